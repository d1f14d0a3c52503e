#include "widgets/panels/activations_page.h"

#include "widgets/jobs/job_runner.h"
#include "widgets/panels/channel_grid.h"
#include "widgets/panels/tensor_view.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"
#include "widgets/workspace/model_runner.h"
#include "widgets/workspace/opened_dataset.h"
#include "widgets/workspace/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

/// More small pictures than this are not told apart.
constexpr int64_t kChannelsDrawn = 256;
constexpr int64_t kCellsOfChannel = 64;
constexpr int kGridHeight = 200;

std::vector<core::TensorSlice> channelSlices(const core::Tensor& tensor)
{
    std::vector<core::TensorSlice> slices;
    if (tensor.rank() != 4 || tensor.elementCount() == 0)
        return slices;
    const int64_t channels = std::min(tensor.shape()[1], kChannelsDrawn);
    for (int64_t channel = 0; channel < channels; ++channel)
        slices.push_back(
            core::tensorSlice(tensor, { 2, 3, { 0, channel, 0, 0 } }, kCellsOfChannel));
    return slices;
}

/// The value as the model computes it on one sample.
core::Tensor computed(ModelRunner& runner, OpenedDataset& dataset, const SampleChoice& sample,
                      core::ValueId value, core::Monitor& monitor)
{
    const auto samples = dataset.samples(sample.role, monitor);
    const core::Batch batch =
        runner.batch(*samples, dataset.preprocessing(runner.model()), { sample.index });
    if (std::ranges::count(runner.model().graph.inputs(), value) > 0)
        return batch.input;
    return runner.run(batch.input, { .taps = { value } }, monitor).taps.front();
}

} // namespace

ActivationsPage::ActivationsPage(const PanelContext& context, QWidget* parent)
    : QScrollArea(parent)
    , m_context(context)
{
    createLayout();
    const Workspace& workspace = m_context.workspace;
    for (const auto signal : { &Workspace::selectionChanged, &Workspace::modelChanged })
        connect(&workspace, signal, this, &ActivationsPage::fillChoice);
    connect(&workspace, &Workspace::sampleChanged, this, &ActivationsPage::refresh);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ActivationsPage::refresh);
    connect(m_ownRanges, &QCheckBox::toggled, m_channels, &ChannelGrid::setOwnRanges);
    connect(m_channels, &ChannelGrid::currentRowChanged, this, &ActivationsPage::showChannel);
    fillChoice();
}

void ActivationsPage::createLayout()
{
    setObjectName(QStringLiteral("activationsPage"));
    setAccessibleName(tr("Activations"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    m_choice = new QComboBox;
    m_choice->setObjectName(QStringLiteral("activationChoice"));
    describe(*m_choice, tr("Value"), tr("Which output or input of the node is shown."));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(8);
    m_sample = roleLabel("muted");
    m_sample->setObjectName(QStringLiteral("activationSample"));
    m_sample->setWordWrap(true);
    m_channels = new ChannelGrid(QStringLiteral("activationChannels"));
    m_channels->setFixedHeight(kGridHeight);
    m_ownRanges = new QCheckBox(tr("Colour each channel over its own range"));
    m_ownRanges->setObjectName(QStringLiteral("activationOwnRanges"));
    m_ownRanges->setToolTip(tr("Shows structure in weak channels; colours of two channels are then "
                               "not comparable."));
    m_view = new TensorView(m_context, QStringLiteral("activation"));
    auto* layout = new QVBoxLayout(content);
    for (QWidget* part :
         std::initializer_list<QWidget*>{ m_choice, m_sample, m_channels, m_ownRanges })
        layout->addWidget(part);
    layout->addWidget(m_view, 1);
    setWidget(content);
}

void ActivationsPage::fillChoice()
{
    {
        const QSignalBlocker block(m_choice);
        m_choice->clear();
        const core::NodeId current = m_context.workspace.currentNode();
        if (m_context.workspace.hasModel() && current.isValid()) {
            const core::Graph& graph = m_context.workspace.graph();
            const core::Node& node = graph.node(current);
            const auto add = [&](core::ValueId value, const QString& direction) {
                if (value.isValid() && !graph.value(value).initializer)
                    m_choice->addItem(direction % QString::fromStdString(graph.value(value).name),
                                      value.index);
            };
            for (const core::ValueId output : node.outputs)
                add(output, tr("Output "));
            for (const core::ValueId input : node.inputs)
                add(input, tr("Input "));
        }
        m_choice->setVisible(m_choice->count() > 0);
    }
    refresh();
}

core::ValueId ActivationsPage::chosenValue() const
{
    if (m_choice->currentIndex() < 0)
        return {};
    return { m_choice->currentData().toInt() };
}

void ActivationsPage::refresh()
{
    m_isStale = true;
    if (isVisible())
        request();
}

void ActivationsPage::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    if (m_isStale)
        request();
}

void ActivationsPage::request()
{
    m_isStale = false;
    if (Job* older = m_context.jobs.active(QStringLiteral("activation")))
        older->cancel();
    if (!chosenValue().isValid())
        return showReason(tr("Select a node to see what it computes."));
    if (!m_context.workspace.sample())
        return showReason(tr("Choose a sample in the Samples panel."));
    const Workspace& workspace = m_context.workspace;
    const SampleChoice sample = *workspace.sample();
    Job* job = m_context.jobs.run<Activation>(
        { QStringLiteral("activation"), tr("Compute an activation"), false }, this,
        [runner = workspace.runner(), dataset = workspace.samples(), sample,
         value = chosenValue()](core::Monitor& monitor) {
            Activation activation{ .tensor = computed(*runner, *dataset, sample, value, monitor) };
            activation.channels = channelSlices(activation.tensor);
            return activation;
        },
        [this](Activation activation) { showActivation(std::move(activation)); });
    connect(job, &Job::finished, this, [this, job] {
        if (job->state() == JobState::failed)
            showReason(job->failure().message);
    });
}

void ActivationsPage::showActivation(Activation activation)
{
    const SampleChoice& sample = *m_context.workspace.sample();
    m_shape = activation.tensor.shape();
    QString text = tr("%1 sample %2").arg(roleTitle(sample.role)).arg(sample.index);
    if (m_shape.size() == 4 && m_shape[1] > kChannelsDrawn)
        text += tr("; %1 of %2 channels drawn").arg(kChannelsDrawn).arg(m_shape[1]);
    m_sample->setText(text);
    const bool hasChannels = !activation.channels.empty();
    m_channels->setVisible(hasChannels);
    m_ownRanges->setVisible(hasChannels);
    m_view->setTensor(std::move(activation.tensor), m_shape.size() > 1 ? 1 : -1);
    {
        const QSignalBlocker block(m_channels);
        m_channels->setChannels(std::move(activation.channels));
        if (hasChannels)
            m_channels->setCurrentRow(0);
    }
    if (hasChannels)
        showChannel(0);
    else if (m_shape.size() == 3)
        m_view->setSlice({ 1, 2, { 0, 0, 0 } });
}

void ActivationsPage::showReason(const QString& sentence)
{
    m_sample->clear();
    m_channels->hide();
    m_ownRanges->hide();
    m_channels->setChannels({});
    m_view->clear(sentence);
}

void ActivationsPage::showChannel(int channel)
{
    if (channel >= 0)
        m_view->setSlice({ 2, 3, { 0, channel, 0, 0 } });
}

} // namespace widgets
