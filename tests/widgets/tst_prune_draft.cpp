#include "widgets/pruning/prune_draft.h"

#include <QSignalSpy>
#include <QTest>

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
