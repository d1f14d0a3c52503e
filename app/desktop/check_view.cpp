#include "app/desktop/check_view.h"

#include "widgets/style/icon.h"

#include <QHeaderView>
#include <QJsonArray>

namespace app {

namespace {

constexpr int kTitle = 0;
constexpr int kState = 1;
constexpr int kFinding = 2;

struct CheckText
{
    const char* id;
    const char* title;
};

/// What a check is called before the command has said so itself.
constexpr CheckText kTitles[] = {
    { "file", QT_TRANSLATE_NOOP("app::CheckView", "File") },
    { "opset", QT_TRANSLATE_NOOP("app::CheckView", "Opset") },
    { "weights", QT_TRANSLATE_NOOP("app::CheckView", "Finite weights") },
    { "outputs", QT_TRANSLATE_NOOP("app::CheckView", "Outputs in a fresh session") },
    { "change", QT_TRANSLATE_NOOP("app::CheckView", "Change against the original") },
    { "runtime", QT_TRANSLATE_NOOP("app::CheckView", "ONNX Runtime") },
    { "compiled", QT_TRANSLATE_NOOP("app::CheckView", "Outputs when compiled") },
};

constexpr double kPassed = 1;
constexpr double kFailed = 0;

QString stateOfPoint(double value)
{
    if (value == kPassed)
        return QStringLiteral("passed");
    return value == kFailed ? QStringLiteral("failed") : QStringLiteral("skipped");
}

} // namespace

CheckView::CheckView(QWidget* parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("exportChecks"));
    setAccessibleName(tr("Checks"));
    setHeaderLabels({ tr("Check"), tr("State"), tr("Finding") });
    setRootIsDecorated(false);
    setWordWrap(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    header()->setSectionResizeMode(kTitle, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(kState, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(kFinding, QHeaderView::Stretch);
}

void CheckView::follow(CommandRun& run)
{
    connect(&run, &CommandRun::changed, this, [this, &run] { listen(run); });
    connect(&run, &CommandRun::finished, this, [this, &run] { showResult(run.result()); });
}

void CheckView::listen(CommandRun& run)
{
    if (run.job() == m_job)
        return;
    m_job = run.job();
    clear();
    if (m_job != nullptr)
        connect(m_job, &widgets::Job::pointArrived, this,
                [this](const QString& series, double, double y) { addPoint(series, y); });
}

void CheckView::addPoint(const QString& series, double state)
{
    const QString id = series.section(QLatin1Char('.'), 1);
    for (const CheckText& row : kTitles)
        if (series.startsWith(QLatin1String("check.")) && id == QLatin1String(row.id))
            addRow(id, stateOfPoint(state), tr(row.title), {});
}

void CheckView::showResult(const QJsonObject& result)
{
    clear();
    for (const QJsonValue& value : result[QLatin1String("checks")].toArray()) {
        const QJsonObject check = value.toObject();
        const QString id = check[QLatin1String("id")].toString();
        QString title = check[QLatin1String("title")].toString();
        for (const CheckText& row : kTitles)
            if (id == QLatin1String(row.id))
                title = tr(row.title);
        addRow(id, check[QLatin1String("state")].toString(), title,
               check[QLatin1String("finding")].toString());
    }
}

void CheckView::addRow(const QString& id, const QString& state, const QString& title,
                       const QString& finding)
{
    auto* item = new QTreeWidgetItem(this, { title, QString(), finding });
    item->setData(kTitle, Qt::UserRole, id);
    item->setToolTip(kFinding, finding);
    if (state == QLatin1String("passed")) {
        item->setText(kState, tr("passed"));
        item->setIcon(kState, widgets::icon(QStringLiteral("check")));
    } else if (state == QLatin1String("failed")) {
        item->setText(kState, tr("failed"));
        item->setIcon(kState, widgets::icon(QStringLiteral("error")));
    } else {
        item->setText(kState, tr("skipped"));
        item->setIcon(kState, widgets::icon(QStringLiteral("info")));
    }
}

} // namespace app
