#include "app/desktop/quantize_page.h"

#include "app/desktop/action_registry.h"
#include "app/desktop/canvas_actions.h"
#include "app/desktop/quantize_bar.h"
#include "app/desktop/quantize_canvas.h"
#include "app/desktop/quantize_form.h"
#include "app/desktop/quantize_result.h"
#include "app/desktop/quantize_run.h"
#include "app/desktop/quantize_views.h"
#include "app/desktop/workspace_pages.h"
#include "widgets/forms/message_bar.h"
#include "widgets/forms/tabbed_pages.h"
#include "widgets/quantization/layers_view.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"
#include "widgets/workspace/workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>

#include <algorithm>

namespace app {

QuantizePage::QuantizePage(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_workspace(context.workspace)
    , m_actions(context.actions)
    , m_run(context.quantization)
{
    setObjectName(QStringLiteral("quantizePage"));
    m_canvas = new QuantizeCanvas(m_workspace);
    auto* halves = new QSplitter(Qt::Horizontal);
    halves->setObjectName(QStringLiteral("quantizeSplitter"));
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_canvas);
    halves->addWidget(createSide(context));
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    halves->setSizes({ 400, 680 });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(halves);
    connectActions();
    connectRun();
    connectLayers();
    showModel();
}

QWidget* QuantizePage::createSide(const PageContext& context)
{
    m_bar = new QuantizeBar(m_run.quantization(), context.actions);
    m_message = new widgets::MessageBar;
    m_message->setObjectName(QStringLiteral("quantizeMessage"));
    m_result = new QuantizeResult;
    auto* result = new QHBoxLayout;
    result->setContentsMargins(12, 0, 12, 0);
    result->addWidget(m_result);
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_message);
    layout->addLayout(result);
    m_pages = new widgets::TabbedPages(QStringLiteral("quantizeTabs"),
                                       tr("Parts of the Quantize workspace"));
    layout->addWidget(m_pages, 1);
    m_form = new QuantizeForm(context.workspace);
    if (m_run.quantization().stage() != CommandStage::idle)
        m_form->setPlan(m_run.plan());
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("quantizeForm"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_form);
    m_pages->add(scroll, tr("Scheme"), tr("What becomes small, how, and for which runtime."));
    m_layers = new widgets::LayersView;
    m_pages->add(m_layers, tr("Layers"), tr("How each layer is computed, and what it loses."));
    m_views = new QuantizeViews(context, this);
    for (const QuantizeViews::View& view : m_views->views())
        m_pages->add(view.widget, view.title, view.tip);
    return side;
}

void QuantizePage::connectActions()
{
    connectCanvas(*m_canvas, m_actions);
    m_actions.connectTo(QStringLiteral("compress.quantize"), this, [this] { start(); });
    m_actions.connectTo(QStringLiteral("compress.culprit"), this, [this] { m_run.findCulprit(); });
    m_retry = new QAction(tr("Try Again"), this);
    m_retry->setObjectName(QStringLiteral("quantizeRetry"));
    m_retry->setToolTip(tr("Run the same command once more."));
    connect(m_retry, &QAction::triggered, &m_run.quantization(), &CommandRun::retry);
}

void QuantizePage::connectRun()
{
    connect(&m_workspace, &widgets::Workspace::modelChanged, this, &QuantizePage::showModel);
    connect(m_form, &QuantizeForm::changed, this, &QuantizePage::updateActions);
    connect(&m_run.quantization(), &CommandRun::changed, this, &QuantizePage::showRun);
    connect(&m_run.quantization(), &CommandRun::finished, this, &QuantizePage::showResult);
    connect(&m_run.culprits(), &CommandRun::changed, this, &QuantizePage::showCulprits);
    connect(&m_run.culprits(), &CommandRun::finished, this, [this] {
        showLayers();
        m_layers->rankByError();
    });
    connect(&m_run.verification(), &CommandRun::changed, this,
            [this] { m_result->showVerification(m_run.verification()); });
    connect(m_result, &QuantizeResult::verifyRequested, &m_run, &QuantizeRun::verify);
    connect(m_result, &QuantizeResult::openRequested, this, &QuantizePage::openRequested);
}

void QuantizePage::connectLayers()
{
    connect(m_layers, &widgets::LayersView::culpritRequested, &m_run, &QuantizeRun::findCulprit);
    connect(m_layers, &widgets::LayersView::requantizeRequested, this, &QuantizePage::start);
    connect(m_layers, &widgets::LayersView::layerChosen, this, &QuantizePage::selectLayer);
    connect(&m_workspace, &widgets::Workspace::selectionChanged, this,
            &QuantizePage::followSelection);
}

QuantizePlan QuantizePage::plan() const
{
    QuantizePlan plan = m_form->plan();
    plan.floatNodes = m_layers->model().floatNodes();
    return plan;
}

bool QuantizePage::isAboutRun() const
{
    if (!m_workspace.hasModel() || m_run.quantization().stage() == CommandStage::idle)
        return false;
    const QString& file = m_workspace.opened()->file;
    return file == m_run.plan().model || file == m_run.plan().output;
}

void QuantizePage::start()
{
    if (quantizeObstacle().isEmpty())
        m_run.start(plan());
}

void QuantizePage::showModel()
{
    m_canvas->showModel();
    const QString file = m_workspace.hasModel() ? m_workspace.opened()->file : QString();
    m_result->setOpenedFile(file);
    if (m_run.hasResult() && isAboutRun() && !m_result->isVisibleTo(this))
        showResult();
    showLayers();
    showRun();
}

void QuantizePage::showResult()
{
    if (!isAboutRun())
        return;
    m_result->showQuantized(m_run.quantization().result());
    m_result->showVerification(m_run.verification());
    showLayers();
    // What came out is more interesting now than what went in.
    if (m_pages->currentIndex() == 0)
        m_pages->setCurrentIndex(1);
}

void QuantizePage::showRun()
{
    showMessage();
    showCulprits();
    updateActions();
}

void QuantizePage::showLayers()
{
    std::vector<widgets::LayerPrecision> layers;
    if (m_run.hasResult() && isAboutRun()) {
        layers = widgets::layersOf(m_run.quantization().result());
        widgets::addErrors(layers, m_run.culprits().result());
    } else if (m_workspace.hasModel()) {
        layers = widgets::layersOf(m_workspace.graph());
    }
    m_layers->model().setLayers(std::move(layers));
    m_canvas->setLayers(m_layers->model().layers());
    m_views->follow(isAboutRun() ? &m_run : nullptr);
    followSelection();
}

void QuantizePage::showCulprits()
{
    const CommandRun& run = m_run.culprits();
    const bool isActive = run.isActive() && run.job() != nullptr;
    m_layers->setCulpritState(culpritObstacle(), culpritText(),
                              isActive ? run.job()->progress().fraction : -1);
    m_actions.setObstacle(QStringLiteral("compress.culprit"), culpritObstacle());
}

QString QuantizePage::culpritObstacle() const
{
    if (!m_run.hasResult() || !isAboutRun())
        return tr("Quantize the model first.");
    return m_run.culprits().isActive() ? tr("The layers are being ranked.") : QString();
}

QString QuantizePage::culpritText() const
{
    const CommandRun& run = m_run.culprits();
    if (!m_run.hasResult() || !isAboutRun())
        return tr("Quantize, then see what each layer loses.");
    switch (run.stage()) {
    case CommandStage::idle:
        return tr("Ranks the layers by what they lose in integers.");
    case CommandStage::running:
    case CommandStage::paused:
        return run.progressText();
    case CommandStage::stopped:
        return tr("Stopped before the layers were ranked.");
    case CommandStage::failed:
        return tr("The layers could not be ranked: %1").arg(run.failure().message);
    case CommandStage::done:
        break;
    }
    return tr("Measured on %1 samples; the layer on top loses most.")
        .arg(widgets::countText(run.result()[QLatin1String("n")].toInteger()));
}

void QuantizePage::showMessage()
{
    const CommandRun& run = m_run.quantization();
    if (!isAboutRun())
        return m_message->hide();
    if (run.stage() == CommandStage::stopped)
        return m_message->show({ .kind = widgets::MessageKind::note,
                                 .what = tr("The quantization was stopped"),
                                 .why = tr("No file was written.") },
                               { m_retry });
    if (run.stage() != CommandStage::failed)
        return m_message->hide();
    m_message->show(
        { .kind = widgets::MessageKind::error,
          .what = tr("The model could not be quantized"),
          .why = run.failure().message,
          // A process that was killed, or a file that cannot be written, is no matter of schemes.
          .nextStep = run.failure().code == QLatin1String("unsupported")
              ? tr("Change the scheme, or keep the layer in float.")
              : QString(),
          .details = run.job() == nullptr
              ? QString()
              : tr("Command: %1\nLog: %2")
                    .arg(widgets::shellText(run.job()->command()), run.job()->logFile()) },
        { m_retry });
}

QString QuantizePage::quantizeObstacle() const
{
    if (m_run.quantization().isActive())
        return tr("A quantization is going on.");
    if (!m_form->isAcceptable())
        return tr("Correct what is marked in the form first.");
    return obstacles(plan()).join(QLatin1Char(' '));
}

void QuantizePage::updateActions()
{
    const QString obstacle = quantizeObstacle();
    m_actions.setObstacle(QStringLiteral("compress.quantize"), obstacle);
    m_layers->setQuantizeObstacle(obstacle);
    m_bar->setSummary(obstacle.isEmpty()
                          ? tr("Ready. The open model stays as it is; a new file is written.")
                          : obstacle);
}

void QuantizePage::selectLayer(const QString& name)
{
    if (!m_workspace.hasModel())
        return;
    if (const auto node = m_workspace.graph().findNode(name.toStdString()))
        m_workspace.selectNode(*node);
}

void QuantizePage::followSelection()
{
    const core::NodeId node = m_workspace.currentNode();
    const QString name =
        node.isValid() ? QString::fromStdString(m_workspace.graph().node(node).name) : QString();
    m_layers->setCurrentLayer(name);
    m_views->setLayer(name);
}

} // namespace app
