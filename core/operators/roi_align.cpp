#include "core/base/parallel.h"
#include "core/operators/half_precision.h"
#include "core/operators/image_operators.h"
#include "core/operators/index_offsets.h"
#include "core/operators/node_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

/// Samples of one bin along one axis may not be more; only a broken region asks for it.
constexpr double kMostSamples = 4096;

/// A region along one axis: where its bins start, how long they are, how many samples each has.
struct RegionAxis
{
    double start = 0;
    double binSize = 0;
    int64_t samples = 0;
    int64_t size = 0; ///< of the feature map

    double position(int64_t bin, int64_t sample) const
    {
        return start + static_cast<double>(bin) * binSize
            + (static_cast<double>(sample) + 0.5) * binSize / static_cast<double>(samples);
    }
};

/// The two neighbours of a position and the weight of the second one.
struct Neighbours
{
    int64_t low = 0;
    int64_t high = 0;
    double fraction = 0;
};

Neighbours neighbours(double position, int64_t size)
{
    const double clamped = std::max(position, 0.0);
    const auto low = static_cast<int64_t>(clamped);
    if (low >= size - 1)
        return { size - 1, size - 1, 0.0 };
    return { low, low + 1, clamped - static_cast<double>(low) };
}

/// RoiAlign (He et al., Mask R-CNN, 2017): averages or takes the maximum of bilinear samples in
/// each bin of each region. X [N, C, H, W], rois [R, 4], batch indices [R] give [R, C, bins, bins].
class RoiAlign : public Operator
{
public:
    explicit RoiAlign(const NodeView& view)
        : m_bins{ view.node.integer("output_height", 1), view.node.integer("output_width", 1) }
        , m_samplingRatio(view.node.integer("sampling_ratio", 0))
        , m_scale(view.node.real("spatial_scale", 1.0F))
        , m_isMaximum(expectChoice(view, "mode", { "avg", "max" }) == "max")
        , m_isHalfPixel(view.opset >= 16
                        && expectChoice(view, "coordinate_transformation_mode",
                                        { "half_pixel", "output_half_pixel" })
                            == "half_pixel")
    {
        expectInputs(view, 3);
        if (m_bins[0] < 1 || m_bins[1] < 1 || m_samplingRatio < 0
            || static_cast<double>(m_samplingRatio) > kMostSamples)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("output {} x {} with sampling_ratio {} is out of range",
                                    m_bins[0], m_bins[1], m_samplingRatio));
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        expectRank(input, 4, 0);
        expectRank(context.input(1), 2, 1);
        expectRank(context.input(2), 1, 2);
        const Dimension regions =
            context.input(1).shape ? context.input(1).shape->front() : Dimension();
        const Dimension channels = input.shape ? (*input.shape)[1] : Dimension();
        context.setOutput(0, input.elementType,
                          SymbolicShape{ regions, channels, m_bins[0], m_bins[1] });
    }

    void forward(ForwardContext& context) const override
    {
        const ElementType types[] = { context.input(0).elementType() };
        computeWidened(context, types, [this](ForwardContext& wide) {
            withRealType(wide.input(0).elementType(), [&]<typename T>() { align<T>(wide); });
        });
    }

    ChannelLinks channelLinks(std::span<const ValueFacts>,
                              std::span<const ValueFacts>) const override
    {
        return { { { false, 0, 1 }, { true, 0, 1 } } };
    }

private:
    RegionAxis regionAxis(double start, double end, int64_t bins, int64_t size) const
    {
        const double offset = m_isHalfPixel ? 0.5 : 0.0;
        RegionAxis axis;
        axis.start = start * m_scale - offset;
        double length = end * m_scale - offset - axis.start;
        if (!m_isHalfPixel)
            length = std::max(length, 1.0);
        axis.size = size;
        axis.binSize = length / static_cast<double>(bins);
        const double adaptive = std::ceil(axis.binSize);
        if (!std::isfinite(axis.start) || !(adaptive <= kMostSamples))
            throw Error(ErrorCode::invalidModel,
                        fmt::format("region from {} to {} is out of range", start, end));
        axis.samples =
            m_samplingRatio > 0 ? m_samplingRatio : static_cast<int64_t>(std::max(adaptive, 0.0));
        return axis;
    }

    template <typename T>
    void align(ForwardContext& context) const
    {
        const Tensor& input = context.input(0);
        const Tensor& rois = context.input(1);
        expectRank(input, 4, 0);
        expectRank(rois, 2, 1);
        const std::vector<int64_t> batches = indexValues(context.input(2));
        const int64_t regions = rois.shape()[0];
        if (rois.shape()[1] != 4 || static_cast<int64_t>(batches.size()) != regions)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("regions {} and {} batch indices do not fit",
                                    shapeText(rois.shape()), batches.size()));
        const int64_t channels = input.shape()[1];
        Tensor& output = context.allocateOutput(0, input.elementType(),
                                                { regions, channels, m_bins[0], m_bins[1] });
        if (output.elementCount() == 0)
            return;
        const int64_t plane = input.shape()[2] * input.shape()[3];
        if (plane == 0)
            throw Error(ErrorCode::invalidModel, "an empty input cannot be sampled");
        const std::vector<double> bounds = rois.toDoubles();
        const T* from = input.values<T>().data();
        T* to = output.mutableValues<T>().data();
        parallelFor(regions, 1, [&](int64_t begin, int64_t end) {
            for (int64_t region = begin; region < end; ++region) {
                const double* box = bounds.data() + region * 4;
                const RegionAxis rows = regionAxis(box[1], box[3], m_bins[0], input.shape()[2]);
                const RegionAxis columns = regionAxis(box[0], box[2], m_bins[1], input.shape()[3]);
                const int64_t batch =
                    normalizedIndex(batches[static_cast<size_t>(region)], input.shape()[0]);
                for (int64_t channel = 0; channel < channels; ++channel)
                    poolRegion(from + (batch * channels + channel) * plane, rows, columns,
                               to + (region * channels + channel) * m_bins[0] * m_bins[1]);
            }
        });
    }

    template <typename T>
    void poolRegion(const T* plane, const RegionAxis& rows, const RegionAxis& columns,
                    T* bins) const
    {
        for (int64_t row = 0; row < m_bins[0]; ++row) {
            for (int64_t column = 0; column < m_bins[1]; ++column)
                *bins++ = static_cast<T>(poolBin(plane, rows, columns, row, column));
        }
    }

    template <typename T>
    double poolBin(const T* plane, const RegionAxis& rows, const RegionAxis& columns, int64_t row,
                   int64_t column) const
    {
        double sum = 0;
        double maximum = 0;
        bool isFirst = true;
        for (int64_t i = 0; i < rows.samples; ++i) {
            for (int64_t j = 0; j < columns.samples; ++j) {
                const std::array<double, 4> parts = weighted(
                    plane, rows, columns, rows.position(row, i), columns.position(column, j));
                sum += parts[0] + parts[1] + parts[2] + parts[3];
                const double largest = *std::ranges::max_element(parts);
                maximum = isFirst ? largest : std::max(maximum, largest);
                isFirst = false;
            }
        }
        const auto count =
            static_cast<double>(std::max<int64_t>(1, rows.samples * columns.samples));
        return m_isMaximum ? maximum : sum / count;
    }

    /// The four weighted neighbours; the standard's maximum is taken over these products.
    template <typename T>
    static std::array<double, 4> weighted(const T* plane, const RegionAxis& rows,
                                          const RegionAxis& columns, double y, double x)
    {
        if (y < -1.0 || y > static_cast<double>(rows.size) || x < -1.0
            || x > static_cast<double>(columns.size))
            return {};
        const Neighbours v = neighbours(y, rows.size);
        const Neighbours h = neighbours(x, columns.size);
        const auto at = [&](int64_t row, int64_t column) {
            return static_cast<double>(plane[row * columns.size + column]);
        };
        return { (1 - v.fraction) * (1 - h.fraction) * at(v.low, h.low),
                 (1 - v.fraction) * h.fraction * at(v.low, h.high),
                 v.fraction * (1 - h.fraction) * at(v.high, h.low),
                 v.fraction * h.fraction * at(v.high, h.high) };
    }

    std::array<int64_t, 2> m_bins;
    int64_t m_samplingRatio;
    double m_scale;
    bool m_isMaximum;
    bool m_isHalfPixel;
};

} // namespace

std::unique_ptr<Operator> families::makeRoiAlign(const NodeView& view)
{
    return std::make_unique<RoiAlign>(view);
}

} // namespace core
