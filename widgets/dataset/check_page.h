#pragma once

#include "widgets/dataset/check_run.h"
#include "widgets/dataset/dataset_page.h"

#include <QPointer>

class QCheckBox;
class QPushButton;
class QStandardItemModel;

namespace widgets {

class RunProgress;
class TablePanelView;

/// Last page: a short evaluation, then the pre-flight examination of every sample. Both can be
/// stopped; what was found until then stays.
class CheckPage : public DatasetPage
{
    Q_OBJECT
public:
    explicit CheckPage(DatasetDraft& draft);

    void initializePage() override;
    void cleanupPage() override;
    bool isComplete() const override;

private:
    void createLayout();
    QLayout* createProgress();
    void start();
    void stop();
    void evaluate();
    void examine();
    void watch(Job* job);
    void showProgress();
    void conclude();
    void showAccuracy(const CheckedAccuracy& accuracy);
    void showReport(const core::PreflightReport& report);
    void addFinding(core::Severity severity, const QString& sentence);

    QLabel* m_phase = nullptr;
    RunProgress* m_progress = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_again = nullptr;
    QLabel* m_accuracy = nullptr;
    QStandardItemModel* m_findings = nullptr;
    TablePanelView* m_table = nullptr;
    QCheckBox* m_store = nullptr;
    QPointer<Job> m_job;
    bool m_isFatal = false;
};

} // namespace widgets
