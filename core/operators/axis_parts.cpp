#include "core/operators/axis_parts.h"

#include <fmt/format.h>

namespace core {

void linkOtherAxes(ChannelLinks& links, AxisPlace from, AxisPlace to, int64_t rank,
                   int64_t exceptAxis)
{
    for (int axis = 0; axis < rank; ++axis) {
        if (axis == exceptAxis)
            continue;
        from.axis = axis;
        to.axis = axis;
        links.push_back({ from, to });
    }
}

bool isSameSize(const Dimension& a, const Dimension& b)
{
    return a.isKnown() ? a.size == b.size : !a.symbol.empty() && a.symbol == b.symbol;
}

void unify(Dimension& axis, const Dimension& other)
{
    if (axis.isKnown() && other.isKnown() && axis.size != other.size)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("sizes {} and {} must be equal", axis.size, other.size));
    if (!axis.isKnown() && (other.isKnown() || axis.symbol.empty()))
        axis = other;
}

} // namespace core
