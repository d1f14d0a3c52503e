#include "core/operators/convolution_operator.h"
#include "core/operators/dnnl_convolution.h"
#include "core/operators/dnnl_primitive.h"

#include <algorithm>

namespace core {

namespace {

using Description = dnnl::deconvolution_forward::primitive_desc;
using Dims = dnnl::memory::dims;

Layout layoutWith(Shape shape, int64_t block)
{
    return { .elementType = ElementType::float32,
             .shape = std::move(shape),
             .channelBlock = block };
}

/// The library counts a deconvolution's channels from its own side: output before input.
Dims reversedWeightShape(const ConvolutionGeometry& geometry)
{
    Dims shape = weightShape(geometry);
    const size_t first = geometry.groups > 1 ? 1 : 0;
    std::swap(shape[first], shape[first + 1]);
    return shape;
}

/// ONNX stores [C, M / groups, kernel]: the input channel is the slower one.
dnnl::memory::desc storedWeights(const ConvolutionGeometry& geometry)
{
    Dims strides = rowMajorStrides(weightShape(geometry));
    const size_t first = geometry.groups > 1 ? 1 : 0;
    std::swap(strides[first], strides[first + 1]);
    return { reversedWeightShape(geometry), dnnl::memory::data_type::f32, strides };
}

std::optional<Description> describeWith(const ConvolutionGeometry& geometry, bool hasBias,
                                        int64_t block, const dnnl::primitive_attr& attributes)
{
    const LibraryWindow window(geometry.axes);
    const auto bias = hasBias ? describeRowMajor({ geometry.inputChannels }) : dnnl::memory::desc();
    try {
        const Description description(
            { dnnl::prop_kind::forward_inference, dnnl::algorithm::deconvolution_direct,
              describe(layoutWith(geometry.outputShape(), block)),
              describeAnyOrder(reversedWeightShape(geometry)), bias,
              describe(layoutWith(geometry.inputShape(), block)), window.strides, window.dilations,
              window.padsBegin, window.padsEnd },
            attributes, dnnlEngine());
        if (!isReference(description))
            return description;
    } catch (const dnnl::error&) {
        // Not every order of elements is served; the next one is asked.
    }
    return std::nullopt;
}

bool isServed(const KernelRequest& request)
{
    const Layout& input = request.inputLayouts[0];
    const auto isConstantFloat = [](const ValueFacts& facts) {
        return facts.constant != nullptr && facts.elementType == ElementType::float32;
    };
    return input.elementType == ElementType::float32 && input.shape.size() >= 3
        && input.shape.size() <= 5 && elementCount(input.shape) > 0 && request.bias == nullptr
        && !request.operandSlot() && isConstantFloat(request.inputs[1])
        && (request.inputs.size() < 3 || !request.inputs[2].isPresent
            || isConstantFloat(request.inputs[2]));
}

/// An output element meets each input channel at most once for every element of the window.
MagnitudeRule magnitudeOf(const KernelRequest& request, const ConvolutionGeometry& geometry)
{
    const Tensor& weights = *request.inputs[1].constant;
    const Shape& shape = weights.shape();
    const double window = static_cast<double>(elementCount(std::span(shape).subspan(2)));
    const bool hasBias = request.inputs.size() > 2 && request.inputs[2].isPresent;
    return productRule(
        window * largestAbsoluteSum(weights.values<float>(), geometry.outputChannels, true),
        hasBias ? request.inputs[2].constant->values<float>() : std::span<const float>(),
        request.postOperations, std::nullopt);
}

} // namespace

std::unique_ptr<Kernel> TransposedConvolutionOperator::kernel(const KernelRequest& request) const
{
    if (!isServed(request))
        return nullptr;
    const Tensor& weights = *request.inputs[1].constant;
    const ConvolutionGeometry place = geometry(request.inputLayouts[0].shape, weights.shape());
    const bool hasBias = request.inputs.size() > 2 && request.inputs[2].isPresent;
    const dnnl::primitive_attr attributes = attributesWith(request.postOperations);
    for (const int64_t block : { preferredChannelBlock(), int64_t(1) }) {
        const auto description = describeWith(place, hasBias, block, attributes);
        if (!description)
            continue;
        std::unordered_map<int, dnnl::memory> constants = {
            { DNNL_ARG_WEIGHTS,
              preparedWeights(weights.values<float>().data(), storedWeights(place),
                              description->weights_desc()) },
        };
        if (hasBias) {
            const auto order = describeRowMajor({ place.inputChannels });
            constants.emplace(
                DNNL_ARG_BIAS,
                preparedWeights(request.inputs[2].constant->values<float>().data(), order, order));
        }
        KernelTraits traits{ .inputs = { layoutWith(place.outputShape(), block), {}, {} },
                             .outputs = { layoutWith(place.inputShape(), block) },
                             .isPerSample = true };
        traits.inputs.resize(request.inputLayouts.size());
        traits.magnitude = magnitudeOf(request, place);
        return std::make_unique<PrimitiveKernel>(
            std::move(traits), dnnl::deconvolution_forward(*description),
            std::vector<PrimitiveKernel::Binding>{
                { DNNL_ARG_SRC, description->src_desc(), false, 0 },
                { DNNL_ARG_DST, description->dst_desc(), true, 0 } },
            std::move(constants), description->scratchpad_desc());
    }
    return nullptr;
}

} // namespace core
