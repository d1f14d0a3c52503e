#include "app/desktop/student_form.h"

#include "core/execution/new_network.h"
#include "widgets/forms/parameter_form.h"
#include "widgets/forms/path_edit.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace app {

namespace {

constexpr int kWhole = 100; ///< percent of the teacher
/// Settings of cuts and templates that few students change.
constexpr std::array kRareSettings = { "macs", "multiple", "criterion", "mostMacs", "seed" };

bool hasParameter(const core::ParameterValues& values, std::string_view key)
{
    return std::ranges::any_of(values.description(),
                               [key](const core::Parameter& one) { return one.key == key; });
}

void setRole(QLabel& label, const char* role)
{
    label.setProperty("role", QString::fromLatin1(role));
    label.style()->unpolish(&label);
    label.style()->polish(&label);
}

} // namespace

StudentForm::StudentForm(QWidget* parent)
    : QWidget(parent)
{
    createLayout();
    connect(m_source, &QComboBox::currentIndexChanged, this, [this] {
        showSource();
        emit changed();
    });
    connect(m_family, &QComboBox::currentIndexChanged, this, &StudentForm::chooseFamily);
    connect(m_slider, &QSlider::valueChanged, this, &StudentForm::takeBudget);
    connect(m_file, &widgets::PathEdit::pathChanged, this, &StudentForm::changed);
    for (const widgets::ParameterForm* form : { m_cut, m_networkForm }) {
        connect(form, &widgets::ParameterForm::valueChanged, this, [this] {
            showRows();
            showBudget();
            emit changed();
        });
        connect(form, &widgets::ParameterForm::acceptableChanged, this, &StudentForm::changed);
    }
    setPlan(DistillPlan());
}

void StudentForm::createLayout()
{
    m_source = new QComboBox;
    m_source->setObjectName(QStringLiteral("studentSource"));
    widgets::describe(*m_source, tr("Student"), tr("Where the network that learns comes from."));
    // In the order of StudentSource.
    m_source->addItems({ tr("Cut from the teacher"), tr("New network"), tr("ONNX file") });
    m_size = widgets::roleLabel("muted");
    m_size->setObjectName(QStringLiteral("studentSize"));
    m_size->setWordWrap(true);
    m_cut = new widgets::ParameterForm(QStringLiteral("studentCut"));
    m_file = new widgets::PathEdit(QStringLiteral("studentFile"));
    m_file->setDescription(tr("File of the student"),
                           tr("An ONNX model for the same images and classes as the teacher."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{ m_source, createBudget(), m_size, m_cut,
                                                          createNetwork(), m_file })
        layout->addWidget(part);
}

QWidget* StudentForm::createBudget()
{
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setObjectName(QStringLiteral("studentBudget"));
    m_slider->setRange(0, kWhole);
    widgets::describe(*m_slider, tr("Budget"),
                      tr("<b>Budget</b><br>Most parameters of the student, as a share of the "
                         "teacher's. All layers are made narrower until it is met."));
    m_budgetText = widgets::roleLabel("muted");
    m_budgetText->setObjectName(QStringLiteral("studentBudgetText"));
    m_budgetText->setMinimumWidth(m_budgetText->fontMetrics().horizontalAdvance(tr("no budget")));
    m_budgetText->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* title = new QLabel(tr("Budget"));
    title->setBuddy(m_slider);
    m_budget = new QWidget;
    auto* row = new QHBoxLayout(m_budget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(title);
    row->addWidget(m_slider, 1);
    row->addWidget(m_budgetText);
    return m_budget;
}

QWidget* StudentForm::createNetwork()
{
    m_family = new QComboBox;
    m_family->setObjectName(QStringLiteral("studentFamily"));
    widgets::describe(*m_family, tr("Template"), tr("The family of networks to choose from."));
    for (const core::NetworkTemplate& family : core::networkTemplates()) {
        m_family->addItem(QString::fromStdString(std::string(family.title)));
        m_family->setItemData(m_family->count() - 1,
                              QString::fromStdString(std::string(family.help)), Qt::ToolTipRole);
    }
    m_networkForm = new widgets::ParameterForm(QStringLiteral("studentNetwork"));
    m_network = new QWidget;
    auto* layout = new QVBoxLayout(m_network);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_family);
    layout->addWidget(m_networkForm);
    return m_network;
}

void StudentForm::setPlan(const DistillPlan& plan)
{
    const QSignalBlocker quiet(this);
    m_source->setCurrentIndex(static_cast<int>(plan.source));
    m_cut->setValues(plan.cut);
    const auto families = core::networkTemplates().rows();
    m_family->setCurrentIndex(static_cast<int>(plan.family - families.data()));
    m_networkForm->setValues(plan.network);
    m_file->setPath(plan.studentFile);
    showSource();
}

void StudentForm::store(DistillPlan& plan) const
{
    plan.source = source();
    plan.studentFile = m_file->path();
    plan.cut = m_cut->values();
    plan.family = &core::networkTemplates().rows()[static_cast<size_t>(m_family->currentIndex())];
    plan.network = m_networkForm->values();
}

bool StudentForm::isAcceptable() const
{
    const widgets::ParameterForm* form = budgetForm();
    return form == nullptr || form->isAcceptable();
}

StudentSource StudentForm::source() const
{
    return static_cast<StudentSource>(m_source->currentIndex());
}

widgets::ParameterForm* StudentForm::budgetForm() const
{
    switch (source()) {
    case StudentSource::cut:
        return m_cut;
    case StudentSource::network:
        return m_networkForm;
    case StudentSource::file:
        break;
    }
    return nullptr;
}

std::string StudentForm::budgetKey() const
{
    return source() == StudentSource::cut ? "parameters" : "mostParameters";
}

void StudentForm::chooseFamily()
{
    const auto& family =
        core::networkTemplates().rows()[static_cast<size_t>(m_family->currentIndex())];
    core::ParameterValues values(core::newNetworkParameters(family));
    // The budget is about the student, whatever it is made of.
    if (const auto& before = m_networkForm->values(); !before.description().empty())
        values.set("mostParameters", before.value("mostParameters"));
    m_networkForm->setValues(values);
    showSource();
    emit changed();
}

void StudentForm::showSource()
{
    m_cut->setVisible(source() == StudentSource::cut);
    m_network->setVisible(source() == StudentSource::network);
    m_file->setVisible(source() == StudentSource::file);
    m_budget->setVisible(source() != StudentSource::file);
    showRows();
    showBudget();
}

void StudentForm::showAll(bool isAll)
{
    m_isAllShown = isAll;
    showRows();
}

void StudentForm::showRows()
{
    for (widgets::ParameterForm* form : { m_cut, m_networkForm })
        for (const char* key : kRareSettings)
            if (hasParameter(form->values(), key))
                form->setRowVisible(key, m_isAllShown || !form->values().isDefault(key));
    // The command line takes it from the teacher.
    m_networkForm->setRowVisible("classes", false);
    // A share of the width is not read beside a limit.
    m_cut->setRowVisible("width",
                         m_cut->values().integer("parameters") == 0
                             && m_cut->values().integer("macs") == 0);
}

void StudentForm::showBudget()
{
    const widgets::ParameterForm* form = budgetForm();
    if (form == nullptr)
        return;
    const int64_t most = form->values().integer(budgetKey());
    const QSignalBlocker quiet(m_slider);
    m_slider->setEnabled(m_teacherParameters > 0);
    if (m_teacherParameters > 0)
        m_slider->setValue(static_cast<int>(std::lround(
            static_cast<double>(most) * kWhole / static_cast<double>(m_teacherParameters))));
    m_budgetText->setText(most == 0 ? tr("no budget") : widgets::compactCountText(most));
}

void StudentForm::takeBudget(int percent)
{
    widgets::ParameterForm* form = budgetForm();
    core::ParameterValues values = form->values();
    values.set(budgetKey(), m_teacherParameters * percent / kWhole);
    form->setValues(std::move(values));
    showRows();
    showBudget();
    emit changed();
}

void StudentForm::setSize(const StudentSize& size)
{
    m_teacherParameters = size.teacher.parameters;
    QStringList lines = { tr("%1 parameters, %2 for a teacher of %3; %4 multiply-accumulates")
                              .arg(widgets::countText(size.student.parameters),
                                   widgets::deltaText(static_cast<double>(size.teacher.parameters),
                                                      static_cast<double>(size.student.parameters)),
                                   widgets::countText(size.teacher.parameters),
                                   widgets::compactCountText(size.student.macs)) };
    for (const std::string& note : size.notes)
        lines += QString::fromStdString(note);
    m_size->setText(lines.join(QLatin1Char('\n')));
    setRole(*m_size, "muted");
    showBudget();
}

void StudentForm::setSizeFailure(const QString& sentence)
{
    m_size->setText(sentence);
    setRole(*m_size, "error");
}

} // namespace app
