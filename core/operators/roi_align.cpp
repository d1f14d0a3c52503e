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

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    /// Of X only: a gradient of the regions exists, but is refused.
    void backward(BackwardContext& context) const override
    {
        if (context.wantsInputGradient(1))
            throw Error(ErrorCode::unsupported,
                        "the gradient of RoiAlign's regions is not computed; freeze them");
        if (!context.wantsInputGradient(0) || !context.hasOutputGradient(0))
            return;
        const Tensor& input = context.input(0);
        Tensor result(input.elementType(), input.shape());
        withRealType(input.elementType(), [&]<typename T>() {
            const T* values = input.values<T>().data();
            const T* gradient = context.outputGradient(0).values<T>().data();
            T* target = result.mutableValues<T>().data();
            forEachBin(input, context.input(1), context.input(2), false,
                       [&](int64_t plane, const Bin& bin, int64_t element) {
                           spread(values + plane, bin, static_cast<double>(gradient[element]),
                                  target + plane);
                       });
        });
        context.setInputGradient(0, std::move(result));
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

    /// One weighted neighbour of a sample.
    struct Part
    {
        int64_t offset = 0; ///< in the plane
        double weight = 0;
    };

    /// A bin with all its samples; calls visit(Part) for the four neighbours of each.
    struct Bin
    {
        RegionAxis rows;
        RegionAxis columns;
        int64_t row = 0;
        int64_t column = 0;

        /// Samples, as the mean counts them.
        double count() const
        {
            return static_cast<double>(std::max<int64_t>(1, rows.samples * columns.samples));
        }

        template <typename Visit>
        void forEachPart(Visit&& visit) const
        {
            for (int64_t i = 0; i < rows.samples; ++i) {
                for (int64_t j = 0; j < columns.samples; ++j) {
                    for (const Part& part :
                         parts(rows, columns, rows.position(row, i), columns.position(column, j)))
                        visit(part);
                }
            }
        }
    };

    /// Calls visit(first element of the plane, bin, element of the output) for every bin of every
    /// channel of every region, the regions on several threads when isParallel.
    template <typename Visit>
    void forEachBin(const Tensor& input, const Tensor& rois, const Tensor& batchIndices,
                    bool isParallel, Visit&& visit) const
    {
        expectRank(input, 4, 0);
        expectRank(rois, 2, 1);
        const std::vector<int64_t> batches = indexValues(batchIndices);
        const int64_t regions = rois.shape()[0];
        if (rois.shape()[1] != 4 || static_cast<int64_t>(batches.size()) != regions)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("regions {} and {} batch indices do not fit",
                                    shapeText(rois.shape()), batches.size()));
        const int64_t channels = input.shape()[1];
        const int64_t plane = input.shape()[2] * input.shape()[3];
        if (plane == 0 && regions * channels > 0)
            throw Error(ErrorCode::invalidModel, "an empty input cannot be sampled");
        const std::vector<double> bounds = rois.toDoubles();
        parallelFor(regions, isParallel ? 1 : regions + 1, [&](int64_t begin, int64_t end) {
            for (int64_t region = begin; region < end; ++region) {
                const double* box = bounds.data() + region * 4;
                Bin bin{ .rows = regionAxis(box[1], box[3], m_bins[0], input.shape()[2]),
                         .columns = regionAxis(box[0], box[2], m_bins[1], input.shape()[3]) };
                const int64_t batch =
                    normalizedIndex(batches[static_cast<size_t>(region)], input.shape()[0]);
                for (int64_t channel = 0; channel < channels; ++channel) {
                    int64_t element = (region * channels + channel) * m_bins[0] * m_bins[1];
                    for (bin.row = 0; bin.row < m_bins[0]; ++bin.row) {
                        for (bin.column = 0; bin.column < m_bins[1]; ++bin.column)
                            visit((batch * channels + channel) * plane, bin, element++);
                    }
                }
            }
        });
    }

    template <typename T>
    void align(ForwardContext& context) const
    {
        const Tensor& input = context.input(0);
        expectRank(input, 4, 0);
        expectRank(context.input(1), 2, 1);
        Tensor& output = context.allocateOutput(
            0, input.elementType(),
            { context.input(1).shape()[0], input.shape()[1], m_bins[0], m_bins[1] });
        const T* from = input.values<T>().data();
        T* to = output.mutableValues<T>().data();
        forEachBin(input, context.input(1), context.input(2), true,
                   [&](int64_t plane, const Bin& bin, int64_t element) {
                       to[element] = static_cast<T>(pooled(from + plane, bin));
                   });
    }

    template <typename T>
    double pooled(const T* plane, const Bin& bin) const
    {
        if (m_isMaximum) {
            const Part largest = largestPart(plane, bin);
            return largest.weight * static_cast<double>(plane[largest.offset]);
        }
        double sum = 0;
        bin.forEachPart([&](const Part& part) {
            sum += part.weight * static_cast<double>(plane[part.offset]);
        });
        return sum / bin.count();
    }

    /// The standard's maximum is taken over the weighted neighbours; the first of equal ones.
    template <typename T>
    static Part largestPart(const T* plane, const Bin& bin)
    {
        Part largest;
        bool isFirst = true;
        const auto value = [plane](const Part& part) {
            return part.weight * static_cast<double>(plane[part.offset]);
        };
        bin.forEachPart([&](const Part& part) {
            if (isFirst || value(part) > value(largest))
                largest = part;
            isFirst = false;
        });
        return largest;
    }

    /// Adds the gradient of one element of the output to a plane.
    template <typename T>
    void spread(const T* plane, const Bin& bin, double gradient, T* target) const
    {
        if (m_isMaximum) {
            const Part largest = largestPart(plane, bin);
            target[largest.offset] += static_cast<T>(gradient * largest.weight);
            return;
        }
        const double share = gradient / bin.count();
        bin.forEachPart(
            [&](const Part& part) { target[part.offset] += static_cast<T>(share * part.weight); });
    }

    /// The four neighbours of a position; outside of the map they weigh nothing.
    static std::array<Part, 4> parts(const RegionAxis& rows, const RegionAxis& columns, double y,
                                     double x)
    {
        if (y < -1.0 || y > static_cast<double>(rows.size) || x < -1.0
            || x > static_cast<double>(columns.size))
            return {};
        const Neighbours v = neighbours(y, rows.size);
        const Neighbours h = neighbours(x, columns.size);
        const auto at = [&](int64_t row, int64_t column) { return row * columns.size + column; };
        return { Part{ at(v.low, h.low), (1 - v.fraction) * (1 - h.fraction) },
                 Part{ at(v.low, h.high), (1 - v.fraction) * h.fraction },
                 Part{ at(v.high, h.low), v.fraction * (1 - h.fraction) },
                 Part{ at(v.high, h.high), v.fraction * h.fraction } };
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
