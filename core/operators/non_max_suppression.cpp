#include "core/operators/image_operators.h"
#include "core/operators/node_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace core {

namespace {

/// Corners with low <= high along both axes.
struct Box
{
    std::array<float, 2> low{};
    std::array<float, 2> high{};

    float area() const { return (high[0] - low[0]) * (high[1] - low[1]); }
};

Box boxOf(const float* values, bool isCentered)
{
    Box box;
    for (size_t axis = 0; axis < 2; ++axis) {
        // Centered boxes are x, y, width, height; others y1, x1, y2, x2.
        const float first = isCentered ? values[axis] - values[axis + 2] / 2.0F : values[axis];
        const float second = isCentered ? values[axis] + values[axis + 2] / 2.0F : values[axis + 2];
        box.low[axis] = std::min(first, second);
        box.high[axis] = std::max(first, second);
    }
    return box;
}

bool overlaps(const Box& a, const Box& b, float threshold)
{
    const float height = std::min(a.high[0], b.high[0]) - std::max(a.low[0], b.low[0]);
    const float width = std::min(a.high[1], b.high[1]) - std::max(a.low[1], b.low[1]);
    if (height <= 0.0F || width <= 0.0F || a.area() <= 0.0F || b.area() <= 0.0F)
        return false;
    const float common = height * width;
    return common / (a.area() + b.area() - common) > threshold;
}

float scalarOr(const ForwardContext& context, size_t slot, float fallback)
{
    if (!context.hasInput(slot))
        return fallback;
    if (context.input(slot).elementCount() != 1)
        throw Error(ErrorCode::invalidModel, fmt::format("input {} is not one element", slot));
    return static_cast<float>(context.input(slot).toDoubles().front());
}

/// NonMaxSuppression: boxes by falling score, less those that overlap a chosen one. Boxes [B, N,
/// 4], scores [B, C, N] give rows of (batch, class, box).
class NonMaxSuppression : public Operator
{
public:
    explicit NonMaxSuppression(const NodeView& view)
        : m_isCentered(view.node.integer("center_point_box", 0) != 0)
    {
        expectInputs(view, 2);
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        expectRank(context.input(0), 3, 0);
        expectRank(context.input(1), 3, 1);
        context.setOutput(0, ElementType::int64, SymbolicShape{ Dimension(), 3 });
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& boxes = context.input(0);
        const Tensor& scores = context.input(1);
        expectRank(boxes, 3, 0);
        expectRank(scores, 3, 1);
        if (boxes.shape()[2] != 4 || boxes.shape()[0] != scores.shape()[0]
            || boxes.shape()[1] != scores.shape()[2])
            throw Error(ErrorCode::invalidModel,
                        fmt::format("boxes {} and scores {} do not fit", shapeText(boxes.shape()),
                                    shapeText(scores.shape())));
        if (boxes.elementType() != ElementType::float32
            || scores.elementType() != ElementType::float32)
            throw Error(ErrorCode::invalidModel, "boxes and scores must be float");
        std::vector<int64_t> chosen;
        for (int64_t batch = 0; batch < scores.shape()[0]; ++batch) {
            for (int64_t group = 0; group < scores.shape()[1]; ++group)
                choose(context, batch, group, chosen);
        }
        const auto rows = static_cast<int64_t>(chosen.size() / 3);
        Tensor& output = context.allocateOutput(0, ElementType::int64, Shape{ rows, 3 });
        std::ranges::copy(chosen, output.mutableValues<int64_t>().begin());
    }

private:
    void choose(const ForwardContext& context, int64_t batch, int64_t group,
                std::vector<int64_t>& chosen) const
    {
        const Shape& shape = context.input(1).shape();
        const float* boxes = context.input(0).values<float>().data() + batch * shape[2] * 4;
        const float* scores =
            context.input(1).values<float>().data() + (batch * shape[1] + group) * shape[2];
        const float most = scalarOr(context, 2, 0.0F);
        const float overlap = scalarOr(context, 3, 0.0F);
        std::vector<int64_t> order(static_cast<size_t>(shape[2]));
        std::iota(order.begin(), order.end(), 0);
        if (context.hasInput(4)) {
            const float threshold = scalarOr(context, 4, 0.0F);
            std::erase_if(order, [&](int64_t box) { return !(scores[box] > threshold); });
        }
        std::ranges::stable_sort(order,
                                 [&](int64_t a, int64_t b) { return scores[a] > scores[b]; });
        std::vector<Box> kept;
        for (const int64_t index : order) {
            if (static_cast<float>(kept.size()) >= most)
                return;
            const Box box = boxOf(boxes + index * 4, m_isCentered);
            if (std::ranges::any_of(
                    kept, [&](const Box& other) { return overlaps(box, other, overlap); }))
                continue;
            kept.push_back(box);
            chosen.insert(chosen.end(), { batch, group, index });
        }
    }

    bool m_isCentered;
};

} // namespace

std::unique_ptr<Operator> families::makeNonMaxSuppression(const NodeView& view)
{
    return std::make_unique<NonMaxSuppression>(view);
}

} // namespace core
