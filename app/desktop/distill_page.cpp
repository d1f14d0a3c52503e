#include "app/desktop/distill_page.h"

#include "app/desktop/disagreement_gallery.h"
#include "app/desktop/distill_curves.h"
#include "app/desktop/distill_form.h"
#include "app/desktop/distill_result.h"
#include "app/desktop/distill_run.h"
#include "app/desktop/form_area.h"
#include "app/desktop/workspace_pages.h"
#include "widgets/forms/message_bar.h"
#include "widgets/jobs/run_progress.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace app {

using widgets::MessageKind;

namespace {

constexpr int kFormWidth = 440;

} // namespace

DistillPage::DistillPage(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_run(context.distillation)
{
    setObjectName(QStringLiteral("distillPage"));
    createActions();
    auto* split = new QSplitter(Qt::Horizontal);
    split->addWidget(createLeft(context));
    split->addWidget(createRight(context));
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({ kFormWidth, 2 * kFormWidth });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    connectRun();
    const QString& output = m_run.plan().output;
    if (m_run.stage() != DistillStage::idle || QFileInfo::exists(checkpointOf(output)))
        m_form->setPlan(m_run.plan());
    showRun();
}

void DistillPage::chooseStudent(const QString& file)
{
    if (m_run.isActive())
        return;
    DistillPlan plan = m_form->plan();
    plan.source = StudentSource::file;
    plan.studentFile = file;
    m_form->setPlan(plan);
    showRun();
}

void DistillPage::createActions()
{
    const auto create = [this](const char* name, const QString& text, const QString& tip) {
        auto* action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setToolTip(tip);
        return action;
    };
    m_resume = create("distillResume", tr("Resume"), tr("Go on where the run was interrupted."));
    m_finish = create("distillFinish", tr("Keep Best"),
                      tr("Write the weights of its best epoch as the student, without training "
                         "on."));
    m_discard = create("distillDiscard", tr("Discard"),
                       tr("Move the checkpoint to the wastebasket, so that a run can start anew."));
    connect(m_resume, &QAction::triggered, this, [this] { begin(DistillStart::resume); });
    connect(m_finish, &QAction::triggered, this, [this] { begin(DistillStart::finish); });
    connect(m_discard, &QAction::triggered, this, &DistillPage::discardCheckpoint);
}

QWidget* DistillPage::createLeft(const PageContext& context)
{
    m_form = new DistillForm(context.workspace, context.jobs);
    m_scroll = new FormArea(m_form);
    m_scroll->setObjectName(QStringLiteral("distillForm"));
    m_message = new widgets::MessageBar(this);
    m_message->setObjectName(QStringLiteral("distillMessage"));
    auto* left = new QWidget;
    left->setMinimumWidth(kFormWidth);
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_message);
    layout->addWidget(createButtons());
    return left;
}

QPushButton* DistillPage::createButton(const char* name, const QString& text)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    return button;
}

QWidget* DistillPage::createButtons()
{
    m_start = createButton("distillStart", tr("Start"));
    m_start->setProperty("primary", true);
    m_pause = createButton("distillPause", tr("Pause"));
    m_stop = createButton("distillStop", tr("Stop and Keep Best"));
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 8, 16, 12);
    row->setSpacing(8);
    row->addWidget(m_start, 1);
    row->addWidget(m_pause);
    row->addWidget(m_stop);
    connect(m_start, &QPushButton::clicked, this, &DistillPage::start);
    connect(m_pause, &QPushButton::clicked, this, &DistillPage::pauseOrProceed);
    connect(m_stop, &QPushButton::clicked, &m_run, &DistillRun::stop);
    return bar;
}

QWidget* DistillPage::createRight(const PageContext& context)
{
    m_status = new QLabel;
    m_status->setObjectName(QStringLiteral("distillStatus"));
    m_progress = new widgets::RunProgress(QStringLiteral("distillProgress"),
                                          tr("Progress of the distillation"));
    m_result = new DistillResult;
    connect(m_result, &DistillResult::openRequested, &m_run, &DistillRun::openStudent);
    auto* plots = new QSplitter(Qt::Vertical);
    plots->addWidget(new DistillCurves(m_run));
    plots->addWidget(new DisagreementGallery(m_run, context.workspace, context.jobs));
    plots->setStretchFactor(0, 3);
    plots->setStretchFactor(1, 1);
    plots->setChildrenCollapsible(false);
    auto* right = new QWidget;
    right->setProperty("role", QStringLiteral("surface"));
    right->setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QVBoxLayout(right);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_status);
    layout->addWidget(m_progress);
    layout->addWidget(m_result);
    layout->addWidget(plots, 1);
    return right;
}

void DistillPage::connectRun()
{
    connect(&m_run, &DistillRun::changed, this, &DistillPage::showRun);
    connect(&m_run, &DistillRun::epochEnded, this, &DistillPage::showRun);
    connect(m_form, &DistillForm::changed, this, [this] {
        if (!m_run.isActive()) {
            showMessage();
            showButtons();
        }
    });
}

bool DistillPage::hasCheckpoint() const
{
    const QString output = m_form->plan().output;
    return !output.isEmpty() && QFileInfo::exists(checkpointOf(output));
}

void DistillPage::start()
{
    const QStringList missing = obstacles(m_form->plan());
    if (missing.isEmpty())
        return begin(DistillStart::fresh);
    m_message->show({ .kind = MessageKind::error,
                      .what = tr("The run cannot start yet"),
                      .why = missing.join(QLatin1Char(' ')) });
}

void DistillPage::begin(DistillStart start)
{
    m_run.start(m_form->plan(), start);
}

void DistillPage::pauseOrProceed()
{
    if (m_run.stage() == DistillStage::paused)
        m_run.proceed();
    else
        m_run.pause();
}

void DistillPage::discardCheckpoint()
{
    const QString checkpoint = checkpointOf(m_form->plan().output);
    if (QFile::moveToTrash(checkpoint))
        return showRun();
    m_message->show({ .kind = MessageKind::error,
                      .what = tr("The checkpoint could not be moved to the wastebasket"),
                      .why = tr("Remove it by hand: %1").arg(checkpoint) });
}

void DistillPage::showRun()
{
    showButtons();
    showProgress();
    showMessage();
    m_result->setVisible(m_run.stage() == DistillStage::done);
    if (m_result->isVisibleTo(this))
        m_result->setResult(m_run.result());
}

void DistillPage::showButtons()
{
    const bool isActive = m_run.isActive();
    const bool isPaused = m_run.stage() == DistillStage::paused;
    const bool canControl = isPaused || m_run.stage() == DistillStage::running;
    m_form->setEnabled(!isActive);
    m_scroll->setToolTip(isActive ? tr("The settings of the run that is going on.") : QString());
    m_start->setEnabled(!isActive && !hasCheckpoint() && m_form->isAcceptable());
    m_start->setToolTip(isActive              ? tr("A run is going on.")
                            : hasCheckpoint() ? tr("Resume, keep or discard the interrupted run "
                                                   "first.")
                            : m_form->isAcceptable()
                            ? tr("Train the student.")
                            : tr("Correct what is marked in the form first."));
    m_pause->setEnabled(canControl);
    m_pause->setText(isPaused ? tr("Continue") : tr("Pause"));
    m_pause->setToolTip(canControl
                            ? tr("Let the run stand still and leave the processor to others.")
                            : tr("Nothing runs."));
    m_stop->setEnabled(canControl);
    m_stop->setText(m_run.canKeepBest() || !canControl ? tr("Stop and Keep Best") : tr("Stop"));
    m_stop->setToolTip(!canControl ? tr("Nothing runs.")
                           : m_run.canKeepBest()
                           ? tr("End the run and write the weights of its best epoch.")
                           : tr("No epoch has ended yet, so there are no weights to keep; the run "
                                "can be resumed."));
}

} // namespace app
