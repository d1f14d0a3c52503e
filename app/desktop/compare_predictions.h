#pragma once

#include "widgets/comparison/opened_comparison.h"

#include <QJsonObject>
#include <QStackedWidget>

class QLabel;

namespace widgets {
class EmptyNote;
class HeatMap;
class JobRunner;
class TablePanelView;
class TextTableModel;
struct QuantizedPair;
} // namespace widgets

namespace app {

class CompareFlips;

/// What A and B answer on the same samples: where they confuse classes, what each class gains or
/// loses, and the samples themselves.
class ComparePredictions : public QStackedWidget
{
    Q_OBJECT
public:
    explicit ComparePredictions(widgets::JobRunner& jobs, QWidget* parent = nullptr);

    /// Shows one sentence, with a button for a data set where that is missing.
    void showNote(const QString& sentence, bool needsData);
    /// Shows what `compare --json` says about the first two models of a comparison.
    void showResult(const std::shared_ptr<const widgets::OpenedComparison>& comparison,
                    const QJsonObject& result,
                    const std::shared_ptr<widgets::OpenedDataset>& samples);
    /// Whether what is shown is a result.
    bool hasResult() const { return currentIndex() == 1; }

signals:
    void dataRequested();

private:
    QWidget* createAnswers();
    widgets::HeatMap* addMap(class QLayout& row, const char* name, const QString& title,
                             const QString& tip);
    void showConfusion(const QJsonObject& before, const QJsonObject& after);
    void openSamples(const std::shared_ptr<const widgets::OpenedComparison>& comparison,
                     const QJsonObject& change,
                     const std::shared_ptr<widgets::OpenedDataset>& samples);

    widgets::JobRunner& m_jobs;
    widgets::EmptyNote* m_note = nullptr;
    QWidget* m_noteButton = nullptr;
    QLabel* m_summary = nullptr;
    QWidget* m_maps = nullptr;
    widgets::HeatMap* m_before = nullptr;
    widgets::HeatMap* m_after = nullptr;
    widgets::HeatMap* m_change = nullptr;
    widgets::TextTableModel* m_classes = nullptr;
    widgets::TablePanelView* m_classView = nullptr;
    CompareFlips* m_flips = nullptr;
};

} // namespace app
