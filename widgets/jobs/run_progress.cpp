#include "widgets/jobs/run_progress.h"

#include <cmath>

namespace widgets {

namespace {

constexpr int kSteps = 1000;
constexpr int kThinHeight = 4;

} // namespace

RunProgress::RunProgress(const QString& name, const QString& meaning, QWidget* parent)
    : QProgressBar(parent)
{
    setObjectName(name);
    setAccessibleName(meaning);
    setRange(0, kSteps);
    setTextVisible(false);
}

void RunProgress::setFraction(double fraction)
{
    setValue(static_cast<int>(std::lround(fraction * kSteps)));
}

void RunProgress::makeThin()
{
    setFixedHeight(kThinHeight);
    QSizePolicy policy = sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
}

} // namespace widgets
