#include "core/base/monitor.h"
#include "widgets/models/model_tree_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace widgets;

class TestModelTree : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const OpenedModel> m_opened;
    std::unique_ptr<ModelTreeModel> m_tree;

    QModelIndex root() const { return m_tree->index(0, 0); }

    QModelIndex rowNamed(const QString& name) const
    {
        return m_tree->match(root(), Qt::DisplayRole, name, 1, Qt::MatchRecursive).value(0);
    }

private slots:
    void initTestCase()
    {
        core::Monitor monitor;
        m_opened = std::make_shared<const OpenedModel>(openModel(
            QStringLiteral(ESPALIER_SOURCE_DIR "/resources/samples/fashion_resnet20.onnx"),
            monitor));
    }

    void init()
    {
        m_tree = std::make_unique<ModelTreeModel>();
        m_tree->setModel(m_opened);
    }

    void aBlockThatIsSelectedWholeIsOneRow()
    {
        const QModelIndex block = rowNamed(QStringLiteral("layers.4"));
        QVERIFY(block.isValid());
        const QItemSelection rows = m_tree->rowsOf(m_tree->nodesBelow(block));
        QCOMPARE(rows.indexes().size(), 1);
        QVERIFY(rows.contains(block));
    }

    void neighboursMakeOneRange()
    {
        std::vector<core::NodeId> nodes = m_tree->nodesBelow(rowNamed(QStringLiteral("layers.4")));
        const std::vector<core::NodeId> next =
            m_tree->nodesBelow(rowNamed(QStringLiteral("layers.5")));
        nodes.insert(nodes.end(), next.begin(), next.end());
        QCOMPARE(m_tree->rowsOf(nodes).size(), 1);
        QCOMPARE(m_tree->rowsOf(nodes).indexes().size(), 2);
        nodes.erase(nodes.begin());
        QVERIFY(!m_tree->rowsOf(nodes).contains(rowNamed(QStringLiteral("layers.4"))));
        QCOMPARE(m_tree->rowsOf({}).size(), 0);
    }

    void aFilterShowsMatchesWhatIsInThemAndWhatIsAround()
    {
        QAbstractItemModelTester tester(m_tree.get(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        const int all = m_tree->rowCount(rowNamed(QStringLiteral("layers.3")));
        m_tree->setFilter(QStringLiteral("layers.3"));
        QCOMPARE(m_tree->rowCount(root()), 1);
        QCOMPARE(m_tree->rowCount(rowNamed(QStringLiteral("layers.3"))), all);
        QVERIFY(!rowNamed(QStringLiteral("layers.4")).isValid());

        m_tree->setFilter(QStringLiteral("globalaveragepool"));
        QCOMPARE(m_tree->matchCount(), 1);
        QCOMPARE(m_tree->rowCount(root()), 1);
        m_tree->setFilter(QStringLiteral("no such layer"));
        QCOMPARE(m_tree->rowCount(root()), 0);
        m_tree->setFilter({});
        QVERIFY(rowNamed(QStringLiteral("layers.4")).isValid());
    }

    void whatTheFilterHidesHasNoIndex()
    {
        const std::vector<core::NodeId> hidden =
            m_tree->nodesBelow(rowNamed(QStringLiteral("layers.4")));
        m_tree->setFilter(QStringLiteral("layers.3"));
        QVERIFY(!m_tree->indexOf(hidden.front()).isValid());
        QVERIFY(m_tree->rowsOf(hidden).isEmpty());
    }
};

QTEST_MAIN(TestModelTree)
#include "tst_model_tree.moc"
