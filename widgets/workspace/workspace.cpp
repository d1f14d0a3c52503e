#include "widgets/workspace/workspace.h"

#include "widgets/workspace/model_runner.h"
#include "widgets/workspace/opened_dataset.h"

namespace widgets {

namespace {

constexpr size_t kHistoryLimit = 200;

} // namespace

Workspace::Workspace(QObject* parent)
    : QObject(parent)
    , m_samples(std::make_shared<OpenedDataset>(QString()))
{
}

Workspace::~Workspace() = default;

void Workspace::open(OpenedModel opened)
{
    m_opened = std::make_shared<const OpenedModel>(std::move(opened));
    m_runner = std::make_shared<ModelRunner>(m_opened->model);
    m_selection.clear();
    m_history.clear();
    m_historyPosition = 0;
    m_metrics = {};
    m_latencies.clear();
    setComputedMetrics();
    emit modelChanged();
    emit selectionChanged();
    emit latenciesChanged();
}

void Workspace::close()
{
    m_opened.reset();
    m_runner.reset();
    m_selection.clear();
    m_history.clear();
    m_historyPosition = 0;
    m_metrics = {};
    m_latencies.clear();
    emit modelChanged();
    emit selectionChanged();
}

core::NodeId Workspace::currentNode() const
{
    return m_selection.empty() ? core::NodeId() : m_selection.back();
}

void Workspace::select(std::vector<core::NodeId> nodes)
{
    if (nodes == m_selection)
        return;
    m_selection = std::move(nodes);
    remember();
    emit selectionChanged();
}

void Workspace::reveal(core::NodeId node)
{
    selectNode(node);
    emit revealRequested(node);
}

void Workspace::remember()
{
    const core::NodeId current = currentNode();
    if (!current.isValid())
        return;
    if (!m_history.empty()) {
        if (m_history[m_historyPosition] == current)
            return;
        m_history.resize(m_historyPosition + 1);
    }
    m_history.push_back(current);
    if (m_history.size() > kHistoryLimit)
        m_history.erase(m_history.begin());
    m_historyPosition = m_history.size() - 1;
}

void Workspace::goBack()
{
    if (!canGoBack())
        return;
    --m_historyPosition;
    applyHistory();
}

void Workspace::goForward()
{
    if (!canGoForward())
        return;
    ++m_historyPosition;
    applyHistory();
}

void Workspace::applyHistory()
{
    const core::NodeId node = m_history[m_historyPosition];
    m_selection = { node };
    emit selectionChanged();
    emit revealRequested(node);
}

void Workspace::setDataset(const QString& dataset)
{
    if (dataset == m_dataset)
        return;
    m_dataset = dataset;
    m_samples = std::make_shared<OpenedDataset>(dataset);
    m_sample.reset();
    if (std::optional<Metric> accuracy = metric(MetricId::accuracy)) {
        accuracy->kind = MetricKind::stale;
        setMetric(MetricId::accuracy, accuracy);
    }
    emit datasetChanged();
    emit sampleChanged();
}

void Workspace::setSample(std::optional<SampleChoice> sample)
{
    if (sample == m_sample)
        return;
    m_sample = sample;
    emit sampleChanged();
}

const std::optional<Metric>& Workspace::metric(MetricId id) const
{
    return m_metrics[static_cast<size_t>(id)];
}

void Workspace::setMetric(MetricId id, std::optional<Metric> metric)
{
    m_metrics[static_cast<size_t>(id)] = std::move(metric);
    emit metricChanged(id);
}

void Workspace::setLatencies(NodeLatencies latencies)
{
    m_latencies = std::move(latencies);
    emit latenciesChanged();
}

void Workspace::setComputedMetrics()
{
    const core::ModelCost& cost = *m_opened->cost;
    const auto kind = cost.isComplete ? MetricKind::computed : MetricKind::estimated;
    setMetric(MetricId::size,
              Metric{ .value = static_cast<double>(m_opened->fileBytes),
                      .explanation = tr("Bytes of the model on disk, weights kept in external "
                                        "files included.") });
    setMetric(MetricId::parameters,
              Metric{ .value = static_cast<double>(cost.parameters),
                      .explanation = tr("Number of weights that the nodes read. A weight that "
                                        "several nodes share is counted once.") });
    setMetric(MetricId::macs,
              Metric{ .value = static_cast<double>(cost.macs),
                      .kind = kind,
                      .explanation = cost.isComplete
                          ? tr("Multiply-accumulates for one sample: one for each weight of a "
                               "convolution or matrix product at each output position.")
                          : tr("A lower bound: some shapes are not known, their nodes count as "
                               "zero.") });
}

} // namespace widgets
