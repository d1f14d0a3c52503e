#include "widgets/panels/empty_note.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace widgets {

EmptyNote::EmptyNote(const QString& sentence, QWidget* parent)
    : QWidget(parent)
{
    setProperty("role", QStringLiteral("surface"));
    setAttribute(Qt::WA_StyledBackground);
    auto* label = new QLabel(sentence, this);
    label->setProperty("role", QStringLiteral("muted"));
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addStretch();
    layout->addWidget(label);
    layout->addStretch();
}

QPushButton* EmptyNote::addButton(const QString& name, const QString& text, const QString& toolTip)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setToolTip(toolTip);
    auto* rows = qobject_cast<QVBoxLayout*>(layout());
    rows->insertWidget(rows->count() - 1, button, 0, Qt::AlignCenter);
    return button;
}

} // namespace widgets
