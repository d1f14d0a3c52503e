#include "app/desktop/distill_command.h"

#include "app/desktop/command_flags.h"

namespace app {

namespace {

QString keptText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// "key=value,key=value" of what is not at its default.
QString settingList(const core::ParameterValues& values)
{
    QStringList parts;
    for (const core::Parameter& parameter : values.description())
        if (!values.isDefault(parameter.key))
            parts += keptText(parameter.key) + QLatin1Char('=')
                + keptText(core::parameterText(values.value(parameter.key)))
                      .remove(QLatin1Char(' '));
    return parts.join(QLatin1Char(','));
}

QString named(std::string_view id, const core::ParameterValues& values)
{
    const QString settings = settingList(values);
    return settings.isEmpty() ? keptText(id) : keptText(id) + QLatin1Char(':') + settings;
}

QString knowledge(const std::vector<LossChoice>& losses)
{
    QStringList parts;
    for (const LossChoice& loss : losses)
        if (loss.isUsed)
            parts += named(loss.kind->id, loss.values);
    return parts.join(QLatin1Char(';'));
}

QStringList studentArguments(const DistillPlan& plan)
{
    switch (plan.source) {
    case StudentSource::cut:
        return { QStringLiteral("--cut"), studentSettings(plan) };
    case StudentSource::network:
        return { QStringLiteral("--template"), studentSettings(plan) };
    case StudentSource::file:
        break;
    }
    return { plan.studentFile };
}

} // namespace

QString studentSettings(const DistillPlan& plan)
{
    if (plan.source == StudentSource::network)
        return named(plan.family->id, plan.network);
    if (plan.source == StudentSource::file)
        return {};
    const QString list = settingList(plan.cut);
    // The flag needs a value, and this one is the default.
    return list.isEmpty() ? QStringLiteral("depth=0") : list;
}

QStringList distillArguments(const DistillPlan& plan, DistillStart start, int threads)
{
    QStringList arguments = { QStringLiteral("distill"), plan.teacher };
    arguments += studentArguments(plan);
    arguments += { QStringLiteral("--knowledge"), knowledge(plan.losses) };
    arguments += commandFlags(plan.mix) + commandFlags(plan.training);
    if (!plan.dataset.isEmpty())
        arguments += { QStringLiteral("--data"), plan.dataset };
    arguments += { QStringLiteral("-o"), plan.output };
    if (start == DistillStart::resume)
        arguments += QStringLiteral("--resume");
    else if (start == DistillStart::finish)
        arguments += QStringLiteral("--finish");
    arguments += { QStringLiteral("--threads"), QString::number(threads) };
    return arguments;
}

} // namespace app
