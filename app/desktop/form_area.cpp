#include "app/desktop/form_area.h"

#include <QEvent>
#include <QScrollBar>

namespace app {

FormArea::FormArea(QWidget* form, QWidget* parent)
    : QScrollArea(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(form);
}

bool FormArea::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        setMinimumWidth(widget()->minimumSizeHint().width()
                        + verticalScrollBar()->sizeHint().width());
    return QScrollArea::eventFilter(watched, event);
}

} // namespace app
