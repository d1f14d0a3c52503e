#include "app/desktop/mode_rail.h"

#include "widgets/style/label.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr int kLeastWidth = 74; ///< wider when a word needs it
constexpr int kTextMargin = 8;
constexpr int kButtonHeight = 62;

} // namespace

ModeRail::ModeRail(QWidget* parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("modeRail"));
    setAccessibleName(tr("Workspaces"));
    setMinimumWidth(kLeastWidth);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_layout->setContentsMargins(6, 8, 6, 8);
    m_layout->setSpacing(4);
    m_layout->addStretch();
}

void ModeRail::addMode(QAction* action)
{
    auto* button = new QToolButton(this);
    action->setIconText(widgets::withoutMnemonic(action->text()));
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setAccessibleName(action->iconText());
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize(QSize(24, 24));
    button->setFixedHeight(kButtonHeight);
    button->setMinimumWidth(button->fontMetrics().horizontalAdvance(button->accessibleName())
                            + 2 * kTextMargin);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::TabFocus);
    m_layout->insertWidget(m_layout->count() - 1, button);
}

} // namespace app
