#pragma once

#include <QStyledItemDelegate>

namespace widgets {

/// Paints a sample of SampleModel: the picture in whole pixels where it is small, its class below,
/// and a tick or cross in a corner once a network has spoken about it.
class SampleDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// Pictures are drawn `side` high and wide.
    explicit SampleDelegate(int side, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_side;
};

/// Draws a picture into a rectangle: centred, pixels as squares when it is enlarged.
void drawPicture(QPainter& painter, const QRect& place, const QImage& image);

} // namespace widgets
