#include "app/desktop/quantize_bar.h"

#include "app/desktop/action_registry.h"
#include "app/desktop/command_run.h"
#include "widgets/jobs/run_progress.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace app {

QuantizeBar::QuantizeBar(CommandRun& run, ActionRegistry& actions, QWidget* parent)
    : QFrame(parent)
    , m_run(run)
{
    setObjectName(QStringLiteral("quantizeBar"));
    createLayout(actions);
    connect(&run, &CommandRun::changed, this, &QuantizeBar::refresh);
    refresh();
}

void QuantizeBar::createLayout(ActionRegistry& actions)
{
    m_text = new QLabel;
    m_text->setObjectName(QStringLiteral("quantizeStatus"));
    m_text->setWordWrap(true);
    m_pause = createButton("quantizePause");
    m_pause->setToolTip(tr("Let the run stand still and leave the processor to others."));
    connect(m_pause, &QPushButton::clicked, &m_run, &CommandRun::pauseOrProceed);
    m_stop = createButton("quantizeStop");
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("End the run; no file is written."));
    connect(m_stop, &QPushButton::clicked, &m_run, &CommandRun::stop);
    m_start = createButton("quantizeStart");
    m_start->setText(tr("Quantize"));
    m_start->setProperty("primary", true);
    QAction* action = actions.action(QStringLiteral("compress.quantize"));
    connect(m_start, &QPushButton::clicked, action, &QAction::trigger);
    const auto follow = [this, action] {
        m_start->setEnabled(action->isEnabled());
        m_start->setToolTip(action->toolTip());
    };
    connect(action, &QAction::changed, m_start, follow);
    follow();
    m_progress = new widgets::RunProgress(QStringLiteral("quantizeProgress"),
                                          tr("Progress of the quantization"));
    m_progress->makeThin();
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_text, 1);
    for (QPushButton* button : { m_pause, m_stop, m_start })
        row->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 4);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_progress);
}

QPushButton* QuantizeBar::createButton(const char* name)
{
    auto* button = new QPushButton(this);
    button->setObjectName(QLatin1String(name));
    return button;
}

void QuantizeBar::setSummary(const QString& text)
{
    m_summary = text;
    refresh();
}

void QuantizeBar::refresh()
{
    const bool isActive = m_run.isActive();
    const bool isPaused = m_run.stage() == CommandStage::paused;
    m_text->setText(!isActive      ? m_summary
                        : isPaused ? tr("Paused at %1").arg(m_run.progressText())
                                   : m_run.progressText());
    m_pause->setVisible(isActive);
    m_pause->setText(isPaused ? tr("Continue") : tr("Pause"));
    m_stop->setVisible(isActive);
    m_progress->setVisible(isActive);
    if (isActive && m_run.job() != nullptr)
        m_progress->setFraction(m_run.job()->progress().fraction);
}

} // namespace app
