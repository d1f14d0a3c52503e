#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace widgets {

/// Pages of a workspace, one of them in front, under a row of flat tabs.
class TabbedPages : public QWidget
{
    Q_OBJECT
public:
    /// `tabsName` is the object name of the tabs, `meaning` what a screen reader says of them.
    TabbedPages(const QString& tabsName, const QString& meaning, QWidget* parent = nullptr);

    void add(QWidget* page, const QString& title, const QString& toolTip);
    int currentIndex() const;
    void setCurrentIndex(int index);

private:
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
};

} // namespace widgets
