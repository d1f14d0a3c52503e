#pragma once

#include "core/execution/model_cost.h"
#include "core/graph/model.h"
#include "core/operators/infer_shapes.h"
#include "widgets/graphview/graph_scene.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace widgets {

/// What is to be laid out: a model that is new, or a known document with other blocks open.
struct LayoutRequest
{
    std::shared_ptr<const core::Model> model;
    std::shared_ptr<const core::InferredShapes> shapes;
    std::shared_ptr<const core::ModelCost> cost;
    std::shared_ptr<const core::GraphDocument> document; ///< null: made from the model
    std::optional<std::vector<bool>> isExpanded; ///< absent: the first view
};

/// Lays graphs out in a thread of its own. A newer request stops the older one, whose result is
/// dropped; unchanged blocks are taken from the layouts before.
class LayoutEngine : public QObject
{
    Q_OBJECT

public:
    explicit LayoutEngine(QObject* parent = nullptr);
    ~LayoutEngine() override;

    void request(LayoutRequest request);
    void cancel();
    bool isBusy() const { return m_isBusy; }

signals:
    void finished(const std::shared_ptr<const widgets::GraphScene>& scene);
    void failed(const QString& message);

private:
    class Workshop;

    void deliver(int64_t generation, const std::shared_ptr<const GraphScene>& scene,
                 const QString& problem);

    std::shared_ptr<Workshop> m_workshop; ///< what the worker keeps from layout to layout
    QThreadPool m_pool;
    std::stop_source m_stop;
    int64_t m_generation = 0;
    bool m_isBusy = false;
};

/// Font of the cards at 100 %.
QFont cardFont();

} // namespace widgets
