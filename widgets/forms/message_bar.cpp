#include "widgets/forms/message_bar.h"

#include "widgets/style/fonts.h"
#include "widgets/style/icon.h"
#include "widgets/style/label.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

namespace widgets {

namespace {

constexpr int kDetailsHeight = 120;

QPushButton* linkButton(const QString& text, const char* name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setProperty("link", true);
    return button;
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QLatin1String(kObjectName));
    setProperty("role", QStringLiteral("card"));
    createLayout();
    hide();
}

void MessageBar::createLayout()
{
    m_icon = new QLabel(this);
    m_what = new QLabel(this);
    m_what->setObjectName(QStringLiteral("messageWhat"));
    m_what->setProperty("role", QStringLiteral("title"));
    m_what->setWordWrap(true);
    m_why = new QLabel(this);
    m_why->setObjectName(QStringLiteral("messageWhy"));
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details = new QPlainTextEdit(this);
    m_details->setObjectName(QStringLiteral("messageDetails"));
    m_details->setAccessibleName(tr("Details"));
    m_details->setReadOnly(true);
    m_details->setFont(monospaceFont());
    m_details->setFixedHeight(kDetailsHeight);
    m_details->hide();

    m_detailsButton = linkButton(tr("Details"), "messageDetailsButton", this);
    m_detailsButton->setCheckable(true);
    connect(m_detailsButton, &QPushButton::toggled, m_details, &QWidget::setVisible);
    auto* copyButton = linkButton(tr("Copy"), "messageCopyButton", this);
    copyButton->setToolTip(tr("Copy the whole message."));
    connect(copyButton, &QPushButton::clicked, this, &MessageBar::copy);
    auto* closeButton = new QToolButton(this);
    closeButton->setObjectName(QStringLiteral("messageCloseButton"));
    closeButton->setAccessibleName(tr("Close message"));
    closeButton->setToolTip(tr("Close message (Esc)"));
    closeButton->setIcon(icon(QStringLiteral("close")));
    connect(closeButton, &QToolButton::clicked, this, &QWidget::hide);

    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(8);
    m_buttons->addWidget(m_detailsButton);
    m_buttons->addWidget(copyButton);
    m_buttons->addStretch();
    auto* texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_what);
    texts->addWidget(m_why);
    texts->addWidget(m_details);
    texts->addLayout(m_buttons);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 10, 8, 8);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(closeButton, 0, Qt::AlignTop);
}

void MessageBar::show(const Message& message, const QList<QAction*>& actions)
{
    m_message = message;
    m_what->setText(message.what);
    QStringList sentences = { message.why, message.nextStep };
    sentences.removeAll(QString());
    for (QString& sentence : sentences) {
        // Messages of the engine are written without a full stop.
        if (!sentence.endsWith(QLatin1Char('.')))
            sentence += QLatin1Char('.');
    }
    m_why->setText(sentences.join(QLatin1Char(' ')));
    m_why->setVisible(!m_why->text().isEmpty());
    m_details->setPlainText(message.details);
    m_detailsButton->setChecked(false);
    m_detailsButton->setVisible(!message.details.isEmpty());
    qDeleteAll(m_actionButtons);
    m_actionButtons.clear();
    for (QAction* action : actions) {
        auto* button = linkButton(withoutMnemonic(action->text()), "", this);
        button->setObjectName(action->objectName() + QStringLiteral("Message"));
        button->setToolTip(action->toolTip());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_buttons->insertWidget(0, button);
        m_actionButtons.append(button);
    }
    setAccessibleName(message.what);
    setAccessibleDescription(m_why->text());
    updateIcon();
    QFrame::show();
}

void MessageBar::updateIcon()
{
    const bool isError = m_message.kind == MessageKind::error;
    const bool isNote = m_message.kind == MessageKind::note;
    const QColor color = isError ? theme().bad : isNote ? theme().accent : theme().caution;
    const QString name = isError ? QStringLiteral("error")
        : isNote                 ? QStringLiteral("info")
                                 : QStringLiteral("warning");
    m_icon->setPixmap(iconPixmap(name, 20, devicePixelRatioF(), color));
}

void MessageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && m_icon)
        updateIcon();
    QFrame::changeEvent(event);
}

void MessageBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return hide();
    QFrame::keyPressEvent(event);
}

void MessageBar::copy() const
{
    QGuiApplication::clipboard()->setText(
        QStringList{ m_message.what, m_message.why, m_message.nextStep, m_message.details }
            .filter(QRegularExpression(QStringLiteral(".")))
            .join(QLatin1Char('\n')));
}

} // namespace widgets
