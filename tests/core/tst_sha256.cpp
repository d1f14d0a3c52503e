#include "core/base/error.h"
#include "core/base/sha256.h"
#include "tests/support/temporary_folder.h"

#include <QCryptographicHash>
#include <QTest>

/// SHA-256 against the digests of the standard's examples and another implementation.
class TestSha256 : public QObject
{
    Q_OBJECT
private slots:
    void examplesOfTheStandard_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("digest");
        QTest::newRow("empty")
            << QByteArray() << "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        QTest::newRow("one block")
            << QByteArray("abc")
            << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        QTest::newRow("two blocks")
            << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
            << "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1";
        QTest::newRow("a million letters")
            << QByteArray(1'000'000, 'a')
            << "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
    }

    void examplesOfTheStandard()
    {
        QFETCH(QByteArray, message);
        QFETCH(QString, digest);
        QCOMPARE(QString::fromStdString(core::sha256(std::as_bytes(std::span(message)))), digest);
    }

    /// Every length around the block boundaries, in pieces of two sizes.
    void piecesGiveTheDigestOfTheWhole()
    {
        QByteArray message;
        for (int length = 0; length < 200; ++length) {
            core::Sha256 hash;
            const std::span<const std::byte> bytes = std::as_bytes(std::span(message));
            hash.add(bytes.first(bytes.size() / 3));
            hash.add(bytes.subspan(bytes.size() / 3));
            QCOMPARE(QByteArray::fromStdString(hash.hex()),
                     QCryptographicHash::hash(message, QCryptographicHash::Sha256).toHex());
            message.append(static_cast<char>(length * 7));
        }
    }

    void filesAreReadInPieces()
    {
        const test::TemporaryFolder folder;
        const std::string content(3'000'001, 'x');
        core::Monitor monitor;
        QCOMPARE(core::sha256OfFile(folder.write("large", content), monitor),
                 core::sha256(std::as_bytes(std::span(content))));
        QVERIFY_THROWS_EXCEPTION(core::Error,
                                 core::sha256OfFile(folder.path() / "missing", monitor));
    }

    void theFormIsKnown()
    {
        QVERIFY(core::isSha256(core::sha256({})));
        QVERIFY(!core::isSha256(std::string(63, 'a')));
        QVERIFY(!core::isSha256(std::string(64, 'A')));
        QVERIFY(!core::isSha256("../" + std::string(61, 'a')));
    }
};

QTEST_GUILESS_MAIN(TestSha256)
#include "tst_sha256.moc"
