#pragma once

#include <QAbstractButton>

namespace app {

/// A card that can be pressed: icon, title, and an explanation.
class CardButton : public QAbstractButton
{
    Q_OBJECT
public:
    /// `iconName` is a drawing of resources/icons. A wide card puts the detail beside the title.
    CardButton(const QString& iconName, const QString& title, const QString& detail,
               QWidget* parent = nullptr);

    /// Text at the right end, for dates and figures.
    void setTrailingText(const QString& text);
    void setWide(bool wide);

    QSize sizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintCard(QPainter& painter) const;
    void paintTall(QPainter& painter, const QRect& inner) const;
    void paintWide(QPainter& painter, const QRect& inner) const;

    QString m_iconName;
    QString m_detail;
    QString m_trailing;
    bool m_isWide = false;
};

} // namespace app
