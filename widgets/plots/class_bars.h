#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace widgets {

/// One class that a network considers.
struct PredictedClass
{
    QString name;
    double probability = 0; ///< in [0, 1], or what a change adds to it, in [-1, 1]
    bool isTruth = false; ///< the sample's label
};

/// The first classes of one sample, one above the other: a line of text and a thin bar for each.
/// Derived classes say what the line and the bar tell.
class ClassBars : public QWidget
{
    Q_OBJECT
public:
    explicit ClassBars(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    static constexpr int kGap = 6;

    /// Best first; `parts` say the same in words.
    void setClasses(std::vector<PredictedClass> classes, const QStringList& parts);
    const std::vector<PredictedClass>& shownClasses() const { return m_classes; }
    /// Where the text of a row stands.
    QRect textPlace(const QRect& row) const;
    /// Draws the empty bar of a row, and says where it is.
    QRect paintTrack(QPainter& painter, const QRect& row) const;
    virtual void paintRow(QPainter& painter, const QRect& row, size_t index) const = 0;
    void paintEvent(QPaintEvent* event) override;

private:
    int rowHeight() const;

    std::vector<PredictedClass> m_classes;
};

} // namespace widgets
