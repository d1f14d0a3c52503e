#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace widgets {
class ParetoPlot;
class PlotView;
class TrialTable;
} // namespace widgets

namespace app {

class SearchRun;

/// What a search has found: the Pareto plot, the table, the hypervolume, and what can be done with
/// the network that is selected.
class SearchResults : public QWidget
{
    Q_OBJECT
public:
    explicit SearchResults(SearchRun& run, QWidget* parent = nullptr);

    widgets::ParetoPlot& plot() { return *m_plot; }
    /// Whether a model is open that can teach.
    void setHasTeacher(bool hasTeacher);

signals:
    void openRequested(const QString& file);
    /// A network is to be the student of a distillation.
    void distillRequested(const QString& file);
    void saveRequested(const QString& file);

private:
    static QWidget* createRow(QWidget* left, QWidget* right);
    QWidget* createPlot();
    QWidget* createSide();
    QWidget* createLines();
    QWidget* createBar();
    QPushButton* createButton(const char* name, const QString& text, const QString& tip);
    QPushButton* createChoices();
    void fillCosts();
    void showVolume();
    void showSelected();
    /// The file of the selected network; empty when there is none.
    QString selectedFile() const;
    void finishSelected();

    SearchRun& m_run;
    QComboBox* m_cost = nullptr;
    QCheckBox* m_logarithmic = nullptr;
    widgets::ParetoPlot* m_plot = nullptr;
    widgets::TrialTable* m_table = nullptr;
    widgets::PlotView* m_volume = nullptr;
    QLabel* m_title = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_distill = nullptr;
    QPushButton* m_finish = nullptr;
    bool m_hasTeacher = false;
};

} // namespace app
