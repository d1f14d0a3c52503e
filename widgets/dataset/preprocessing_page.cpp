#include "widgets/dataset/preprocessing_page.h"

#include "widgets/dataset/picture_pairs.h"
#include "widgets/forms/parameter_form.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

namespace widgets {

namespace {

constexpr int kTypingDelayMs = 120;
constexpr int kMostSamples = 9999;

/// The settings, with those of the model as defaults.
core::ParameterValues formValues(const core::Preprocessing& settings,
                                 const core::Preprocessing& ofModel)
{
    const core::ParameterValues defaults = core::preprocessingValues(ofModel);
    core::Parameters parameters = defaults.description();
    for (core::Parameter& parameter : parameters)
        parameter.fallback = defaults.value(parameter.key);
    core::ParameterValues values(parameters);
    const core::ParameterValues chosen = core::preprocessingValues(settings);
    for (const core::Parameter& parameter : parameters)
        values.set(parameter.key, chosen.value(parameter.key));
    return values;
}

} // namespace

QString inputSentence(const SeenSamples& seen)
{
    return PreprocessingPage::tr("Input %1: values %2 to %3, mean %4 ± %5.")
        .arg(dimensionsText(seen.input), realText(seen.values.minimum),
             realText(seen.values.maximum), realText(seen.values.mean),
             realText(seen.values.standardDeviation));
}

PreprocessingPage::PreprocessingPage(DatasetDraft& draft)
    : DatasetPage(draft, QStringLiteral("preprocessingPage"), tr("How Is a Picture Prepared?"),
                  tr("The network must see pictures as it saw them in training: input = (pixel × "
                     "scale − mean) / standard deviation."))
{
    createLayout();
    m_delay.setSingleShot(true);
    m_delay.setInterval(kTypingDelayMs);
    connect(m_form, &ParameterForm::valueChanged, this, &PreprocessingPage::take);
    connect(m_form, &ParameterForm::acceptableChanged, this, &PreprocessingPage::completeChanged);
    connect(m_asModel, &QPushButton::clicked, this, &PreprocessingPage::useModelSettings);
    connect(m_sample, &QSpinBox::valueChanged, this, &PreprocessingPage::showSample);
    connect(&m_delay, &QTimer::timeout, this, &PreprocessingPage::showSample);
}

void PreprocessingPage::createLayout()
{
    m_form = new ParameterForm(QStringLiteral("preprocessing"));
    m_form->setValues(formValues(draft().preprocessing(), draft().modelPreprocessing()));
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("preprocessingScroll"));
    scroll->setAccessibleName(tr("Preprocessing"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 8, 0);
    column->addWidget(m_form);
    scroll->setWidget(inner);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(20);
    halves->addWidget(scroll, 3);
    halves->addWidget(createPreview(), 2);
    rows().addLayout(halves, 1);
}

QWidget* PreprocessingPage::createPreview()
{
    auto* preview = new QWidget;
    m_asModel = new QPushButton(tr("As the Model Says"));
    m_asModel->setObjectName(QStringLiteral("asTheModelSays"));
    m_asModel->setToolTip(tr("Back to what the model's metadata or its input's shape asks for."));
    m_asModel->setEnabled(draft().model() != nullptr);
    m_sample = new QSpinBox;
    m_sample->setObjectName(QStringLiteral("previewedSample"));
    describe(*m_sample, tr("Sample"), tr("Number of the sample that is shown."));
    m_sample->setRange(0, kMostSamples);
    auto* choice = new QHBoxLayout;
    auto* title = new QLabel(tr("&Sample"));
    title->setBuddy(m_sample);
    choice->addWidget(title);
    choice->addWidget(m_sample, 1);
    m_pair = new PicturePairs;
    m_pair->setObjectName(QStringLiteral("previewedPair"));
    m_pair->setAccessibleName(tr("The sample and what the network sees of it"));
    m_range = roleLabel("muted");
    m_range->setObjectName(QStringLiteral("previewedRange"));
    m_range->setWordWrap(true);
    auto* column = new QVBoxLayout(preview);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_asModel);
    column->addLayout(choice);
    column->addWidget(m_pair, 1);
    column->addWidget(m_range);
    return preview;
}

void PreprocessingPage::initializePage()
{
    showSample();
}

void PreprocessingPage::take()
{
    try {
        draft().setPreprocessing(core::preprocessingFrom(m_form->values()));
    } catch (const core::Error& error) {
        m_delay.stop();
        m_isSeen = false;
        showProblem(QString::fromUtf8(error.what()));
        emit completeChanged();
        return;
    }
    m_delay.start();
}

void PreprocessingPage::useModelSettings()
{
    m_form->resetAll();
}

void PreprocessingPage::showSample()
{
    m_delay.stop();
    m_isSeen = false;
    emit completeChanged();
    run<SeenSamples>(
        QStringLiteral("datasetPreview"), tr("Prepare a sample"),
        [opened = draft().opened(), model = draft().model(),
         preprocessing = draft().preprocessing(),
         first = m_sample->value()](core::Monitor& monitor) {
            return seeSomeSamples(*opened, preprocessing, model.get(), first, 1, monitor);
        },
        [this](SeenSamples seen) { showSeen(std::move(seen)); });
}

void PreprocessingPage::showSeen(SeenSamples seen)
{
    m_isSeen = true;
    m_range->setText(inputSentence(seen));
    m_pair->setSamples(std::move(seen));
    emit completeChanged();
}

bool PreprocessingPage::isComplete() const
{
    return m_isSeen && !hasProblem() && m_form->isAcceptable();
}

} // namespace widgets
