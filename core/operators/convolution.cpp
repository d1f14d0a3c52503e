#include "core/operators/convolution_operator.h"
#include "core/operators/families.h"
#include "core/operators/fused_convolution_operator.h"

#include <array>

namespace core::families {

std::span<const OperatorEntry> convolution()
{
    static constexpr auto kCategory = OperatorCategory::convolution;
    static constexpr std::array kTable = {
        OperatorEntry{ "", "Conv", 1, 0, kCategory, makeOperator<ConvolutionOperator> },
        OperatorEntry{ "", "ConvTranspose", 1, 0, kCategory,
                       makeOperator<TransposedConvolutionOperator> },
        OperatorEntry{ "com.microsoft", "FusedConv", 1, 0, kCategory,
                       makeOperator<FusedConvolutionOperator> },
    };
    return kTable;
}

} // namespace core::families
