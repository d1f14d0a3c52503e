#include "core/operators/fused_convolution_operator.h"
#include "core/operators/kernel.h"

namespace core {

namespace {

/// The activation as a post operation; nothing when a product has none of that kind.
std::optional<PostOperation> postOperationOf(const FusedConvolutionOperator& convolution)
{
    using Kind = PostOperation::Kind;
    switch (convolution.activation()) {
    case FusedActivation::relu:
        return PostOperation{ Kind::leakyRelu };
    case FusedActivation::sigmoid:
        return PostOperation{ Kind::sigmoid };
    case FusedActivation::tanh:
        return PostOperation{ Kind::tanh };
    case FusedActivation::leakyRelu:
        return PostOperation{ Kind::leakyRelu, convolution.alpha() };
    case FusedActivation::clip:
        return PostOperation{ Kind::clip, convolution.alpha(), convolution.beta() };
    case FusedActivation::none:
    case FusedActivation::hardSigmoid:
        break;
    }
    return std::nullopt;
}

} // namespace

std::unique_ptr<Kernel> FusedConvolutionOperator::kernel(const KernelRequest& request) const
{
    const std::optional<PostOperation> activation = postOperationOf(*this);
    if (request.inputs.size() > 3 || (!activation && m_activation != FusedActivation::none))
        return nullptr;
    std::vector<PostOperation> operations(request.postOperations.begin(),
                                          request.postOperations.end());
    if (activation)
        operations.insert(operations.begin(), *activation);
    KernelRequest plain = request;
    plain.postOperations = operations;
    return ConvolutionOperator::kernel(plain);
}

} // namespace core
