#include "app/desktop/compare_bar.h"

#include "app/desktop/command_run.h"
#include "app/desktop/compare_models.h"
#include "widgets/jobs/run_progress.h"
#include "widgets/style/label.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace app {

namespace {

void fill(QComboBox& choice, const QStringList& files, const QString& chosen)
{
    const QSignalBlocker blocker(choice);
    choice.clear();
    for (const QString& file : files) {
        choice.addItem(QFileInfo(file).fileName(), file);
        choice.setItemData(choice.count() - 1, file, Qt::ToolTipRole);
    }
    choice.setCurrentIndex(choice.findData(chosen));
}

} // namespace

CompareBar::CompareBar(CompareModels& models, CommandRun& run, QWidget* parent)
    : QFrame(parent)
    , m_models(models)
    , m_run(run)
{
    setObjectName(QStringLiteral("compareBar"));
    createLayout();
    connectModels();
    connect(&run, &CommandRun::changed, this, &CompareBar::refresh);
    showModels();
    refresh();
}

QComboBox* CompareBar::createChoice(const char* name, const QString& title, const QString& tip)
{
    auto* choice = new QComboBox(this);
    choice->setObjectName(QLatin1String(name));
    choice->setMinimumWidth(160);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    widgets::describe(*choice, title, tip);
    return choice;
}

QPushButton* CompareBar::createButton(const char* name, const QString& text, const QString& tip)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    return button;
}

void CompareBar::createLayout()
{
    m_reference = createChoice("compareReference", tr("Model A"),
                               tr("The model that the others are held against."));
    m_model = createChoice("compareModel", tr("Model B"), tr("The model that is held against A."));
    m_swap = createButton("compareSwap", tr("Swap"), tr("Let A and B change places."));
    m_add = createButton("compareAdd", tr("Add Model…"),
                         tr("Take a further ONNX file into the comparison, up to 16."));
    m_remove = createButton("compareRemove", tr("Remove B"),
                            tr("Take model B out of the comparison; its file stays."));
    m_start = createButton("compareStart", tr("Compare Answers"), {});
    m_start->setProperty("primary", true);
    m_pause = createButton("comparePause", tr("Pause"),
                           tr("Let the run stand still and leave the processor to others."));
    m_stop = createButton("compareStop", tr("Stop"), tr("End the run; nothing is kept."));
    m_text = widgets::roleLabel("muted");
    m_text->setObjectName(QStringLiteral("compareStatus"));
    m_text->setWordWrap(true);
    m_progress = new widgets::RunProgress(QStringLiteral("compareProgress"),
                                          tr("Progress of the comparison"));
    m_progress->makeThin();
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(widgets::roleLabel("title", tr("A")));
    row->addWidget(m_reference, 1);
    row->addWidget(m_swap);
    row->addWidget(widgets::roleLabel("title", tr("B")));
    row->addWidget(m_model, 1);
    for (QPushButton* button : { m_add, m_remove })
        row->addWidget(button);
    row->addStretch();
    auto* second = new QHBoxLayout;
    second->setSpacing(6);
    second->addWidget(m_text, 1);
    for (QPushButton* button : { m_pause, m_stop, m_start })
        second->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 4);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addLayout(second);
    layout->addWidget(m_progress);
}

void CompareBar::connectModels()
{
    connect(&m_models, &CompareModels::changed, this, &CompareBar::showModels);
    connect(m_reference, &QComboBox::activated, this,
            [this] { m_models.setReference(m_reference->currentData().toString()); });
    connect(m_model, &QComboBox::activated, this,
            [this] { m_models.setModel(m_model->currentData().toString()); });
    connect(m_swap, &QPushButton::clicked, &m_models, &CompareModels::swap);
    connect(m_add, &QPushButton::clicked, this, &CompareBar::addRequested);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_models.remove(m_models.model()); });
    connect(m_start, &QPushButton::clicked, this, &CompareBar::compareRequested);
    connect(m_pause, &QPushButton::clicked, &m_run, &CommandRun::pauseOrProceed);
    connect(m_stop, &QPushButton::clicked, &m_run, &CommandRun::stop);
}

void CompareBar::showModels()
{
    fill(*m_reference, m_models.files(), m_models.reference());
    fill(*m_model, m_models.files(), m_models.model());
    m_model->setEnabled(m_models.hasPair());
    m_swap->setEnabled(m_models.hasPair());
    m_remove->setEnabled(m_models.hasPair());
    m_add->setEnabled(m_models.files().size() < CompareModels::kMost);
}

void CompareBar::setSummary(const QString& text, bool canStart)
{
    m_summary = text;
    m_canStart = canStart;
    refresh();
}

void CompareBar::refresh()
{
    const bool isActive = m_run.isActive();
    const bool isPaused = m_run.stage() == CommandStage::paused;
    m_text->setText(!isActive      ? m_summary
                        : isPaused ? tr("Paused at %1").arg(m_run.progressText())
                                   : m_run.progressText());
    m_start->setEnabled(m_canStart && !isActive);
    m_start->setToolTip(m_canStart ? tr("Run all models on the same samples.") : m_summary);
    m_pause->setVisible(isActive);
    m_pause->setText(isPaused ? tr("Continue") : tr("Pause"));
    m_stop->setVisible(isActive);
    m_progress->setVisible(isActive);
    if (isActive && m_run.job() != nullptr)
        m_progress->setFraction(m_run.job()->progress().fraction);
}

} // namespace app
