#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// What a candidate is judged by; every number is better when it is smaller, and finite.
using Objectives = std::vector<double>;

/// True when `a` is nowhere worse than `b` and somewhere better.
bool dominates(const Objectives& a, const Objectives& b);

/// By point: 0 for points that no other dominates, 1 for those that only points of rank 0 dominate,
/// and so on (K. Deb, A. Pratap, S. Agarwal, T. Meyarivan: "A fast and elitist multiobjective
/// genetic algorithm: NSGA-II", 2002, section III A).
std::vector<int> dominationRanks(std::span<const Objectives> points);

/// How alone each point is among the others: the sum over objectives of the distance of its
/// neighbours by the whole range; infinite at the ends (ibid., section III B). Objectives without
/// range count for nothing.
std::vector<double> crowdingDistances(std::span<const Objectives> points);

/// Indices of the points of rank 0 in ascending order of the first objective; of equal points the
/// first alone.
std::vector<size_t> frontOf(std::span<const Objectives> points);

/// The area or volume between the points and `reference`, which bounds it from above; points that
/// are not below it in all objectives count for nothing. For two and three objectives. Throws Error
/// invalidArgument for others.
double hypervolume(std::span<const Objectives> points, const Objectives& reference);

/// Index into `points` of the point of the front that is farthest below the straight line between
/// its ends, after scaling both objectives to [0, 1]; the first two objectives count. Throws Error
/// invalidArgument without points.
size_t kneeOf(std::span<const Objectives> points);

} // namespace core
