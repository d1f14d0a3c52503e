#include "app/desktop/recover_card.h"

#include "app/desktop/recover_run.h"
#include "widgets/jobs/run_progress.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

RecoverCard::RecoverCard(RecoverRun& run, QWidget* parent)
    : QFrame(parent)
    , m_run(run)
{
    setObjectName(QStringLiteral("recoverCard"));
    setProperty("role", QStringLiteral("card"));
    createLayout();
    connect(&run, &RecoverRun::changed, this, &RecoverCard::refresh);
    connect(m_pause, &QPushButton::clicked, &run, &RecoverRun::pauseOrProceed);
    connect(m_stop, &QPushButton::clicked, &run, &RecoverRun::stop);
    connect(m_resume, &QPushButton::clicked, &run, &RecoverRun::resume);
    connect(m_discard, &QPushButton::clicked, this, &RecoverCard::discard);
    refresh();
}

QPushButton* RecoverCard::createButton(const char* name)
{
    auto* button = new QPushButton(this);
    button->setObjectName(QLatin1String(name));
    return button;
}

void RecoverCard::createLayout()
{
    m_heading = widgets::roleLabel("title");
    m_heading->setObjectName(QStringLiteral("recoverHeading"));
    m_text = widgets::roleLabel("muted");
    m_text->setObjectName(QStringLiteral("recoverText"));
    m_text->setWordWrap(true);
    m_progress = new widgets::RunProgress(QStringLiteral("recoverProgress"),
                                          tr("Progress of the recovery"), this);
    m_pause = createButton("recoverPause");
    m_stop = createButton("recoverStop");
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("End the run; training can be resumed from its checkpoint."));
    m_resume = createButton("recoverResume");
    m_discard = createButton("recoverDiscard");
    m_discard->setText(tr("Discard"));
    m_discard->setToolTip(tr("Forget the run; its checkpoint goes to the wastebasket."));
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_heading, 1);
    for (QPushButton* button : { m_pause, m_stop, m_discard, m_resume })
        head->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_progress);
    layout->addWidget(m_text);
}

void RecoverCard::refresh()
{
    const bool hasRun = m_run.stage() != RecoverStage::idle && m_run.stage() != RecoverStage::done;
    setVisible(hasRun);
    if (!hasRun)
        return;
    showStage();
    showButtons();
}

void RecoverCard::showStage()
{
    const QString name = QFileInfo(m_run.output()).fileName();
    m_heading->setToolTip(m_run.output());
    m_progress->setVisible(m_run.isActive());
    switch (m_run.stage()) {
    case RecoverStage::running:
        m_heading->setText(tr("Recovering %1").arg(name));
        break;
    case RecoverStage::paused:
        m_heading->setText(tr("Paused: %1").arg(name));
        break;
    case RecoverStage::stopped:
        m_heading->setText(tr("Stopped: %1 is not written").arg(name));
        break;
    case RecoverStage::failed:
        m_heading->setText(tr("%1 could not be recovered").arg(name));
        break;
    case RecoverStage::idle:
    case RecoverStage::done:
        break;
    }
    const QString accuracy = accuracyText();
    const QString state = m_run.stage() == RecoverStage::failed ? m_run.failure()
        : m_run.isActive()                                      ? progressText()
        : m_run.hasCheckpoint() ? tr("Its checkpoint is there, so it can go on.")
                                : tr("It begins anew when it is resumed.");
    m_text->setText(accuracy.isEmpty() ? state : state + QStringLiteral("\n") + accuracy);
}

QString RecoverCard::progressText() const
{
    const widgets::ProcessJob* job = m_run.job();
    if (job == nullptr)
        return {};
    const core::Progress& progress = job->progress();
    m_progress->setFraction(progress.fraction);
    QStringList parts = { widgets::percentText(progress.fraction, 0) + QLatin1Char(' ')
                          + QString::fromStdString(progress.phase) };
    if (m_run.epoch() > 0)
        parts += tr("epoch %1").arg(m_run.epoch() + 1);
    if (progress.remainingSeconds)
        parts += tr("%1 left").arg(widgets::durationText(*progress.remainingSeconds));
    return parts.join(QStringLiteral(" · "));
}

QString RecoverCard::accuracyText() const
{
    QStringList parts;
    const auto add = [&](const char* series, const QString& text) {
        if (const std::optional<double> value = m_run.last(QLatin1String(series)))
            parts += text.arg(widgets::percentText(*value));
    };
    add("top1.before", tr("original %1"));
    add("top1.cut", tr("cut %1"));
    add("validationAccuracy", tr("now %1"));
    return parts.isEmpty()
        ? QString()
        : tr("Validation accuracy, measured: %1").arg(parts.join(QStringLiteral(" · ")));
}

void RecoverCard::showButtons()
{
    const bool isPaused = m_run.stage() == RecoverStage::paused;
    m_pause->setVisible(m_run.isActive());
    m_pause->setText(isPaused ? tr("Continue") : tr("Pause"));
    m_pause->setToolTip(tr("Let the run stand still and leave the processor to others."));
    m_stop->setVisible(m_run.isActive());
    m_discard->setVisible(!m_run.isActive());
    m_resume->setVisible(!m_run.isActive());
    m_resume->setText(m_run.hasCheckpoint() ? tr("Resume") : tr("Start Again"));
    m_resume->setToolTip(tr("Run the same command again; training goes on at its checkpoint."));
}

void RecoverCard::discard()
{
    if (!m_run.discard())
        m_text->setText(tr("The checkpoint could not be moved to the wastebasket; remove it by "
                           "hand beside %1.")
                            .arg(m_run.output()));
}

} // namespace app
