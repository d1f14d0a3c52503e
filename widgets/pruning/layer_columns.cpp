#include "widgets/pruning/layer_columns.h"

#include "widgets/style/label.h"

#include <QCoreApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

namespace widgets {

namespace {

constexpr int kNameStretch = 5;
constexpr int kSliderStretch = 5;
constexpr int kCurveWidth = 76;
constexpr int kLockWidth = 30;

/// Where lupdate and the translator look for the texts of this file.
struct LayerColumns
{
    Q_DECLARE_TR_FUNCTIONS(LayerColumns)
};

} // namespace

QHBoxLayout* arrangeColumns(QWidget& row, const std::array<QWidget*, 6>& columns)
{
    const auto [name, curve, slider, share, kept, lock] = columns;
    const QFontMetrics metrics = row.fontMetrics();
    name->setMinimumWidth(80);
    curve->setFixedWidth(kCurveWidth);
    slider->setMinimumWidth(90);
    share->setFixedWidth(metrics.horizontalAdvance(QStringLiteral("100 %")) + 2);
    kept->setFixedWidth(metrics.horizontalAdvance(QStringLiteral("2048 / 2048")) + 22);
    lock->setFixedWidth(kLockWidth);
    auto* layout = new QHBoxLayout(&row);
    layout->setContentsMargins(12, 2, 8, 2);
    layout->setSpacing(8);
    layout->addWidget(name, kNameStretch);
    layout->addWidget(curve);
    layout->addWidget(slider, kSliderStretch);
    layout->addWidget(share);
    layout->addWidget(kept);
    layout->addWidget(lock);
    return layout;
}

QWidget* makeBoardHeading()
{
    auto* heading = new QFrame;
    heading->setProperty("role", QStringLiteral("row"));
    QLabel* kept = roleLabel("muted", LayerColumns::tr("Kept"));
    kept->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    kept->setContentsMargins(0, 0, 10, 0);
    arrangeColumns(*heading,
                   { roleLabel("muted", LayerColumns::tr("Channels of")),
                     roleLabel("muted", LayerColumns::tr("Sensitivity")),
                     roleLabel("muted", LayerColumns::tr("Removed")), roleLabel("muted"), kept,
                     roleLabel("muted") });
    return heading;
}

} // namespace widgets
