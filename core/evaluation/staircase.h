#pragma once

#include "core/evaluation/latency_table.h"

#include <span>
#include <vector>

namespace core {

/// Time of a layer with as many input and output channels.
struct Stair
{
    int64_t channels = 0;
    double milliseconds = 0; ///< measured on this machine, fastest of n runs
};

/// How the time of a layer falls with its channels: in steps, because kernels work on blocks of
/// channels. Between steps a narrower layer is no faster.
struct Staircase
{
    std::string layer; ///< text of the case
    std::vector<Stair> stairs; ///< by channels, ascending, without gaps
    int64_t multiple = 1; ///< likedMultiple(stairs)
};

/// Multiples that floating-point kernels like on most processors, where nothing was measured.
inline constexpr int64_t kUsualMultiple = 16;

/// The largest power of two up to 32 such that widths between its multiples gain nothing: rounding
/// up to the multiple is at most 5 % slower for 9 of 10 widths. 1 when there is none.
int64_t likedMultiple(std::span<const Stair> stairs);

/// The product of a model that takes most multiply-accumulates and whose channels can vary, at the
/// sizes of `shapes`; nothing when there is none.
std::optional<NodeCase> heaviestCase(const Model& model, const InferredShapes& shapes);

/// Times a layer at 1 to 64 channels. Throws Error, Cancelled.
Staircase measureStaircase(const NodeCase& layer, LatencyTable& table, Monitor& monitor);

} // namespace core
