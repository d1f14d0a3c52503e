#include "app/desktop/distill_form.h"

#include "app/desktop/dataset_row.h"
#include "app/desktop/loss_rows.h"
#include "app/desktop/proposed_file.h"
#include "app/desktop/student_form.h"
#include "widgets/forms/parameter_form.h"
#include "widgets/forms/path_edit.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/style/label.h"
#include "widgets/workspace/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr int kRestMs = 120;
/// Share of the teacher's parameters that is proposed for a student.
constexpr int kProposedShare = 4;
/// Settings that most runs change; the others unfold on request.
constexpr std::array<std::string_view, 6> kUsualSettings = { "labelWeight",  "epochs",
                                                             "batchSize",    "optimizer",
                                                             "learningRate", "schedule" };

} // namespace

DistillForm::DistillForm(widgets::Workspace& workspace, widgets::JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_jobs(jobs)
{
    createLayout();
    m_counting.setSingleShot(true);
    m_counting.setInterval(kRestMs);
    connectParts();
    setPlan(DistillPlan());
    showSettings(false);
    followModel();
}

void DistillForm::createLayout()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    addSection(*column, tr("Teacher"), createTeacher());
    addSection(*column, tr("Data Set"), createData());
    m_student = new StudentForm;
    addSection(*column, tr("Student"), m_student);
    m_losses = new LossRows;
    addSection(*column, tr("What Is Learned"), m_losses);
    addSettings(*column);
    addSection(*column, tr("Save the Student As"), createOutput());
    column->addStretch();
}

void DistillForm::addSection(QVBoxLayout& column, const QString& title, QWidget* content)
{
    auto* heading = widgets::roleLabel("title", title);
    heading->setContentsMargins(0, column.isEmpty() ? 0 : 12, 0, 0);
    column.addWidget(heading);
    column.addWidget(content);
}

void DistillForm::addSettings(QVBoxLayout& column)
{
    m_mix = new widgets::ParameterForm(QStringLiteral("distillMix"));
    column.addWidget(m_mix);
    m_training = new widgets::ParameterForm(QStringLiteral("distillTraining"));
    addSection(column, tr("Training"), m_training);
    m_more = new QToolButton;
    m_more->setObjectName(QStringLiteral("distillMore"));
    m_more->setText(tr("All Settings"));
    m_more->setCheckable(true);
    m_more->setToolTip(tr("Also show the settings that few runs change."));
    column.addWidget(m_more);
}

QWidget* DistillForm::createTeacher()
{
    m_teacher = new QComboBox;
    m_teacher->setObjectName(QStringLiteral("distillTeacher"));
    widgets::describe(*m_teacher, tr("Teacher"), tr("The network to learn from."));
    m_teacher->addItems({ tr("The open model"), tr("Another ONNX file") });
    m_teacherFile = new widgets::PathEdit(QStringLiteral("distillTeacherFile"));
    m_teacherFile->setDescription(tr("File of the teacher"),
                                  tr("An ONNX model that classifies the images of the data set."));
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_teacher);
    layout->addWidget(m_teacherFile);
    return box;
}

QWidget* DistillForm::createData()
{
    return new DatasetRow(m_workspace, QStringLiteral("distill"),
                          tr("The images that are learned from; they need no labels when the "
                             "labels have no weight."));
}

QWidget* DistillForm::createOutput()
{
    m_output = new widgets::PathEdit(QStringLiteral("distillOutput"));
    m_output->setDescription(tr("File for the student"),
                             tr("The ONNX file that the trained student is written to; beside it "
                                "the run keeps its checkpoint."));
    return m_output;
}

void DistillForm::connectParts()
{
    connect(m_teacher, &QComboBox::currentIndexChanged, this, [this] {
        showTeacher();
        take();
    });
    for (const widgets::PathEdit* path : { m_teacherFile, m_output })
        connect(path, &widgets::PathEdit::pathChanged, this, &DistillForm::take);
    connect(m_student, &StudentForm::changed, this, &DistillForm::take);
    connect(m_losses, &LossRows::changed, this, &DistillForm::changed);
    for (const widgets::ParameterForm* form : { m_mix, m_training }) {
        connect(form, &widgets::ParameterForm::valueChanged, this, &DistillForm::changed);
        connect(form, &widgets::ParameterForm::acceptableChanged, this, &DistillForm::changed);
    }
    connect(m_more, &QToolButton::toggled, this, &DistillForm::showSettings);
    connect(&m_workspace, &widgets::Workspace::modelChanged, this, &DistillForm::followModel);
    connect(&m_workspace, &widgets::Workspace::datasetChanged, this, &DistillForm::take);
    connect(&m_counting, &QTimer::timeout, this, &DistillForm::countStudent);
}

bool DistillForm::usesOpenModel() const
{
    return m_teacher->currentIndex() == 0;
}

QString DistillForm::teacherFile() const
{
    if (!usesOpenModel())
        return m_teacherFile->path();
    return m_workspace.hasModel() ? m_workspace.opened()->file : QString();
}

DistillPlan DistillForm::plan() const
{
    DistillPlan plan;
    plan.teacher = teacherFile();
    plan.dataset = m_workspace.dataset();
    plan.output = m_output->path();
    m_student->store(plan);
    plan.losses = m_losses->losses();
    plan.mix = m_mix->values();
    plan.training = m_training->values();
    return plan;
}

void DistillForm::setPlan(const DistillPlan& plan)
{
    const QSignalBlocker quiet(this);
    const bool isOpen = plan.teacher.isEmpty()
        || (m_workspace.hasModel() && m_workspace.opened()->file == plan.teacher);
    m_teacher->setCurrentIndex(isOpen ? 0 : 1);
    m_teacherFile->setPath(isOpen ? QString() : plan.teacher);
    m_student->setPlan(plan);
    m_losses->setLosses(plan.losses);
    m_mix->setValues(plan.mix);
    m_training->setValues(plan.training);
    m_output->setPath(plan.output);
    showSettings(m_more->isChecked());
    showTeacher();
    m_counting.start();
}

bool DistillForm::isAcceptable() const
{
    return m_student->isAcceptable() && m_losses->isAcceptable() && m_mix->isAcceptable()
        && m_training->isAcceptable();
}

void DistillForm::followModel()
{
    if (m_workspace.hasModel()) {
        m_teacher->setItemText(0, tr("The open model: %1").arg(m_workspace.opened()->name));
        if (m_teacherFile->path() == m_workspace.opened()->file)
            m_teacher->setCurrentIndex(0);
        proposeBudget(m_workspace.opened()->cost->parameters / kProposedShare);
    }
    take();
}

void DistillForm::proposeBudget(int64_t parameters)
{
    DistillPlan plan = this->plan();
    // A budget or a width that somebody chose stays.
    if (plan.cut.integer("parameters") != m_proposedBudget || !plan.cut.isDefault("width"))
        return;
    m_proposedBudget = parameters;
    plan.cut.set("parameters", parameters);
    m_student->setPlan(plan);
}

void DistillForm::showTeacher()
{
    m_teacherFile->setVisible(!usesOpenModel());
}

void DistillForm::showSettings(bool isAll)
{
    m_student->showAll(isAll);
    for (widgets::ParameterForm* form : { m_mix, m_training })
        for (const core::Parameter& parameter : form->values().description())
            form->setRowVisible(parameter.key,
                                isAll || std::ranges::count(kUsualSettings, parameter.key) > 0
                                    || !form->values().isDefault(parameter.key));
}

void DistillForm::take()
{
    // A name that nobody typed follows the teacher.
    if (m_output->path() == m_proposedOutput) {
        m_proposedOutput = proposedFile(teacherFile(), QStringLiteral("_student.onnx"));
        const QSignalBlocker quiet(m_output);
        m_output->setPath(m_proposedOutput);
    }
    m_counting.start();
    emit changed();
}

void DistillForm::countStudent()
{
    const DistillPlan plan = this->plan();
    if (plan.teacher.isEmpty()
        || (plan.source == StudentSource::file && plan.studentFile.isEmpty()))
        return;
    widgets::Job* job = m_jobs.run<StudentSize>(
        { QStringLiteral("studentSize"), tr("Count the student"), false }, this,
        [plan, opened = m_workspace.opened(), samples = m_workspace.samples()](
            core::Monitor& monitor) { return studentSize(plan, opened, *samples, monitor); },
        [this](const StudentSize& size) { m_student->setSize(size); });
    connect(job, &widgets::Job::finished, this, [this, job] {
        if (job->state() == widgets::JobState::failed)
            m_student->setSizeFailure(job->failure().message);
    });
}

} // namespace app
