#include "widgets/forms/tabbed_pages.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>

namespace widgets {

TabbedPages::TabbedPages(const QString& tabsName, const QString& meaning, QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QTabBar)
    , m_pages(new QStackedWidget)
{
    m_tabs->setObjectName(tabsName);
    m_tabs->setAccessibleName(meaning);
    m_tabs->setProperty("flat", true);
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 6, 12, 4);
    row->addWidget(m_tabs);
    row->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_pages, 1);
}

void TabbedPages::add(QWidget* page, const QString& title, const QString& toolTip)
{
    m_pages->addWidget(page);
    m_tabs->setTabToolTip(m_tabs->addTab(title), toolTip);
}

int TabbedPages::currentIndex() const
{
    return m_tabs->currentIndex();
}

void TabbedPages::setCurrentIndex(int index)
{
    m_tabs->setCurrentIndex(index);
}

} // namespace widgets
