#include "app/desktop/loss_rows.h"

#include "widgets/forms/parameter_form.h"
#include "widgets/style/label.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr int kIndent = 28; ///< what belongs to a box stands under its words

} // namespace

QString camelCase(std::string_view id)
{
    QString name;
    bool isFirstOfWord = true;
    for (const char letter : id) {
        if (letter != '-')
            name += isFirstOfWord ? QChar::fromLatin1(letter).toUpper() : QChar::fromLatin1(letter);
        isFirstOfWord = letter == '-';
    }
    return name;
}

LossRows::LossRows(QWidget* parent)
    : QWidget(parent)
    , m_losses(DistillPlan().losses)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    for (size_t index = 0; index < m_losses.size(); ++index)
        addRow(index);
    setLosses(m_losses);
}

void LossRows::addRow(size_t index)
{
    const core::KnowledgeLoss& kind = *m_losses[index].kind;
    const QString name = QStringLiteral("loss") + camelCase(kind.id);
    const QString help = QString::fromStdString(std::string(kind.help));
    const QString source = QString::fromStdString(std::string(kind.source));
    auto* box = new QCheckBox(QString::fromStdString(std::string(kind.title)));
    box->setObjectName(name);
    widgets::describe(*box, box->text(), help + QStringLiteral("\n") + source);
    auto* meaning = widgets::roleLabel("muted", help);
    meaning->setWordWrap(true);
    meaning->setContentsMargins(kIndent, 0, 0, 4);
    auto* form = new widgets::ParameterForm(name + QStringLiteral("Settings"));
    form->setContentsMargins(kIndent, 0, 0, 8);
    for (QWidget* part : std::initializer_list<QWidget*>{ box, meaning, form })
        m_layout->addWidget(part);
    m_boxes.push_back(box);
    m_forms.push_back(form);
    connect(box, &QCheckBox::toggled, this, [this, index](bool isUsed) {
        m_losses[index].isUsed = isUsed;
        m_forms[index]->setVisible(isUsed);
        emit changed();
    });
    connect(form, &widgets::ParameterForm::valueChanged, this, [this, index] {
        m_losses[index].values = m_forms[index]->values();
        emit changed();
    });
    connect(form, &widgets::ParameterForm::acceptableChanged, this, &LossRows::changed);
}

void LossRows::setLosses(const std::vector<LossChoice>& losses)
{
    m_losses = losses;
    for (size_t index = 0; index < m_losses.size(); ++index) {
        m_forms[index]->setValues(losses[index].values);
        m_forms[index]->setVisible(losses[index].isUsed);
        m_boxes[index]->setChecked(losses[index].isUsed);
    }
}

bool LossRows::isAcceptable() const
{
    for (size_t index = 0; index < m_losses.size(); ++index)
        if (m_losses[index].isUsed && !m_forms[index]->isAcceptable())
            return false;
    return true;
}

} // namespace app
