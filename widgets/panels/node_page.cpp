#include "widgets/panels/node_page.h"

#include "core/operators/operator_catalog.h"
#include "widgets/style/fonts.h"
#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"
#include "widgets/workspace/workspace.h"

#include <QEvent>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace widgets {

namespace {

QString cell(const QString& text, const QColor& color)
{
    return QStringLiteral("<span style='color:%1'>%2</span>")
        .arg(color.name(), text.toHtmlEscaped());
}

QString rowHtml(const DescriptionRow& row)
{
    QString text = row.link.isValid()
        ? QStringLiteral("<a href='node:%1' style='color:%2; text-decoration:none'>%3</a>")
              .arg(row.link.index)
              .arg(theme().accent.name(), row.text.toHtmlEscaped())
        : cell(row.text, theme().text);
    if (!row.note.isEmpty())
        text += QStringLiteral("<br>") + cell(row.note, theme().muted);
    return QStringLiteral("<tr><td width='104' style='padding:3px 12px 3px 0'>%1</td>"
                          "<td style='padding:3px 0'>%2</td></tr>")
        .arg(cell(row.label, theme().muted), text);
}

} // namespace

QString sectionsHtml(const std::vector<DescriptionSection>& sections)
{
    QString html;
    for (const DescriptionSection& section : sections) {
        html += QStringLiteral("<p style='margin:14px 0 2px 0'><b>%1</b></p>"
                               "<table cellspacing='0' width='100%'>")
                    .arg(section.title.toHtmlEscaped());
        for (const DescriptionRow& row : section.rows)
            html += rowHtml(row);
        html += QStringLiteral("</table>");
    }
    return html;
}

NodePage::NodePage(const PanelContext& context, QWidget* parent)
    : QWidget(parent)
    , m_workspace(context.workspace)
{
    createLayout();
    connect(&m_workspace, &Workspace::modelChanged, this, &NodePage::prepare);
    connect(&m_workspace, &Workspace::selectionChanged, this, &NodePage::showSelection);
    connect(&m_workspace, &Workspace::latenciesChanged, this, &NodePage::showSelection);
    m_recolour.setSingleShot(true);
    m_recolour.setInterval(0);
    connect(&m_recolour, &QTimer::timeout, this, &NodePage::showSelection);
    prepare();
}

void NodePage::createLayout()
{
    setProperty("role", QStringLiteral("surface"));
    setAttribute(Qt::WA_StyledBackground);
    m_heading = new QLabel(this);
    m_heading->setObjectName(QStringLiteral("nodeHeading"));
    m_heading->setFont(scaledFont(1.1, QFont::DemiBold));
    m_heading->setWordWrap(true);
    m_heading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_subheading = new QLabel(this);
    m_subheading->setObjectName(QStringLiteral("nodeSubheading"));
    m_subheading->setProperty("role", QStringLiteral("muted"));
    m_subheading->setWordWrap(true);
    m_text = new QTextBrowser(this);
    m_text->setObjectName(QStringLiteral("nodeText"));
    m_text->setAccessibleName(tr("Details of the selection"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& link) { m_workspace.reveal(core::NodeId{ link.path().toInt() }); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 4, 4);
    layout->setSpacing(2);
    layout->addWidget(m_heading);
    layout->addWidget(m_subheading);
    layout->addWidget(m_text, 1);
}

void NodePage::prepare()
{
    m_uses.reset();
    if (m_workspace.hasModel())
        m_uses.emplace(m_workspace.graph());
    showSelection();
}

QString NodePage::heading() const
{
    const core::NodeId node = m_workspace.currentNode();
    if (!node.isValid())
        return m_workspace.opened()->name;
    return QString::fromStdString(m_workspace.graph().node(node).type);
}

QString NodePage::subheading() const
{
    const core::NodeId id = m_workspace.currentNode();
    if (!id.isValid())
        return tr("Select a node to see it here.");
    const core::Node& node = m_workspace.graph().node(id);
    QString text = QString::fromStdString(node.name);
    if (!node.domain.empty())
        text += QStringLiteral(" · ") + QString::fromStdString(node.domain);
    if (const auto found = m_workspace.latencies().find(id); found != m_workspace.latencies().end())
        text += QStringLiteral(" · ") + millisecondsText(found->second);
    if (m_workspace.selection().size() > 1)
        text += QStringLiteral("\n")
            + tr("%1 nodes selected, this is the last.").arg(m_workspace.selection().size());
    return text;
}

void NodePage::showSelection()
{
    if (!m_workspace.hasModel())
        return;
    m_heading->setText(heading());
    m_subheading->setText(subheading());
    const core::NodeId node = m_workspace.currentNode();
    showSections(node.isValid() ? describeNode(*m_workspace.opened(), *m_uses, node)
                                : describeModel(*m_workspace.opened()));
}

void NodePage::showSections(const std::vector<DescriptionSection>& sections)
{
    m_text->setHtml(sectionsHtml(sections));
}

void NodePage::changeEvent(QEvent* event)
{
    // The colours stand inside the text.
    if (event->type() == QEvent::PaletteChange && m_text)
        m_recolour.start();
    QWidget::changeEvent(event);
}

} // namespace widgets
