#include "tests/widgets/node_choice.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/models/log_model.h"
#include "widgets/panels/statistics_panel.h"
#include "widgets/panels/tensor_view.h"
#include "widgets/panels/weights_page.h"
#include "widgets/plots/heat_map.h"
#include "widgets/plots/plot_view.h"
#include "widgets/workspace/workspace.h"

#include <QComboBox>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace widgets;

class TestPanels : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        core::Monitor monitor;
        m_workspace.open(openModel(
            QStringLiteral(ESPALIER_SOURCE_DIR "/resources/samples/fashion_cnn.onnx"), monitor));
    }

    void anOperatorRowSelectsItsNodes()
    {
        StatisticsPanel panel(m_context);
        auto* table = panel.findChild<QTableView*>(QStringLiteral("operatorTable"));
        const QModelIndex first = table->model()->index(0, 0);
        emit table->clicked(first);
        QVERIFY(!m_workspace.selection().empty());
        QCOMPARE(m_workspace.selection().size(), size_t(first.siblingAtColumn(1).data().toInt()));
        for (const core::NodeId id : m_workspace.selection())
            QCOMPARE(QString::fromStdString(m_workspace.graph().node(id).type),
                     first.data().toString());
    }

    void theLargestLayerIsListedFirstAndRevealed()
    {
        StatisticsPanel panel(m_context);
        auto* table = panel.findChild<QTableView*>(QStringLiteral("largestTable"));
        emit table->clicked(table->model()->index(0, 0));
        const auto largest =
            core::largestNodes(*m_workspace.opened()->cost, core::CostFigure::parameterBytes, 1);
        QCOMPARE(m_workspace.currentNode(), largest.front().node);
    }

    void aClearedWorkspaceLeavesEmptyTables()
    {
        StatisticsPanel panel(m_context);
        m_workspace.close();
        QCOMPARE(panel.findChild<QTableView*>(QStringLiteral("operatorTable"))->model()->rowCount(),
                 0);
        QVERIFY(panel.findChild<PlotView*>(QStringLiteral("memoryPlot"))->series().empty());
    }

    void aWeightShowsItsStatisticsAndSlice()
    {
        WeightsPage page(m_context);
        QVERIFY(selectFirst(m_workspace, "Conv"));
        auto* view = page.findChild<TensorView*>();
        QTRY_VERIFY(view->figures().has_value());
        const core::Node& node = m_workspace.graph().node(m_workspace.currentNode());
        const core::Tensor& weight = *m_workspace.graph().value(node.inputs[1]).initializer;
        QCOMPARE(view->figures()->statistics.elements, weight.elementCount());
        QCOMPARE(view->figures()->channels.size(), size_t(weight.shape()[0]));
        QVERIFY(page.findChild<HeatMap*>()->data().rows > 0);
    }

    void theSliceFollowsAxesAndPosition()
    {
        WeightsPage page(m_context);
        QVERIFY(selectFirst(m_workspace, "Gemm"));
        auto* view = page.findChild<TensorView*>();
        QTRY_VERIFY(view->figures().has_value());
        auto* rows = page.findChild<QComboBox*>(QStringLiteral("weightRowAxis"));
        const int before = page.findChild<HeatMap*>()->data().rows;
        rows->setCurrentIndex(1);
        emit rows->activated(1);
        QCOMPARE(page.findChild<HeatMap*>()->data().columns, before);
    }

    void aNodeWithoutWeightsSaysSo()
    {
        WeightsPage page(m_context);
        QVERIFY(selectFirst(m_workspace, "Relu"));
        QVERIFY(!page.findChild<TensorView*>()->figures().has_value());
        QVERIFY(page.findChild<QComboBox*>(QStringLiteral("weightChoice"))->count() == 0);
    }

private:
    Workspace m_workspace;
    JobRunner m_jobs;
    LogModel m_log;
    PanelContext m_context{ m_workspace, m_jobs, m_log };
};

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
