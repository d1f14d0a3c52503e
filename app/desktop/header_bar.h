#pragma once

#include "app/desktop/metric_change.h"

#include <QFrame>

#include <array>

class QLabel;

namespace widgets {
class Workspace;
}

namespace app {

class ActionRegistry;
class MetricTile;

/// The open model's name and its five figures.
class HeaderBar : public QFrame
{
    Q_OBJECT
public:
    HeaderBar(widgets::Workspace& workspace, ActionRegistry& actions, QWidget* parent = nullptr);

    /// The tile shows progress of the job that measures it; a negative fraction ends it.
    void setMeasuring(widgets::MetricId id, double fraction);
    /// The tile shows what a draft makes of the figure; nothing ends it.
    void setChange(widgets::MetricId id, const std::optional<app::MetricChange>& change);

private:
    void createLayout();
    void showModel();
    void showMetric(widgets::MetricId id);
    void explain(const MetricTile& tile);

    widgets::Workspace& m_workspace;
    ActionRegistry& m_actions;
    QLabel* m_name = nullptr;
    QLabel* m_detail = nullptr;
    std::array<MetricTile*, widgets::kMetricCount> m_tiles = {};
};

} // namespace app
