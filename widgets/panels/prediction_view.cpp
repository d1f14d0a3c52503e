#include "widgets/panels/prediction_view.h"

#include "widgets/dataset/picture_pairs.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"
#include "widgets/workspace/model_runner.h"
#include "widgets/workspace/opened_dataset.h"

#include <QHBoxLayout>
#include <QLabel>

namespace widgets {

namespace {

constexpr int64_t kShown = 5;

std::vector<std::string> outputNames(const core::Model& model, const core::Dataset& samples)
{
    std::vector<std::string> names = core::storedLabels(model);
    return names.empty() ? samples.classNames() : names;
}

QString nameOf(const std::vector<std::string>& names, int64_t label)
{
    return label >= 0 && label < static_cast<int64_t>(names.size())
        ? QString::fromStdString(names[static_cast<size_t>(label)])
        : PredictionView::tr("class %1").arg(label);
}

std::vector<PredictedClass> topClasses(const core::Scores& scores,
                                       const std::vector<std::string>& names, int64_t label)
{
    std::vector<PredictedClass> classes;
    for (const core::Prediction& prediction : core::topPredictions(scores, 0, kShown))
        classes.push_back(
            { nameOf(names, prediction.label), prediction.probability, prediction.label == label });
    return classes;
}

SamplePrediction predict(OpenedDataset& dataset, ModelRunner& runner, const SampleChoice& choice,
                         core::Monitor& monitor)
{
    const auto samples = dataset.samples(choice.role, monitor);
    const core::Preprocessing preprocessing = dataset.preprocessing(runner.model());
    SamplePrediction result;
    const SeenSamples seen = seeSamples(core::makeSubset(samples, { choice.index }), preprocessing,
                                        &runner.model(), monitor);
    result.original = seen.originals.front();
    result.seen = seen.seen.front();
    const int64_t label = samples->label(choice.index);
    if (label != core::Dataset::kNoLabel)
        result.truth = nameOf(samples->classNames(), label);
    const core::Batch batch = runner.batch(*samples, preprocessing, { choice.index });
    const core::RunResult run = runner.run(batch.input, {}, monitor);
    try {
        const core::Scores scores = core::toScores(runner.model(), run.outputs.front());
        result.top = topClasses(scores, outputNames(runner.model(), *samples), label);
    } catch (const core::Error& error) {
        result.problem = QString::fromUtf8(error.what());
    }
    return result;
}

} // namespace

PredictionView::PredictionView(JobRunner& jobs, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_name(name)
{
    createLayout();
    clear();
}

void PredictionView::createLayout()
{
    m_heading = roleLabel("title");
    m_heading->setObjectName(m_name + QStringLiteral("Heading"));
    m_heading->setWordWrap(true);
    m_pictures = new PicturePairs;
    m_pictures->setObjectName(m_name + QStringLiteral("Pictures"));
    m_pictures->setAccessibleName(tr("The sample and what the network sees of it"));
    m_bars = new PredictionBars;
    m_bars->setObjectName(m_name + QStringLiteral("Bars"));
    m_bars->setAccessibleName(tr("Most probable classes"));
    m_problem = roleLabel("error");
    m_problem->setObjectName(m_name + QStringLiteral("Problem"));
    m_problem->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->addWidget(m_heading);
    words->addWidget(m_bars);
    words->addWidget(m_problem);
    words->addStretch();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(12);
    layout->addWidget(m_pictures, 2);
    layout->addLayout(words, 3);
}

void PredictionView::showSample(std::shared_ptr<OpenedDataset> dataset,
                                std::shared_ptr<ModelRunner> runner, const SampleChoice& sample)
{
    Job* job = m_jobs.run<SamplePrediction>(
        { m_name + QStringLiteral("Predict"), tr("Run the model on a sample"), false }, this,
        [dataset = std::move(dataset), runner = std::move(runner), sample](core::Monitor& monitor) {
            return predict(*dataset, *runner, sample, monitor);
        },
        [this](SamplePrediction prediction) { showPrediction(std::move(prediction)); });
    connect(job, &Job::finished, this, [this, job] {
        if (job->state() == JobState::failed)
            showPrediction({ .problem = job->failure().message });
    });
}

void PredictionView::clear()
{
    if (Job* job = m_jobs.active(m_name + QStringLiteral("Predict")))
        job->cancel();
    showPrediction({});
}

void PredictionView::showPrediction(SamplePrediction prediction)
{
    m_prediction = std::move(prediction);
    QString heading;
    if (!m_prediction.top.empty()) {
        const PredictedClass& best = m_prediction.top.front();
        heading = m_prediction.truth.isEmpty() ? best.name
            : best.isTruth                     ? tr("Right: %1").arg(best.name)
                           : tr("Wrong: %1 instead of %2").arg(best.name, m_prediction.truth);
    }
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    m_bars->setClasses(m_prediction.top);
    m_bars->setVisible(!m_prediction.top.empty());
    m_problem->setText(m_prediction.problem);
    m_problem->setVisible(!m_prediction.problem.isEmpty());
    SeenSamples pictures;
    if (!m_prediction.original.isNull()) {
        pictures.originals = { m_prediction.original };
        pictures.seen = { m_prediction.seen };
        pictures.names << m_prediction.truth;
    }
    m_pictures->setSamples(std::move(pictures));
    emit predicted();
}

} // namespace widgets
