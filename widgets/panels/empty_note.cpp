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
    m_sentence = new QLabel(sentence, this);
    m_sentence->setProperty("role", QStringLiteral("muted"));
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addStretch();
    layout->addWidget(m_sentence);
    layout->addStretch();
}

void EmptyNote::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
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
