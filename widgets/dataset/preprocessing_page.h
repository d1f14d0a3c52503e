#pragma once

#include "widgets/dataset/dataset_page.h"
#include "widgets/dataset/seen_samples.h"

#include <QTimer>

class QPushButton;
class QSpinBox;

namespace widgets {

class ParameterForm;
class PicturePairs;

/// Third page: how a stored picture becomes the input of the network, with one sample that follows
/// every change.
class PreprocessingPage : public DatasetPage
{
    Q_OBJECT
public:
    explicit PreprocessingPage(DatasetDraft& draft);

    void initializePage() override;
    bool isComplete() const override;

private:
    void createLayout();
    QWidget* createPreview();
    void take();
    void useModelSettings();
    void showSample();
    void showSeen(SeenSamples seen);

    ParameterForm* m_form = nullptr;
    QPushButton* m_asModel = nullptr;
    QSpinBox* m_sample = nullptr;
    PicturePairs* m_pair = nullptr;
    QLabel* m_range = nullptr;
    QTimer m_delay;
    bool m_isSeen = false;
};

/// "float 1×1×28×28, values 0 to 1" of an input; the mean and deviation that it has.
QString inputSentence(const SeenSamples& seen);

} // namespace widgets
