#include "widgets/graphview/canvas_accessible.h"

#include "widgets/graphview/graph_canvas.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <map>

namespace widgets {

namespace {

/// One box of a canvas.
class ItemAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    ItemAccessible(GraphCanvas* canvas, int item)
        : m_canvas(canvas)
        , m_item(item)
    {
    }

    bool isValid() const override
    {
        return m_canvas != nullptr && m_item < m_canvas->visibleItemCount();
    }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return parent()->window(); }
    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_canvas);
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? m_canvas->itemName(m_item) : QString();
    }
    void setText(QAccessible::Text, const QString&) override { }
    QRect rect() const override
    {
        const QRect place = isValid() ? m_canvas->itemRect(m_item) : QRect();
        return { m_canvas->mapToGlobal(place.topLeft()), place.size() };
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        state.invalid = !isValid();
        if (!isValid())
            return state;
        state.selected = m_canvas->isItemSelected(m_item);
        state.focused = m_canvas->hasFocus() && m_canvas->currentItem() == m_item;
        state.offscreen = !m_canvas->rect().intersects(m_canvas->itemRect(m_item));
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }

    QStringList actionNames() const override { return { pressAction(), toggleAction() }; }
    void doAction(const QString& name) override
    {
        if (!isValid())
            return;
        if (name == pressAction())
            m_canvas->pressItem(m_item);
        else if (name == toggleAction())
            m_canvas->expandItem(m_item);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<GraphCanvas> m_canvas;
    int m_item;
};

/// A canvas as the list of its boxes.
class CanvasAccessible : public QAccessibleWidget
{
public:
    explicit CanvasAccessible(GraphCanvas* canvas)
        : QAccessibleWidget(canvas, QAccessible::List)
    {
    }
    ~CanvasAccessible() override
    {
        for (const auto& [item, id] : m_ids)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return canvas()->visibleItemCount(); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto found = m_ids.find(index);
        if (found != m_ids.end())
            return QAccessible::accessibleInterface(found->second);
        auto* item = new ItemAccessible(canvas(), index);
        m_ids[index] = QAccessible::registerAccessibleInterface(item);
        return item;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint place = canvas()->mapFromGlobal(QPoint(x, y));
        for (int item = 0; item < childCount(); ++item) {
            if (canvas()->itemRect(item).contains(place))
                return child(item);
        }
        return nullptr;
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override
    {
        for (const auto& [item, id] : m_ids) {
            if (QAccessible::accessibleInterface(id) == wanted)
                return item;
        }
        return -1;
    }

private:
    GraphCanvas* canvas() const { return static_cast<GraphCanvas*>(object()); }

    mutable std::map<int, QAccessible::Id> m_ids;
};

QAccessibleInterface* makeCanvasAccessible(const QString& /*className*/, QObject* object)
{
    auto* canvas = qobject_cast<GraphCanvas*>(object);
    return canvas == nullptr ? nullptr : new CanvasAccessible(canvas);
}

} // namespace

void installCanvasAccessibility()
{
    QAccessible::installFactory(makeCanvasAccessible); // installs a factory only once
}

} // namespace widgets
