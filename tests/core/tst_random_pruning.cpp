#include "core/pruning/width_cut.h"
#include "tests/support/cut_check.h"
#include "tests/support/random_network.h"
#include "tests/support/weighted_graphs.h"

#include <QTest>

#include <iostream>

using namespace core;

namespace {

/// A quick look at each run of the tests; ESPALIER_RANDOM_NETWORKS=1000 looks longer.
uint64_t networks()
{
    bool isGiven = false;
    const int count = qEnvironmentVariableIntValue("ESPALIER_RANDOM_NETWORKS", &isGiven);
    return isGiven ? static_cast<uint64_t>(count) : 150;
}

} // namespace

/// Networks that nobody drew: removing must be zeroing, and sorting must
/// change nothing.
class TestRandomPruning : public QObject
{
    Q_OBJECT
private slots:
    void removingIsZeroing()
    {
        int64_t tried = 0;
        for (uint64_t seed = 0; seed < networks(); ++seed) {
            const Model model = test::randomNetwork(seed, 3 + static_cast<int>(seed % 12));
            const ChannelGroups groups = channelGroups(model);
            tried += std::ranges::count(groups, false, &ChannelGroup::isFrozen);
            std::string text;
            try {
                text = test::removalDifference(model, groups, 1);
            } catch (const std::exception& error) {
                text = error.what();
            }
            QVERIFY2(
                text.empty(),
                qPrintable(QStringLiteral("seed %1: ").arg(seed) + QString::fromStdString(text)));
        }
        std::cout << tried << " groups of " << networks() << " networks\n";
        QVERIFY(tried > 2 * static_cast<int64_t>(networks()));
    }

    void sortingKeepsTheFunction()
    {
        int64_t sorted = 0;
        for (uint64_t seed = 0; seed < networks(); ++seed) {
            const Model model = test::randomNetwork(seed, 3 + static_cast<int>(seed % 12));
            for (const ChannelGroup& group : channelGroups(model))
                sorted += !group.isFrozen() && group.isSortable ? 1 : 0;
            const std::vector<Tensor> inputs = test::randomInputs(model, 1, 2);
            const std::string text = test::outputDifference(
                test::run(sortChannelsByImportance(model), inputs), test::run(model, inputs));
            QVERIFY2(
                text.empty(),
                qPrintable(QStringLiteral("seed %1: ").arg(seed) + QString::fromStdString(text)));
        }
        std::cout << sorted << " sorted groups\n";
        QVERIFY(sorted > 2 * static_cast<int64_t>(networks()));
    }
};

QTEST_GUILESS_MAIN(TestRandomPruning)
#include "tst_random_pruning.moc"
