#include "widgets/pruning/prune_draft.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using widgets::PruneDraft;
using widgets::PruneSubject;

namespace {

/// Groups of these many channels; the last one is frozen.
std::shared_ptr<const PruneSubject> subjectOf(const std::vector<int64_t>& channels)
{
    auto subject = std::make_shared<PruneSubject>();
    for (const int64_t count : channels)
        subject->groups.push_back({ .name = "layer", .channels = count });
    subject->groups.back().frozenReason = "it is the output";
    return subject;
}

} // namespace

/// Where the sliders of the layer board may stand, and the steps to undo.
class TestPruneDraft : public QObject
{
    Q_OBJECT
private slots:
    void placesAreTheWholeGroupAndTheMultiplesBelow_data()
    {
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("multiple");
        QTest::addColumn<QList<int>>("kept");
        QTest::newRow("single channels") << 4 << 1 << QList{ 4, 3, 2, 1 };
        QTest::newRow("a multiple") << 16 << 4 << QList{ 16, 12, 8, 4 };
        QTest::newRow("no multiple") << 18 << 4 << QList{ 18, 16, 12, 8, 4 };
        QTest::newRow("as many as a step") << 4 << 4 << QList{ 4, 3, 2, 1 };
        QTest::newRow("fewer than a step") << 3 << 16 << QList{ 3, 2, 1 };
        QTest::newRow("one channel") << 1 << 1 << QList{ 1 };
    }
    void placesAreTheWholeGroupAndTheMultiplesBelow()
    {
        QFETCH(int, channels);
        QFETCH(int, multiple);
        QFETCH(QList<int>, kept);
        PruneDraft draft;
        draft.setSubject(subjectOf({ channels, 1 }));
        draft.setMultiple(multiple);
        QCOMPARE(draft.places(0), static_cast<int>(kept.size()));
        for (int place = 0; place < draft.places(0); ++place) {
            QCOMPARE(draft.keptAt(0, place), int64_t{ kept[place] });
            QCOMPARE(draft.placeOf(0, kept[place]), place);
        }
    }

    void aCountBetweenTwoPlacesGoesToTheNearer()
    {
        PruneDraft draft;
        draft.setSubject(subjectOf({ 20, 1 }));
        draft.setMultiple(8);
        QCOMPARE(draft.keptAt(0, draft.placeOf(0, 19)), int64_t{ 20 });
        QCOMPARE(draft.keptAt(0, draft.placeOf(0, 13)), int64_t{ 16 });
        QCOMPARE(draft.keptAt(0, draft.placeOf(0, 11)), int64_t{ 8 });
        QCOMPARE(draft.keptAt(0, draft.placeOf(0, 1)), int64_t{ 8 });
    }

    void movesOfOneStrokeAreOneStep()
    {
        PruneDraft draft;
        draft.setSubject(subjectOf({ 16, 16, 1 }));
        for (int64_t kept = 15; kept > 5; --kept)
            draft.setKept(0, kept, 7);
        draft.setKept(1, 8, 8);
        QCOMPARE(draft.steps().count(), 2);
        draft.steps().undo();
        QCOMPARE(draft.kept(), (std::vector<int64_t>{ 6, 16, 1 }));
        draft.steps().undo();
        QVERIFY(draft.isWhole());
    }

    /// A hand that comes back to where it began has done nothing.
    void aStrokeThatEndsWhereItBeganIsNoStep()
    {
        PruneDraft draft;
        draft.setSubject(subjectOf({ 16, 1 }));
        draft.setKept(0, 8, 3);
        draft.setKept(0, 16, 3);
        QCOMPARE(draft.steps().count(), 0);
    }

    void frozenAndLockedGroupsStay()
    {
        PruneDraft draft;
        draft.setSubject(subjectOf({ 16, 16, 10 }));
        draft.setLocked(1, true);
        draft.setUniformShare(0.5, 0);
        QCOMPARE(draft.kept(), (std::vector<int64_t>{ 8, 16, 10 }));
        draft.setKept(1, 4, 0);
        draft.setKept(2, 4, 0);
        QCOMPARE(draft.kept(), (std::vector<int64_t>{ 8, 16, 10 }));
        QCOMPARE(draft.removedShare(), 0.25);
        draft.reset();
        QVERIFY(draft.isWhole());
    }

    /// Channels chosen by hand stand at the ends of the order, and the slider counts them.
    void channelsChosenByHandGoFirst()
    {
        const std::vector<int64_t> order{ 3, 1, 0, 2 };
        PruneDraft draft;
        draft.setSubject(subjectOf({ 4, 1 }));
        const auto gone = [&] {
            std::vector<int64_t> all = widgets::withPicks(order, draft.place().picksOf(0));
            all.resize(static_cast<size_t>(4 - draft.kept(0)));
            return std::set<int64_t>(all.begin(), all.end());
        };
        QVERIFY(draft.strikeOut(0, 2));
        QCOMPARE(gone(), (std::set<int64_t>{ 2 }));
        draft.setKept(0, 2, 0);
        QCOMPARE(gone(), (std::set<int64_t>{ 2, 3 }));
        QVERIFY(draft.takeBack(0, 3));
        QCOMPARE(gone(), (std::set<int64_t>{ 2 }));
        draft.setKept(0, 2, 0);
        QCOMPARE(gone(), (std::set<int64_t>{ 1, 2 }));
        draft.setKept(0, 4, 0);
        QVERIFY(gone().empty());
        QVERIFY(draft.strikeOut(0, 0));
        QCOMPARE(gone(), (std::set<int64_t>{ 0 }));
        draft.forgetPicks(0);
        QCOMPARE(gone(), (std::set<int64_t>{ 3 }));
        draft.steps().undo();
        QCOMPARE(gone(), (std::set<int64_t>{ 0 }));
    }

    void strikingOutKeepsToTheSteps()
    {
        PruneDraft draft;
        draft.setSubject(subjectOf({ 16, 4, 1 }));
        draft.setMultiple(8);
        QVERIFY(draft.strikeOut(0, 5));
        QCOMPARE(draft.kept(0), int64_t{ 8 });
        QVERIFY(!draft.strikeOut(0, 6));
        QVERIFY(draft.takeBack(0, 5));
        QVERIFY(draft.isWhole());
        draft.setLocked(1, true);
        QVERIFY(!draft.strikeOut(1, 0));
        QVERIFY(!draft.strikeOut(2, 0));
    }

    void anotherModelForgetsTheSteps()
    {
        PruneDraft draft;
        draft.setSubject(subjectOf({ 16, 1 }));
        draft.setKept(0, 4, 0);
        QSignalSpy changed(&draft, &PruneDraft::keptChanged);
        draft.setSubject(subjectOf({ 8, 1 }));
        QCOMPARE(changed.size(), 1);
        QVERIFY(!draft.steps().canUndo());
        draft.setSubject(nullptr);
        QVERIFY(draft.isWhole());
    }
};

QTEST_GUILESS_MAIN(TestPruneDraft)
#include "tst_prune_draft.moc"
