#include "tests/support/command.h"
#include "tests/support/python.h"

#include <QTemporaryDir>
#include <QTest>

/// Whole networks computed by espalier-cli and by ONNX Runtime give the same numbers: the samples
/// on all 10,000 test images, image by image, generated ones of known architectures on random
/// inputs.
class TestOnnxruntimeParity : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (test::pythonProgram().isEmpty())
            QSKIP("ESPALIER_TEST_PYTHON names no Python interpreter with onnxruntime");
        QVERIFY(m_folder.isValid());
    }

    void networksAgree_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : { "fashion_cnn", "fashion_resnet20", "resnet18", "mobilenetv2",
                                  "vit_block", "lstm", "unet" })
            QTest::newRow(name) << name;
    }

    void networksAgree()
    {
        QFETCH(QString, name);
        QCOMPARE(
            test::runPython(
                { QStringLiteral(ESPALIER_SOURCE_DIR "/tests/support/compare_with_onnxruntime.py"),
                  QString::fromStdString(test::commandProgram()), m_folder.path(), name }),
            QString());
    }

    /// A part of what tests/support/compare_integer_operators.py compares with 10,000,000 values.
    void quantizedOperatorsAgree()
    {
        QCOMPARE(
            test::runPython(
                { QStringLiteral(ESPALIER_SOURCE_DIR "/tests/support/compare_integer_operators.py"),
                  QString::fromStdString(test::commandProgram()), m_folder.path(),
                  QStringLiteral("500000") }),
            QString());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestOnnxruntimeParity)
#include "tst_onnxruntime_parity.moc"
