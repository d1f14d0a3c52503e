#pragma once

#include "app/desktop/command_run.h"

#include <QDialog>
#include <QTemporaryDir>

class QLabel;
class QPushButton;

namespace widgets {
class PathEdit;
}

namespace app {

/// Asks what the report of the open model is compared with and where it goes, and writes it as HTML
/// or PDF, whichever the file's name says.
class ReportDialog : public QDialog
{
    Q_OBJECT
public:
    /// `dataset` as the command line accepts it; empty: a report without accuracies.
    ReportDialog(const QString& model, const QString& dataset, widgets::JobRunner& jobs,
                 QWidget* parent);

private:
    void createLayout();
    void createButtons();
    bool isPdf() const;
    QString htmlFile() const;
    QStringList arguments() const;
    QString obstacle() const;
    void startOrStop();
    void takePage();
    void showStage();
    void showWritten();

    QString m_model;
    QString m_dataset;
    widgets::JobRunner& m_jobs;
    CommandRun* m_run = nullptr;
    QTemporaryDir m_folder; ///< for the page that a PDF is made of
    widgets::PathEdit* m_before = nullptr;
    widgets::PathEdit* m_output = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_start = nullptr;
};

} // namespace app
