#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace widgets {

/// What a panel shows when it has nothing: one sentence and at most one button.
class EmptyNote : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyNote(const QString& sentence, QWidget* parent = nullptr);

    void setSentence(const QString& sentence);
    /// Adds the button; returns it for connecting.
    QPushButton* addButton(const QString& name, const QString& text, const QString& toolTip);

private:
    QLabel* m_sentence = nullptr;
};

} // namespace widgets
