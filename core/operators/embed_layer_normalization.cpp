#include "core/operators/broadcast_gradient.h"
#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/node_checks.h"
#include "core/operators/normalization_gradient.h"
#include "core/operators/transformer_operators.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

enum Slot : size_t
{
    kWords = 0,
    kSegments = 1,
    kWordTable = 2,
    kPositionTable = 3,
    kSegmentTable = 4,
    kScale = 5,
    kShift = 6,
    kMask = 7,
    kPositions = 8,
};

/// EmbedLayerNormalization of com.microsoft, the beginning of BERT: rows of the tables of words,
/// positions and segments are added and normalized. Outputs: [batch, length, width], and how many
/// words of each sample the mask shows.
class EmbedLayerNormalization final : public Operator
{
public:
    explicit EmbedLayerNormalization(const NodeView& view)
        : m_epsilon(view.node.real("epsilon", 1e-12F))
    {
        expectInputs(view, 1);
        if (!view.node.hasInput(kWordTable) || !view.node.hasInput(kPositionTable))
            throw Error(ErrorCode::invalidModel, "the tables of words and positions are missing");
        if (view.node.hasOutput(2))
            throw Error(ErrorCode::unsupported, "the output with the sum is not supported");
        if (view.node.integer("mask_index_type", 0) != 0)
            throw Error(ErrorCode::unsupported,
                        "only a mask_index_type of 0 (number of words) is supported");
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ElementType type = context.inputType(kWordTable);
        expectType(type, ElementTypes{ ElementType::float32 }, "table of words");
        std::optional<SymbolicShape> shape = context.input(kWords).shape;
        const auto& table = context.input(kWordTable).shape;
        if (shape && shape->size() == 2)
            context.setOutput(1, ElementType::int32, SymbolicShape{ (*shape)[0] });
        else
            context.setOutput(1, ElementType::int32);
        if (shape)
            shape->push_back(table && table->size() == 2 ? (*table)[1] : Dimension());
        context.setOutput(0, type, shape);
    }

    void forward(ForwardContext& context) const override
    {
        expectRank(context.input(kWords), 2, kWords);
        withRealType(context.input(kWordTable).elementType(), [&]<typename T>() {
            Tensor sum = summedRows<T>(context);
            normalize(context, sum.shape().back(), sum.mutableValues<T>());
            context.setOutput(0, std::move(sum));
        });
        if (context.outputCount() > 1)
            context.setOutput(1, shownWords(context, context.input(kWords).shape()));
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    void backward(BackwardContext& context) const override
    {
        if (context.hasOutputGradient(0))
            withRealType(context.input(kWordTable).elementType(),
                         [&]<typename T>() { setGradients<T>(context); });
    }

private:
    template <typename T>
    void setGradients(BackwardContext& context) const
    {
        const Tensor& gradient = context.outputGradient(0);
        const Shape width = { gradient.shape().back() };
        const Tensor scaled = context.hasInput(kScale)
            ? multipliedBy(gradient, context.input(kScale).reshaped(width))
            : gradient;
        const RowGradients rows =
            normalizedRowGradients(summedRows<T>(context), gradient, scaled,
                                   { .length = width.front(), .epsilon = m_epsilon });
        for (const Slot table : { kWordTable, kPositionTable, kSegmentTable }) {
            if (context.wantsInputGradient(table))
                context.setInputGradient(table, tableGradient<T>(context, table, rows.input));
        }
        if (context.wantsInputGradient(kScale))
            context.setInputGradient(
                kScale, summedTo(rows.products, width).reshaped(context.input(kScale).shape()));
        if (context.wantsInputGradient(kShift))
            context.setInputGradient(
                kShift, summedTo(gradient, width).reshaped(context.input(kShift).shape()));
    }

    /// Every row of a table gets the gradients of the places where it stands.
    template <typename T>
    static Tensor tableGradient(const BackwardContext& context, Slot table, const Tensor& gradient)
    {
        const std::vector<int64_t> rows = rowsOf(context, table);
        const int64_t width = gradient.shape().back();
        Tensor result(gradient.elementType(), context.input(table).shape());
        const std::span<const T> from = gradient.values<T>();
        const std::span<T> to = result.mutableValues<T>();
        for (size_t i = 0; i < from.size() && !rows.empty(); ++i) {
            const int64_t row = rows[i / static_cast<size_t>(width)];
            to[static_cast<size_t>(row * width) + i % static_cast<size_t>(width)] += from[i];
        }
        return result;
    }

    /// The row of a table for every place; empty when the table is not used.
    template <typename Context>
    static std::vector<int64_t> rowsOf(const Context& context, Slot table)
    {
        if (table == kWordTable)
            return context.input(kWords).toIntegers();
        if (table == kPositionTable)
            return positions(context, context.input(kWords).shape());
        return context.hasInput(kSegments) && context.hasInput(kSegmentTable)
            ? context.input(kSegments).toIntegers()
            : std::vector<int64_t>();
    }

    /// What is normalized: [batch, length, width].
    template <typename T, typename Context>
    static Tensor summedRows(const Context& context)
    {
        const Tensor& words = context.input(kWords);
        expectRank(context.input(kWordTable), 2, kWordTable);
        const int64_t width = context.input(kWordTable).shape()[1];
        Tensor sum(elementTypeOf<T>, { words.shape()[0], words.shape()[1], width });
        for (const Slot table : { kWordTable, kPositionTable, kSegmentTable }) {
            const std::vector<int64_t> rows = rowsOf(context, table);
            if (table != kSegmentTable || !rows.empty())
                addRows<T>(context, table, rows, width, sum.mutableValues<T>());
        }
        return sum;
    }

    template <typename Context>
    static std::vector<int64_t> positions(const Context& context, const Shape& shape)
    {
        std::vector<int64_t> result(static_cast<size_t>(shape[0] * shape[1]));
        if (!context.hasInput(kPositions)) {
            for (size_t index = 0; index < result.size(); ++index)
                result[index] = static_cast<int64_t>(index) % shape[1];
            return result;
        }
        const std::vector<int64_t> given = context.input(kPositions).toIntegers();
        // One row of positions may stand for every sample.
        if (given.size() != result.size() && static_cast<int64_t>(given.size()) != shape[1])
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("{} positions do not fit {} words", given.size(), result.size()));
        for (size_t index = 0; index < result.size(); ++index)
            result[index] = given[index % given.size()];
        return result;
    }

    template <typename T, typename Context>
    static void addRows(const Context& context, size_t slot, const std::vector<int64_t>& rows,
                        int64_t width, std::span<T> sum)
    {
        const Tensor& table = context.input(slot);
        expectRank(table, 2, slot);
        if (table.shape()[1] != width || rows.size() * static_cast<size_t>(width) != sum.size())
            throw Error(ErrorCode::invalidModel,
                        fmt::format("a table {} does not fit {} words of {} channels",
                                    shapeText(table.shape()), rows.size(), width));
        const std::span<const T> values = table.values<T>();
        for (size_t position = 0; position < rows.size(); ++position) {
            if (rows[position] < 0 || rows[position] >= table.shape()[0])
                throw Error(ErrorCode::invalidData,
                            fmt::format("input {} has no row {}", slot, rows[position]));
            const T* row = values.data() + rows[position] * width;
            T* const target = sum.data() + position * static_cast<size_t>(width);
            for (int64_t channel = 0; channel < width; ++channel)
                target[channel] += row[channel];
        }
    }

    template <typename T>
    void normalize(const ForwardContext& context, int64_t width, std::span<T> values) const
    {
        const std::vector<double> scale = vectorOf(context, kScale, width, 1);
        const std::vector<double> shift = vectorOf(context, kShift, width, 0);
        for (size_t first = 0; first < values.size(); first += static_cast<size_t>(width)) {
            const std::span<T> row = values.subspan(first, static_cast<size_t>(width));
            const Moments moments = momentsOf(std::span<const T>(row));
            const double factor = moments.inverseDeviation(m_epsilon);
            for (size_t channel = 0; channel < row.size(); ++channel)
                row[channel] = static_cast<T>((static_cast<double>(row[channel]) - moments.mean)
                                                  * factor * scale[channel]
                                              + shift[channel]);
        }
    }

    static std::vector<double> vectorOf(const ForwardContext& context, size_t slot, int64_t width,
                                        double fallback)
    {
        if (!context.hasInput(slot))
            return std::vector<double>(static_cast<size_t>(width), fallback);
        if (context.input(slot).elementCount() != width)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("input {} has shape {}, expected [{}]", slot,
                                    shapeText(context.input(slot).shape()), width));
        return context.input(slot).toDoubles();
    }

    static Tensor shownWords(const ForwardContext& context, const Shape& shape)
    {
        Tensor counts(ElementType::int32, { shape[0] });
        if (!context.hasInput(kMask))
            return counts;
        const std::vector<int64_t> mask = context.input(kMask).toIntegers();
        if (context.input(kMask).shape() != shape)
            throw Error(ErrorCode::invalidModel, "the mask must have the shape of the words");
        for (size_t index = 0; index < mask.size(); ++index)
            counts.mutableValues<int32_t>()[index / static_cast<size_t>(shape[1])] +=
                mask[index] == 1 ? 1 : 0;
        return counts;
    }

    double m_epsilon;
};

} // namespace

std::unique_ptr<Operator> families::makeEmbedLayerNormalization(const NodeView& view)
{
    return std::make_unique<EmbedLayerNormalization>(view);
}

} // namespace core
