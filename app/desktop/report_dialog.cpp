#include "app/desktop/report_dialog.h"

#include "app/desktop/proposed_file.h"
#include "app/desktop/report_pdf.h"
#include "widgets/forms/path_edit.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/style/label.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

ReportDialog::ReportDialog(const QString& model, const QString& dataset, widgets::JobRunner& jobs,
                           QWidget* parent)
    : QDialog(parent)
    , m_model(model)
    , m_dataset(dataset)
    , m_jobs(jobs)
    , m_run(new CommandRun(jobs, QStringLiteral("report"), this))
{
    setObjectName(QStringLiteral("reportDialog"));
    setWindowTitle(tr("Report"));
    setAttribute(Qt::WA_DeleteOnClose);
    createLayout();
    m_output->setPath(proposedFile(model, QStringLiteral("_report.html")));
    connect(m_run, &CommandRun::changed, this, &ReportDialog::showStage);
    connect(m_run, &CommandRun::finished, this, &ReportDialog::takePage);
    showStage();
}

void ReportDialog::createLayout()
{
    auto* meaning = new QLabel(
        m_dataset.isEmpty()
            ? tr("Figures, layers and checks of the open model, in one file. With a data set it "
                 "also has accuracies, classes and samples.")
            : tr("Figures, layers, classes, samples and checks of the open model, in one file. "
                 "Accuracies are those of the test images of %1.")
                  .arg(m_dataset),
        this);
    meaning->setWordWrap(true);
    m_before = new widgets::PathEdit(QStringLiteral("reportBefore"), this);
    m_before->setDescription(tr("Compare with"),
                             tr("The model that the open one was made from; may stay empty."));
    m_output = new widgets::PathEdit(QStringLiteral("reportOutput"), this);
    m_output->setDescription(tr("File to write"),
                             tr("A name that ends in .pdf gives a PDF, any other HTML."));
    m_note = widgets::roleLabel("muted");
    m_note->setObjectName(QStringLiteral("reportNote"));
    m_note->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("Compare with"), m_before);
    form->addRow(tr("File to write"), m_output);
    connect(m_output, &widgets::PathEdit::pathChanged, this, &ReportDialog::showStage);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(meaning);
    layout->addLayout(form);
    layout->addWidget(m_note);
    createButtons();
    setMinimumWidth(560);
}

void ReportDialog::createButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("reportClose"));
    m_start = new QPushButton(tr("Write Report"), this);
    m_start->setObjectName(QStringLiteral("reportStart"));
    m_start->setProperty("primary", true);
    m_start->setDefault(true);
    buttons->addButton(m_start, QDialogButtonBox::ActionRole);
    connect(m_start, &QPushButton::clicked, this, &ReportDialog::startOrStop);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

bool ReportDialog::isPdf() const
{
    return m_output->path().endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
}

QString ReportDialog::htmlFile() const
{
    return isPdf() ? m_folder.filePath(QStringLiteral("report.html")) : m_output->path();
}

QStringList ReportDialog::arguments() const
{
    QStringList words{ QStringLiteral("report"), m_model, QStringLiteral("-o"), htmlFile() };
    if (!m_before->path().isEmpty())
        words += { QStringLiteral("--before"), m_before->path() };
    if (!m_dataset.isEmpty())
        words += { QStringLiteral("--data"), m_dataset };
    return words;
}

QString ReportDialog::obstacle() const
{
    if (m_output->path().isEmpty())
        return tr("Choose a file to write.");
    return QFileInfo(m_output->path()) == QFileInfo(m_model)
        ? tr("Choose another file: the open model would be overwritten.")
        : QString();
}

void ReportDialog::startOrStop()
{
    if (m_run->isActive())
        return m_run->stop();
    m_run->start(tr("Report on %1").arg(QFileInfo(m_model).completeBaseName()), arguments());
}

void ReportDialog::takePage()
{
    if (!isPdf())
        return showWritten();
    widgets::Job* job = m_jobs.run<QString>(
        { QStringLiteral("reportPdf"), tr("Make the PDF") }, this,
        [html = htmlFile(), file = m_output->path()](core::Monitor& monitor) {
            writeReportPdf(html, file, monitor);
            return file;
        },
        [this](const QString&) { showWritten(); });
    connect(job, &widgets::Job::finished, this, [this, job] {
        if (job->state() == widgets::JobState::failed)
            m_note->setText(job->failure().message);
    });
}

void ReportDialog::showWritten()
{
    m_note->setText(tr("Written to %1").arg(m_output->path()));
}

void ReportDialog::showStage()
{
    const bool isActive = m_run->isActive();
    const QString why = obstacle();
    m_start->setText(isActive ? tr("Stop") : tr("Write Report"));
    m_start->setEnabled(isActive || why.isEmpty());
    m_start->setToolTip(why);
    m_before->setEnabled(!isActive);
    m_output->setEnabled(!isActive);
    if (isActive)
        m_note->setText(m_run->progressText());
    else if (m_run->stage() == CommandStage::failed)
        m_note->setText(m_run->failure().message);
    else if (m_run->stage() == CommandStage::stopped)
        m_note->setText(tr("Stopped; nothing was written."));
    else
        m_note->setText(why);
}

} // namespace app
