#include "widgets/pruning/prune_text.h"

#include "widgets/pruning/sensitivity_run.h"
#include "widgets/style/number_text.h"
#include "widgets/workspace/opened_dataset.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

/// Where lupdate and the translator look for the texts of this file.
struct PruneText
{
    Q_DECLARE_TR_FUNCTIONS(PruneText)
};

QString signedPoints(double share)
{
    const double points = share * 100;
    const QString number = QLocale().toString(std::abs(points), 'f', 1);
    if (number == QLocale().toString(0.0, 'f', 1))
        return number;
    return (points < 0 ? QChar(0x2212) : QChar(u'+')) + number;
}

} // namespace

const core::Estimate& shownEstimate(const core::LiveAccuracy& accuracy)
{
    return accuracy.accuracy.n > 0 ? accuracy.accuracy : accuracy.agreement;
}

std::optional<double> estimatedAccuracy(PruneController& controller)
{
    const std::optional<core::LiveAccuracy>& known = controller.report().accuracy;
    const std::optional<double> loss =
        controller.sensitivity().estimatedLoss(controller.draft().place());
    if (!known || !loss)
        return std::nullopt;
    const double whole = known->original.n > 0 ? known->original.value : 1;
    return std::clamp(whole - *loss, 0.0, 1.0);
}

QString differenceText(const core::PairedDifference& difference)
{
    return PruneText::tr("%1 points (%2 to %3)")
        .arg(signedPoints(difference.value), signedPoints(difference.low),
             signedPoints(difference.high));
}

double accuracyChange(const core::LiveAccuracy& accuracy)
{
    return accuracy.accuracy.n > 0 ? accuracy.difference.value : accuracy.agreement.value - 1;
}

QString pointsText(double share)
{
    return withUnit(signedPoints(share), PruneText::tr("pt"));
}

QString verdictText(const core::PairedDifference& difference)
{
    if (difference.high < 0)
        return PruneText::tr("worse than the original");
    if (difference.low > 0)
        return PruneText::tr("better than the original");
    return PruneText::tr("no evidence of a change");
}

QString imagesText(const PruneImages& images, const QString& dataset)
{
    const QString used = images.used == images.available
        ? countText(images.used)
        : PruneText::tr("%1 of %2").arg(countText(images.used), countText(images.available));
    if (images.role == core::Role::validation)
        return PruneText::tr("Validation images (%1): %2. Test images stay unseen.")
            .arg(dataset, used);
    return PruneText::tr("Test images (%1): %2. The set has no others, so a choice made by them "
                         "looks better than it is.")
        .arg(dataset, used);
}

bool isWholeRole(const core::LiveAccuracy& accuracy, const PruneImages& images)
{
    return accuracy.isComplete && images.used == images.available;
}

QString accuracyBadge(const core::LiveAccuracy& accuracy, const PruneImages& images)
{
    const QString kind =
        isWholeRole(accuracy, images) ? PruneText::tr("measured") : PruneText::tr("proxy");
    return kind + QStringLiteral(" n=") + countText(accuracy.agreement.n);
}

} // namespace widgets
