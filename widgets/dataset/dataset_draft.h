#pragma once

#include "widgets/workspace/opened_dataset.h"
#include "widgets/workspace/opened_model.h"

#include <QObject>

namespace widgets {

class JobRunner;

/// The data set that the wizard is putting together; its pages change and read it.
class DatasetDraft : public QObject
{
    Q_OBJECT
public:
    /// `opened` is the model that the data is for; nullptr for none.
    DatasetDraft(std::shared_ptr<const OpenedModel> opened, JobRunner& jobs,
                 QObject* parent = nullptr);

    JobRunner& jobs() const { return m_jobs; }
    /// nullptr without a model.
    std::shared_ptr<const core::Model> model() const;
    /// Name of the model's file, for sentences.
    QString modelName() const;

    /// `format` is an id of core::datasetFormats(), or empty to recognize it from the path.
    void setSource(const QString& format, const QString& path);
    void setSplit(const core::SplitOptions& split);
    void setPreprocessing(const core::Preprocessing& preprocessing);
    /// Takes over all of a description that was kept before.
    void setDescription(const core::DatasetDescription& description);

    const core::Preprocessing& preprocessing() const { return m_preprocessing; }
    /// What the model asks for, or the default without one.
    core::Preprocessing modelPreprocessing() const;
    /// Names the preprocessing only where it is not the model's own.
    core::DatasetDescription description() const;
    /// Makes the recognized format part of the description.
    void settleFormat(const std::string& format) { m_description.format = format; }
    const std::shared_ptr<OpenedDataset>& opened() const { return m_opened; }

signals:
    /// opened() is another one.
    void openedChanged();
    void preprocessingChanged();

private:
    void reopen();

    std::shared_ptr<const OpenedModel> m_openedModel;
    JobRunner& m_jobs;
    core::DatasetDescription m_description;
    core::Preprocessing m_preprocessing;
    std::shared_ptr<OpenedDataset> m_opened;
};

/// The text under which window and command line open a data set again. A description that a path
/// alone does not tell is written as JSON into `folder`. Throws core::Error.
QString keepDataset(const core::DatasetDescription& description, const QString& folder);

} // namespace widgets
