#pragma once

#include <QFrame>
#include <QString>

class QAction;
class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace widgets {

enum class MessageKind
{
    note,
    warning,
    error
};

/// A message inside the page: what happened, why, what to do next, with details to unfold and to
/// copy. Takes the place of message boxes, which interrupt.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    struct Message
    {
        MessageKind kind = MessageKind::note;
        QString what; ///< headline: "fashion.onnx could not be opened"
        QString why; ///< the engine's sentence
        QString nextStep; ///< what the user can do
        QString details; ///< unfolded on request
    };
    /// Shows the bar; `actions` become buttons.
    void show(const Message& message, const QList<QAction*>& actions = {});
    const Message& message() const { return m_message; }

    static constexpr const char* kObjectName = "messageBar";

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void createLayout();
    void updateIcon();
    void copy() const;

    Message m_message;
    QLabel* m_icon = nullptr;
    QLabel* m_what = nullptr;
    QLabel* m_why = nullptr;
    QPlainTextEdit* m_details = nullptr;
    QHBoxLayout* m_buttons = nullptr;
    QPushButton* m_detailsButton = nullptr;
    QList<QPushButton*> m_actionButtons;
};

} // namespace widgets
