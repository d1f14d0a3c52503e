#include "widgets/dataset/check_run.h"

#include "widgets/style/number_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace widgets {

namespace {

constexpr int64_t kBatchSize = 64;

QString translated(const char* text)
{
    return QCoreApplication::translate("CheckRun", text);
}

core::Role checkedRole(OpenedDataset& dataset, core::Monitor& monitor)
{
    const std::vector<core::Role> roles = dataset.roles(monitor);
    const bool hasValidation = std::ranges::count(roles, core::Role::validation) > 0
        && dataset.samples(core::Role::validation, monitor)->size() > 0;
    if (hasValidation)
        return core::Role::validation;
    core::require(!roles.empty(), "an opened data set has a role");
    return roles.front();
}

} // namespace

bool CheckedAccuracy::looksLikeChance() const
{
    return classes > 1 && top1.low <= 1.0 / static_cast<double>(classes);
}

bool CheckedAccuracy::looksSwapped() const
{
    return swapped && swapped->low > top1.high;
}

CheckedAccuracy checkAccuracy(OpenedDataset& dataset,
                              const std::shared_ptr<const core::Model>& model,
                              const core::Preprocessing& preprocessing, int64_t limit,
                              core::Monitor& monitor)
{
    CheckedAccuracy result{ .role = checkedRole(dataset, monitor) };
    const auto samples = dataset.samples(result.role, monitor);
    const core::InferenceOptions options{ .batchSize = kBatchSize, .limit = limit };
    monitor.beginPhase("evaluating");
    const core::Evaluation evaluation =
        core::evaluate(model, samples, preprocessing, options, monitor);
    result.top1 = evaluation.top1;
    result.classes = evaluation.classes;
    result.imagesPerSecond = evaluation.imagesPerSecond;
    if (preprocessing.channels == 3) {
        core::Preprocessing other = preprocessing;
        other.isBgr = !other.isBgr;
        monitor.beginPhase("evaluating with exchanged colours");
        result.swapped = core::evaluate(model, samples, other, options, monitor).top1;
    }
    return result;
}

QString accuracySentence(const CheckedAccuracy& accuracy)
{
    const std::string_view role = core::roleName(accuracy.role);
    QString text = translated("%1 of %2 %3 samples right (top-1), 95 % interval %4 to %5.")
                       .arg(percentText(accuracy.top1.value), countText(accuracy.top1.n),
                            QString::fromUtf8(role.data(), static_cast<qsizetype>(role.size())),
                            percentText(accuracy.top1.low), percentText(accuracy.top1.high));
    if (accuracy.looksSwapped())
        text += QLatin1Char(' ')
            + translated("Channels swapped? With red and blue exchanged it would be %1.")
                  .arg(percentText(accuracy.swapped->value));
    else if (accuracy.looksLikeChance())
        text += QLatin1Char(' ')
            + translated("This looks like chance (%1 for %2 classes): check labels, scale, mean "
                         "and deviation.")
                  .arg(percentText(1.0 / static_cast<double>(accuracy.classes)))
                  .arg(accuracy.classes);
    return text;
}

} // namespace widgets
