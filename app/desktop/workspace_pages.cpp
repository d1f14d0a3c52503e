#include "app/desktop/workspace_pages.h"

#include "app/desktop/distill_page.h"
#include "app/desktop/explore_page.h"
#include "app/desktop/prune_page.h"

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
    PageEntry{ "view.distill", makePage<DistillPage>, true },
};

} // namespace

std::span<const PageEntry> workspacePages()
{
    return kPages;
}

WorkspaceStack::WorkspaceStack(const PageContext& context, QWidget* parent)
    : QStackedWidget(parent)
{
    setObjectName(QStringLiteral("workspaceStack"));
    for (const PageEntry& entry : workspacePages())
        addWidget(entry.make(context, this));
}

void WorkspaceStack::showWorkspace(const QString& action)
{
    for (size_t index = 0; index < workspacePages().size(); ++index)
        if (action == QLatin1String(workspacePages()[index].action))
            setCurrentIndex(static_cast<int>(index));
}

QString WorkspaceStack::current() const
{
    return QLatin1String(workspacePages()[static_cast<size_t>(currentIndex())].action);
}

} // namespace app
