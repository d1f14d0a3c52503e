#include "widgets/pruning/sensitivity_bar.h"

#include "widgets/jobs/process_job.h"
#include "widgets/jobs/run_progress.h"
#include "widgets/pruning/prune_controller.h"
#include "widgets/pruning/sensitivity_run.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace widgets {

namespace {

constexpr int kProgressWidth = 90;

} // namespace

using Stage = SensitivityRun::Stage;

SensitivityBar::SensitivityBar(PruneController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
{
    m_text = roleLabel("muted");
    m_text->setObjectName(QStringLiteral("sensitivityText"));
    m_progress = new RunProgress(QStringLiteral("sensitivityProgress"),
                                 tr("Progress of the sensitivity measurement"), this);
    m_progress->setFixedWidth(kProgressWidth);
    m_button = new QPushButton(this);
    m_button->setObjectName(QStringLiteral("measureSensitivity"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addWidget(m_button);
    SensitivityRun& run = controller.sensitivity();
    connect(m_button, &QPushButton::clicked, this, [&run] {
        if (run.stage() == Stage::running)
            run.stop();
        else
            run.start();
    });
    connect(&run, &SensitivityRun::changed, this, &SensitivityBar::refresh);
    connect(&controller, &PruneController::stateChanged, this, &SensitivityBar::refresh);
    connect(&controller, &PruneController::scoresChanged, this, &SensitivityBar::refresh);
    refresh();
}

QString SensitivityBar::buttonText() const
{
    switch (m_controller.sensitivity().stage()) {
    case Stage::running:
        return tr("Stop");
    case Stage::stopped:
        return tr("Resume");
    case Stage::failed:
        return tr("Try Again");
    case Stage::idle:
    case Stage::done:
        break;
    }
    return tr("Measure Sensitivity");
}

void SensitivityBar::refresh()
{
    const SensitivityRun& run = m_controller.sensitivity();
    const bool isRunning = run.stage() == Stage::running;
    const QString obstacle = isRunning ? QString() : run.obstacle();
    m_button->setText(buttonText());
    m_button->setVisible(run.stage() != Stage::done);
    m_button->setEnabled(obstacle.isEmpty());
    m_button->setToolTip(
        !obstacle.isEmpty() ? obstacle
            : isRunning     ? tr("Ends the measurement; what it has found is kept.")
                        : tr("Measures every group alone at nine shares, on at most %1 validation "
                             "images, in at most %2 of memory. Estimates and curves rest on it. "
                             "It can be stopped and goes on where it was.")
                              .arg(countText(SensitivityRun::imagesOfPoint()),
                                   bytesText(m_controller.cacheBytes())));
    m_progress->setVisible(isRunning);
    showStage();
}

void SensitivityBar::showStage()
{
    const SensitivityRun& run = m_controller.sensitivity();
    int points = 0;
    for (const core::GroupSensitivity& group : run.map().groups)
        points += static_cast<int>(group.points.size());
    m_text->setToolTip(run.failure());
    switch (run.stage()) {
    case Stage::idle:
        return m_text->clear();
    case Stage::running:
        return showProgress();
    case Stage::stopped:
        return m_text->setText(tr("Stopped after %1 points").arg(points));
    case Stage::failed:
        return m_text->setText(tr("Sensitivity could not be measured"));
    case Stage::done:
        return m_text->setText(
            tr("Sensitivity: %1 points, proxy n=%2")
                .arg(QString::number(points), countText(SensitivityRun::imagesOfPoint())));
    }
}

void SensitivityBar::showProgress()
{
    const core::Progress& progress = m_controller.sensitivity().job()->progress();
    m_progress->setFraction(progress.fraction);
    QString text = percentText(progress.fraction, 0);
    if (progress.remainingSeconds)
        text += QStringLiteral(" · ") + tr("%1 left").arg(durationText(*progress.remainingSeconds));
    m_text->setText(text);
}

} // namespace widgets
