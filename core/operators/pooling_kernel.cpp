#include "core/operators/channels_last.h"
#include "core/operators/dnnl_convolution.h"
#include "core/operators/dnnl_primitive.h"
#include "core/operators/pooling_operator.h"
#include "core/operators/quantized_image_kernels.h"

#include <algorithm>

namespace core {

namespace {

using dnnl::algorithm;

/// A channel-blocked layout of the same tensor, or the layout itself when it is blocked already.
Layout blocked(Layout layout)
{
    if (layout.isRowMajor())
        layout.channelBlock = preferredChannelBlock();
    return layout;
}

bool isServed(const KernelRequest& request)
{
    const Layout& input = request.inputLayouts[0];
    const bool wantsIndices = request.outputs.size() > 1 && request.outputs[1].isPresent;
    return input.elementType == ElementType::float32 && input.shape.size() >= 3
        && input.shape.size() <= 5 && elementCount(input.shape) > 0 && !wantsIndices
        && request.postOperations.empty();
}

std::unique_ptr<Kernel> poolingKernel(const Layout& given, const PoolingGeometry& geometry,
                                      algorithm kind)
{
    const Layout input = blocked(given);
    Layout output = input;
    output.shape = geometry.outputShape();
    const LibraryWindow window(geometry.axes);
    try {
        const dnnl::pooling_forward::primitive_desc description(
            { dnnl::prop_kind::forward_inference, kind, describe(input), describe(output),
              window.strides, window.kernel, window.padsBegin, window.padsEnd },
            attributesWith({}), dnnlEngine());
        if (isReference(description))
            return nullptr;
        KernelTraits traits{
            .inputs = { input },
            .outputs = { output },
            .isPerSample = true,
            .magnitude = { .gain = 1, .takesMaximum = kind == algorithm::pooling_max },
        };
        return std::make_unique<PrimitiveKernel>(
            std::move(traits), dnnl::pooling_forward(description),
            std::vector<PrimitiveKernel::Binding>{ { DNNL_ARG_SRC, describe(input), false, 0 },
                                                   { DNNL_ARG_DST, describe(output), true, 0 } },
            std::unordered_map<int, dnnl::memory>(), description.scratchpad_desc());
    } catch (const dnnl::error&) {
        return nullptr;
    }
}

bool isDilated(const PoolingGeometry& geometry)
{
    return std::ranges::any_of(geometry.axes,
                               [](const WindowAxis& axis) { return axis.dilation != 1; });
}

/// True when ceil_mode lets the last window reach behind the padding, where nothing is counted.
bool reachesBehindPadding(const PoolingGeometry& geometry)
{
    return std::ranges::any_of(geometry.axes, [](const WindowAxis& axis) {
        return axis.position(axis.output - 1, axis.kernel - 1) >= axis.input + axis.padEnd;
    });
}

} // namespace

std::unique_ptr<Kernel> MaxPoolingOperator::kernel(const KernelRequest& request) const
{
    const bool wantsIndices = request.outputs.size() > 1 && request.outputs[1].isPresent;
    if (isByte(request.inputLayouts[0].elementType) && !wantsIndices)
        return byteMaxPoolKernel(request, geometry(request.inputLayouts[0].shape));
    if (!isServed(request))
        return nullptr;
    const PoolingGeometry place = geometry(request.inputLayouts[0].shape);
    return isDilated(place) ? nullptr
                            : poolingKernel(request.inputLayouts[0], place, algorithm::pooling_max);
}

std::unique_ptr<Kernel> AveragePoolingOperator::kernel(const KernelRequest& request) const
{
    if (!isServed(request))
        return nullptr;
    const PoolingGeometry place = geometry(request.inputLayouts[0].shape);
    if (isDilated(place) || (m_includesPadding && reachesBehindPadding(place)))
        return nullptr;
    return poolingKernel(request.inputLayouts[0], place,
                         m_includesPadding ? algorithm::pooling_avg_include_padding
                                           : algorithm::pooling_avg_exclude_padding);
}

std::unique_ptr<Kernel> GlobalPoolingOperator::kernel(const KernelRequest& request) const
{
    if (!isServed(request) || m_kind == Kind::lp)
        return nullptr;
    const Shape& input = request.inputLayouts[0].shape;
    PoolingGeometry place{ .batch = input[0], .channels = input[1] };
    for (size_t axis = 2; axis < input.size(); ++axis)
        place.axes.push_back({ .input = input[axis], .kernel = input[axis], .output = 1 });
    return poolingKernel(request.inputLayouts[0], place,
                         m_kind == Kind::maximum ? algorithm::pooling_max
                                                 : algorithm::pooling_avg_exclude_padding);
}

} // namespace core
