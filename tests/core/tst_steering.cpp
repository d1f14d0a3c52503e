#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/search/steering.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

using core::Genome;
using core::Steering;

namespace {

const std::vector<core::Gene> kGenes{ { "width", { "8", "16", "24", "32" } },
                                      { "kernel", { "3", "5" } } };

Steering forbidding(const std::string& gene, const std::set<std::string>& choices)
{
    return { .budget = {}, .finalists = {}, .forbidden = { { gene, choices } } };
}

} // namespace

/// What people ask of a search.
class TestSteering : public QObject
{
    Q_OBJECT
private slots:
    void theNearestChoiceIsTaken()
    {
        const Steering steering = forbidding("width", { "24", "32" });
        QVERIFY(core::allowed(steering, kGenes, Genome{ 3, 1 }) == (Genome{ 1, 1 }));
        QVERIFY(core::allowed(steering, kGenes, Genome{ 0, 0 }) == (Genome{ 0, 0 }));
        QVERIFY(core::allowed({}, kGenes, Genome{ 3, 1 }) == (Genome{ 3, 1 }));
    }

    void wishesAreReadAsTheyWereWritten()
    {
        const test::TemporaryFolder folder;
        QVERIFY(core::readSteering(folder.path()) == Steering());
        Steering steering = forbidding("kernel", { "5" });
        steering.budget = "bytes<=50kB";
        steering.finalists = { 3, 17 };
        core::writeSteering(folder.path(), steering);
        QVERIFY(core::readSteering(folder.path()) == steering);
    }

    void aDamagedFileIsNamed()
    {
        const test::TemporaryFolder folder;
        const std::string text = "{ \"finalists\": [1, ";
        core::writeFileAtomically(folder.path() / "steering.json", std::as_bytes(std::span(text)));
        try {
            core::readSteering(folder.path());
            QFAIL("nothing was refused");
        } catch (const core::Error& error) {
            QVERIFY(error.code() == core::ErrorCode::invalidFile);
            QVERIFY(std::string(error.what()).find("steering.json") != std::string::npos);
        }
    }

    void oneChoiceIsLeft()
    {
        core::checkForbidden(forbidding("kernel", { "5" }), kGenes);
        QVERIFY_EXCEPTION_THROWN(core::checkForbidden(forbidding("kernel", { "3", "5" }), kGenes),
                                 core::Error);
        QVERIFY_EXCEPTION_THROWN(core::checkForbidden(forbidding("kernel", { "7" }), kGenes),
                                 core::Error);
        QVERIFY_EXCEPTION_THROWN(core::checkForbidden(forbidding("depth", { "1" }), kGenes),
                                 core::Error);
    }
};

QTEST_GUILESS_MAIN(TestSteering)
#include "tst_steering.moc"
