#include "app/desktop/explore_page.h"

#include "app/desktop/action_registry.h"
#include "app/desktop/canvas_actions.h"
#include "app/desktop/workspace_pages.h"
#include "widgets/graphview/graph_canvas.h"
#include "widgets/style/icon.h"
#include "widgets/style/label.h"
#include "widgets/workspace/workspace.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <limits>

namespace app {

using widgets::ColourBy;
using widgets::GraphCanvas;

namespace {

struct ColourChoice
{
    const char* title;
    ColourBy colourBy;
};

constexpr std::array kColours = {
    ColourChoice{ QT_TRANSLATE_NOOP("Colour", "Operator"), ColourBy::category },
    ColourChoice{ QT_TRANSLATE_NOOP("Colour", "Parameters"), ColourBy::parameters },
    ColourChoice{ QT_TRANSLATE_NOOP("Colour", "MACs"), ColourBy::macs },
    ColourChoice{ QT_TRANSLATE_NOOP("Colour", "Latency"), ColourBy::latency },
};

/// Row of the choice that needs a profile.
constexpr int kLatency = static_cast<int>(kColours.size()) - 1;

/// Search text that Esc empties before it gives the focus back.
class SearchField : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;
    QWidget* canvas = nullptr;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() != Qt::Key_Escape)
            return QLineEdit::keyPressEvent(event);
        if (text().isEmpty())
            canvas->setFocus();
        clear();
    }
};

} // namespace

ExplorePage::ExplorePage(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_workspace(context.workspace)
    , m_canvas(new GraphCanvas(this))
{
    setObjectName(QStringLiteral("explorePage"));
    m_canvas->setObjectName(QStringLiteral("graphCanvas"));
    m_canvas->setContextMenuPolicy(Qt::DefaultContextMenu);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createBar(context.actions));
    layout->addWidget(m_canvas, 1);
    connectCanvas();
    app::connectCanvas(*m_canvas, context.actions);
    showModel();
}

QWidget* ExplorePage::createBar(ActionRegistry& actions)
{
    auto* bar = new QFrame(this);
    bar->setObjectName(QStringLiteral("exploreBar"));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(4);
    layout->addWidget(createSearch(), 1);
    for (const char* id : { "edit.findPrevious", "edit.findNext" })
        layout->addWidget(createToolButton(actions.action(QLatin1String(id))));
    layout->addStretch();
    m_colour = new QComboBox(bar);
    m_colour->setObjectName(QStringLiteral("colourBy"));
    m_colour->setAccessibleName(tr("Colour by"));
    m_colour->setToolTip(tr("<b>Colour by</b><br>What the nodes are tinted by. Latency needs a "
                            "profile (F6)."));
    for (const ColourChoice& choice : kColours)
        m_colour->addItem(
            tr("Colour by: %1").arg(QCoreApplication::translate("Colour", choice.title)));
    connect(m_colour, &QComboBox::activated, this, &ExplorePage::applyColour);
    allowLatency();
    layout->addWidget(m_colour);
    layout->addSpacing(8);
    for (const char* id : { "view.zoomOut", "view.zoomIn", "view.fitAll", "view.minimap" })
        layout->addWidget(createToolButton(actions.action(QLatin1String(id))));
    return bar;
}

QWidget* ExplorePage::createSearch()
{
    auto* field = new SearchField(this);
    field->canvas = m_canvas;
    m_search = field;
    m_search->setObjectName(QStringLiteral("graphSearch"));
    m_search->setAccessibleName(tr("Search in the graph"));
    m_search->setPlaceholderText(tr("Search: name, op:Conv, shape:64x3x3, params>1M"));
    m_search->setToolTip(tr("<b>Search in the graph</b> (Ctrl+F)<br>Names, or op:Conv, "
                            "shape:64x3x3, params&gt;1M, macs&gt;10M. F3 goes to the next match, "
                            "Esc clears."));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(220);
    m_search->setMaximumWidth(460);
    m_search->addAction(widgets::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_pattern = new QToolButton(this);
    m_pattern->setObjectName(QStringLiteral("searchPattern"));
    m_pattern->setText(QStringLiteral(".*"));
    m_pattern->setCheckable(true);
    m_pattern->setAccessibleName(tr("Regular expression"));
    m_pattern->setToolTip(
        tr("<b>Regular expression</b><br>Read the text as one pattern for names."));
    m_matches = new QLabel(this);
    m_matches->setObjectName(QStringLiteral("searchMatches"));
    m_matches->setProperty("role", QStringLiteral("muted"));
    connect(m_search, &QLineEdit::textChanged, this, &ExplorePage::applyFilter);
    connect(m_search, &QLineEdit::returnPressed, m_canvas, &GraphCanvas::findNext);
    connect(m_pattern, &QToolButton::toggled, this, &ExplorePage::applyFilter);
    auto* box = new QWidget(this);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_pattern);
    layout->addWidget(m_matches);
    return box;
}

QToolButton* ExplorePage::createToolButton(QAction* action)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + QStringLiteral("Tool"));
    button->setAccessibleName(widgets::withoutMnemonic(action->text()));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void ExplorePage::connectCanvas()
{
    connect(&m_workspace, &widgets::Workspace::modelChanged, this, &ExplorePage::showModel);
    connect(&m_workspace, &widgets::Workspace::latenciesChanged, this, &ExplorePage::showLatencies);
    connect(&m_workspace, &widgets::Workspace::selectionChanged, this,
            [this] { m_canvas->setSelection(m_workspace.selection(), false); });
    connect(&m_workspace, &widgets::Workspace::revealRequested, this,
            [this] { m_canvas->setSelection(m_workspace.selection(), true); });
    connect(m_canvas, &GraphCanvas::selectionChanged, this,
            [this](const std::vector<core::NodeId>& nodes) { m_workspace.select(nodes); });
    connect(m_canvas, &GraphCanvas::matchesChanged, this, &ExplorePage::showMatches);
}

void ExplorePage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ExplorePage::showModel()
{
    m_search->clear();
    m_colour->setCurrentIndex(0);
    allowLatency();
    if (!m_workspace.hasModel()) {
        m_canvas->setModel(nullptr, nullptr, nullptr);
        return;
    }
    const widgets::OpenedModel& opened = *m_workspace.opened();
    m_canvas->setModel(opened.model, opened.shapes, opened.cost);
    m_canvas->setColourBy(ColourBy::category);
}

void ExplorePage::allowLatency()
{
    const bool isMeasured = !m_workspace.latencies().empty();
    QStandardItem* latency = qobject_cast<QStandardItemModel*>(m_colour->model())->item(kLatency);
    latency->setEnabled(isMeasured);
    latency->setToolTip(isMeasured ? QString()
                                   : tr("Nothing is measured yet: profile the model first (F6)."));
}

void ExplorePage::showLatencies()
{
    allowLatency();
    if (!m_workspace.hasModel() || m_workspace.latencies().empty())
        return;
    widgets::Overlay overlay{
        .kind = ColourBy::latency, .title = tr("Latency"), .unit = tr("ms"), .values = {}
    };
    overlay.values.assign(m_workspace.graph().nodeSlots(),
                          std::numeric_limits<double>::quiet_NaN());
    for (const auto& [node, milliseconds] : m_workspace.latencies())
        overlay.values[static_cast<size_t>(node.index)] = milliseconds;
    m_canvas->setOverlay(std::move(overlay));
    m_colour->setCurrentIndex(kLatency);
}

void ExplorePage::applyColour(int index)
{
    m_canvas->setColourBy(kColours[static_cast<size_t>(index)].colourBy);
}

void ExplorePage::applyFilter()
{
    m_canvas->setFilter(m_search->text(), m_pattern->isChecked());
    if (m_search->text().isEmpty())
        m_matches->clear();
}

void ExplorePage::showMatches(int current, int total)
{
    if (m_search->text().isEmpty())
        m_matches->clear();
    else if (total == 0)
        m_matches->setText(tr("no match"));
    else if (current == 0)
        m_matches->setText(total == 1 ? tr("1 match") : tr("%1 matches").arg(total));
    else
        m_matches->setText(tr("%1 of %2").arg(current).arg(total));
}

} // namespace app
