#include "widgets/panels/samples_panel.h"

#include "widgets/panels/empty_note.h"
#include "widgets/panels/prediction_view.h"
#include "widgets/panels/sample_gallery.h"

#include <QPushButton>
#include <QSplitter>

namespace widgets {

SamplesPanel::SamplesPanel(const PanelContext& context, QWidget* parent)
    : QStackedWidget(parent)
    , m_context(context)
{
    createLayout();
    const Workspace& workspace = m_context.workspace;
    connect(&workspace, &Workspace::modelChanged, this, &SamplesPanel::showSource);
    connect(&workspace, &Workspace::datasetChanged, this, &SamplesPanel::showSource);
    connect(&workspace, &Workspace::sampleChanged, this, &SamplesPanel::showSample);
    connect(m_gallery, &SampleGallery::sampleChosen, this,
            [this](const SampleChoice& sample) { m_context.workspace.setSample(sample); });
    connect(m_gallery, &SampleGallery::opened, this, [this] { setCurrentWidget(m_content); });
    connect(m_gallery, &SampleGallery::failed, this, [this](const QString& why) {
        m_context.workspace.setSample(std::nullopt);
        showNote(tr("The samples do not fit this model: %1").arg(why));
    });
    showSource();
}

void SamplesPanel::createLayout()
{
    setObjectName(QStringLiteral("samplesPanel"));
    setAccessibleName(tr("Samples"));
    m_note = new EmptyNote({});
    QPushButton* add =
        m_note->addButton(QStringLiteral("addDatasetFromSamples"), tr("Add Data Set…"),
                          tr("Choose the images that the model runs on."));
    connect(add, &QPushButton::clicked, this, [this] { m_context.workspace.requestDataset(); });
    auto* halves = new QSplitter(Qt::Horizontal);
    halves->setObjectName(QStringLiteral("samplesSplitter"));
    halves->setChildrenCollapsible(false);
    halves->setProperty("role", QStringLiteral("surface"));
    m_gallery = new SampleGallery(m_context.jobs, QStringLiteral("gallery"));
    m_prediction = new PredictionView(m_context.jobs, QStringLiteral("prediction"));
    halves->addWidget(m_gallery);
    halves->addWidget(m_prediction);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    m_content = halves;
    addWidget(m_note);
    addWidget(m_content);
}

void SamplesPanel::showSource()
{
    m_prediction->clear();
    if (!m_context.workspace.hasModel()) {
        m_gallery->setSource(nullptr, nullptr);
        return showNote(tr("Open a model to run it on samples."));
    }
    m_gallery->setSource(m_context.workspace.samples(), m_context.workspace.runner());
}

void SamplesPanel::showSample()
{
    if (!m_context.workspace.hasModel() || !m_context.workspace.sample())
        return m_prediction->clear();
    m_prediction->showSample(m_context.workspace.samples(), m_context.workspace.runner(),
                             *m_context.workspace.sample());
}

void SamplesPanel::showNote(const QString& sentence)
{
    m_note->setSentence(sentence);
    setCurrentWidget(m_note);
}

} // namespace widgets
