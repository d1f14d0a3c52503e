#include "app/desktop/metric_popover.h"

#include "app/desktop/metric_text.h"
#include "widgets/style/fonts.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr int kWidth = 320;

QLabel* addText(QVBoxLayout& layout, const QString& text, const char* role = "")
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setProperty("role", QLatin1String(role));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout.addWidget(label);
    return label;
}

/// The figure with every digit it has.
QString exactText(widgets::MetricId id, double value)
{
    const bool isCount = id == widgets::MetricId::size || id == widgets::MetricId::parameters
        || id == widgets::MetricId::macs;
    if (!isCount)
        return metricValueText(id, value);
    const QString digits = widgets::countText(static_cast<int64_t>(value));
    return id == widgets::MetricId::size ? widgets::withUnit(digits, QStringLiteral("B")) : digits;
}

} // namespace

MetricPopover::MetricPopover(widgets::MetricId id, const std::optional<widgets::Metric>& metric,
                             const QList<QAction*>& measure, QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
{
    setObjectName(QStringLiteral("metricPopover"));
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("How %1 was computed").arg(metricTitle(id)));
    setFixedWidth(kWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(6);

    addText(*layout, metricTitle(id), "muted");
    if (metric) {
        QLabel* value = addText(*layout, exactText(id, metric->value));
        value->setFont(widgets::scaledFont(1.4, QFont::DemiBold));
        addText(*layout,
                metricBadge(*metric) + QStringLiteral(" · ") + metricKindHelp(metric->kind),
                "muted");
        if (const QString interval = metricInterval(id, *metric); !interval.isEmpty())
            addText(*layout, tr("95 % interval: %1").arg(interval));
        addText(*layout, metric->explanation);
    } else {
        addText(*layout, tr("Not measured yet."));
    }
    for (QAction* action : measure) {
        auto* button = new QPushButton(widgets::withoutMnemonic(action->text()), this);
        button->setObjectName(action->objectName() + QStringLiteral("Popover"));
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
        connect(button, &QPushButton::clicked, this, [this, action] {
            close();
            action->trigger();
        });
        layout->addWidget(button);
    }
}

void MetricPopover::showBelow(const QWidget& anchor)
{
    adjustSize();
    QPoint place = anchor.mapToGlobal(QPoint(0, anchor.height() + 4));
    if (const QScreen* screen = anchor.screen())
        place.setX(qMin(place.x(), screen->availableGeometry().right() - width() - 8));
    move(place);
    show();
    setFocus();
}

} // namespace app
