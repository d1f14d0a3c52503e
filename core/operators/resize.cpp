#include "core/operators/axis_parts.h"
#include "core/operators/half_precision.h"
#include "core/operators/image_operators.h"
#include "core/operators/integer_parameter.h"
#include "core/operators/mapped_copy.h"
#include "core/operators/move_elements.h"
#include "core/operators/node_checks.h"
#include "core/operators/resample.h"
#include "core/operators/resize_axis.h"
#include "core/operators/resize_target.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

CoordinateTransform transformOf(const NodeView& view)
{
    if (view.opset < 11)
        return CoordinateTransform::asymmetric;
    const std::string name = view.node.text("coordinate_transformation_mode", "half_pixel");
    if (name == "half_pixel")
        return CoordinateTransform::halfPixel;
    if (name == "half_pixel_symmetric" && view.opset >= 19)
        return CoordinateTransform::halfPixelSymmetric;
    if (name == "pytorch_half_pixel")
        return CoordinateTransform::pytorchHalfPixel;
    if (name == "align_corners")
        return CoordinateTransform::alignCorners;
    if (name == "asymmetric")
        return CoordinateTransform::asymmetric;
    if (name == "tf_half_pixel_for_nn" && view.opset < 13)
        return CoordinateTransform::tfHalfPixelForNearest;
    if (name == "tf_crop_and_resize")
        return CoordinateTransform::tfCropAndResize;
    throw Error(ErrorCode::unsupported,
                fmt::format("coordinate_transformation_mode \"{}\" is not known", name));
}

NearestMode nearestOf(const NodeView& view)
{
    if (view.opset < 11)
        return NearestMode::simple;
    const std::string name = expectChoice(
        view, "nearest_mode", { "round_prefer_floor", "round_prefer_ceil", "floor", "ceil" });
    return name == "floor"            ? NearestMode::floor
        : name == "ceil"              ? NearestMode::ceil
        : name == "round_prefer_ceil" ? NearestMode::roundPreferCeil
                                      : NearestMode::roundPreferFloor;
}

ResizeMode modeOf(const NodeView& view)
{
    // Upsample 1 says bilinear.
    const std::string name =
        expectChoice(view, "mode", { "nearest", "linear", "cubic", "bilinear" });
    return name == "nearest" ? ResizeMode::nearest
        : name == "cubic"    ? ResizeMode::cubic
                             : ResizeMode::linear;
}

ResizeRule ruleOf(const NodeView& view)
{
    ResizeRule rule;
    rule.mode = modeOf(view);
    rule.transform = transformOf(view);
    rule.nearest = nearestOf(view);
    rule.cubicCoefficient = view.node.real("cubic_coeff_a", -0.75F);
    rule.antialias = view.node.integer("antialias", 0) != 0;
    rule.excludeOutside = view.node.integer("exclude_outside", 0) != 0;
    if (rule.antialias && rule.mode == ResizeMode::nearest)
        throw Error(ErrorCode::unsupported, "antialias needs mode \"linear\" or \"cubic\"");
    return rule;
}

/// Resize and its forerunner Upsample: interpolates along any axes.
class Resize : public Operator
{
public:
    Resize(const NodeView& view, ResizeTarget target)
        : m_rule(ruleOf(view))
        , m_target(std::move(target))
        , m_extrapolation(view.node.real("extrapolation_value", 0.0F))
    {
        expectInputs(view, 1);
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        expectComputable(input.elementType);
        context.setOutput(0, input.elementType, m_target.inferred(context));
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        expectComputable(input.elementType());
        const std::vector<ResizeAxis> axes = m_target.axes(context);
        Shape shape;
        for (const ResizeAxis& axis : axes)
            shape.push_back(axis.output);
        if (elementCount(shape) > 0 && input.elementCount() == 0)
            throw Error(ErrorCode::invalidModel, "an empty input cannot be resized");
        if (m_rule.mode == ResizeMode::nearest)
            pickNearest(context, shape, axes);
        else
            interpolate(context, shape, axes);
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    /// Sizes and region are settings without a gradient.
    void backward(BackwardContext& context) const override
    {
        if (!context.wantsInputGradient(0) || !context.hasOutputGradient(0))
            return;
        const Shape& input = context.input(0).shape();
        Tensor gradient = context.outputGradient(0);
        const std::vector<ResizeAxis> axes =
            m_target.axes(ForwardContext(context.inputs(), context.outputCount()));
        if (gradient.elementCount() == 0) {
            context.setInputGradient(0, Tensor(gradient.elementType(), input));
            return;
        }
        fillExtrapolated(gradient, Tensor(gradient.elementType(), {}), axes);
        std::vector<AxisSamples> samples;
        for (const ResizeAxis& axis : axes)
            samples.push_back(axis.isUnchanged(m_rule) ? AxisSamples() : samplesOf(axis));
        context.setInputGradient(0, resampleGradient(gradient, samples, input));
    }

    /// Axes that keep their size keep their elements.
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override
    {
        ChannelLinks links;
        if (!inputs[0].shape || !outputs[0].shape
            || m_rule.transform == CoordinateTransform::tfCropAndResize)
            return links;
        for (int axis = 0; axis < std::min<int64_t>(2, inputs[0].rank()); ++axis) {
            if (isSameSize((*inputs[0].shape)[static_cast<size_t>(axis)],
                           (*outputs[0].shape)[static_cast<size_t>(axis)]))
                links.push_back({ { false, 0, axis }, { true, 0, axis } });
        }
        return links;
    }

private:
    void expectComputable(ElementType type) const
    {
        if (m_rule.mode != ResizeMode::nearest && type != ElementType::undefined
            && !isFloatingPoint(type))
            throw Error(ErrorCode::unsupported,
                        fmt::format("interpolation of {} is not supported", elementTypeName(type)));
    }

    AxisSamples samplesOf(const ResizeAxis& axis) const
    {
        if (m_rule.mode != ResizeMode::nearest)
            return interpolationSamples(m_rule, axis);
        return { .taps = 1,
                 .positions = nearestPositions(m_rule, axis),
                 .weights = std::vector<float>(static_cast<size_t>(axis.output), 1.0F) };
    }

    void pickNearest(ForwardContext& context, const Shape& shape,
                     const std::vector<ResizeAxis>& axes) const
    {
        std::vector<AxisMap> maps;
        for (const ResizeAxis& axis : axes) {
            maps.push_back({ axis.input, std::nullopt });
            if (!axis.isUnchanged(m_rule))
                maps.back().positions = nearestPositions(m_rule, axis);
        }
        const Tensor& input = context.input(0);
        moveElements(context, 0, shape, { input, extrapolationTensor(input.elementType()) },
                     [&](std::span<const Tensor> sources, Tensor& target) {
                         copyMapped(sources[0], target, maps);
                         fillExtrapolated(target, sources[1], axes);
                     });
    }

    void interpolate(ForwardContext& context, const Shape& shape,
                     const std::vector<ResizeAxis>& axes) const
    {
        std::vector<AxisSamples> samples;
        for (const ResizeAxis& axis : axes)
            samples.push_back(elementCount(shape) == 0 || axis.isUnchanged(m_rule)
                                  ? AxisSamples()
                                  : samplesOf(axis));
        const ElementType types[] = { context.input(0).elementType() };
        computeWidened(context, types, [&](ForwardContext& wide) {
            const Tensor& input = wide.input(0);
            if (elementCount(shape) == 0) {
                wide.setOutput(0, Tensor(input.elementType(), shape));
                return;
            }
            Tensor output = resample(input, samples);
            fillExtrapolated(output, extrapolationTensor(input.elementType()), axes);
            wide.setOutput(0, std::move(output));
        });
    }

    Tensor extrapolationTensor(ElementType type) const
    {
        Tensor value(type, {});
        if (m_extrapolation != 0.0F && m_rule.transform == CoordinateTransform::tfCropAndResize)
            withElementType(type, [&]<typename T>() {
                value.mutableValues<T>()[0] = static_cast<T>(m_extrapolation);
            });
        return value;
    }

    /// tfCropAndResize: what lies outside the input on any axis gets the value.
    void fillExtrapolated(Tensor& target, const Tensor& value,
                          const std::vector<ResizeAxis>& axes) const
    {
        if (m_rule.transform != CoordinateTransform::tfCropAndResize)
            return;
        const size_t width = value.byteCount();
        const std::span<std::byte> bytes = target.mutableBytes();
        const std::vector<int64_t> strides = rowMajorStrides(target.shape());
        for (size_t axis = 0; axis < axes.size(); ++axis) {
            const std::vector<bool> isOutside = extrapolatedPositions(axes[axis]);
            for (int64_t i = 0; i < target.elementCount(); ++i) {
                if (isOutside[static_cast<size_t>(i / strides[axis] % axes[axis].output)])
                    std::ranges::copy(
                        value.bytes(),
                        bytes.begin()
                            + static_cast<std::ptrdiff_t>(static_cast<size_t>(i) * width));
            }
        }
    }

    ResizeRule m_rule;
    ResizeTarget m_target;
    float m_extrapolation;
};

} // namespace

std::unique_ptr<Operator> families::makeResize(const NodeView& view)
{
    return std::make_unique<Resize>(view, ResizeTarget::ofResize(view));
}

std::unique_ptr<Operator> families::makeUpsample(const NodeView& view)
{
    return std::make_unique<Resize>(NodeView{ view.node, std::min<int64_t>(view.opset, 10) },
                                    ResizeTarget::ofUpsample(view));
}

} // namespace core
