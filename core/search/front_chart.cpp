#include "core/search/front_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace core {

namespace {

constexpr double kWidth = 720;
constexpr double kHeight = 440;
constexpr double kLeft = 70;
constexpr double kRight = 20;
constexpr double kTop = 20;
constexpr double kBottom = 50;
constexpr int kTicks = 5;

constexpr const char* kStyle =
    "text { font: 12px sans-serif; fill: #444 } .axis { stroke: #bbb } "
    ".candidate { fill: #9bb4c8 } .control { fill: #d0b48c } .front { fill: #1f77b4 } "
    ".finalist { fill: #d62728 } .step { fill: none; stroke: #1f77b4; stroke-width: 1.5 } "
    ".interval { stroke: #d62728 } .limit { stroke: #888; stroke-dasharray: 4 3 }";

class FrontChart
{
public:
    FrontChart(const std::vector<Trial>& trials, const SearchObjectives& objectives,
               const std::vector<CostLimit>& limits)
        : m_trials(trials)
        , m_objectives(objectives)
        , m_limits(limits)
    {
        for (const Trial& trial : trials) {
            m_most = std::max(m_most, cost(trial));
            m_low = std::min(m_low, trial.accuracy.low);
            m_high = std::max(m_high, trial.accuracy.high);
        }
        m_low = std::floor(std::min(m_low, m_high) * 20) / 20;
        m_high = std::min(1.0, std::ceil(m_high * 20) / 20);
        if (m_high <= m_low)
            m_high = m_low + 0.05;
    }

    std::string svg()
    {
        text(R"(<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" )"
             R"(viewBox="0 0 {0} {1}"><style>{2}</style>)"
             "\n",
             kWidth, kHeight, kStyle);
        axes();
        limitLines();
        candidates();
        finalists();
        text("</svg>\n");
        return std::move(m_svg);
    }

private:
    template <typename... Parts>
    void text(fmt::format_string<Parts...> format, Parts&&... parts)
    {
        fmt::format_to(std::back_inserter(m_svg), format, std::forward<Parts>(parts)...);
    }

    double cost(const Trial& trial) const
    {
        return static_cast<double>(trial.cost.*(m_objectives.costs[0]->figure));
    }

    double x(double cost) const
    {
        return kLeft + (kWidth - kLeft - kRight) * cost / (1.05 * m_most);
    }
    double y(double accuracy) const
    {
        return kHeight - kBottom
            - (kHeight - kTop - kBottom) * (accuracy - m_low) / (m_high - m_low);
    }

    void axes()
    {
        for (int tick = 0; tick <= kTicks; ++tick) {
            const double share = static_cast<double>(tick) / kTicks;
            const double accuracy = m_low + share * (m_high - m_low);
            text(R"(<line class="axis" x1="{}" x2="{}" y1="{:.1f}" y2="{:.1f}"/>)", kLeft,
                 kWidth - kRight, y(accuracy), y(accuracy));
            text(R"(<text x="{}" y="{:.1f}" text-anchor="end">{:.1f} %</text>)"
                 "\n",
                 kLeft - 6, y(accuracy) + 4, 100 * accuracy);
            const double cost = share * m_most;
            text(R"(<text x="{:.1f}" y="{}" text-anchor="middle">{:.0f}</text>)"
                 "\n",
                 x(cost), kHeight - kBottom + 18, cost);
        }
        text(R"(<text x="{}" y="{}" text-anchor="middle">{}</text>)"
             "\n",
             kWidth / 2, kHeight - 10, m_objectives.costs[0]->title);
    }

    void limitLines()
    {
        for (const CostLimit& limit : m_limits)
            if (limit.figure == m_objectives.costs[0] && static_cast<double>(limit.most) <= m_most)
                text(R"(<line class="limit" x1="{0:.1f}" x2="{0:.1f}" y1="{1}" y2="{2}"/>)"
                     "\n",
                     x(static_cast<double>(limit.most)), kTop, kHeight - kBottom);
    }

    void candidates()
    {
        for (const Trial& trial : m_trials)
            if (!trial.isFinalist)
                text(R"(<circle class="{}" cx="{:.1f}" cy="{:.1f}" r="3"/>)"
                     "\n",
                     trial.origin == "control" ? "control" : "candidate", x(cost(trial)),
                     y(trial.accuracy.value));
        std::string path;
        for (const size_t member : frontOfTrials(m_trials, m_objectives, m_limits, false)) {
            const double across = x(cost(m_trials[member]));
            const double up = y(m_trials[member].accuracy.value);
            path += path.empty() ? fmt::format("M{:.1f} {:.1f}", across, up)
                                 : fmt::format(" H{:.1f} V{:.1f}", across, up);
            text(R"(<circle class="front" cx="{:.1f}" cy="{:.1f}" r="4"/>)"
                 "\n",
                 across, up);
        }
        if (m_objectives.costs.size() == 1)
            text(R"(<path class="step" d="{}"/>)"
                 "\n",
                 path);
    }

    void finalists()
    {
        for (const Trial& trial : m_trials) {
            if (!trial.isFinalist)
                continue;
            const double across = x(cost(trial));
            text(R"(<line class="interval" x1="{0:.1f}" x2="{0:.1f}" y1="{1:.1f}" y2="{2:.1f}"/>)",
                 across, y(trial.accuracy.low), y(trial.accuracy.high));
            text(R"(<rect class="finalist" x="{:.1f}" y="{:.1f}" width="8" height="8"/>)"
                 "\n",
                 across - 4, y(trial.accuracy.value) - 4);
        }
    }

    const std::vector<Trial>& m_trials;
    const SearchObjectives& m_objectives;
    const std::vector<CostLimit>& m_limits;
    double m_most = 1;
    double m_low = 1;
    double m_high = 0;
    std::string m_svg;
};

} // namespace

std::string frontChart(const std::vector<Trial>& trials, const SearchObjectives& objectives,
                       const std::vector<CostLimit>& limits)
{
    return FrontChart(trials, objectives, limits).svg();
}

} // namespace core
