#pragma once

#include "core/data/dataset.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;

namespace widgets {
class JobRunner;
class OpenedDataset;
class SampleModel;
class Workspace;
} // namespace widgets

namespace app {

class DistillRun;

/// Validation images that student and teacher give different classes, as of the last epoch.
class DisagreementGallery : public QWidget
{
    Q_OBJECT
public:
    DisagreementGallery(const DistillRun& run, widgets::Workspace& workspace,
                        widgets::JobRunner& jobs, QWidget* parent = nullptr);

private:
    void open();
    void showSamples();

    const DistillRun& m_run;
    widgets::Workspace& m_workspace;
    widgets::JobRunner& m_jobs;
    QLabel* m_text = nullptr;
    widgets::SampleModel* m_model = nullptr;
    QTimer m_refresh; ///< samples arrive one by one and are shown together
};

} // namespace app
