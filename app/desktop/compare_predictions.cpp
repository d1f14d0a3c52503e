#include "app/desktop/compare_predictions.h"

#include "app/desktop/compare_flips.h"
#include "widgets/comparison/comparison_rows.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/models/table_panel_view.h"
#include "widgets/panels/empty_note.h"
#include "widgets/plots/heat_map.h"
#include "widgets/quantization/quantized_pair.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"
#include "widgets/workspace/model_runner.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>

namespace app {

using widgets::OpenedComparison;

namespace {

const QString kKind = QStringLiteral("compareSamples");

/// Both models ready to run on samples, and the samples.
struct OpenedAnswers
{
    std::shared_ptr<const widgets::QuantizedPair> pair;
    std::shared_ptr<const core::Dataset> samples;
};

std::vector<float> cells(const QJsonArray& confusion)
{
    std::vector<float> values;
    for (const QJsonValue& row : confusion)
        for (const QJsonValue& cell : row.toArray())
            values.push_back(static_cast<float>(cell.toDouble()));
    return values;
}

QString pointsText(const QJsonObject& difference)
{
    constexpr double kPoints = 100;
    const auto points = [&difference](const char* key) {
        return QLocale().toString(kPoints * difference[QLatin1String(key)].toDouble(), 'f', 2);
    };
    return ComparePredictions::tr("%1 points (%2 to %3 at 95 %)")
        .arg(points("value"), points("low"), points("high"));
}

QString summaryText(const QJsonObject& result, const QJsonObject& change)
{
    const QJsonObject agreement = change[QLatin1String("agreement")].toObject();
    QStringList parts{
        ComparePredictions::tr("Measured on %1 samples (%2).")
            .arg(widgets::countText(result[QLatin1String("n")].toInteger()),
                 result[QLatin1String("role")].toString()),
        ComparePredictions::tr("Same answer: %1; divergence %2 nats on average.")
            .arg(widgets::percentText(agreement[QLatin1String("top1")].toDouble(), 2),
                 widgets::realText(agreement[QLatin1String("meanDivergence")].toDouble()))
    };
    if (change.contains(QLatin1String("accuracy")))
        parts += ComparePredictions::tr("Accuracy of B less A: %1; p = %2 (McNemar, exact).")
                     .arg(pointsText(change[QLatin1String("accuracy")].toObject()),
                          widgets::realText(agreement[QLatin1String("mcNemar")].toDouble()));
    return parts.join(QLatin1Char(' '));
}

OpenedAnswers openAnswers(const OpenedComparison& comparison,
                          const std::shared_ptr<widgets::OpenedDataset>& samples,
                          core::Monitor& monitor)
{
    return { std::make_shared<const widgets::QuantizedPair>(widgets::QuantizedPair{
                 .quantizedFile = comparison.files[1],
                 .reference = std::make_shared<widgets::ModelRunner>(comparison.versions[0].model),
                 .quantized = std::make_shared<widgets::ModelRunner>(comparison.versions[1].model),
                 .samples = samples }),
             comparison.role ? samples->samples(*comparison.role, monitor) : nullptr };
}

} // namespace

ComparePredictions::ComparePredictions(widgets::JobRunner& jobs, QWidget* parent)
    : QStackedWidget(parent)
    , m_jobs(jobs)
{
    setObjectName(QStringLiteral("comparePredictions"));
    m_note = new widgets::EmptyNote({});
    QPushButton* button =
        m_note->addButton(QStringLiteral("compareAddData"), tr("Add Data Set…"),
                          tr("Choose the images that the models are compared on."));
    connect(button, &QPushButton::clicked, this, &ComparePredictions::dataRequested);
    m_noteButton = button;
    addWidget(m_note);
    m_flips = new CompareFlips(jobs);
    auto* halves = new QSplitter(Qt::Horizontal);
    halves->setObjectName(QStringLiteral("compareAnswersSplitter"));
    halves->setChildrenCollapsible(false);
    halves->addWidget(createAnswers());
    halves->addWidget(m_flips);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setSizes({ 640, 440 });
    addWidget(halves);
}

QWidget* ComparePredictions::createAnswers()
{
    auto* page = new QWidget;
    m_summary = new QLabel;
    m_summary->setObjectName(QStringLiteral("compareSummaryText"));
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_maps = new QWidget;
    auto* maps = new QHBoxLayout(m_maps);
    maps->setContentsMargins(0, 0, 0, 0);
    maps->setSpacing(8);
    m_before = addMap(*maps, "compareConfusionA", tr("Mistakes of A"),
                      tr("How many samples of the row's class get the column's class from A."));
    m_after = addMap(*maps, "compareConfusionB", tr("Mistakes of B"),
                     tr("How many samples of the row's class get the column's class from B."));
    m_change = addMap(*maps, "compareConfusionChange", tr("B − A"),
                      tr("How many more samples B puts into a cell than A does; the diagonal are "
                         "right answers."));
    m_classes = new widgets::TextTableModel(this);
    m_classView =
        new widgets::TablePanelView(QStringLiteral("compareClasses"), tr("Change of each class"));
    m_classView->setModel(m_classes);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 4, 0, 8);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(m_maps);
    layout->addWidget(m_classView, 1);
    return page;
}

widgets::HeatMap* ComparePredictions::addMap(QLayout& row, const char* name, const QString& title,
                                             const QString& tip)
{
    constexpr int kMapHeight = 150;
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* map = new widgets::HeatMap;
    map->setObjectName(QLatin1String(name));
    map->setAccessibleName(title);
    map->setFixedHeight(kMapHeight);
    QLabel* heading = widgets::roleLabel("title", title);
    heading->setToolTip(tip);
    layout->addWidget(heading);
    layout->addWidget(map);
    row.addWidget(column);
    return map;
}

void ComparePredictions::showNote(const QString& sentence, bool needsData)
{
    m_note->setSentence(sentence);
    m_noteButton->setVisible(needsData);
    setCurrentIndex(0);
}

void ComparePredictions::showResult(const std::shared_ptr<const OpenedComparison>& comparison,
                                    const QJsonObject& result,
                                    const std::shared_ptr<widgets::OpenedDataset>& samples)
{
    const QJsonArray models = result[QLatin1String("models")].toArray();
    qsizetype place = 1;
    while (place < models.size() && models[place].toString() != comparison->files[1])
        ++place;
    const QJsonObject change = result[QLatin1String("changes")].toArray()[place - 1].toObject();
    const QJsonArray evaluations = result[QLatin1String("evaluations")].toArray();
    m_summary->setText(summaryText(result, change));
    m_maps->setVisible(!evaluations.isEmpty());
    m_classView->setVisible(!evaluations.isEmpty());
    if (!evaluations.isEmpty())
        showConfusion(evaluations[0].toObject(), evaluations[place].toObject());
    m_classes->setTable({ tr("Class"), tr("Samples"), tr("A"), tr("B"), tr("B − A, points (95 %)"),
                          tr("Lost"), tr("Gained"), tr("p (Holm)") },
                        widgets::classRows(change));
    m_classView->resizeColumnsToContents();
    // A stretched first column would give its room to longer words of another language.
    m_classView->horizontalHeader()->setStretchLastSection(true);
    setCurrentIndex(1);
    openSamples(comparison, change, samples);
}

void ComparePredictions::showConfusion(const QJsonObject& before, const QJsonObject& after)
{
    widgets::HeatMapData cellData{ .rowName = tr("label"), .columnName = tr("answer") };
    for (const QJsonValue& one : before[QLatin1String("perClass")].toArray())
        cellData.names += one[QLatin1String("name")].toString();
    cellData.rows = cellData.columns = static_cast<int>(cellData.names.size());
    std::vector<float> first = cells(before[QLatin1String("confusion")].toArray());
    std::vector<float> second = cells(after[QLatin1String("confusion")].toArray());
    cellData.values = second;
    for (size_t cell = 0; cell < first.size(); ++cell)
        cellData.values[cell] -= first[cell];
    cellData.isSymmetric = true;
    m_change->setData(cellData);
    cellData.isSymmetric = false;
    // Right answers outnumber mistakes so far that no mistake would show beside them.
    for (int label = 0; label < cellData.rows; ++label) {
        const auto cell = static_cast<size_t>(label) * static_cast<size_t>(cellData.rows + 1);
        first[cell] = second[cell] = 0;
    }
    cellData.values = std::move(first);
    m_before->setData(cellData);
    cellData.values = std::move(second);
    m_after->setData(cellData);
}

void ComparePredictions::openSamples(const std::shared_ptr<const OpenedComparison>& comparison,
                                     const QJsonObject& change,
                                     const std::shared_ptr<widgets::OpenedDataset>& samples)
{
    m_flips->show({}, nullptr, nullptr);
    m_jobs.run<OpenedAnswers>(
        { kKind, tr("Open the samples"), false }, this,
        [comparison, samples](core::Monitor& monitor) {
            return openAnswers(*comparison, samples, monitor);
        },
        [this, change](OpenedAnswers answers) {
            m_flips->show(change, answers.pair, answers.samples);
        });
}

} // namespace app
