#pragma once

#include "core/graph/graph.h"
#include "widgets/models/node_description.h"
#include "widgets/panels/panels.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QTextBrowser;

namespace widgets {

/// The inspector's first page: the selected node, or the model when nothing is selected, in words
/// with links to the neighbours.
class NodePage : public QWidget
{
    Q_OBJECT
public:
    explicit NodePage(const PanelContext& context, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void createLayout();
    void prepare();
    void showSelection();
    void showSections(const std::vector<DescriptionSection>& sections);
    QString heading() const;
    QString subheading() const;

    Workspace& m_workspace;
    std::optional<core::UseTable> m_uses;
    QLabel* m_heading = nullptr;
    QLabel* m_subheading = nullptr;
    QTextBrowser* m_text = nullptr;
    QTimer m_recolour; ///< a change of theme comes as several events
};

/// Sections as HTML for a QTextBrowser in the current theme; links are "node:<index>".
QString sectionsHtml(const std::vector<DescriptionSection>& sections);

} // namespace widgets
