#include "app/desktop/search_results.h"

#include "app/desktop/gene_menu.h"
#include "app/desktop/search_run.h"
#include "widgets/plots/plot_view.h"
#include "widgets/search/genome_picture.h"
#include "widgets/search/parallel_coordinates.h"
#include "widgets/search/pareto_plot.h"
#include "widgets/search/trial_table.h"
#include "widgets/search/trial_text.h"
#include "widgets/style/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

#include <algorithm>

namespace app {

namespace {

constexpr int kUnit = 200; ///< of width, in which the columns are shared out
constexpr int kLineHeight = 176;

widgets::PlotSeries volumeSeries(const QString& id, const QString& name, widgets::SeriesRole role,
                                 const std::vector<widgets::VolumePoint>& points)
{
    widgets::PlotSeries series{
        .id = id, .name = name, .kind = widgets::SeriesKind::steps, .role = role
    };
    for (const widgets::VolumePoint& point : points) {
        series.x.append(point.networks);
        series.y.append(point.volume);
    }
    return series;
}

} // namespace

SearchResults::SearchResults(SearchRun& run, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
{
    setObjectName(QStringLiteral("searchResults"));
    m_volume = new widgets::PlotView;
    m_volume->setObjectName(QStringLiteral("volumePlot"));
    m_volume->setTitle(tr("Hypervolume"));
    m_volume->setAxes({ tr("networks of each kind") }, { tr("hypervolume") });
    m_volume->setEmptyText(tr("What the strategy gains\nover networks drawn by lot."));
    m_volume->setWhatsThis(tr("The share of the square between no error at no cost and the largest "
                              "network that the front holds, after so many networks of each kind. "
                              "The strategy is worth its name where its curve is above that of the "
                              "networks drawn by lot."));
    auto* columns = new QSplitter(Qt::Vertical);
    columns->addWidget(createRow(createPlot(), createSide()));
    columns->addWidget(createRow(createLines(), m_volume));
    columns->setStretchFactor(0, 5);
    columns->setStretchFactor(1, 2);
    columns->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(columns, 1);
    layout->addWidget(createBar());
    widgets::TrialSelection& trials = run.trials();
    connect(&trials, &widgets::TrialSelection::snapshotChanged, this, &SearchResults::showVolume);
    for (const auto signal :
         { &widgets::TrialSelection::snapshotChanged, &widgets::TrialSelection::selectionChanged })
        connect(&trials, signal, this, &SearchResults::showSelected);
    connect(&run.search(), &CommandRun::changed, this, &SearchResults::showSelected);
    connect(&run, &SearchRun::opened, this, &SearchResults::fillCosts);
    showVolume();
    setHasTeacher(false);
}

QWidget* SearchResults::createRow(QWidget* left, QWidget* right)
{
    auto* row = new QSplitter(Qt::Horizontal);
    row->addWidget(left);
    row->addWidget(right);
    row->setStretchFactor(0, 3);
    row->setStretchFactor(1, 2);
    row->setChildrenCollapsible(false);
    row->setSizes({ 3 * kUnit, 2 * kUnit });
    return row;
}

QWidget* SearchResults::createSide()
{
    m_table = new widgets::TrialTable(m_run.trials());
    connect(m_table, &widgets::TrialTable::activated, this,
            [this] { emit openRequested(selectedFile()); });
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_table, 1);
    layout->addWidget(new widgets::GenomePicture(m_run.trials()));
    return side;
}

QWidget* SearchResults::createLines()
{
    auto* area = new QScrollArea;
    area->setObjectName(QStringLiteral("parallelArea"));
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumHeight(kLineHeight);
    auto* lines = new widgets::ParallelCoordinates(m_run.trials());
    connect(lines, &widgets::ParallelCoordinates::geneMenuRequested, this,
            [this](size_t gene, const QPoint& place) {
                QMenu menu(this);
                addChoices(menu, m_run, gene);
                menu.exec(place);
            });
    area->setWidget(lines);
    return area;
}

QWidget* SearchResults::createPlot()
{
    m_cost = new QComboBox;
    m_cost->setObjectName(QStringLiteral("paretoCost"));
    widgets::describe(*m_cost, tr("Cost to the right"), tr("The cost that the plot shows."));
    for (const core::CostFigureName& figure : core::costFigures())
        m_cost->addItem(widgets::figureTitle(figure));
    m_logarithmic = new QCheckBox(tr("Logarithmic"));
    m_logarithmic->setObjectName(QStringLiteral("paretoLogarithmic"));
    m_logarithmic->setChecked(true);
    m_logarithmic->setToolTip(tr("Equal steps to the right are equal factors."));
    m_plot = new widgets::ParetoPlot(m_run.trials());
    connect(m_cost, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_plot->setCost(core::costFigures().rows()[static_cast<size_t>(index)]);
    });
    connect(m_logarithmic, &QCheckBox::toggled, m_plot, &widgets::ParetoPlot::setLogarithmic);
    connect(m_plot, &widgets::ParetoPlot::activated, this,
            [this] { emit openRequested(selectedFile()); });
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(widgets::roleLabel("title", tr("Accuracy over")));
    row->addWidget(m_cost);
    row->addWidget(m_logarithmic);
    row->addStretch();
    row->addWidget(createChoices());
    auto* plot = new QWidget;
    auto* layout = new QVBoxLayout(plot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_plot, 1);
    return plot;
}

QPushButton* SearchResults::createChoices()
{
    QPushButton* choices =
        createButton("searchChoices", tr("Choices"),
                     tr("Hold choices back: what is not checked is not tried any more, also by "
                        "a search that runs."));
    auto* menu = new QMenu(choices);
    menu->setObjectName(QStringLiteral("searchChoicesMenu"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        for (QMenu* old : menu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly))
            old->deleteLater();
        menu->clear();
        addGenes(*menu, m_run);
    });
    choices->setMenu(menu);
    return choices;
}

QPushButton* SearchResults::createButton(const char* name, const QString& text, const QString& tip)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    return button;
}

QWidget* SearchResults::createBar()
{
    m_title = new QLabel;
    m_title->setObjectName(QStringLiteral("selectedTrial"));
    m_title->setWordWrap(true);
    m_open = createButton("trialOpen", tr("Open"), tr("Open the network as it was measured."));
    m_save =
        createButton("trialSave", tr("Save As…"), tr("Keep the network under a name of its own."));
    m_distill = createButton("trialDistill", tr("Distill Into This"), {});
    m_finish = createButton("trialFinish", tr("Finish Now"),
                            tr("Train this network to the end now, on all samples, whatever the "
                               "search does else."));
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(selectedFile()); });
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveRequested(selectedFile()); });
    connect(m_distill, &QPushButton::clicked, this,
            [this] { emit distillRequested(selectedFile()); });
    connect(m_finish, &QPushButton::clicked, this, &SearchResults::finishSelected);
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_title, 1);
    for (QPushButton* button : { m_open, m_save, m_distill, m_finish })
        row->addWidget(button);
    return bar;
}

void SearchResults::setHasTeacher(bool hasTeacher)
{
    m_hasTeacher = hasTeacher;
    m_distill->setToolTip(hasTeacher
                              ? tr("Go to the Distill workspace with this network as the student "
                                   "of the open model.")
                              : tr("Open the model that is to teach first."));
    showSelected();
}

void SearchResults::fillCosts()
{
    const auto& snapshot = m_run.trials().snapshot();
    const core::SearchObjectives objectives = snapshot
        ? snapshot->objectives
        : core::searchObjectives(m_run.plan().objectives.toStdString());
    const auto rows = core::costFigures().rows();
    m_cost->setCurrentIndex(static_cast<int>(objectives.costs.front() - rows.data()));
}

void SearchResults::showVolume()
{
    const auto& snapshot = m_run.trials().snapshot();
    m_volume->clear();
    if (!snapshot || snapshot->trials.empty())
        return;
    m_volume->setSeries(volumeSeries(QStringLiteral("strategy"), tr("strategy"),
                                     widgets::SeriesRole::accent, snapshot->strategyVolume));
    if (!snapshot->controlVolume.empty())
        m_volume->setSeries(volumeSeries(QStringLiteral("control"), tr("by lot"),
                                         widgets::SeriesRole::caution, snapshot->controlVolume));
}

QString SearchResults::selectedFile() const
{
    const widgets::TrialSelection& trials = m_run.trials();
    const auto current = trials.current();
    if (!current || trials.snapshot()->trials[*current].file.empty())
        return {};
    return trials.snapshot()->folder + QLatin1Char('/')
        + QString::fromStdString(trials.snapshot()->trials[*current].file);
}

void SearchResults::finishSelected()
{
    if (const auto current = m_run.trials().current())
        m_run.finish(*current);
}

void SearchResults::showSelected()
{
    const widgets::TrialSelection& trials = m_run.trials();
    const auto current = trials.current();
    const bool hasFile = !selectedFile().isEmpty();
    for (QPushButton* button : { m_open, m_save })
        button->setEnabled(hasFile);
    m_distill->setEnabled(hasFile && m_hasTeacher);
    if (!current) {
        m_finish->setEnabled(false);
        m_title->setText(trials.selected().empty() ? tr("Select a network to do something with it.")
                                                   : tr("Select one network alone."));
        return;
    }
    const core::Trial& trial = trials.snapshot()->trials[*current];
    const bool isFinished = trial.isFinalist || trials.snapshot()->finalistOf(*current);
    const auto& wanted = trials.snapshot()->steering.finalists;
    const bool isWanted = std::ranges::count(wanted, trial.number) > 0 && m_run.search().isActive();
    m_finish->setEnabled(!isFinished && !isWanted);
    QString text = widgets::trialTitle(trial) + QStringLiteral(" · ")
        + widgets::accuracyText(trial.accuracy) + QStringLiteral(" · ")
        + widgets::originText(trial);
    if (isWanted && !isFinished)
        text += QStringLiteral(" · ") + tr("is finished next");
    if (!hasFile)
        text +=
            QStringLiteral(" · ") + tr("not written, as others were better when it was measured");
    m_title->setText(text);
}

} // namespace app
