#include "app/desktop/search_page.h"

#include "app/desktop/form_area.h"
#include "app/desktop/search_form.h"
#include "app/desktop/search_limits.h"
#include "app/desktop/search_results.h"
#include "app/desktop/search_run.h"
#include "app/desktop/workspace_pages.h"
#include "widgets/forms/message_bar.h"
#include "widgets/jobs/run_progress.h"
#include "widgets/search/pareto_plot.h"
#include "widgets/workspace/workspace.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr int kFormWidth = 400;

} // namespace

SearchPage::SearchPage(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_run(context.search)
    , m_workspace(context.workspace)
{
    setObjectName(QStringLiteral("searchPage"));
    createActions();
    auto* split = new QSplitter(Qt::Horizontal);
    split->addWidget(createLeft(context));
    split->addWidget(createRight());
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({ kFormWidth, 2 * kFormWidth });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    connectRun();
    if (m_run.search().stage() != CommandStage::idle || m_run.trials().snapshot())
        m_form->setPlan(m_run.plan());
    else
        m_run.openFolder(m_form->plan().folder);
    showRun();
}

void SearchPage::createActions()
{
    m_retry = new QAction(tr("Try Again"), this);
    m_retry->setObjectName(QStringLiteral("searchRetry"));
    m_retry->setToolTip(tr("Run the same command once more; what was measured is kept."));
    connect(m_retry, &QAction::triggered, &m_run.search(), &CommandRun::retry);
    m_finishFront = new QAction(tr("Finish Front"), this);
    m_finishFront->setObjectName(QStringLiteral("searchFinishFront"));
    m_finishFront->setToolTip(tr("Train the best of the front to the end, without looking for "
                                 "more."));
    connect(m_finishFront, &QAction::triggered, &m_run, &SearchRun::finishFront);
}

QWidget* SearchPage::createLeft(const PageContext& context)
{
    m_form = new SearchForm(context.workspace, context.jobs);
    m_scroll = new FormArea(m_form);
    m_scroll->setObjectName(QStringLiteral("searchForm"));
    m_message = new widgets::MessageBar(this);
    m_message->setObjectName(QStringLiteral("searchMessage"));
    auto* left = new QWidget;
    auto* layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_message);
    layout->addWidget(createButtons());
    return left;
}

QWidget* SearchPage::createButtons()
{
    const auto create = [](const char* name, const QString& text) {
        auto* button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        return button;
    };
    m_start = create("searchStart", tr("Start"));
    m_start->setProperty("primary", true);
    m_pause = create("searchPause", tr("Pause"));
    m_stop = create("searchStop", tr("Stop and Keep"));
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 8, 16, 12);
    row->setSpacing(8);
    row->addWidget(m_start, 1);
    row->addWidget(m_pause);
    row->addWidget(m_stop);
    connect(m_start, &QPushButton::clicked, this, &SearchPage::start);
    connect(m_pause, &QPushButton::clicked, &m_run.search(), &CommandRun::pauseOrProceed);
    connect(m_stop, &QPushButton::clicked, &m_run.search(), &CommandRun::stop);
    return bar;
}

QWidget* SearchPage::createRight()
{
    m_status = new QLabel;
    m_status->setObjectName(QStringLiteral("searchStatus"));
    m_progress =
        new widgets::RunProgress(QStringLiteral("searchProgress"), tr("Progress of the search"));
    m_results = new SearchResults(m_run);
    auto* right = new QWidget;
    right->setProperty("role", QStringLiteral("surface"));
    right->setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QVBoxLayout(right);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_status);
    layout->addWidget(m_progress);
    layout->addWidget(m_results, 1);
    connect(m_results, &SearchResults::openRequested, this, [this](const QString& file) {
        if (!file.isEmpty())
            emit openRequested(file);
    });
    connect(m_results, &SearchResults::distillRequested, this, &SearchPage::distillRequested);
    connect(m_results, &SearchResults::saveRequested, this, &SearchPage::save);
    connect(&m_results->plot(), &widgets::ParetoPlot::limitMoved, this, &SearchPage::moveLimit);
    return right;
}

void SearchPage::connectRun()
{
    connect(&m_run.search(), &CommandRun::changed, this, &SearchPage::showRun);
    connect(&m_run, &SearchRun::read, this, &SearchPage::showRun);
    connect(&m_run, &SearchRun::opened, this, [this] {
        if (m_workspace.dataset().isEmpty())
            m_workspace.setDataset(m_run.plan().dataset);
        m_form->setPlan(m_run.plan());
    });
    connect(&m_run, &SearchRun::refused, this, [this](const QString& reason) {
        m_message->show({ .kind = widgets::MessageKind::error,
                          .what = tr("The search cannot do that"),
                          .why = reason });
    });
    const auto followModel = [this] { m_results->setHasTeacher(m_workspace.hasModel()); };
    connect(&m_workspace, &widgets::Workspace::modelChanged, m_results, followModel);
    followModel();
    connect(m_form, &SearchForm::changed, this, [this] {
        if (!m_run.search().isActive())
            showRun();
    });
    connect(m_form, &SearchForm::folderChosen, &m_run, &SearchRun::openFolder);
}

bool SearchPage::isAboutRun() const
{
    return m_form->plan().folder == m_run.plan().folder;
}

void SearchPage::start()
{
    if (m_form->obstacles().isEmpty())
        m_run.start(m_form->plan());
}

void SearchPage::moveLimit(const QString& figure, qint64 most)
{
    m_form->limits().setLimit(figure, most);
    m_run.setLimit(figure, most);
}

void SearchPage::save(const QString& file)
{
    auto* dialog = new QFileDialog(this, tr("Save Network"), QFileInfo(m_run.plan().folder).path(),
                                   tr("ONNX models (*.onnx)"));
    dialog->setObjectName(QStringLiteral("searchSaveDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("onnx"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, file](const QString& target) { m_run.saveAs(file, target); });
    dialog->open();
}

void SearchPage::showRun()
{
    showButtons();
    showStatus();
    showMessage();
}

void SearchPage::showButtons()
{
    const CommandRun& search = m_run.search();
    const bool isActive = search.isActive();
    const QStringList obstacles = m_form->obstacles();
    m_form->setEnabled(!isActive);
    m_scroll->setToolTip(isActive ? tr("The settings of the search that is going on.") : QString());
    const bool goesOn = m_run.canResume() && isAboutRun();
    m_start->setText(goesOn ? tr("Resume") : tr("Start"));
    m_start->setEnabled(!isActive && obstacles.isEmpty());
    m_start->setToolTip(isActive                   ? tr("A search is going on.")
                            : !obstacles.isEmpty() ? obstacles.join(QLatin1Char(' '))
                            : goesOn
                            ? tr("Go on with the networks that are known; time, limits and "
                                 "what is traded may be others.")
                            : tr("Look for networks."));
    m_pause->setEnabled(isActive);
    m_pause->setText(search.stage() == CommandStage::paused ? tr("Continue") : tr("Pause"));
    m_pause->setToolTip(isActive
                            ? tr("Let the search stand still and leave the processor to others.")
                            : tr("Nothing runs."));
    m_stop->setEnabled(isActive);
    m_stop->setToolTip(isActive ? tr("End the search; what it found is kept and can be resumed.")
                                : tr("Nothing runs."));
    m_finishFront->setEnabled(goesOn);
}

} // namespace app
