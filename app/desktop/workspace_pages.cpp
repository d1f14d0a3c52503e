#include "app/desktop/workspace_pages.h"

#include "app/desktop/compare_page.h"
#include "app/desktop/distill_page.h"
#include "app/desktop/explore_page.h"
#include "app/desktop/prune_page.h"
#include "app/desktop/quantize_page.h"
#include "app/desktop/search_page.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

template <typename Page>
QWidget* makePage(const PageContext& context, QWidget* parent)
{
    return new Page(context, parent);
}

constexpr std::array kPages = {
    PageEntry{ "view.explore", makePage<ExplorePage> },
    PageEntry{ "view.prune", makePage<PrunePage>, true },
    PageEntry{ "view.quantize", makePage<QuantizePage>, true },
    PageEntry{ "view.distill", makePage<DistillPage>, true },
    PageEntry{ "view.search", makePage<SearchPage>, true, false },
    PageEntry{ "view.compare", makePage<ComparePage>, true },
};

} // namespace

std::span<const PageEntry> workspacePages()
{
    return kPages;
}

WorkspaceStack::WorkspaceStack(const PageContext& context, QWidget* parent)
    : QStackedWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("workspaceStack"));
    showWorkspace(QLatin1String(workspacePages().front().action));
}

void WorkspaceStack::showWorkspace(const QString& action)
{
    for (const PageEntry& entry : workspacePages()) {
        if (action != QLatin1String(entry.action))
            continue;
        m_current = action;
        setCurrentWidget(page(entry));
    }
}

QWidget* WorkspaceStack::page(const PageEntry& entry)
{
    QWidget*& page = m_pages[QLatin1String(entry.action)];
    if (page == nullptr) {
        page = entry.make(m_context, this);
        addWidget(page);
        emit pageMade(page);
    }
    return page;
}

const PageEntry& WorkspaceStack::currentEntry() const
{
    return *std::ranges::find_if(kPages, [this](const PageEntry& entry) {
        return m_current == QLatin1String(entry.action);
    });
}

bool WorkspaceStack::needsWidth() const
{
    return currentEntry().needsWidth;
}

bool WorkspaceStack::needsModel() const
{
    return currentEntry().needsModel;
}

} // namespace app
