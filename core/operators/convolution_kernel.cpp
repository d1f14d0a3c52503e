#include "core/operators/convolution_operator.h"
#include "core/operators/dnnl_convolution.h"
#include "core/operators/dnnl_primitive.h"

#include <algorithm>
#include <numeric>

namespace core {

namespace {

using Description = dnnl::convolution_forward::primitive_desc;

/// One way to compute a convolution; the first that the library has fast code for is taken.
struct Candidate
{
    dnnl::algorithm algorithm = dnnl::algorithm::convolution_direct;
    int64_t inputBlock = 1;
    int64_t outputBlock = 1;
};

std::vector<Candidate> candidates(const ConvolutionGeometry& geometry)
{
    const int64_t block = preferredChannelBlock();
    std::vector<Candidate> list;
    if (suitsWinograd(geometry))
        list.push_back({ dnnl::algorithm::convolution_winograd, block, block });
    // Images of one or three channels are read row-major: blocks would be mostly padding.
    if (geometry.inputChannels <= 3)
        list.push_back({ .inputBlock = 1, .outputBlock = block });
    list.push_back({ .inputBlock = block, .outputBlock = block });
    list.push_back({});
    return list;
}

Layout layoutWith(Shape shape, int64_t block)
{
    return { .elementType = ElementType::float32,
             .shape = std::move(shape),
             .channelBlock = block };
}

std::optional<Description> describeWith(const ConvolutionGeometry& geometry, bool hasBias,
                                        const Candidate& candidate,
                                        const dnnl::primitive_attr& attributes)
{
    const LibraryWindow window(geometry.axes);
    const auto bias =
        hasBias ? describeRowMajor({ geometry.outputChannels }) : dnnl::memory::desc();
    try {
        const Description description(
            { dnnl::prop_kind::forward_inference, candidate.algorithm,
              describe(layoutWith(geometry.inputShape(), candidate.inputBlock)),
              describeAnyOrder(weightShape(geometry)), bias,
              describe(layoutWith(geometry.outputShape(), candidate.outputBlock)), window.strides,
              window.dilations, window.padsBegin, window.padsEnd },
            attributes, dnnlEngine());
        if (!isReference(description))
            return description;
    } catch (const dnnl::error&) {
        // Not every way exists for every shape and processor; the next candidate is asked.
    }
    return std::nullopt;
}

bool isConstantFloat(const ValueFacts& facts)
{
    return facts.constant != nullptr && facts.elementType == ElementType::float32;
}

/// The bias of the node or of the request, or null; the request has none beside the node's.
const Tensor* biasOf(const KernelRequest& request)
{
    return request.inputs.size() > 2 && request.inputs[2].isPresent
        ? request.inputs[2].constant.get()
        : request.bias;
}

/// Weights and bias must be constants in float, the additions at most one.
bool isServed(const KernelRequest& request)
{
    const auto isAddition = [](const PostOperation& operation) {
        return operation.kind == PostOperation::Kind::addition;
    };
    const Layout& input = request.inputLayouts[0];
    return input.elementType == ElementType::float32 && input.shape.size() >= 3
        && input.shape.size() <= 5 && elementCount(input.shape) > 0
        && isConstantFloat(request.inputs[1])
        && (request.inputs.size() < 3 || !request.inputs[2].isPresent
            || (isConstantFloat(request.inputs[2]) && request.bias == nullptr))
        && std::ranges::count_if(request.postOperations, isAddition) <= 1;
}

KernelTraits traitsOf(const KernelRequest& request, const ConvolutionGeometry& geometry,
                      const Candidate& candidate)
{
    KernelTraits traits;
    traits.inputs.resize(request.inputLayouts.size());
    traits.inputs[0] = layoutWith(geometry.inputShape(), candidate.inputBlock);
    traits.outputs = { layoutWith(geometry.outputShape(), candidate.outputBlock) };
    traits.isPerSample = true;
    if (const auto operand = request.operandSlot()) {
        traits.replaceableInput = operand;
        traits.accumulates = true;
        traits.inputs.back() = traits.outputs[0];
    }
    return traits;
}

std::unique_ptr<Kernel> build(const KernelRequest& request, const ConvolutionGeometry& geometry,
                              const Candidate& candidate, const Description& description)
{
    const std::span<const float> weights = request.inputs[1].constant->values<float>();
    std::unordered_map<int, dnnl::memory> constants = {
        { DNNL_ARG_WEIGHTS,
          preparedWeights(weights.data(), describeRowMajor(weightShape(geometry)),
                          description.weights_desc()) },
    };
    KernelTraits traits = traitsOf(request, geometry, candidate);
    const Tensor* bias = biasOf(request);
    traits.magnitude =
        productRule(largestAbsoluteSum(weights, geometry.outputChannels),
                    bias == nullptr ? std::span<const float>() : bias->values<float>(),
                    request.postOperations, request.operandSlot());
    if (bias != nullptr) {
        const auto order = describeRowMajor({ geometry.outputChannels });
        constants.emplace(DNNL_ARG_BIAS,
                          preparedWeights(bias->values<float>().data(), order, order));
    }
    return std::make_unique<PrimitiveKernel>(
        std::move(traits), dnnl::convolution_forward(description),
        std::vector<PrimitiveKernel::Binding>{ { DNNL_ARG_SRC, description.src_desc(), false, 0 },
                                               { DNNL_ARG_DST, description.dst_desc(), true, 0 } },
        std::move(constants), description.scratchpad_desc());
}

} // namespace

std::unique_ptr<Kernel> ConvolutionOperator::kernel(const KernelRequest& request) const
{
    if (!isServed(request))
        return nullptr;
    const ConvolutionGeometry place =
        geometry(request.inputLayouts[0].shape, request.inputs[1].constant->shape());
    const bool hasBias = biasOf(request) != nullptr;
    const dnnl::primitive_attr attributes = attributesWith(request.postOperations);
    for (const Candidate& candidate : candidates(place)) {
        if (const auto description = describeWith(place, hasBias, candidate, attributes))
            return build(request, place, candidate, *description);
    }
    return nullptr;
}

} // namespace core
