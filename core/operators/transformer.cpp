#include "core/operators/families.h"
#include "core/operators/transformer_operators.h"

#include <array>

namespace core::families {

namespace {

constexpr OperatorCategory kConvolution = OperatorCategory::convolution;
constexpr OperatorCategory kNormalization = OperatorCategory::normalization;
constexpr std::string_view kMicrosoft = "com.microsoft";

// ONNX Runtime's optimizer writes SimplifiedLayerNormalization into the default domain.
constexpr std::array kTransformerOperators = {
    OperatorEntry{ "", "SimplifiedLayerNormalization", 1, 0, kNormalization,
                   makeSimplifiedLayerNormalization },
    OperatorEntry{ kMicrosoft, "SkipLayerNormalization", 1, 0, kNormalization,
                   makeSkipLayerNormalization },
    OperatorEntry{ kMicrosoft, "SkipSimplifiedLayerNormalization", 1, 0, kNormalization,
                   makeSkipSimplifiedLayerNormalization },
    OperatorEntry{ kMicrosoft, "RotaryEmbedding", 1, 0, OperatorCategory::other,
                   makeRotaryEmbedding },
    OperatorEntry{ kMicrosoft, "FusedMatMul", 1, 0, kConvolution, makeFusedMatMul },
    OperatorEntry{ kMicrosoft, "MatMulNBits", 1, 0, kConvolution, makeMatMulNBits },
    OperatorEntry{ kMicrosoft, "Attention", 1, 0, kConvolution, makeAttention },
    OperatorEntry{ kMicrosoft, "MultiHeadAttention", 1, 0, kConvolution, makeMultiHeadAttention },
    OperatorEntry{ kMicrosoft, "EmbedLayerNormalization", 1, 0, kNormalization,
                   makeEmbedLayerNormalization },
};

} // namespace

std::span<const OperatorEntry> transformer()
{
    return kTransformerOperators;
}

} // namespace core::families
