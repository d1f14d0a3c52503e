#include "app/desktop/recover_request.h"

#include "core/pruning/recovery_steps.h"
#include "widgets/pruning/prune_controller.h"
#include "widgets/workspace/workspace.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace app {

namespace {

constexpr const char* kNone = "none";

/// Where lupdate and the translator look for the texts of this file.
struct RecoverForm
{
    Q_DECLARE_TR_FUNCTIONS(RecoverForm)
};

core::Parameter stepChoice(const char* key, const QString& title, bool trains,
                           std::string_view fallback)
{
    core::Parameter parameter{ .key = key,
                               .title = title.toStdString(),
                               .type = core::ParameterType::choice,
                               .fallback = std::string(fallback) };
    parameter.choices.push_back({ kNone, RecoverForm::tr("Nothing").toStdString(), {} });
    for (const core::RecoveryStep& step : core::recoverySteps())
        if (step.trains == trains)
            parameter.choices.push_back(
                { std::string(step.id), std::string(step.title), std::string(step.help) });
    return parameter;
}

core::Parameter number(const char* key, const QString& title, const QString& help,
                       core::ParameterType type, core::ParameterValue fallback, double minimum,
                       double maximum)
{
    return { .key = key,
             .title = title.toStdString(),
             .help = help.toStdString(),
             .type = type,
             .fallback = std::move(fallback),
             .minimum = minimum,
             .maximum = maximum };
}

QJsonObject entryOf(const core::ChannelGroup& group, size_t index,
                    const std::vector<int64_t>& channels)
{
    QJsonArray removed;
    for (const int64_t channel : channels)
        removed.append(static_cast<qint64>(channel));
    return { { QStringLiteral("name"), QString::fromStdString(group.name) },
             { QStringLiteral("index"), static_cast<qint64>(index) },
             { QStringLiteral("removed"), removed } };
}

QString textOf(const core::ParameterValues& values, const char* key)
{
    return QString::fromStdString(core::parameterText(values.value(key)));
}

} // namespace

core::Parameters recoverParameters()
{
    using core::ParameterType;
    return {
        stepChoice("refit", RecoverForm::tr("Without training"), false, "ls"),
        number("samples", RecoverForm::tr("Training images to look at"),
               RecoverForm::tr("Spread evenly over the set."), ParameterType::integer,
               int64_t{ 1024 }, 16, 1e6),
        stepChoice("training", RecoverForm::tr("Then training"), true, kNone),
        number("epochs", RecoverForm::tr("Epochs"), {}, ParameterType::integer, int64_t{ 5 }, 1,
               10'000),
        number("learningRate", RecoverForm::tr("Learning rate"),
               RecoverForm::tr("The highest of the run."), ParameterType::real, 0.02, 1e-6, 10),
    };
}

bool trains(const core::ParameterValues& values)
{
    return values.text("training") != kNone;
}

QString stepsOf(const core::ParameterValues& values)
{
    QStringList steps;
    for (const char* key : { "refit", "training" })
        if (values.text(key) != kNone)
            steps += QString::fromStdString(values.text(key));
    return steps.isEmpty() ? QLatin1String(kNone) : steps.join(QLatin1Char(','));
}

QByteArray planOfDraft(widgets::PruneController& controller)
{
    QJsonArray groups;
    const auto& subject = controller.draft().subject();
    for (size_t group = 0; group < subject->groups.size(); ++group) {
        std::vector<int64_t> gone = controller.goneChannels(group);
        std::ranges::sort(gone);
        if (!gone.empty())
            groups.append(entryOf(subject->groups[group], group, gone));
    }
    return QJsonDocument(QJsonObject{ { QStringLiteral("groups"), groups } })
        .toJson(QJsonDocument::Compact);
}

QString storePlan(const QByteArray& plan)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                      + QStringLiteral("/plans"));
    folder.mkpath(QStringLiteral("."));
    const QString name = QString::fromLatin1(
        QCryptographicHash::hash(plan, QCryptographicHash::Sha256).toHex().left(16));
    QSaveFile file(folder.filePath(name + QStringLiteral(".json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(plan) != plan.size() || !file.commit())
        return {};
    return file.fileName();
}

QStringList recoverArguments(widgets::PruneController& controller, const RecoverRequest& request,
                             const QString& planFile, int threads)
{
    QStringList arguments = { QStringLiteral("cut"),
                              controller.workspace().opened()->file,
                              QStringLiteral("-o"),
                              request.output,
                              QStringLiteral("--plan"),
                              planFile,
                              QStringLiteral("--data"),
                              controller.workspace().dataset(),
                              QStringLiteral("--recover"),
                              stepsOf(request.values),
                              QStringLiteral("--recover-samples"),
                              textOf(request.values, "samples") };
    if (trains(request.values))
        arguments += { QStringLiteral("--epochs"), textOf(request.values, "epochs"),
                       QStringLiteral("--learning-rate"), textOf(request.values, "learningRate") };
    return arguments + QStringList{ QStringLiteral("--threads"), QString::number(threads) };
}

QStringList checkpointsOf(const QStringList& arguments)
{
    const auto after = [&](const char* flag) {
        return arguments.value(arguments.indexOf(QLatin1String(flag)) + 1);
    };
    QStringList files;
    for (const core::RecoveryStep& step : core::recoverySteps()) {
        const QString id =
            QString::fromUtf8(step.id.data(), static_cast<qsizetype>(step.id.size()));
        if (step.trains && after("--recover").split(QLatin1Char(',')).contains(id))
            files += QStringLiteral("%1.%2.checkpoint").arg(after("-o"), id);
    }
    return files;
}

} // namespace app
