#pragma once

#include "widgets/dataset/dataset_draft.h"

#include <QWizard>

namespace widgets {

/// Five steps to a data set: where the samples are, what each is for, how a picture is prepared,
/// what the network sees of it, and a check run.
class DatasetWizard : public QWizard
{
    Q_OBJECT
public:
    /// `opened` is the model that the data is for, nullptr for none; `dataset` is what was chosen
    /// before. `jobs` must outlive the wizard.
    DatasetWizard(std::shared_ptr<const OpenedModel> opened, const QString& dataset,
                  JobRunner& jobs, QWidget* parent = nullptr);

    DatasetDraft& draft() { return *m_draft; }
    /// Whether preprocessing and class names shall be written into the model file.
    bool storesInModel() const;

    void done(int result) override;

private:
    void continueFrom(const QString& dataset);
    void nameButtons();

    DatasetDraft* m_draft;
};

} // namespace widgets
