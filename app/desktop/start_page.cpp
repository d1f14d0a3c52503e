#include "app/desktop/start_page.h"

#include "app/desktop/action_registry.h"
#include "app/desktop/card_button.h"
#include "app/desktop/samples.h"
#include "widgets/style/fonts.h"
#include "widgets/style/icon.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace app {

namespace {

constexpr int kColumnWidth = 960;

QLabel* sectionTitle(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("role", QStringLiteral("title"));
    return label;
}

QString figuresText(const RecentFile& file)
{
    return QStringList{
        StartPage::tr("%1 nodes").arg(widgets::countText(file.nodes)),
        StartPage::tr("%1 parameters").arg(widgets::compactCountText(file.parameters)),
        widgets::bytesText(file.bytes)
    }
        .join(QStringLiteral(" · "));
}

QPushButton* actionButton(QAction* action, const char* name, bool primary, QWidget* parent)
{
    auto* button = new QPushButton(widgets::withoutMnemonic(action->text()), parent);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(action->toolTip());
    button->setProperty("primary", primary);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

StartPage::StartPage(ActionRegistry& actions, QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("startPage"));
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QWidget;
    column->setMaximumWidth(kColumnWidth);
    auto* rows = new QVBoxLayout(column);
    rows->setContentsMargins(24, 48, 24, 24);
    rows->setSpacing(28);
    rows->addWidget(createIntroduction(actions));
    rows->addWidget(createSamples());
    rows->addWidget(createRecent());
    rows->addStretch();
    auto* page = new QWidget;
    auto* middle = new QHBoxLayout(page);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addStretch(1);
    middle->addWidget(column, 100);
    middle->addStretch(1);
    setWidget(page);
}

QWidget* StartPage::createIntroduction(ActionRegistry& actions)
{
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    auto* picture = new QLabel(box);
    picture->setPixmap(widgets::applicationIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    auto* title = new QLabel(tr("Espalier"), box);
    title->setFont(widgets::scaledFont(1.9, QFont::DemiBold));
    auto* subtitle = new QLabel(
        tr("Open an ONNX model to see it, measure it and make it smaller. Drop a file anywhere."),
        box);
    subtitle->setProperty("role", QStringLiteral("muted"));
    subtitle->setWordWrap(true);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(title);
    texts->addWidget(subtitle);
    layout->addWidget(picture);
    layout->addLayout(texts, 1);
    layout->addWidget(
        actionButton(actions.action(QStringLiteral("file.open")), "openButton", true, box));
    return box;
}

QWidget* StartPage::createSamples()
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(sectionTitle(tr("Start with a sample"), box));
    auto* cards = new QHBoxLayout;
    cards->setSpacing(12);
    for (const Sample& sample : samples()) {
        auto* card = new CardButton(sample.icon, sample.title, sample.description, box);
        card->setObjectName(sample.id + QStringLiteral("Card"));
        connect(card, &CardButton::clicked, this,
                [this, id = sample.id] { emit sampleChosen(id); });
        cards->addWidget(card);
    }
    layout->addLayout(cards);
    return box;
}

QWidget* StartPage::createRecent()
{
    m_recentBox = new QWidget;
    auto* layout = new QVBoxLayout(m_recentBox);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(sectionTitle(tr("Recent"), m_recentBox));
    m_recentRows = new QVBoxLayout;
    m_recentRows->setSpacing(4);
    layout->addLayout(m_recentRows);
    m_recentBox->hide();
    return m_recentBox;
}

void StartPage::setRecentFiles(const QList<RecentFile>& files)
{
    while (QLayoutItem* item = m_recentRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const RecentFile& file : files) {
        const QFileInfo info(file.path);
        auto* row = new CardButton(QStringLiteral("model"), info.completeBaseName(),
                                   info.exists() ? file.path : tr("not found: %1").arg(file.path),
                                   m_recentBox);
        row->setWide(true);
        row->setObjectName(QStringLiteral("recent_") + info.completeBaseName());
        row->setTrailingText(figuresText(file));
        row->setToolTip(tr("%1<br>Last opened %2")
                            .arg(file.path.toHtmlEscaped(),
                                 QLocale().toString(file.opened, QLocale::ShortFormat)));
        row->setEnabled(info.exists());
        connect(row, &CardButton::clicked, this,
                [this, path = file.path] { emit fileChosen(path); });
        m_recentRows->addWidget(row);
    }
    m_recentBox->setVisible(!files.isEmpty());
}

} // namespace app
