#pragma once

#include "core/operators/operator.h"
#include "core/operators/resize_axis.h"

#include <optional>
#include <vector>

namespace core {

/// What a Resize or Upsample node says about its output's size: scales or sizes of all or some
/// axes, and the region of interest.
class ResizeTarget
{
public:
    static ResizeTarget ofResize(const NodeView& view);
    static ResizeTarget ofUpsample(const NodeView& view);

    /// The output's shape as far as it is known.
    std::optional<SymbolicShape> inferred(const ShapeContext& context) const;
    /// Sizes, scales and regions of all axes. Throws Error invalidModel when they do not fit.
    std::vector<ResizeAxis> axes(const ForwardContext& context) const;

private:
    enum class Policy
    {
        stretch,
        notLarger,
        notSmaller,
    };

    std::vector<size_t> targetAxes(int64_t rank, size_t count) const;
    std::vector<ResizeAxis> scaledAxes(const Shape& input, const std::vector<float>& scales) const;
    std::vector<ResizeAxis> sizedAxes(const Shape& input, const std::vector<int64_t>& sizes) const;
    void setRegions(std::vector<ResizeAxis>& axes, const Tensor& region) const;
    std::optional<SymbolicShape> symbolicScaled(const SymbolicShape& input,
                                                const std::vector<float>& scales) const;

    std::optional<std::vector<float>> m_fixedScales; ///< Upsample before opset 9
    std::optional<size_t> m_scalesSlot;
    std::optional<size_t> m_sizesSlot;
    std::optional<size_t> m_regionSlot;
    std::optional<std::vector<int64_t>> m_axes;
    Policy m_policy = Policy::stretch;
};

} // namespace core
