#include "app/desktop/search_form.h"

#include "app/desktop/dataset_row.h"
#include "app/desktop/proposed_file.h"
#include "app/desktop/search_limits.h"
#include "app/desktop/search_offer.h"
#include "core/graph/network_template.h"
#include "widgets/forms/parameter_form.h"
#include "widgets/forms/path_edit.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/search/trial_text.h"
#include "widgets/style/label.h"
#include "widgets/workspace/opened_dataset.h"
#include "widgets/workspace/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardPaths>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace app {

namespace {

/// Settings that most searches change; the others unfold on request.
constexpr std::array<std::string_view, 4> kUsualSettings = { "strategy", "samples", "finalists",
                                                             "epochs" };
constexpr std::array<std::string_view, 2> kOfModels = { "criterion", "refitSamples" };
constexpr std::array<std::string_view, 2> kOfTemplates = { "candidateEpochs", "candidateSamples" };
constexpr int kAskMilliseconds = 150;
constexpr int kMostMinutes = 100'000;

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

SearchForm::SearchForm(widgets::Workspace& workspace, widgets::JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_jobs(jobs)
{
    m_asking.setSingleShot(true);
    m_asking.setInterval(kAskMilliseconds);
    connect(&m_asking, &QTimer::timeout, this, &SearchForm::askForOffer);
    createLayout();
    connectParts();
    setPlan(SearchPlan());
    followModel();
}

void SearchForm::createLayout()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    addSection(*column, tr("Data Set"),
               new DatasetRow(m_workspace, QStringLiteral("search"),
                              tr("Images that networks are fitted on, and others that they are "
                                 "compared on.")));
    addSection(*column, tr("Space"), createSpace());
    addSection(*column, tr("Trade"), createGoal());
    m_limits = new SearchLimits;
    addSection(*column, tr("Limits"), m_limits);
    addSection(*column, tr("Time"), createTime());
    createSettings(*column);
    m_folder = new widgets::PathEdit(QStringLiteral("searchFolder"));
    m_folder->setDescription(tr("Folder of the search"),
                             tr("Its journal and its networks are written here; a folder with a "
                                "search shows what it found and can go on."));
    addSection(*column, tr("Folder"), m_folder);
    column->addStretch();
}

void SearchForm::addSection(QVBoxLayout& column, const QString& title, QWidget* content)
{
    column.addWidget(widgets::roleLabel("title", title));
    column.addWidget(content);
}

QWidget* SearchForm::createSpace()
{
    m_space = new QComboBox;
    m_space->setObjectName(QStringLiteral("searchSpace"));
    widgets::describe(*m_space, tr("Space"), tr("Where networks come from."));
    m_space->addItem(tr("Parts of the open model"), QLatin1String(kModelSpace));
    for (const core::NetworkTemplate& family : core::networkTemplates()) {
        m_space->addItem(tr("New: %1").arg(textOf(family.title)), textOf(family.id));
        m_space->setItemData(m_space->count() - 1, textOf(family.help), Qt::ToolTipRole);
    }
    m_integer = new QCheckBox(tr("Weights may be 8-bit integers"));
    m_integer->setObjectName(QStringLiteral("searchInteger"));
    m_integer->setToolTip(tr("Networks may store weights in 8 bits and compute with integers."));
    m_teaches = new QCheckBox(tr("The open model teaches finalists"));
    m_teaches->setObjectName(QStringLiteral("searchTeaches"));
    m_teaches->setToolTip(tr("Finalists learn from its answers beside the labels."));
    m_offer = widgets::roleLabel("muted");
    m_offer->setObjectName(QStringLiteral("searchOffer"));
    m_offer->setWordWrap(true);
    auto* space = new QWidget;
    auto* layout = new QVBoxLayout(space);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QWidget* part : std::initializer_list<QWidget*>{ m_space, m_integer, m_teaches, m_offer })
        layout->addWidget(part);
    return space;
}

QWidget* SearchForm::createGoal()
{
    m_cost = new QComboBox;
    m_cost->setObjectName(QStringLiteral("searchCost"));
    widgets::describe(*m_cost, tr("Cost"), tr("What accuracy is traded against."));
    m_secondCost = new QComboBox;
    m_secondCost->setObjectName(QStringLiteral("searchSecondCost"));
    widgets::describe(*m_secondCost, tr("Second cost"),
                      tr("A second cost that is traded against accuracy and the first."));
    m_secondCost->addItem(tr("nothing else"), QString());
    for (const core::CostFigureName& figure : core::costFigures())
        for (QComboBox* box : { m_cost, m_secondCost })
            box->addItem(widgets::figureTitle(figure), textOf(figure.id));
    for (QComboBox* box : { m_cost, m_secondCost }) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
    auto* goal = new QWidget;
    auto* row = new QHBoxLayout(goal);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new QLabel(tr("Accuracy against")));
    row->addWidget(m_cost, 1);
    row->addWidget(new QLabel(tr("and")));
    row->addWidget(m_secondCost, 1);
    return goal;
}

QWidget* SearchForm::createTime()
{
    m_minutes = new QSpinBox;
    m_minutes->setObjectName(QStringLiteral("searchMinutes"));
    m_minutes->setRange(1, kMostMinutes);
    m_minutes->setSuffix(tr(" min"));
    widgets::describe(*m_minutes, tr("Time limit"),
                      tr("How long the search may take, earlier runs in the same folder included. "
                         "Half of it belongs to the finalists."));
    auto* time = new QWidget;
    auto* row = new QHBoxLayout(time);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_minutes);
    row->addWidget(widgets::roleLabel("muted", tr("in all, half of it for finalists")), 1);
    return time;
}

void SearchForm::createSettings(QVBoxLayout& column)
{
    m_settings = new widgets::ParameterForm(QStringLiteral("searchSetting"));
    addSection(column, tr("Search"), m_settings);
    m_more = new QToolButton;
    m_more->setObjectName(QStringLiteral("searchMore"));
    m_more->setText(tr("All Settings"));
    m_more->setCheckable(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setToolTip(tr("Also show the settings that few searches change."));
    column.addWidget(m_more);
}

void SearchForm::connectParts()
{
    connect(&m_workspace, &widgets::Workspace::modelChanged, this, &SearchForm::followModel);
    const auto ask = [this] {
        showRows();
        m_asking.start();
        emit changed();
    };
    connect(&m_workspace, &widgets::Workspace::datasetChanged, this, ask);
    connect(m_space, &QComboBox::currentIndexChanged, this, ask);
    connect(m_integer, &QCheckBox::toggled, this, ask);
    connect(m_teaches, &QCheckBox::toggled, this, &SearchForm::changed);
    for (QComboBox* box : { m_cost, m_secondCost })
        connect(box, &QComboBox::currentIndexChanged, this, &SearchForm::changed);
    connect(m_limits, &SearchLimits::changed, this, &SearchForm::changed);
    connect(m_minutes, &QSpinBox::valueChanged, this, &SearchForm::changed);
    connect(m_settings, &widgets::ParameterForm::acceptableChanged, this, &SearchForm::changed);
    connect(m_settings, &widgets::ParameterForm::valueChanged, this, [this] {
        showRows();
        emit changed();
    });
    connect(m_more, &QToolButton::toggled, this, &SearchForm::showRows);
    connect(m_folder, &widgets::PathEdit::pathChanged, this, &SearchForm::changed);
    connect(m_folder, &widgets::PathEdit::pathChosen, this,
            [this] { emit folderChosen(m_folder->path()); });
}

SearchPlan SearchForm::plan() const
{
    SearchPlan plan;
    plan.space = m_space->currentData().toString();
    if (plan.isOfModel() || m_teaches->isChecked())
        plan.model = m_model;
    plan.mayBeInteger = m_integer->isChecked();
    plan.dataset = m_workspace.dataset();
    plan.objectives = QStringLiteral("accuracy,") + m_cost->currentData().toString();
    const QString second = m_secondCost->currentData().toString();
    if (!second.isEmpty() && second != m_cost->currentData().toString())
        plan.objectives += QLatin1Char(',') + second;
    plan.budget = m_limits->budget();
    plan.minutes = m_minutes->value();
    plan.folder = m_folder->path();
    plan.settings = m_settings->values();
    plan.others = m_others;
    return plan;
}

void SearchForm::setPlan(const SearchPlan& plan)
{
    const QSignalBlocker quiet(this);
    m_space->setCurrentIndex(std::max(0, m_space->findData(plan.space)));
    m_integer->setChecked(plan.mayBeInteger);
    m_teaches->setChecked(!plan.model.isEmpty());
    const QStringList costs = plan.objectives.split(QLatin1Char(','))
                                  .filter(QRegularExpression(QStringLiteral("^(?!accuracy$)")));
    m_cost->setCurrentIndex(std::max(0, m_cost->findData(costs.value(0))));
    m_secondCost->setCurrentIndex(std::max(0, m_secondCost->findData(costs.value(1))));
    m_limits->setBudget(plan.budget);
    m_minutes->setValue(static_cast<int>(plan.minutes));
    m_settings->setValues(plan.settings);
    if (!plan.folder.isEmpty())
        m_folder->setPath(plan.folder);
    if (!plan.model.isEmpty())
        m_model = plan.model;
    m_others = plan.others;
    showRows();
    m_asking.start();
}

QStringList SearchForm::obstacles() const
{
    QStringList sentences = app::obstacles(plan());
    sentences += m_limits->obstacles();
    if (!m_settings->isAcceptable())
        sentences += tr("Correct what is marked in the form first.");
    return sentences;
}

void SearchForm::followModel()
{
    m_model = m_workspace.hasModel() ? m_workspace.opened()->file : QString();
    if (!m_workspace.hasModel() && m_space->currentIndex() == 0)
        m_space->setCurrentIndex(1);
    m_others.clear();
    proposeFolder();
    showRows();
    m_asking.start();
    emit changed();
}

void SearchForm::proposeFolder()
{
    // A name that somebody typed stays.
    if (m_folder->path() != m_proposedFolder)
        return;
    m_proposedFolder = m_workspace.hasModel()
        ? proposedFile(m_model, QStringLiteral("_search"))
        : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
            + QStringLiteral("/espalier_search");
    const QSignalBlocker quiet(m_folder);
    m_folder->setPath(m_proposedFolder);
    emit folderChosen(m_proposedFolder);
}

void SearchForm::showRows()
{
    const bool isOfModel = m_space->currentIndex() == 0;
    m_integer->setVisible(isOfModel);
    m_teaches->setVisible(!isOfModel && m_workspace.hasModel());
    const core::ParameterValues& values = m_settings->values();
    for (const core::Parameter& parameter : values.description()) {
        const std::string& key = parameter.key;
        const bool hasMeaning = std::ranges::count(isOfModel ? kOfTemplates : kOfModels, key) == 0;
        const bool isWanted = m_more->isChecked() || std::ranges::count(kUsualSettings, key) > 0
            || !values.isDefault(key);
        m_settings->setRowVisible(key, hasMeaning && isWanted);
    }
}

void SearchForm::askForOffer()
{
    const SearchPlan plan = this->plan();
    if (plan.isOfModel() && plan.model.isEmpty())
        return showNoOffer(tr("No model is open."));
    m_offer->setText(tr("Counting…"));
    widgets::Job* job = m_jobs.run<core::Feasibility>(
        { QStringLiteral("searchOffer"), tr("Count what a space offers"), false }, this,
        [plan, opened = m_workspace.opened(), samples = m_workspace.samples()](
            core::Monitor& monitor) { return searchOffer(plan, opened, *samples, monitor); },
        [this](const core::Feasibility& offer) { showOffer(offer); });
    connect(job, &widgets::Job::finished, this, [this, job] {
        if (job->state() == widgets::JobState::failed)
            showNoOffer(job->failure().message);
    });
}

void SearchForm::showOffer(const core::Feasibility& offer)
{
    m_offer->setText(tr("%1 networks").arg(widgets::networksText(offer.networks)));
    m_limits->setOffer(offer);
    emit changed();
}

void SearchForm::showNoOffer(const QString& reason)
{
    m_offer->setText(reason);
    m_limits->setOffer(std::nullopt);
    emit changed();
}

} // namespace app
