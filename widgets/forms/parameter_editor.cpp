#include "widgets/forms/parameter_editor.h"

#include "widgets/forms/number_box.h"
#include "widgets/forms/path_edit.h"
#include "widgets/style/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <array>

namespace widgets {

namespace {

using Edited = std::function<void()>;

QString toolTipOf(const core::Parameter& parameter)
{
    return QString::fromStdString(parameter.help);
}

QString titleOf(const core::Parameter& parameter)
{
    return QString::fromStdString(parameter.title);
}

QString booleanText(bool value)
{
    return QString::fromStdString(core::parameterText(value));
}

ParameterEditor makeBoolean(const core::Parameter& parameter, const Edited& edited)
{
    auto* box = new QCheckBox;
    box->setText(titleOf(parameter));
    QObject::connect(box, &QCheckBox::toggled, box, edited);
    return { box, box, [box] { return booleanText(box->isChecked()); },
             [box](const QString& text) { box->setChecked(text == booleanText(true)); } };
}

ParameterEditor makeNumber(const core::Parameter& parameter, const Edited& edited)
{
    auto* box = new NumberBox(parameter);
    QObject::connect(box, &NumberBox::textEdited, box, edited);
    return { box, box, [box] { return box->numberText(); },
             [box](const QString& text) { box->setNumberText(text); } };
}

ParameterEditor makeLine(const core::Parameter& /*parameter*/, const Edited& edited)
{
    auto* line = new QLineEdit;
    QObject::connect(line, &QLineEdit::textEdited, line, edited);
    return { line, line, [line] { return line->text(); },
             [line](const QString& text) { line->setText(text); } };
}

ParameterEditor makeChoice(const core::Parameter& parameter, const Edited& edited)
{
    auto* box = new QComboBox;
    for (const core::ParameterChoice& choice : parameter.choices) {
        box->addItem(QString::fromStdString(choice.title), QString::fromStdString(choice.key));
        box->setItemData(box->count() - 1, QString::fromStdString(choice.help), Qt::ToolTipRole);
    }
    QObject::connect(box, &QComboBox::currentIndexChanged, box, edited);
    return { box, box, [box] { return box->currentData().toString(); },
             [box](const QString& text) { box->setCurrentIndex(box->findData(text)); } };
}

ParameterEditor makePath(const core::Parameter& /*parameter*/, const Edited& edited)
{
    auto* path = new PathEdit({});
    QObject::connect(path, &PathEdit::pathChanged, path, edited);
    return { path, &path->line(), [path] { return path->path(); },
             [path](const QString& text) { path->setPath(text); } };
}

/// In the order of core::ParameterType.
constexpr std::array kMakers = { makeBoolean, makeNumber, makeNumber, makeLine,
                                 makeLine,    makeChoice, makePath };

} // namespace

ParameterEditor makeParameterEditor(const core::Parameter& parameter, const QString& name,
                                    std::function<void()> edited)
{
    ParameterEditor editor = kMakers[static_cast<size_t>(parameter.type)](parameter, edited);
    editor.control->setObjectName(name);
    if (auto* path = qobject_cast<PathEdit*>(editor.widget))
        path->setDescription(titleOf(parameter), toolTipOf(parameter));
    else
        describe(*editor.control, titleOf(parameter), toolTipOf(parameter));
    return editor;
}

} // namespace widgets
