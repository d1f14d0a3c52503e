#include "widgets/panels/panels.h"

#include "widgets/panels/inspector_panel.h"
#include "widgets/panels/jobs_panel.h"
#include "widgets/panels/log_panel.h"
#include "widgets/panels/model_tree_panel.h"
#include "widgets/panels/problems_panel.h"
#include "widgets/panels/samples_panel.h"
#include "widgets/panels/statistics_panel.h"

#include <QCoreApplication>

namespace widgets {

namespace {

template <typename Panel>
QWidget* makePanel(const PanelContext& context)
{
    return new Panel(context);
}

constexpr PanelEntry kPanels[] = {
    { .id = "modelTree",
      .title = QT_TRANSLATE_NOOP("Panels", "Model"),
      .tip = QT_TRANSLATE_NOOP("Panels", "Blocks and layers with their figures."),
      .icon = "tree",
      .area = PanelArea::left,
      .make = makePanel<ModelTreePanel> },
    { .id = "inspector",
      .title = QT_TRANSLATE_NOOP("Panels", "Inspector"),
      .tip = QT_TRANSLATE_NOOP("Panels", "Everything about the selected node."),
      .icon = "inspector",
      .area = PanelArea::right,
      .make = makePanel<InspectorPanel> },
    { .id = "statistics",
      .title = QT_TRANSLATE_NOOP("Panels", "Statistics"),
      .tip = QT_TRANSLATE_NOOP("Panels", "Operators, memory over time and the largest layers."),
      .icon = "statistics",
      .area = PanelArea::right,
      .make = makePanel<StatisticsPanel> },
    { .id = "samples",
      .title = QT_TRANSLATE_NOOP("Panels", "Samples"),
      .tip = QT_TRANSLATE_NOOP("Panels", "Images of the data set and what the model says of them."),
      .icon = "gallery",
      .area = PanelArea::bottom,
      .make = makePanel<SamplesPanel> },
    { .id = "problems",
      .title = QT_TRANSLATE_NOOP("Panels", "Problems"),
      .tip = QT_TRANSLATE_NOOP("Panels", "What is wrong with the model, node by node."),
      .icon = "warning",
      .area = PanelArea::bottom,
      .isVisible = false,
      .make = makePanel<ProblemsPanel> },
    { .id = "jobs",
      .title = QT_TRANSLATE_NOOP("Panels", "Jobs"),
      .tip = QT_TRANSLATE_NOOP("Panels", "What runs now and what ran before."),
      .icon = "jobs",
      .area = PanelArea::bottom,
      .isVisible = false,
      .make = makePanel<JobsPanel> },
    { .id = "log",
      .title = QT_TRANSLATE_NOOP("Panels", "Log"),
      .tip = QT_TRANSLATE_NOOP("Panels", "What the engine and its jobs said."),
      .icon = "log",
      .area = PanelArea::bottom,
      .isVisible = false,
      .make = makePanel<LogPanel> },
};

} // namespace

const core::Catalog<PanelEntry>& panelCatalog()
{
    static constexpr core::Catalog<PanelEntry> catalog("panel", kPanels);
    return catalog;
}

} // namespace widgets
