#pragma once

#include "widgets/dataset/dataset_page.h"

#include <QTimer>

namespace widgets {

class ParameterForm;
class SampleGrid;
class SampleModel;

/// First page: where the samples come from, with a look at some of them.
class SourcePage : public DatasetPage
{
    Q_OBJECT
public:
    explicit SourcePage(DatasetDraft& draft);

    bool isComplete() const override;

private:
    struct Look
    {
        std::string format;
        std::shared_ptr<const core::Dataset> samples; ///< a few, spread over the set
        int64_t size = 0;
        core::Tensor first;
    };

    void createLayout();
    void take();
    void look();
    void showLook(const Look& look);
    QString describe(const Look& look) const;

    ParameterForm* m_form = nullptr;
    QLabel* m_found = nullptr;
    SampleModel* m_model = nullptr;
    SampleGrid* m_grid = nullptr;
    QTimer m_delay; ///< a path is typed letter by letter
    bool m_isFound = false;
};

} // namespace widgets
