#pragma once

#include "core/base/monitor.h"
#include "core/layout/graph_layout.h"

#include <cstdint>
#include <vector>

namespace core {

/// A box of one level of nesting. Lines meet it at its reference x (plus an offset), so a box may
/// reach further to one side, for a label or because it is a block with several lines.
struct FlatNode
{
    enum class Role : uint8_t
    {
        box,
        entry, ///< where a line comes in from outside: pinned to the first row
        exit, ///< where a line leaves: pinned to the last row
    };

    double left = 0; ///< reach to the left of the reference x
    double right = 0;
    double height = 0;
    Role role = Role::box;
    bool operator==(const FlatNode&) const = default;
};

/// One end of a line: a box and how far from its reference x the line meets it.
struct FlatEnd
{
    int32_t node = -1;
    double offset = 0;
    bool operator==(const FlatEnd&) const = default;
};

struct FlatNet
{
    FlatEnd source;
    std::vector<FlatEnd> targets; ///< each box once
    bool operator==(const FlatNet&) const = default;
};

/// One level of nesting, to be laid out without knowledge of what is inside its boxes.
struct FlatProblem
{
    std::vector<FlatNode> nodes;
    std::vector<FlatNet> nets;
    LayoutOptions options;
    bool operator==(const FlatProblem&) const = default;
};

/// The drawing of one level. Segment parents and nets are indices of this level; `target` is a box
/// of this level. The top row starts at y 0.
struct FlatLayout
{
    std::vector<Point> positions; ///< reference x and top of each box
    std::vector<RouteSegment> segments;
    double left = 0;
    double right = 0;
    double height = 0;
    int64_t crossings = 0;
};

/// Throws Cancelled.
FlatLayout layoutFlat(const FlatProblem& problem, const Monitor& monitor);

} // namespace core
