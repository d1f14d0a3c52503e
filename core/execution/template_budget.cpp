#include "core/execution/template_budget.h"

#include "core/base/number_text.h"
#include "core/execution/model_cost.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Halvings of the interval of factors; more would not change a width any more.
constexpr int kHalvings = 40;

/// Widths scaled by one factor, never below 1 nor above what the template accepts.
ParameterValues scaledWidths(const ParameterValues& values, double factor)
{
    ParameterValues scaled = values;
    std::vector<double> widths = values.reals("widths");
    for (double& width : widths)
        width = std::clamp(std::round(width * factor), 1.0, values.parameter("widths").maximum);
    scaled.set("widths", widths);
    return scaled;
}

/// Tries factors on a template; the size grows with the factor.
class WidthSearch
{
public:
    WidthSearch(const NetworkTemplate& family, const NetworkTask& task,
                const ParameterValues& values, const NetworkBudget& budget, Monitor& monitor)
        : m_family(family)
        , m_task(task)
        , m_values(values)
        , m_budget(budget)
        , m_monitor(monitor)
    {
    }

    ParameterValues run() const
    {
        const NetworkSize smallest = networkSize(built(0));
        if (!core::fits(smallest, m_budget))
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("a {} network cannot be made this small; the smallest with "
                                    "these settings has {}",
                                    m_family.id, sizeText(smallest, m_budget)));
        double low = 0;
        double high = 1;
        while (high < m_values.parameter("widths").maximum && fits(high))
            low = std::exchange(high, high * 2);
        for (int halving = 0; halving < kHalvings; ++halving) {
            const double middle = (low + high) / 2;
            (fits(middle) ? low : high) = middle;
        }
        return scaledWidths(m_values, low);
    }

private:
    Model built(double factor) const
    {
        return buildNetwork(m_family, m_task, scaledWidths(m_values, factor), std::nullopt);
    }

    bool fits(double factor) const
    {
        m_monitor.checkpoint();
        try {
            return core::fits(networkSize(built(factor)), m_budget);
        } catch (const Error& error) {
            if (error.code() == ErrorCode::limitExceeded)
                return false;
            throw;
        }
    }

    const NetworkTemplate& m_family;
    const NetworkTask& m_task;
    const ParameterValues& m_values;
    const NetworkBudget& m_budget;
    Monitor& m_monitor;
};

} // namespace

NetworkSize networkSize(const Model& model)
{
    const ModelCost cost = modelCost(model, inferShapes(model, concreteInputShapes(model)));
    return { cost.parameters, cost.macs };
}

bool fits(const NetworkSize& size, const NetworkBudget& budget)
{
    return size.parameters <= budget.parameters.value_or(size.parameters)
        && size.macs <= budget.macs.value_or(size.macs);
}

std::string sizeText(const NetworkSize& size, const NetworkBudget& budget)
{
    std::string text;
    if (budget.parameters || !budget.macs)
        text = numberText(size.parameters) + " parameters";
    if (budget.macs || !budget.parameters)
        text += (text.empty() ? "" : " and ") + numberText(size.macs) + " multiply-accumulates";
    return text;
}

ParameterValues widthsForBudget(const NetworkTemplate& family, const NetworkTask& task,
                                const ParameterValues& values, const NetworkBudget& budget,
                                Monitor& monitor)
{
    if (!budget.isLimited())
        throw Error(ErrorCode::invalidArgument,
                    "a budget needs a number of parameters or of multiply-accumulates");
    return WidthSearch(family, task, values, budget, monitor).run();
}

} // namespace core
