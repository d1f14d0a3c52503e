#pragma once

#include "widgets/dataset/dataset_page.h"

class QStandardItemModel;

namespace widgets {

class ParameterForm;
class TablePanelView;

/// Second page: which samples serve training, validation and test, and whether their classes are
/// those of the model.
class RolesPage : public DatasetPage
{
    Q_OBJECT
public:
    explicit RolesPage(DatasetDraft& draft);

    void initializePage() override;
    bool isComplete() const override;

private:
    void createLayout();
    void takeSplit();
    void count();
    void showCounts(const core::PreflightReport& report);
    void addRow(const core::PreflightReport& report, size_t label);

    ParameterForm* m_form = nullptr;
    QLabel* m_match = nullptr;
    QStandardItemModel* m_counts = nullptr;
    TablePanelView* m_table = nullptr;
    std::vector<std::string> m_modelLabels;
    bool m_isCounted = false;
};

} // namespace widgets
