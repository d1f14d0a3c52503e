#include "app/desktop/disagreement_gallery.h"

#include "app/desktop/distill_run.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/models/sample_grid.h"
#include "widgets/models/sample_model.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"
#include "widgets/workspace/opened_dataset.h"
#include "widgets/workspace/workspace.h"

#include <QLabel>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr int kRefreshMs = 100;

} // namespace

DisagreementGallery::DisagreementGallery(const DistillRun& run, widgets::Workspace& workspace,
                                         widgets::JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_workspace(workspace)
    , m_jobs(jobs)
{
    const QString name = QStringLiteral("disagreements");
    auto* heading = widgets::roleLabel("title", tr("Student and Teacher Disagree"));
    m_text = widgets::roleLabel("muted");
    m_text->setObjectName(name + QStringLiteral("Text"));
    m_model = new widgets::SampleModel(jobs, name, this);
    auto* grid = new widgets::SampleGrid(name + QStringLiteral("Grid"),
                                         tr("Images on which student and teacher disagree"));
    grid->setModel(m_model);
    heading->setBuddy(grid);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(heading);
    layout->addWidget(m_text);
    layout->addWidget(grid, 1);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &DisagreementGallery::showSamples);
    connect(&run, &DistillRun::begun, this, &DisagreementGallery::open);
    connect(&run, &DistillRun::disagreementsChanged, &m_refresh, qOverload<>(&QTimer::start));
    connect(&run, &DistillRun::epochEnded, &m_refresh, qOverload<>(&QTimer::start));
    if (run.stage() != DistillStage::idle)
        open();
    showSamples();
}

void DisagreementGallery::open()
{
    m_model->setSamples(nullptr);
    // Files that are open already are not read again.
    const QString& dataset = m_run.plan().dataset;
    const auto opened = dataset == m_workspace.dataset()
        ? m_workspace.samples()
        : std::make_shared<widgets::OpenedDataset>(dataset);
    m_jobs.run<std::shared_ptr<const core::Dataset>>(
        { QStringLiteral("disagreementsOpen"), tr("Open the validation images"), false }, this,
        [opened](core::Monitor& monitor) {
            return opened->samples(core::Role::validation, monitor);
        },
        [this](std::shared_ptr<const core::Dataset> samples) {
            m_model->setSamples(std::move(samples));
            showSamples();
        });
    showSamples();
}

void DisagreementGallery::showSamples()
{
    const std::optional<double> agreement = m_run.last(QStringLiteral("teacherAgreement"));
    m_text->setText(agreement ? tr("They agree on %1 of the validation images; after epoch %2.")
                                    .arg(widgets::percentText(*agreement))
                                    .arg(m_run.epoch())
                              : tr("Shown after the first epoch."));
    if (m_model->samples())
        m_model->showOnly(m_run.disagreements());
}

} // namespace app
