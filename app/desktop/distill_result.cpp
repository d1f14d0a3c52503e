#include "app/desktop/distill_result.h"

#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QGridLayout>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>

namespace app {

namespace {

QJsonObject object(const QJsonObject& result, const char* key)
{
    return result[QLatin1String(key)].toObject();
}

/// "91.8 % (91.2–92.3 %)"; a dash where nothing was measured.
QString estimateText(const QJsonObject& estimate)
{
    if (estimate[QLatin1String("n")].toInteger() == 0)
        return QStringLiteral("–");
    const auto percent = [&](const char* key) {
        return widgets::percentText(estimate[QLatin1String(key)].toDouble());
    };
    return DistillResult::tr("%1 (%2 to %3)")
        .arg(percent("value"), percent("low"), percent("high"));
}

QString countOf(const QJsonObject& estimate)
{
    return widgets::countText(estimate[QLatin1String("n")].toInteger());
}

} // namespace

DistillResult::DistillResult(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("distillResult"));
    setProperty("role", QStringLiteral("card"));
    m_heading = widgets::roleLabel("title");
    m_heading->setObjectName(QStringLiteral("distillResultHeading"));
    auto* open = new QPushButton(tr("Open Student"));
    open->setObjectName(QStringLiteral("distillOpenStudent"));
    open->setToolTip(tr("Open the trained student in place of the model that is open now."));
    connect(open, &QPushButton::clicked, this, &DistillResult::openRequested);
    auto* top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(open);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(20);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(3, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addLayout(m_grid);
}

void DistillResult::clearRows()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows = 0;
}

void DistillResult::addRow(const QString& title, const QString& teacher, const QString& student,
                           const QString& note)
{
    auto* after = widgets::roleLabel("title", student);
    after->setObjectName(QStringLiteral("distillResult%1").arg(m_rows));
    m_grid->addWidget(new QLabel(title), m_rows, 0);
    m_grid->addWidget(new QLabel(teacher), m_rows, 1);
    m_grid->addWidget(after, m_rows, 2);
    auto* kind = widgets::roleLabel("muted", note);
    kind->setWordWrap(true);
    m_grid->addWidget(kind, m_rows, 3);
    ++m_rows;
}

void DistillResult::setResult(const QJsonObject& result)
{
    clearRows();
    m_heading->setText(tr("The student of epoch %1 of %2 is written to %3")
                           .arg(result[QLatin1String("epoch")].toInt())
                           .arg(result[QLatin1String("epochs")].toInt())
                           .arg(result[QLatin1String("file")].toString()));
    m_heading->setWordWrap(true);
    const QJsonObject validation = object(result, "validation");
    const QJsonObject test = object(result, "test");
    const QJsonObject agreement = object(result, "agreement");
    const int64_t before = result[QLatin1String("teacherParameters")].toInteger();
    const int64_t after = result[QLatin1String("parameters")].toInteger();
    addRow({}, tr("Teacher"), tr("Student"), {});
    addRow(tr("Parameters"), widgets::countText(before), widgets::countText(after),
           widgets::deltaText(static_cast<double>(before), static_cast<double>(after)));
    addRow(tr("Validation accuracy"), estimateText(object(result, "teacherAccuracy")),
           estimateText(validation),
           tr("measured on %1 validation images, by which the epoch was chosen: optimistic; "
              "95 % interval")
               .arg(countOf(validation)));
    if (!test.isEmpty())
        addRow(tr("Test accuracy"), estimateText(object(result, "teacherTest")), estimateText(test),
               tr("measured once on %1 test images; 95 % interval").arg(countOf(test)));
    addRow(tr("Same class as the teacher"), {}, estimateText(agreement),
           tr("measured on %1 validation images; 95 % interval").arg(countOf(agreement)));
}

} // namespace app
