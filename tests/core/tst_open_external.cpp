#include "tests/support/external_model.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

/// Weights beside a model are mapped: listing a model takes memory for its structure only.
class TestOpenExternal : public QObject
{
    Q_OBJECT
private slots:
    void listingTakesNoMemoryForWeights()
    {
        const test::TemporaryFolder folder;
        const test::Listing listing = test::listModel(test::writeExternalModel(folder.path()));
        QCOMPARE(listing.parameters, test::kExternalParameters);
#ifndef __SANITIZE_ADDRESS__ // which multiplies the memory of everything
        constexpr double kMostMiB = 200;
        QVERIFY2(listing.peakMiB <= kMostMiB, qPrintable(QString::number(listing.peakMiB)));
#endif
    }
};

QTEST_GUILESS_MAIN(TestOpenExternal)
#include "tst_open_external.moc"
