#pragma once

#include "widgets/forms/parameter_editor.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QToolButton;

namespace widgets {

/// A form that a list of core::Parameters describes: one row for each with title, control, unit, a
/// line of help and a button that puts the default back. What is not accepted is said below the
/// control and leaves values() as they were.
///
/// The control of parameter "shorterSide" in a form named "preprocessing" is called
/// "preprocessingShorterSide", its reset button "preprocessingShorterSideReset".
class ParameterForm : public QWidget
{
    Q_OBJECT
public:
    explicit ParameterForm(const QString& name, QWidget* parent = nullptr);

    /// Shows these values, with new rows when their description is another one.
    void setValues(core::ParameterValues values);
    /// The last accepted values.
    const core::ParameterValues& values() const { return m_values; }
    /// True when every control holds what its parameter accepts.
    bool isAcceptable() const;
    /// Hides or shows rows that have no meaning now; a hidden row keeps its value.
    void setRowVisible(const std::string& key, bool isVisible);
    /// Puts every parameter back to its default.
    void resetAll();

signals:
    /// A value is new, and accepted.
    void valueChanged(const QString& key);
    /// isAcceptable() is new.
    void acceptableChanged(bool isAcceptable);

private:
    struct Row
    {
        core::Parameter parameter;
        ParameterEditor editor;
        QLabel* title = nullptr;
        QLabel* unit = nullptr;
        QLabel* note = nullptr; ///< help, or what would be accepted
        QToolButton* reset = nullptr;
        bool isAccepted = true;
        bool isVisible = true;
    };

    void rebuild();
    void addRow(const core::Parameter& parameter);
    void take(size_t index);
    void setAccepted(Row& row, bool isAccepted);
    void showRow(Row& row);
    void updateReset(const Row& row);
    static QString helpText(const Row& row);

    QString m_name;
    core::ParameterValues m_values{ core::Parameters() };
    std::vector<Row> m_rows;
    QGridLayout* m_grid = nullptr;
    bool m_isShowing = false; ///< controls are being filled, which is no edit
};

} // namespace widgets
