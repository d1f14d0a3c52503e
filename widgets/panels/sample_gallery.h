#pragma once

#include "widgets/workspace/model_runner.h"
#include "widgets/workspace/workspace.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;

namespace widgets {

class JobRunner;
class SampleGrid;
class SampleModel;

/// The samples of a data set as a grid: by role, by class, and by whether a model is right about
/// them. Thumbnails and predictions are made on the engine thread, a few at a time.
class SampleGallery : public QWidget
{
    Q_OBJECT
public:
    /// `name` heads the object names, so that two galleries stay apart.
    SampleGallery(JobRunner& jobs, const QString& name, QWidget* parent = nullptr);

    /// Shows a data set; `runner` judges its samples, nullptr for no judgement.
    void setSource(std::shared_ptr<OpenedDataset> dataset, std::shared_ptr<ModelRunner> runner);
    const SampleModel& model() const { return *m_model; }

signals:
    /// A sample became the current one, by pointer or keyboard; also the first after opening.
    void sampleChosen(const widgets::SampleChoice& sample);
    /// The samples of a role are there.
    void opened();
    /// They cannot be shown: why.
    void failed(const QString& sentence);

private:
    struct Opening
    {
        std::vector<core::Role> roles;
        core::Role role = core::Role::test;
        std::shared_ptr<const core::Dataset> samples;
    };
    /// Which samples a model is right about.
    enum class Verdict
    {
        any,
        right,
        wrong
    };

    void createLayout();
    QComboBox* addFilter(QHBoxLayout& line, const char* name, const QString& title,
                         const QString& tip);
    void open(std::optional<core::Role> role);
    void showOpened(const Opening& opening);
    void fillClasses();
    void filter();
    void classifyMore();
    void takeClasses(const std::vector<int64_t>& indices, const std::vector<int>& classes);
    bool fits(int64_t sample) const;
    void showCount();
    Verdict verdict() const;

    JobRunner& m_jobs;
    QString m_name;
    std::shared_ptr<OpenedDataset> m_dataset;
    std::shared_ptr<ModelRunner> m_runner;
    core::Role m_shownRole = core::Role::test;
    std::vector<int64_t> m_unjudged; ///< samples that predictions are still wanted for
    QComboBox* m_role = nullptr;
    QComboBox* m_class = nullptr;
    QComboBox* m_verdict = nullptr;
    QLabel* m_count = nullptr;
    SampleModel* m_model = nullptr;
    SampleGrid* m_grid = nullptr;
};

} // namespace widgets
