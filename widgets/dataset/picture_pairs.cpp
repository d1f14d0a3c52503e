#include "widgets/dataset/picture_pairs.h"

#include "widgets/models/sample_delegate.h"
#include "widgets/style/theme.h"

#include <QPainter>

#include <algorithm>

namespace widgets {

namespace {

constexpr int kGap = 8;
constexpr int kSmallestSide = 24;
constexpr int kLargestSide = 224;

} // namespace

PicturePairs::PicturePairs(QWidget* parent)
    : QWidget(parent)
{
    setMinimumSize(200, 160);
}

void PicturePairs::setSamples(SeenSamples samples)
{
    m_samples = std::move(samples);
    setAccessibleDescription(
        tr("Before and after preprocessing: %1").arg(m_samples.names.join(QStringLiteral(", "))));
    update();
}

int PicturePairs::columns(int side) const
{
    return std::max(1, (width() + kGap) / (side + kGap));
}

/// The largest side at which all pairs still fit.
int PicturePairs::largestSide() const
{
    const int count = std::max(1, static_cast<int>(m_samples.originals.size()));
    const int titles = 2 * (fontMetrics().height() + 4);
    for (int side = kLargestSide; side > kSmallestSide; side -= 4) {
        const int lines = (count + columns(side) - 1) / columns(side);
        if (lines * (titles + 2 * (side + kGap)) <= height() && side <= width())
            return side;
    }
    return kSmallestSide;
}

void PicturePairs::paintRow(QPainter& painter, int top, int side, const QString& title,
                            const std::vector<QImage>& pictures, size_t first) const
{
    painter.setPen(theme().muted);
    painter.drawText(QRect(0, top, width(), fontMetrics().height()), Qt::AlignLeft, title);
    const int pictureTop = top + fontMetrics().height() + 4;
    const auto last = std::min(pictures.size(), first + static_cast<size_t>(columns(side)));
    for (size_t index = first; index < last; ++index) {
        const int left = static_cast<int>(index - first) * (side + kGap);
        drawPicture(painter, QRect(left, pictureTop, side, side), pictures[index]);
    }
}

void PicturePairs::paintSideBySide(QPainter& painter, int side) const
{
    const QString titles[] = { tr("As stored"), tr("As seen") };
    const QImage* pictures[] = { &m_samples.originals.front(), &m_samples.seen.front() };
    const int titleHeight = fontMetrics().height() + 4;
    painter.setPen(theme().muted);
    for (int half = 0; half < 2; ++half) {
        const QRect place(half * (side + kGap), titleHeight, side, side);
        painter.drawText(QRect(place.left(), 0, side, titleHeight), Qt::AlignLeft,
                         fontMetrics().elidedText(titles[half], Qt::ElideRight, side));
        drawPicture(painter, place, *pictures[half]);
    }
}

void PicturePairs::paintEvent(QPaintEvent* /*event*/)
{
    if (m_samples.originals.empty())
        return;
    QPainter painter(this);
    const int side = largestSide();
    const int beside =
        std::min({ (width() - kGap) / 2, height() - fontMetrics().height() - 4, kLargestSide });
    if (m_samples.originals.size() == 1 && beside > side)
        return paintSideBySide(painter, beside);
    const int rowHeight = fontMetrics().height() + 4 + side + kGap;
    int top = 0;
    for (size_t first = 0; first < m_samples.originals.size();
         first += static_cast<size_t>(columns(side)), top += 2 * rowHeight) {
        paintRow(painter, top, side, tr("As stored"), m_samples.originals, first);
        paintRow(painter, top + rowHeight, side, tr("As the network sees it"), m_samples.seen,
                 first);
    }
}

} // namespace widgets
