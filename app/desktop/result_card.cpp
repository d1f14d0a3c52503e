#include "app/desktop/result_card.h"

#include "app/desktop/metric_tile.h"
#include "widgets/style/icon.h"
#include "widgets/style/label.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace app {

ResultCard::ResultCard(const QString& name, QWidget* parent)
    : QFrame(parent)
{
    setObjectName(name);
    setProperty("role", QStringLiteral("card"));
    createLayout();
    hide();
}

void ResultCard::createLayout()
{
    m_heading = widgets::roleLabel("title");
    m_heading->setObjectName(objectName() + QStringLiteral("Heading"));
    m_open = new QPushButton(this);
    m_open->setObjectName(objectName() + QStringLiteral("Open"));
    connect(m_open, &QPushButton::clicked, this,
            [this] { emit openRequested(m_opened == m_file ? m_original : m_file); });
    auto* close = new QToolButton(this);
    close->setObjectName(objectName() + QStringLiteral("Close"));
    close->setIcon(widgets::icon(QStringLiteral("close")));
    close->setFocusPolicy(Qt::TabFocus);
    widgets::describe(*close, tr("Close"), tr("Hide these figures; the file stays."));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto* head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_open);
    head->addWidget(close);
    m_tiles = new QHBoxLayout;
    m_tiles->setSpacing(8);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(12, 8, 12, 8);
    m_layout->addLayout(head);
    m_layout->addLayout(m_tiles);
}

MetricTile* ResultCard::addTile(widgets::MetricId id, const QString& name)
{
    auto* tile = new MetricTile(id, this);
    tile->setObjectName(name);
    m_tiles->addWidget(tile);
    return tile;
}

void ResultCard::addBelow(QWidget* widget)
{
    m_layout->addWidget(widget);
}

void ResultCard::showFile(const QString& file)
{
    m_original = m_opened;
    m_file = file;
    showButton();
    m_heading->setText(tr("%1 is written").arg(QFileInfo(file).fileName()));
    m_heading->setToolTip(file);
    show();
}

void ResultCard::setOpenedFile(const QString& file)
{
    m_opened = file;
    if (file != m_file && file != m_original)
        hide();
    showButton();
}

void ResultCard::showButton()
{
    const bool isResult = m_opened == m_file;
    m_open->setText(isResult ? tr("Open Original") : tr("Open Result"));
    m_open->setToolTip(isResult ? m_originalText
                                : tr("Open the file that was written, in place of this model."));
}

} // namespace app
