#pragma once

#include "widgets/workspace/metric.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace app {

class MetricTile;

/// What a job wrote: the file, its figures before and after, and the way into it and back.
class ResultCard : public QFrame
{
    Q_OBJECT
public:
    /// `name` heads the object names: "pruneResult" gives "pruneResultHeading", "pruneResultOpen"
    /// and "pruneResultClose".
    explicit ResultCard(const QString& name, QWidget* parent = nullptr);

    /// Says which file is open: the result keeps its figures, another model hides them.
    void setOpenedFile(const QString& file);
    /// What the button that leads back says: "Go back to the model that this one was cut from."
    void setOriginalText(const QString& text) { m_originalText = text; }

signals:
    void openRequested(const QString& file);

protected:
    MetricTile* addTile(widgets::MetricId id, const QString& name);
    /// A line below the tiles.
    void addBelow(QWidget* widget);
    /// Shows the card for a file that was written from the open model.
    void showFile(const QString& file);

private:
    void createLayout();
    void showButton();

    QString m_original; ///< the file that was open when the result was written
    QString m_file;
    QString m_opened;
    QString m_originalText;
    QLabel* m_heading = nullptr;
    QPushButton* m_open = nullptr;
    QHBoxLayout* m_tiles = nullptr;
    QVBoxLayout* m_layout = nullptr;
};

} // namespace app
