#include "app/desktop/quantize_views.h"

#include "app/desktop/quantize_run.h"
#include "app/desktop/workspace_pages.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/quantization/clipping_view.h"
#include "widgets/quantization/feature_view.h"
#include "widgets/quantization/flip_gallery.h"
#include "widgets/quantization/weight_grid_view.h"
#include "widgets/workspace/workspace.h"

namespace app {

namespace {

const QString kKind = QStringLiteral("quantizedPair");

} // namespace

QuantizeViews::QuantizeViews(const PageContext& context, QObject* parent)
    : QObject(parent)
    , m_workspace(context.workspace)
    , m_jobs(context.jobs)
{
    m_gallery = new widgets::FlipGallery(m_jobs);
    m_clipping = new widgets::ClippingView(m_jobs);
    m_features = new widgets::FeatureView(m_workspace, m_jobs);
    m_weights = new widgets::WeightGridView(m_jobs);
    add(m_gallery, tr("Samples"), tr("What both models answer, and which answers change."));
    add(m_clipping, tr("Ranges"), tr("Which numbers of a layer are clipped, to drag."));
    add(m_features, tr("Features"), tr("What a layer makes of a sample in both models."));
    add(m_weights, tr("Weights"), tr("How fine the grid is that weights snap to."));
    connect(m_gallery, &widgets::FlipGallery::sampleChosen, this,
            [this](const widgets::SampleChoice& sample) { m_workspace.setSample(sample); });
    connect(&m_workspace, &widgets::Workspace::datasetChanged, this, [this] { follow(m_run); });
}

void QuantizeViews::add(QWidget* view, const QString& title, const QString& tip)
{
    m_views.push_back({ view, title, tip });
}

void QuantizeViews::setLayer(const QString& name)
{
    m_clipping->setLayer(name);
    m_features->setLayer(name);
    m_weights->setLayer(name);
}

void QuantizeViews::follow(QuantizeRun* run)
{
    m_run = run != nullptr && run->hasResult() ? run : nullptr;
    const QStringList wanted = subject();
    if (wanted == m_subject)
        return;
    m_subject = wanted;
    if (widgets::Job* older = m_jobs.active(kKind))
        older->cancel();
    setPair(nullptr);
    if (m_run != nullptr)
        load();
}

QStringList QuantizeViews::subject() const
{
    if (m_run == nullptr)
        return { m_workspace.hasModel() ? m_workspace.opened()->file : QString() };
    return { m_run->plan().model, m_run->plan().output, QString::number(m_run->resultCount()),
             m_workspace.dataset() };
}

void QuantizeViews::load()
{
    using Pair = std::shared_ptr<const widgets::QuantizedPair>;
    m_jobs.run<Pair>(
        { kKind, tr("Read both models"), false }, this,
        [reference = m_run->plan().model, quantized = m_run->plan().output,
         samples = m_workspace.samples()](core::Monitor& monitor) {
            return std::make_shared<const widgets::QuantizedPair>(
                widgets::readPair(reference, quantized, samples, monitor));
        },
        [this](Pair pair) { setPair(std::move(pair)); });
}

void QuantizeViews::setPair(std::shared_ptr<const widgets::QuantizedPair> pair)
{
    m_gallery->setPair(pair);
    m_clipping->setPair(pair);
    m_features->setPair(pair);
    const auto open = m_workspace.hasModel() ? m_workspace.opened()->model : nullptr;
    m_weights->setModel(pair ? pair->reference->sharedModel() : open);
}

} // namespace app
