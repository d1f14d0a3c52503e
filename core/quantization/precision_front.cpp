#include "core/quantization/precision_front.h"

#include "core/base/error.h"

#include <algorithm>
#include <limits>

namespace core {

namespace {

/// A choice for the first layers, as a step from a choice for one layer less.
struct Point
{
    double cost = 0;
    double loss = 0;
    size_t before = 0; ///< place among the points of one layer less
    int bits = 0;
};

/// Those that no other is at most as costly and less lossy than, the cheapest first.
std::vector<Point> undominated(std::vector<Point> points)
{
    std::ranges::stable_sort(points, [](const Point& a, const Point& b) {
        return a.cost != b.cost ? a.cost < b.cost : a.loss < b.loss;
    });
    std::vector<Point> kept;
    double least = std::numeric_limits<double>::infinity();
    for (const Point& point : points)
        if (point.loss < least) {
            least = point.loss;
            kept.push_back(point);
        }
    return kept;
}

/// The last of each step of cost, which has the least loss of it; the ends stay.
std::vector<Point> thinned(std::vector<Point> points, size_t most)
{
    if (points.size() <= most)
        return points;
    const double first = points.front().cost;
    const double step = (points.back().cost - first) / static_cast<double>(most - 1);
    std::vector<Point> kept{ points.front() };
    for (size_t i = 1; i < points.size(); ++i) {
        const auto stepOf = [&](size_t place) {
            return static_cast<size_t>((points[place].cost - first) / step);
        };
        if (i + 1 == points.size() || stepOf(i) != stepOf(i + 1))
            kept.push_back(points[i]);
    }
    return kept;
}

std::vector<int> bitsOf(const std::vector<std::vector<Point>>& fronts, size_t place)
{
    std::vector<int> bits(fronts.size() - 1);
    for (size_t layer = fronts.size() - 1; layer > 0; --layer) {
        const Point& point = fronts[layer][place];
        bits[layer - 1] = point.bits;
        place = point.before;
    }
    return bits;
}

} // namespace

std::vector<PrecisionChoice> precisionFront(const std::vector<std::vector<PrecisionOption>>& layers,
                                            size_t mostPoints)
{
    std::vector<std::vector<Point>> fronts{ { Point{} } };
    for (const std::vector<PrecisionOption>& options : layers) {
        require(!options.empty(), "a layer has an option");
        const std::vector<Point>& before = fronts.back();
        std::vector<Point> points;
        points.reserve(before.size() * options.size());
        for (size_t i = 0; i < before.size(); ++i)
            for (const PrecisionOption& option : options)
                points.push_back(
                    { before[i].cost + option.cost, before[i].loss + option.loss, i, option.bits });
        fronts.push_back(thinned(undominated(std::move(points)), std::max<size_t>(2, mostPoints)));
    }
    std::vector<PrecisionChoice> choices;
    for (size_t i = 0; i < fronts.back().size(); ++i)
        choices.push_back({ fronts.back()[i].cost, fronts.back()[i].loss, bitsOf(fronts, i) });
    return choices;
}

} // namespace core
