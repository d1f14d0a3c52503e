#pragma once

#include <QScrollArea>

namespace app {

/// Scrolls a form up and down, and is never narrower than the form.
class FormArea : public QScrollArea
{
    Q_OBJECT
public:
    explicit FormArea(QWidget* form, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace app
