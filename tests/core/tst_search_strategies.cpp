#include "core/search/strategy.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace core;

namespace {

/// Ten genes of eight choices; networks are never made.
class NumberSpace : public SearchSpace
{
public:
    NumberSpace()
        : SearchSpace(std::vector<Gene>(10, { "x", { "0", "1", "2", "3", "4", "5", "6", "7" } }))
    {
    }

    Model network(const Genome&) const override { return {}; }
    Genome largest() const override { return Genome(genes().size(), 7); }
    Genome smallest() const override { return Genome(genes().size(), 0); }
    std::string identity() const override { return "numbers"; }
};

/// ZDT1 on a grid: the first gene moves along the front, the others away from it where they are not
/// what they should be, which is no corner of the space.
Verdict judged(Genome genome)
{
    const double first = genome.front() / 7.0;
    double rest = 0;
    for (size_t gene = 1; gene < genome.size(); ++gene)
        rest += std::abs(genome[gene] - static_cast<int>(gene * 3 % 8)) / 7.0;
    const double distance = 1 + 9 * rest / 9;
    return { std::move(genome), { first, distance * (1 - std::sqrt(first / distance)) }, 0 };
}

double volumeAfter(std::string_view id, uint64_t seed, int trials)
{
    const NumberSpace space;
    const auto strategy = strategies().at(id).make(space, 16);
    std::vector<Objectives> points;
    for (int trial = 0; trial < trials; ++trial) {
        Random random({ seed, 0, static_cast<uint64_t>(trial), 1 });
        const Verdict verdict = judged(strategy->ask(random));
        strategy->tell(verdict);
        points.push_back(verdict.objectives);
    }
    return hypervolume(points, { 1.1, 11 });
}

} // namespace

/// What strategies ask for, on a space whose front is known.
class TestSearchStrategies : public QObject
{
    Q_OBJECT
private slots:
    void everyStrategyStaysInTheSpace_data()
    {
        QTest::addColumn<QString>("id");
        for (const StrategyEntry& entry : strategies())
            QTest::newRow(std::string(entry.id).c_str())
                << QString::fromStdString(std::string(entry.id));
    }

    void everyStrategyStaysInTheSpace()
    {
        QFETCH(QString, id);
        const NumberSpace space;
        const auto strategy = strategies().at(id.toStdString()).make(space, 8);
        for (uint64_t trial = 0; trial < 200; ++trial) {
            Random random({ 5, 0, trial, 1 });
            const Genome genome = strategy->ask(random);
            QCOMPARE(genome.size(), space.genes().size());
            QVERIFY(std::ranges::all_of(genome, [](int gene) { return gene >= 0 && gene < 8; }));
            strategy->tell(judged(genome));
        }
    }

    /// Told the same, a new strategy asks the same: what a journal replays.
    void verdictsReplayASearch_data() { everyStrategyStaysInTheSpace_data(); }
    void verdictsReplayASearch()
    {
        QFETCH(QString, id);
        const NumberSpace space;
        const StrategyEntry& entry = strategies().at(id.toStdString());
        const auto first = entry.make(space, 8);
        const auto second = entry.make(space, 8);
        for (uint64_t trial = 0; trial < 40; ++trial) {
            Random random({ 1, 0, trial, 1 });
            const Verdict verdict = judged(first->ask(random));
            first->tell(verdict);
            second->tell(verdict);
        }
        Random one({ 1, 0, 40, 1 });
        Random other({ 1, 0, 40, 1 });
        QCOMPARE(first->ask(one), second->ask(other));
    }

    void mutationChangesSomething()
    {
        const NumberSpace space;
        Random random({ .seed = 2 });
        const Genome genome(10, 3);
        int64_t changes = 0;
        for (int i = 0; i < 1000; ++i) {
            const Genome child = mutated(space, genome, random);
            QVERIFY(child != genome);
            for (size_t gene = 0; gene < child.size(); ++gene)
                changes += child[gene] != genome[gene];
        }
        QVERIFY(changes > 1700 && changes < 2100); // one, and each of nine others with 1/10
    }

    /// Ten runs of 300 trials each.
    void strategiesBeatDrawingByLot_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("nsga2") << "nsga2";
        QTest::newRow("evolution") << "evolution";
    }

    void strategiesBeatDrawingByLot()
    {
        QFETCH(QString, id);
        int wins = 0;
        for (uint64_t seed = 0; seed < 10; ++seed)
            wins += volumeAfter(id.toStdString(), seed, 300) > volumeAfter("random", seed, 300);
        QCOMPARE(wins, 10);
    }

    void infeasibleOnesAreLeft()
    {
        const NumberSpace space;
        const auto strategy = strategies().at("nsga2").make(space, 8);
        const auto judge = [](const Genome& genome) {
            Verdict verdict = judged(genome);
            verdict.violation = std::max(0, genome[1] - 1); // a limit that one genome in four keeps
            return verdict;
        };
        int64_t feasible = 0;
        for (uint64_t trial = 0; trial < 300; ++trial) {
            Random random({ 4, 0, trial, 1 });
            const Verdict verdict = judge(strategy->ask(random));
            strategy->tell(verdict);
            feasible += trial >= 200 && verdict.violation == 0;
        }
        QVERIFY2(feasible >= 80, std::to_string(feasible).c_str());
    }
};

QTEST_GUILESS_MAIN(TestSearchStrategies)
#include "tst_search_strategies.moc"
