#pragma once

#include <algorithm>

namespace core {

/// A place in a picture; y grows downwards. One unit is one pixel at 100 %.
struct Point
{
    double x = 0;
    double y = 0;
    bool operator==(const Point&) const = default;
};

struct Size
{
    double width = 0;
    double height = 0;
    bool operator==(const Size&) const = default;
};

/// An upright rectangle.
struct Rect
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    Point centre() const { return { x + width / 2, y + height / 2 }; }
    bool isEmpty() const { return width <= 0 || height <= 0; }
    bool contains(Point point) const
    {
        return point.x >= x && point.x <= right() && point.y >= y && point.y <= bottom();
    }
    /// True when the interiors overlap.
    bool intersects(const Rect& other) const
    {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    /// The smallest rectangle around both; an empty one does not count.
    Rect united(const Rect& other) const
    {
        if (isEmpty())
            return other;
        if (other.isEmpty())
            return *this;
        const double left = std::min(x, other.x);
        const double top = std::min(y, other.y);
        return { left, top, std::max(right(), other.right()) - left,
                 std::max(bottom(), other.bottom()) - top };
    }
    Rect translated(Point by) const { return { x + by.x, y + by.y, width, height }; }
    /// Grown by `margin` on every side.
    Rect grown(double margin) const
    {
        return { x - margin, y - margin, width + 2 * margin, height + 2 * margin };
    }
    bool operator==(const Rect&) const = default;
};

} // namespace core
