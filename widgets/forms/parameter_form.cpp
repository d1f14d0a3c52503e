#include "widgets/forms/parameter_form.h"

#include "core/base/error.h"
#include "widgets/style/icon.h"
#include "widgets/style/label.h"

#include <QGridLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace widgets {

namespace {

enum Column
{
    kTitle,
    kControl,
    kUnit,
    kReset
};

constexpr int kLinesOfRow = 2;
constexpr int kRowSpacing = 6;

QString capitalized(const std::string& key)
{
    QString text = QString::fromStdString(key);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

bool isSameForm(const core::Parameters& a, const core::Parameters& b)
{
    return std::ranges::equal(a, b, [](const core::Parameter& one, const core::Parameter& other) {
        return one.key == other.key && one.type == other.type && one.title == other.title
            && one.choices.size() == other.choices.size() && one.fallback == other.fallback;
    });
}

void setRole(QLabel& label, const char* role)
{
    label.setProperty("role", QString::fromLatin1(role));
    label.style()->unpolish(&label);
    label.style()->polish(&label);
}

} // namespace

ParameterForm::ParameterForm(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
{
    setObjectName(name);
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(kControl, 1);
}

void ParameterForm::setValues(core::ParameterValues values)
{
    const bool isSame = isSameForm(values.description(), m_values.description());
    m_values = std::move(values);
    if (!isSame)
        rebuild();
    for (Row& row : m_rows)
        showRow(row);
}

void ParameterForm::rebuild()
{
    m_rows.clear();
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const core::Parameter& parameter : m_values.description())
        addRow(parameter);
    m_grid->setRowStretch(static_cast<int>(m_rows.size()) * kLinesOfRow, 1);
}

void ParameterForm::addRow(const core::Parameter& parameter)
{
    const size_t index = m_rows.size();
    const int line = static_cast<int>(index) * kLinesOfRow;
    const QString name = m_name + capitalized(parameter.key);
    const QString title = QString::fromStdString(parameter.title);
    Row row{ .parameter = parameter,
             .editor = makeParameterEditor(parameter, name, [this, index] { take(index); }) };
    // A check box carries its own words.
    row.title = new QLabel(parameter.type == core::ParameterType::boolean ? QString() : title);
    row.title->setBuddy(row.editor.control);
    row.unit = roleLabel("muted", QString::fromStdString(parameter.unit));
    row.note = roleLabel("muted");
    row.note->setObjectName(name + QStringLiteral("Note"));
    row.note->setWordWrap(true);
    row.note->setContentsMargins(0, 0, 0, kRowSpacing);
    row.reset = new QToolButton;
    row.reset->setObjectName(name + QStringLiteral("Reset"));
    row.reset->setIcon(icon(QStringLiteral("retry")));
    QSizePolicy policy = row.reset->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    row.reset->setSizePolicy(policy);
    describe(*row.reset, tr("Reset %1").arg(title),
             tr("Back to the default: %1")
                 .arg(QString::fromStdString(core::parameterText(parameter.fallback))));
    connect(row.reset, &QToolButton::clicked, this, [this, index] {
        Row& reset = m_rows[index];
        reset.editor.setText(QString::fromStdString(core::parameterText(reset.parameter.fallback)));
        take(index);
        reset.editor.control->setFocus();
    });
    m_grid->addWidget(row.title, line, kTitle);
    m_grid->addWidget(row.editor.widget, line, kControl);
    m_grid->addWidget(row.unit, line, kUnit);
    m_grid->addWidget(row.reset, line, kReset);
    m_grid->addWidget(row.note, line + 1, kControl, 1, 2);
    m_rows.push_back(std::move(row));
}

void ParameterForm::take(size_t index)
{
    if (m_isShowing)
        return;
    Row& row = m_rows[index];
    const std::string& key = row.parameter.key;
    const core::ParameterValue before = m_values.value(key);
    try {
        m_values.setText(key, row.editor.text().toStdString());
    } catch (const core::Error&) {
        return setAccepted(row, false);
    }
    setAccepted(row, true);
    updateReset(row);
    if (m_values.value(key) != before)
        emit valueChanged(QString::fromStdString(key));
}

void ParameterForm::setAccepted(Row& row, bool isAccepted)
{
    const bool wasAcceptable = isAcceptable();
    row.isAccepted = isAccepted;
    row.note->setText(
        isAccepted
            ? helpText(row)
            : tr("Accepted: %1").arg(QString::fromStdString(core::acceptedText(row.parameter))));
    setRole(*row.note, isAccepted ? "muted" : "error");
    row.editor.control->setAccessibleDescription(row.note->text());
    updateReset(row);
    if (isAcceptable() != wasAcceptable)
        emit acceptableChanged(isAcceptable());
}

bool ParameterForm::isAcceptable() const
{
    return std::ranges::all_of(m_rows, &Row::isAccepted);
}

void ParameterForm::showRow(Row& row)
{
    const QScopedValueRollback showing(m_isShowing, true);
    row.editor.setText(
        QString::fromStdString(core::parameterText(m_values.value(row.parameter.key))));
    setAccepted(row, true);
}

void ParameterForm::updateReset(const Row& row)
{
    row.reset->setVisible(row.isVisible
                          && (!row.isAccepted || !m_values.isDefault(row.parameter.key)));
}

/// The help of the parameter, and of the chosen entry where there is a choice.
QString ParameterForm::helpText(const Row& row)
{
    const QString help = QString::fromStdString(row.parameter.help);
    for (const core::ParameterChoice& choice : row.parameter.choices) {
        if (QString::fromStdString(choice.key) == row.editor.text() && !choice.help.empty())
            return help % QStringLiteral(" ") % QString::fromStdString(choice.title)
                % QStringLiteral(": ") % QString::fromStdString(choice.help)
                % (choice.help.ends_with('.') ? QString() : QStringLiteral("."));
    }
    return help;
}

void ParameterForm::setRowVisible(const std::string& key, bool isVisible)
{
    for (Row& row : m_rows) {
        if (row.parameter.key != key)
            continue;
        row.isVisible = isVisible;
        // The place of its button is kept only beside a row that is there.
        QSizePolicy policy = row.reset->sizePolicy();
        policy.setRetainSizeWhenHidden(isVisible);
        row.reset->setSizePolicy(policy);
        for (QWidget* part :
             std::initializer_list<QWidget*>{ row.title, row.editor.widget, row.unit, row.note })
            part->setVisible(isVisible);
        updateReset(row);
    }
}

void ParameterForm::resetAll()
{
    core::ParameterValues defaults(m_values.description());
    for (size_t index = 0; index < m_rows.size(); ++index) {
        Row& row = m_rows[index];
        const core::ParameterValue& fallback = defaults.value(row.parameter.key);
        row.editor.setText(QString::fromStdString(core::parameterText(fallback)));
        take(index);
    }
}

} // namespace widgets
