#pragma once

#include "widgets/dataset/dataset_page.h"
#include "widgets/dataset/seen_samples.h"

namespace widgets {

class PicturePairs;
class PlotView;

/// Fourth page: several samples as they are and as the network gets them, with the values that
/// reach it.
class NetworkViewPage : public DatasetPage
{
    Q_OBJECT
public:
    explicit NetworkViewPage(DatasetDraft& draft);

    void initializePage() override;
    bool isComplete() const override;

private:
    void createLayout();
    void showSeen(SeenSamples seen);
    void showHistogram(const core::TensorStatistics& values);

    PicturePairs* m_pairs = nullptr;
    QLabel* m_values = nullptr;
    PlotView* m_histogram = nullptr;
    bool m_isSeen = false;
};

} // namespace widgets
