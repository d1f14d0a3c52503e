#include "widgets/panels/inspector_panel.h"

#include "widgets/panels/activations_page.h"
#include "widgets/panels/node_page.h"
#include "widgets/panels/weights_page.h"

#include <QCoreApplication>
#include <QTabBar>

namespace widgets {

namespace {

template <typename Page>
QWidget* makePage(const PanelContext& context)
{
    return new Page(context);
}

struct InspectorTab
{
    const char* title; ///< in the context "Inspector"
    const char* tip;
    QWidget* (*make)(const PanelContext& context);
};

constexpr InspectorTab kTabs[] = {
    { QT_TRANSLATE_NOOP("Inspector", "Node"),
      QT_TRANSLATE_NOOP("Inspector", "Attributes, inputs, outputs and cost."), makePage<NodePage> },
    { QT_TRANSLATE_NOOP("Inspector", "Weights"),
      QT_TRANSLATE_NOOP("Inspector", "Statistics, histogram and slices of the node's constants."),
      makePage<WeightsPage> },
    { QT_TRANSLATE_NOOP("Inspector", "Activations"),
      QT_TRANSLATE_NOOP("Inspector", "What the node computes on the current sample."),
      makePage<ActivationsPage> },
};

} // namespace

InspectorPanel::InspectorPanel(const PanelContext& context, QWidget* parent)
    : QTabWidget(parent)
{
    setObjectName(QStringLiteral("inspectorTabs"));
    setAccessibleName(tr("Inspector"));
    setDocumentMode(true);
    tabBar()->setExpanding(false);
    tabBar()->setAccessibleName(tr("Inspector pages"));
    for (const InspectorTab& tab : kTabs) {
        const int index =
            addTab(tab.make(context), QCoreApplication::translate("Inspector", tab.title));
        setTabToolTip(index, QCoreApplication::translate("Inspector", tab.tip));
    }
}

} // namespace widgets
