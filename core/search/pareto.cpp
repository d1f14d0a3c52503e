#include "core/search/pareto.h"

#include "core/base/error.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace core {

namespace {

std::vector<size_t> sortedBy(std::span<const Objectives> points, size_t objective)
{
    std::vector<size_t> order(points.size());
    std::iota(order.begin(), order.end(), size_t{ 0 });
    std::ranges::stable_sort(order, {}, [&](size_t point) { return points[point][objective]; });
    return order;
}

/// Points below the reference in ascending order of the first objective.
double area(std::vector<Objectives> points, const Objectives& reference)
{
    std::ranges::sort(points);
    double sum = 0;
    double level = reference[1];
    for (const Objectives& point : points)
        if (point[1] < level) {
            sum += (reference[0] - point[0]) * (level - point[1]);
            level = point[1];
        }
    return sum;
}

/// Slices between consecutive values of the third objective.
double volume(std::vector<Objectives> points, const Objectives& reference)
{
    std::ranges::sort(points, {}, [](const Objectives& point) { return point[2]; });
    double sum = 0;
    std::vector<Objectives> below;
    for (size_t index = 0; index < points.size(); ++index) {
        below.push_back(points[index]);
        const double end = index + 1 < points.size() ? points[index + 1][2] : reference[2];
        if (end > points[index][2])
            sum += area(below, reference) * (end - points[index][2]);
    }
    return sum;
}

} // namespace

bool dominates(const Objectives& a, const Objectives& b)
{
    bool isBetter = false;
    for (size_t objective = 0; objective < a.size(); ++objective) {
        if (a[objective] > b[objective])
            return false;
        isBetter |= a[objective] < b[objective];
    }
    return isBetter;
}

std::vector<int> dominationRanks(std::span<const Objectives> points)
{
    std::vector<int> ranks(points.size(), -1);
    size_t ranked = 0;
    for (int rank = 0; ranked < points.size(); ++rank) {
        std::vector<size_t> members;
        for (size_t point = 0; point < points.size(); ++point) {
            const auto isAbove = [&](size_t other) {
                return ranks[other] < 0 && dominates(points[other], points[point]);
            };
            bool isDominated = ranks[point] >= 0;
            for (size_t other = 0; other < points.size() && !isDominated; ++other)
                isDominated = isAbove(other);
            if (!isDominated)
                members.push_back(point);
        }
        for (const size_t member : members)
            ranks[member] = rank;
        ranked += members.size();
    }
    return ranks;
}

std::vector<double> crowdingDistances(std::span<const Objectives> points)
{
    std::vector<double> distances(points.size(), 0);
    for (size_t objective = 0; !points.empty() && objective < points[0].size(); ++objective) {
        const std::vector<size_t> order = sortedBy(points, objective);
        const double range = points[order.back()][objective] - points[order.front()][objective];
        if (range <= 0)
            continue;
        for (const size_t end : { order.front(), order.back() })
            distances[end] = std::numeric_limits<double>::infinity();
        for (size_t i = 1; i + 1 < order.size(); ++i)
            distances[order[i]] +=
                (points[order[i + 1]][objective] - points[order[i - 1]][objective]) / range;
    }
    return distances;
}

std::vector<size_t> frontOf(std::span<const Objectives> points)
{
    std::vector<size_t> front;
    for (const size_t point : points.empty() ? std::vector<size_t>{} : sortedBy(points, 0)) {
        const bool isBeaten = std::ranges::any_of(
            points, [&](const Objectives& other) { return dominates(other, points[point]); });
        const bool isRepeated = std::ranges::any_of(
            front, [&](size_t other) { return points[other] == points[point]; });
        if (!isBeaten && !isRepeated)
            front.push_back(point);
    }
    return front;
}

double hypervolume(std::span<const Objectives> points, const Objectives& reference)
{
    if (reference.size() < 2 || reference.size() > 3)
        throw Error(ErrorCode::invalidArgument,
                    "a hypervolume is computed for two or three objectives");
    std::vector<Objectives> below;
    for (const Objectives& point : points)
        if (std::ranges::equal(point, reference, std::less()))
            below.push_back(point);
    return reference.size() == 2 ? area(std::move(below), reference)
                                 : volume(std::move(below), reference);
}

size_t kneeOf(std::span<const Objectives> points)
{
    const std::vector<size_t> front = frontOf(points);
    if (front.empty())
        throw Error(ErrorCode::invalidArgument, "a front without points has no knee");
    const Objectives& first = points[front.front()];
    const Objectives& last = points[front.back()];
    const auto depth = [&](size_t point) {
        const double x = (points[point][0] - first[0]) / std::max(last[0] - first[0], 1e-300);
        const double y = (points[point][1] - last[1]) / std::max(first[1] - last[1], 1e-300);
        return x + y;
    };
    return *std::ranges::min_element(front, {}, depth);
}

} // namespace core
