#pragma once

#include <vector>

namespace widgets {

/// Where the numbers of an axis stand on the screen, and which of them are written beside it.
class PlotScale
{
public:
    PlotScale() = default;
    /// Numbers from `low` to `high` over pixels from `first` to `last`; `last` may be the smaller
    /// one. A logarithmic scale needs numbers above zero.
    PlotScale(double low, double high, double first, double last, bool isLogarithmic);

    double low() const { return m_low; }
    double high() const { return m_high; }
    bool isLogarithmic() const { return m_isLogarithmic; }
    double toPixel(double number) const;
    double toNumber(double pixel) const;
    /// Round multiples of `unit` inside, at most about `most`.
    std::vector<double> ticks(int most, double unit = 1) const;

private:
    std::vector<double> decades(int most) const;

    double m_low = 0;
    double m_high = 1;
    double m_first = 0;
    double m_last = 1;
    bool m_isLogarithmic = false;
};

} // namespace widgets
