#include "app/desktop/distill_form.h"
#include "app/desktop/distill_page.h"
#include "app/desktop/distill_run.h"
#include "widgets/forms/message_bar.h"
#include "widgets/jobs/process_job.h"
#include "widgets/jobs/run_progress.h"
#include "widgets/style/number_text.h"

#include <QAction>
#include <QDateTime>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>

namespace app {

using widgets::MessageKind;

namespace {

/// What stands above the curves, in the order of DistillStage.
QString stageText(DistillStage stage)
{
    switch (stage) {
    case DistillStage::idle:
        return DistillPage::tr("Nothing runs yet.");
    case DistillStage::running:
        return DistillPage::tr("Running");
    case DistillStage::paused:
        return DistillPage::tr("Paused");
    case DistillStage::stopping:
        return DistillPage::tr("Stopping: the checkpoint is saved");
    case DistillStage::finishing:
        return DistillPage::tr("Writing and measuring the best weights");
    case DistillStage::done:
        return DistillPage::tr("Done");
    case DistillStage::stopped:
        return DistillPage::tr("Stopped");
    case DistillStage::failed:
        return DistillPage::tr("Failed");
    case DistillStage::released:
        return DistillPage::tr("Goes on without this window");
    }
    return {};
}

} // namespace

void DistillPage::showProgress()
{
    QStringList parts = { stageText(m_run.stage()) };
    const widgets::ProcessJob* job = m_run.job();
    m_progress->setVisible(m_run.isActive());
    if (m_run.isActive() && job != nullptr) {
        const core::Progress& progress = job->progress();
        m_progress->setFraction(progress.fraction);
        if (m_run.epoch() > 0)
            parts += tr("epoch %1 of %2")
                         .arg(m_run.epoch() + 1)
                         .arg(m_run.plan().training.integer("epochs"));
        parts += widgets::percentText(progress.fraction, 0) + QLatin1Char(' ')
            + QString::fromStdString(progress.phase);
        if (progress.remainingSeconds)
            parts += tr("%1 left").arg(widgets::durationText(*progress.remainingSeconds));
    }
    if (const auto accuracy = m_run.last(QStringLiteral("validationAccuracy")))
        parts += tr("validation accuracy %1").arg(widgets::percentText(*accuracy, 2));
    m_status->setText(parts.join(QStringLiteral(" · ")));
}

void DistillPage::showMessage()
{
    if (m_run.isActive())
        return m_message->hide();
    if (m_run.stage() == DistillStage::failed && m_form->plan().output == m_run.plan().output)
        return showFailure();
    if (!hasCheckpoint())
        return m_message->hide();
    const QFileInfo checkpoint(checkpointOf(m_form->plan().output));
    m_message->show(
        { .kind = MessageKind::note,
          .what = tr("A run for %1 was interrupted").arg(m_form->plan().output),
          .why = tr("Its checkpoint is of %1; it needs the settings it was started with.")
                     .arg(QLocale().toString(checkpoint.lastModified(), QLocale::ShortFormat)) },
        { m_discard, m_finish, m_resume });
}

void DistillPage::showFailure()
{
    const widgets::ProcessJob* job = m_run.job();
    m_message->show(
        { .kind = MessageKind::error,
          .what = m_run.epoch() > 0 ? tr("The run failed") : tr("The run could not start"),
          .why = m_run.failure().message,
          .details = job == nullptr
              ? QString()
              : tr("Command: %1\nLog: %2")
                    .arg(widgets::shellText(job->command()), job->logFile()) },
        hasCheckpoint() ? QList<QAction*>{ m_discard, m_finish, m_resume } : QList<QAction*>());
}

} // namespace app
