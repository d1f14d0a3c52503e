#include "widgets/panels/sample_gallery.h"

#include "widgets/jobs/job_runner.h"
#include "widgets/models/sample_grid.h"
#include "widgets/models/sample_model.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"
#include "widgets/workspace/opened_dataset.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace widgets {

namespace {

constexpr int kAnyClass = -1;
/// Enough to find mistakes of every kind, and a second or two of work.
constexpr int64_t kJudged = 2000;
constexpr size_t kJudgedAtOnce = 64;

/// Validation samples are there to be looked at; the test samples are kept for the end when there
/// is a choice.
core::Role defaultRole(const std::vector<core::Role>& roles)
{
    for (const auto role : { core::Role::validation, core::Role::test }) {
        if (std::ranges::count(roles, role) > 0)
            return role;
    }
    return core::Role::train;
}

std::vector<int> classesOf(ModelRunner& runner, OpenedDataset& dataset,
                           const core::Dataset& samples, const std::vector<int64_t>& indices,
                           core::Monitor& monitor)
{
    const core::Batch batch = runner.batch(samples, dataset.preprocessing(runner.model()), indices);
    const core::RunResult run = runner.run(batch.input, {}, monitor);
    const core::Scores scores = core::toScores(runner.model(), run.outputs.front());
    std::vector<int> classes;
    for (size_t position = 0; position < indices.size(); ++position)
        classes.push_back(
            static_cast<int>(core::bestClass(scores.row(static_cast<int64_t>(position)))));
    return classes;
}

} // namespace

SampleGallery::SampleGallery(JobRunner& jobs, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_name(name)
{
    createLayout();
    connect(m_role, &QComboBox::activated, this,
            [this] { open(static_cast<core::Role>(m_role->currentData().toInt())); });
    connect(m_class, &QComboBox::currentIndexChanged, this, &SampleGallery::filter);
    connect(m_verdict, &QComboBox::currentIndexChanged, this, &SampleGallery::filter);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    emit sampleChosen(
                        { m_shownRole, current.data(SampleModel::sampleRole).toLongLong() });
            });
}

void SampleGallery::createLayout()
{
    auto* filters = new QHBoxLayout;
    filters->setContentsMargins(8, 6, 8, 6);
    filters->setSpacing(8);
    m_role =
        addFilter(*filters, "Role", tr("Role"), tr("Which samples of the data set are shown."));
    m_class = addFilter(*filters, "Class", tr("Class"), tr("Only samples of this class."));
    m_verdict = addFilter(*filters, "Verdict", tr("Right or wrong"),
                          tr("Only samples that the model is right or wrong about, among 2,000 "
                             "spread over the role."));
    m_verdict->addItem(tr("Right and wrong"), static_cast<int>(Verdict::any));
    m_verdict->addItem(tr("Only right"), static_cast<int>(Verdict::right));
    m_verdict->addItem(tr("Only wrong"), static_cast<int>(Verdict::wrong));
    m_count = roleLabel("muted");
    m_count->setObjectName(m_name + QStringLiteral("Count"));
    filters->addWidget(m_count, 1);
    m_model = new SampleModel(m_jobs, m_name, this);
    m_grid = new SampleGrid(m_name + QStringLiteral("Grid"), tr("Samples"));
    m_grid->setModel(m_model);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(filters);
    layout->addWidget(m_grid, 1);
}

QComboBox* SampleGallery::addFilter(QHBoxLayout& line, const char* name, const QString& title,
                                    const QString& tip)
{
    auto* box = new QComboBox;
    box->setObjectName(m_name + QLatin1String(name));
    describe(*box, title, tip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    line.addWidget(box);
    return box;
}

void SampleGallery::setSource(std::shared_ptr<OpenedDataset> dataset,
                              std::shared_ptr<ModelRunner> runner)
{
    m_dataset = std::move(dataset);
    m_runner = std::move(runner);
    m_verdict->setVisible(m_runner != nullptr);
    m_role->clear();
    m_unjudged.clear();
    m_model->setSamples(nullptr);
    if (m_dataset)
        open(std::nullopt);
}

void SampleGallery::open(std::optional<core::Role> role)
{
    m_count->setText(tr("Reading…"));
    Job* job = m_jobs.run<Opening>(
        { m_name + QStringLiteral("Open"), tr("Open samples"), false }, this,
        [dataset = m_dataset, runner = m_runner, role](core::Monitor& monitor) {
            Opening opening{ .roles = dataset->roles(monitor) };
            opening.role = role.value_or(defaultRole(opening.roles));
            opening.samples = dataset->samples(opening.role, monitor);
            // Samples that do not fit are better refused here than at every click.
            if (runner && opening.samples->size() > 0)
                runner->batch(*opening.samples, dataset->preprocessing(runner->model()), { 0 });
            return opening;
        },
        [this](const Opening& opening) { showOpened(opening); });
    connect(job, &Job::finished, this, [this, job] {
        if (job->state() == JobState::failed)
            emit failed(job->failure().message);
    });
}

void SampleGallery::showOpened(const Opening& opening)
{
    m_shownRole = opening.role;
    m_role->clear();
    for (const core::Role role : opening.roles)
        m_role->addItem(roleTitle(role), static_cast<int>(role));
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(opening.role)));
    m_unjudged.clear();
    m_model->setSamples(opening.samples);
    fillClasses();
    filter();
    emit opened();
    if (m_model->rowCount() > 0)
        m_grid->setCurrentIndex(m_model->index(0));
}

void SampleGallery::fillClasses()
{
    const QSignalBlocker block(m_class);
    m_class->clear();
    m_class->addItem(tr("All classes"), kAnyClass);
    const auto classes = static_cast<int>(m_model->samples()->classNames().size());
    for (int label = 0; label < classes; ++label)
        m_class->addItem(m_model->className(label), label);
    m_class->setVisible(classes > 0);
}

SampleGallery::Verdict SampleGallery::verdict() const
{
    return static_cast<Verdict>(m_verdict->currentData().toInt());
}

bool SampleGallery::fits(int64_t sample) const
{
    const int64_t label = m_model->samples()->label(sample);
    if (const int wanted = m_class->currentData().toInt(); wanted != kAnyClass && wanted != label)
        return false;
    if (verdict() == Verdict::any)
        return true;
    const std::optional<int> predicted = m_model->prediction(sample);
    return predicted && (*predicted == label) == (verdict() == Verdict::right);
}

void SampleGallery::filter()
{
    if (!m_model->samples())
        return;
    std::vector<int64_t> shown;
    const int64_t size = m_model->samples()->size();
    for (int64_t sample = 0; sample < size; ++sample) {
        if (fits(sample))
            shown.push_back(sample);
    }
    m_model->showOnly(std::move(shown));
    m_unjudged.clear();
    if (verdict() != Verdict::any && m_runner) {
        const int64_t judged = std::min(size, kJudged);
        for (int64_t position = judged - 1; position >= 0; --position) {
            const int64_t sample = position * size / judged;
            if (!m_model->prediction(sample))
                m_unjudged.push_back(sample);
        }
        classifyMore();
    }
    showCount();
}

void SampleGallery::classifyMore()
{
    if (m_unjudged.empty())
        return;
    const size_t count = std::min(kJudgedAtOnce, m_unjudged.size());
    const std::vector<int64_t> indices(m_unjudged.rbegin(),
                                       m_unjudged.rbegin() + static_cast<std::ptrdiff_t>(count));
    Job* job = m_jobs.run<std::vector<int>>(
        { m_name + QStringLiteral("Judge"), tr("Classify samples"), false }, this,
        [runner = m_runner, dataset = m_dataset, samples = m_model->samples(),
         indices](core::Monitor& monitor) {
            return classesOf(*runner, *dataset, *samples, indices, monitor);
        },
        [this, samples = m_model->samples(), indices](const std::vector<int>& classes) {
            if (samples == m_model->samples())
                takeClasses(indices, classes);
        });
    connect(job, &Job::finished, this, [this, job] {
        if (job->state() == JobState::failed)
            m_count->setText(job->failure().message);
    });
}

void SampleGallery::takeClasses(const std::vector<int64_t>& indices,
                                const std::vector<int>& classes)
{
    std::vector<int64_t> fitting;
    for (size_t position = 0; position < indices.size(); ++position) {
        m_model->setPrediction(indices[position], classes[position]);
        std::erase(m_unjudged, indices[position]);
        if (fits(indices[position]))
            fitting.push_back(indices[position]);
    }
    m_model->append(fitting);
    showCount();
    if (verdict() != Verdict::any)
        classifyMore();
}

void SampleGallery::showCount()
{
    QString text = tr("%1 samples").arg(countText(m_model->rowCount()));
    if (verdict() != Verdict::any) {
        const int64_t judged = std::min(m_model->samples()->size(), kJudged);
        text = tr("%1 among %2 classified")
                   .arg(countText(m_model->rowCount()),
                        countText(judged - static_cast<int64_t>(m_unjudged.size())));
    }
    m_count->setText(text);
}

} // namespace widgets
