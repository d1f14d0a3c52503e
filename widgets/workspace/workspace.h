#pragma once

#include "core/data/dataset.h"
#include "widgets/workspace/metric.h"
#include "widgets/workspace/opened_model.h"

#include <QObject>

#include <array>
#include <unordered_map>
#include <vector>

namespace widgets {

/// Latency of the nodes of the open model, as the last profile measured it: median milliseconds.
using NodeLatencies = std::unordered_map<core::NodeId, double>;

class ModelRunner;
class OpenedDataset;

/// One sample of the data set.
struct SampleChoice
{
    core::Role role = core::Role::test;
    int64_t index = 0; ///< within its role

    bool operator==(const SampleChoice&) const = default;
};

/// What the window is about: the open model, what is selected in it and what is known of it. The
/// one place through which panels hear of each other; GUI thread only.
class Workspace : public QObject
{
    Q_OBJECT
public:
    explicit Workspace(QObject* parent = nullptr);
    ~Workspace() override;

    bool hasModel() const { return m_opened != nullptr; }
    /// The open model, or nullptr.
    const std::shared_ptr<const OpenedModel>& opened() const { return m_opened; }
    /// Call only with an open model.
    const core::Model& model() const { return *m_opened->model; }
    const core::Graph& graph() const { return m_opened->model->graph; }

    /// Replaces the model and forgets selection and metrics.
    void open(OpenedModel opened);
    void close();

    /// Selected nodes, the current one last.
    const std::vector<core::NodeId>& selection() const { return m_selection; }
    /// The node that the inspector shows; invalid when nothing is selected.
    core::NodeId currentNode() const;
    void select(std::vector<core::NodeId> nodes);
    void selectNode(core::NodeId node) { select({ node }); }
    /// Selects a node and asks the canvas to bring it into view.
    void reveal(core::NodeId node);
    /// Steps through earlier selections.
    bool canGoBack() const { return m_historyPosition > 0; }
    bool canGoForward() const { return m_historyPosition + 1 < m_history.size(); }
    void goBack();
    void goForward();

    /// The data set as the command line accepts it ("fashion-mnist", "folder:/path"); empty when
    /// none was chosen.
    const QString& dataset() const { return m_dataset; }
    /// Chooses the data set; measured accuracy becomes stale.
    void setDataset(const QString& dataset);
    /// The files of the data set, or of the bundled sample when none was chosen; jobs capture it.
    const std::shared_ptr<OpenedDataset>& samples() const { return m_samples; }
    /// Runs the open model for panels; nullptr without one.
    const std::shared_ptr<ModelRunner>& runner() const { return m_runner; }
    /// The sample that panels show; nothing until one was chosen.
    const std::optional<SampleChoice>& sample() const { return m_sample; }
    void setSample(std::optional<SampleChoice> sample);
    /// Asks the window for a data set.
    void requestDataset() { emit datasetRequested(); }

    const std::optional<Metric>& metric(MetricId id) const;
    void setMetric(MetricId id, std::optional<Metric> metric);

    const NodeLatencies& latencies() const { return m_latencies; }
    void setLatencies(NodeLatencies latencies);

signals:
    void modelChanged();
    void selectionChanged();
    void revealRequested(core::NodeId node);
    void datasetChanged();
    void datasetRequested();
    void sampleChanged();
    void metricChanged(widgets::MetricId id);
    void latenciesChanged();

private:
    void setComputedMetrics();
    void remember();
    void applyHistory();

    std::shared_ptr<const OpenedModel> m_opened;
    std::vector<core::NodeId> m_selection;
    std::vector<core::NodeId> m_history;
    size_t m_historyPosition = 0;
    std::array<std::optional<Metric>, kMetricCount> m_metrics;
    NodeLatencies m_latencies;
    QString m_dataset;
    std::shared_ptr<OpenedDataset> m_samples;
    std::shared_ptr<ModelRunner> m_runner;
    std::optional<SampleChoice> m_sample;
};

} // namespace widgets
