#pragma once

#include "widgets/panels/panels.h"

#include <QStackedWidget>

class QLabel;

namespace widgets {

class EmptyNote;
class PredictionView;
class SampleGallery;

/// The samples of the workspace's data set beside what the open model says about the current one.
class SamplesPanel : public QStackedWidget
{
    Q_OBJECT
public:
    explicit SamplesPanel(const PanelContext& context, QWidget* parent = nullptr);

private:
    void createLayout();
    void showSource();
    void showSample();
    void showNote(const QString& sentence);

    PanelContext m_context;
    EmptyNote* m_note = nullptr;
    QWidget* m_content = nullptr;
    SampleGallery* m_gallery = nullptr;
    PredictionView* m_prediction = nullptr;
};

} // namespace widgets
