#include "core/data/preprocessing.h"
#include "widgets/forms/number_box.h"
#include "widgets/forms/parameter_form.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace widgets;

namespace {

/// One parameter of each type.
core::Parameters everyType()
{
    return {
        { .key = "keepBest",
          .title = "Keep the best",
          .help = "Ends with the best epoch, not the last.",
          .type = core::ParameterType::boolean,
          .fallback = true },
        { .key = "epochs",
          .title = "Epochs",
          .help = "Passes over the training samples.",
          .type = core::ParameterType::integer,
          .fallback = int64_t{ 5 },
          .minimum = 1,
          .maximum = 100 },
        { .key = "rate",
          .title = "Learning rate",
          .help = "Step of the optimizer.",
          .type = core::ParameterType::real,
          .fallback = 0.01,
          .minimum = 0,
          .maximum = 1,
          .unit = "per step" },
        { .key = "mean",
          .title = "Mean",
          .help = "Subtracted from each channel.",
          .type = core::ParameterType::reals,
          .fallback = std::vector<double>{} },
        { .key = "note", .title = "Note", .help = "Kept with the result.", .fallback = "" },
        { .key = "fit",
          .title = "Fit",
          .help = "How a picture is brought to size.",
          .type = core::ParameterType::choice,
          .fallback = "stretch",
          .choices = { { "stretch", "Stretch", "both sides" }, { "crop", "Crop", "the middle" } } },
        { .key = "teacher",
          .title = "Teacher",
          .help = "The model to learn from.",
          .type = core::ParameterType::path,
          .fallback = "" },
    };
}

} // namespace

class TestParameterForm : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_form = std::make_unique<ParameterForm>(QStringLiteral("form"));
        m_form->setValues(core::ParameterValues(everyType()));
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }

    void showsTheDefaultOfEveryType()
    {
        QVERIFY(child<QCheckBox>("formKeepBest")->isChecked());
        QCOMPARE(child<NumberBox>("formEpochs")->numberText(), QStringLiteral("5"));
        QCOMPARE(child<NumberBox>("formRate")->numberText(), QStringLiteral("0.01"));
        QCOMPARE(child<QLineEdit>("formMean")->text(), QString());
        QCOMPARE(child<QComboBox>("formFit")->currentText(), QStringLiteral("Stretch"));
        QVERIFY(!child<QToolButton>("formEpochsReset")->isVisible());
    }

    void whatIsTypedBecomesTheValue()
    {
        QSignalSpy changed(m_form.get(), &ParameterForm::valueChanged);
        type("formEpochs", "12");
        type("formRate", "0.25");
        type("formMean", "0.5, 0.25");
        type("formNote", "second try");
        type("formTeacher", "/tmp/teacher.onnx");
        QTest::mouseClick(child<QCheckBox>("formKeepBest"), Qt::LeftButton, {}, QPoint(10, 13));
        QTest::keyClick(child<QComboBox>("formFit"), Qt::Key_Down);
        const core::ParameterValues& values = m_form->values();
        QCOMPARE(values.integer("epochs"), 12);
        QCOMPARE(values.real("rate"), 0.25);
        QCOMPARE(values.reals("mean"), (std::vector<double>{ 0.5, 0.25 }));
        QCOMPARE(values.text("note"), std::string("second try"));
        QCOMPARE(values.text("teacher"), std::string("/tmp/teacher.onnx"));
        QCOMPARE(values.boolean("keepBest"), false);
        QCOMPARE(values.text("fit"), std::string("crop"));
        QVERIFY(changed.contains(QVariantList{ QStringLiteral("keepBest") }));
    }

    void whatIsNotAcceptedIsSaidAndChangesNothing()
    {
        QSignalSpy acceptable(m_form.get(), &ParameterForm::acceptableChanged);
        type("formEpochs", "500");
        QCOMPARE(m_form->values().integer("epochs"), 50);
        QVERIFY(!m_form->isAcceptable());
        QVERIFY(child<QLabel>("formEpochsNote")
                    ->text()
                    .contains(QStringLiteral("integer from 1 to 100")));
        QCOMPARE(acceptable.size(), 1);
        type("formEpochs", "7");
        QVERIFY(m_form->isAcceptable());
        QCOMPARE(m_form->values().integer("epochs"), 7);
    }

    void arrowsStepWithinTheRange()
    {
        auto* epochs = child<NumberBox>("formEpochs");
        QTest::keyClick(epochs, Qt::Key_Up);
        QCOMPARE(m_form->values().integer("epochs"), 6);
        for (int press = 0; press < 10; ++press)
            QTest::keyClick(epochs, Qt::Key_Down);
        QCOMPARE(m_form->values().integer("epochs"), 1);
        QTest::keyClick(child<NumberBox>("formRate"), Qt::Key_Up);
        QCOMPARE(m_form->values().real("rate"), 0.011);
    }

    void numbersAreShownExactly()
    {
        const core::Preprocessing preprocessing{ .scale = 1.0 / 255 };
        m_form->setValues(core::preprocessingValues(preprocessing));
        QCOMPARE(child<NumberBox>("formScale")->numberText().toDouble(), 1.0 / 255);
        QCOMPARE(core::preprocessingFrom(m_form->values()), preprocessing);
    }

    void resetPutsTheDefaultBack()
    {
        type("formEpochs", "12");
        auto* reset = child<QToolButton>("formEpochsReset");
        QVERIFY(reset->isVisible());
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(m_form->values().integer("epochs"), 5);
        QVERIFY(!reset->isVisible());
        type("formNote", "x");
        type("formRate", "2");
        m_form->resetAll();
        QCOMPARE(m_form->values().text("note"), std::string());
        QVERIFY(m_form->isAcceptable());
    }

    void fillingTheFormIsNoEdit()
    {
        QSignalSpy changed(m_form.get(), &ParameterForm::valueChanged);
        core::ParameterValues values(everyType());
        values.setText("fit", "crop");
        values.setText("keepBest", "no");
        m_form->setValues(values);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(child<QComboBox>("formFit")->currentText(), QStringLiteral("Crop"));
        QVERIFY(child<QLabel>("formFitNote")->text().endsWith(QStringLiteral("the middle.")));
    }

    void aDroppedFileIsThePath()
    {
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(QStringLiteral("/tmp/dropped.onnx")) });
        QWidget* target = child<QLineEdit>("formTeacher")->parentWidget();
        QDragEnterEvent enter(QPoint(4, 4), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(4, 4), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(target, &drop);
        QCOMPARE(m_form->values().text("teacher"), std::string("/tmp/dropped.onnx"));
    }

    void everyControlIsNamedAndReachedByTab()
    {
        int reached = 0;
        for (QWidget* widget : m_form->findChildren<QWidget*>()) {
            const bool isPart = widget->objectName().startsWith(QLatin1String("qt_"));
            if (isPart || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            ++reached;
            QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!interface->text(QAccessible::Name).isEmpty(),
                     qPrintable(widget->objectName()));
        }
        QVERIFY(reached >= 8);
        QAccessibleInterface* epochs =
            QAccessible::queryAccessibleInterface(child<NumberBox>("formEpochs"));
        QCOMPARE(epochs->role(), QAccessible::SpinBox);
        QCOMPARE(epochs->valueInterface()->currentValue().toDouble(), 5.0);
        QCOMPARE(epochs->valueInterface()->maximumValue().toDouble(), 100.0);
    }

private:
    template <typename T>
    T* child(const char* name) const
    {
        T* found = m_form->findChild<T*>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }

    void type(const char* name, const char* text) const
    {
        auto* control = child<QWidget>(name);
        control->setFocus();
        QTest::keyClick(control, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(control, QString::fromLatin1(text));
    }

    std::unique_ptr<ParameterForm> m_form;
};

QTEST_MAIN(TestParameterForm)
#include "tst_parameter_form.moc"
