#include "widgets/plots/plot_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace widgets {

PlotScale::PlotScale(double low, double high, double first, double last, bool isLogarithmic)
    : m_low(low)
    , m_high(high > low ? high : low + 1)
    , m_first(first)
    , m_last(last)
    , m_isLogarithmic(isLogarithmic && low > 0)
{
}

double PlotScale::toPixel(double number) const
{
    const double share = m_isLogarithmic
        ? std::log(std::max(number, m_low * 1e-3) / m_low) / std::log(m_high / m_low)
        : (number - m_low) / (m_high - m_low);
    return m_first + share * (m_last - m_first);
}

double PlotScale::toNumber(double pixel) const
{
    const double share = (pixel - m_first) / (m_last - m_first);
    return m_isLogarithmic ? m_low * std::pow(m_high / m_low, share)
                           : m_low + share * (m_high - m_low);
}

std::vector<double> PlotScale::ticks(int most, double unit) const
{
    if (unit != 1) {
        const PlotScale inUnits(m_low / unit, m_high / unit, m_first, m_last, m_isLogarithmic);
        std::vector<double> ticks = inUnits.ticks(most);
        for (double& tick : ticks)
            tick *= unit;
        return ticks;
    }
    // Less than a decade has too few powers of ten, and is nearly straight.
    if (m_isLogarithmic && m_high / m_low > 10)
        return decades(most);
    const double rough = (m_high - m_low) / std::max(1, most);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : { 1.0, 2.0, 5.0 })
        if (step > 5 * power * 1.01 && factor * power >= rough)
            step = factor * power;
    std::vector<double> ticks;
    for (double tick = std::ceil(m_low / step - 1e-9) * step; tick <= m_high + 1e-9 * step;
         tick += step)
        ticks.push_back(tick);
    return ticks;
}

std::vector<double> PlotScale::decades(int most) const
{
    constexpr std::array kFine{ 1.0, 2.0, 5.0 };
    std::vector<double> fine;
    std::vector<double> coarse;
    for (double power = std::pow(10, std::floor(std::log10(m_low))); power <= m_high; power *= 10)
        for (const double factor : kFine) {
            const double tick = factor * power;
            if (tick < m_low || tick > m_high)
                continue;
            fine.push_back(tick);
            if (factor == 1.0)
                coarse.push_back(tick);
        }
    return fine.size() <= static_cast<size_t>(most) || coarse.size() < 2 ? fine : coarse;
}

} // namespace widgets
