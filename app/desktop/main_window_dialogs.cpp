#include "app/desktop/action_registry.h"
#include "app/desktop/close_question.h"
#include "app/desktop/command_palette.h"
#include "app/desktop/distill_run.h"
#include "app/desktop/dock_host.h"
#include "app/desktop/explore_page.h"
#include "app/desktop/export_dialog.h"
#include "app/desktop/main_window.h"
#include "app/desktop/preferences_dialog.h"
#include "app/desktop/report_dialog.h"
#include "app/desktop/text_dialog.h"
#include "app/desktop/workspace_pages.h"
#include "core/onnx/write_model.h"
#include "widgets/dataset/dataset_wizard.h"
#include "widgets/graphview/graph_canvas.h"
#include "widgets/jobs/process_job.h"
#include "widgets/models/node_description.h"
#include "widgets/panels/node_page.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStandardPaths>

namespace app {

void MainWindow::chooseFile()
{
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Open a Model"), m_settings.lastFolder(),
                                     tr("ONNX models (*.onnx);;All files (*)"));
    if (!file.isEmpty())
        openFile(file);
}

void MainWindow::chooseDataset()
{
    auto* wizard =
        new widgets::DatasetWizard(m_workspace.opened(), m_workspace.dataset(), m_jobs, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &QDialog::accepted, this, [this, wizard] { takeDataset(*wizard); });
    wizard->open();
}

void MainWindow::takeDataset(widgets::DatasetWizard& wizard)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        + QStringLiteral("/datasets");
    try {
        m_workspace.setDataset(widgets::keepDataset(wizard.draft().description(), folder));
    } catch (const core::Error& error) {
        m_message->show({ .kind = widgets::MessageKind::error,
                          .what = tr("The data set could not be kept"),
                          .why = QString::fromUtf8(error.what()) });
        return;
    }
    if (!m_workspace.hasModel())
        return;
    m_settings.setDatasetOf(m_workspace.opened()->file, m_workspace.dataset());
    // A workspace that needs its width keeps it.
    if (!m_workspaces->needsWidth())
        m_docks->showPanel(QStringLiteral("samples"));
    if (wizard.storesInModel())
        storeInModel(wizard.draft().preprocessing());
}

void MainWindow::storeInModel(const core::Preprocessing& preprocessing)
{
    const QString file = m_workspace.opened()->file;
    startOpening(tr("Writing %1").arg(QFileInfo(file).fileName()), file,
                 [file, preprocessing, model = m_workspace.opened()->model,
                  samples = m_workspace.samples()](core::Monitor& monitor) {
                     core::Model described = *model;
                     core::storePreprocessing(described, preprocessing);
                     core::storeLabels(described, samples->anySamples(monitor)->classNames());
                     core::writeModel(described, std::filesystem::path(file.toStdU16String()),
                                      monitor);
                     return widgets::openModel(file, monitor);
                 });
}

void MainWindow::exportModel()
{
    auto* dialog = new ExportDialog({ .model = m_workspace.opened()->file,
                                      .dataset = m_workspace.dataset(),
                                      .python = m_preferences.python },
                                    m_workspace.opened()->model, m_jobs, this);
    dialog->show();
}

void MainWindow::writeReport()
{
    auto* dialog =
        new ReportDialog(m_workspace.opened()->file, m_workspace.dataset(), m_jobs, this);
    dialog->show();
}

void MainWindow::exportPicture()
{
    const QString proposal = m_settings.lastFolder() + QLatin1Char('/') + m_workspace.opened()->name
        + QStringLiteral(".svg");
    const QString file = QFileDialog::getSaveFileName(this, tr("Export Picture"), proposal,
                                                      tr("SVG (*.svg);;PNG (*.png);;PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    const widgets::Picture picture = m_explore->canvas().picture();
    if (picture.scene == nullptr)
        return;
    widgets::Job* job = m_jobs.run<QString>(
        { QStringLiteral("exportPicture"), tr("Export %1").arg(QFileInfo(file).fileName()) }, this,
        [picture, file](core::Monitor& monitor) {
            widgets::writePicture(picture, file, monitor);
            return file;
        },
        [this](const QString& written) {
            m_message->show({ .kind = widgets::MessageKind::note,
                              .what = tr("Picture written to %1").arg(written) });
        });
    connect(job, &widgets::Job::finished, this, [this, job] {
        if (job->state() == widgets::JobState::failed)
            m_message->show({ .kind = widgets::MessageKind::error,
                              .what = tr("The picture could not be written"),
                              .why = job->failure().message });
    });
}

void MainWindow::showProperties()
{
    auto* dialog =
        new TextDialog(QStringLiteral("propertiesDialog"), tr("Properties"),
                       widgets::sectionsHtml(widgets::describeModel(*m_workspace.opened())), this);
    dialog->show();
}

void MainWindow::showPreferences(int page)
{
    auto* dialog = new PreferencesDialog(m_preferences, this);
    connect(dialog, &PreferencesDialog::preferencesChanged, this,
            [this, dialog](const Preferences& preferences) {
                const bool isOtherLanguage = preferences.language != m_preferences.language;
                setPreferences(preferences);
                if (!isOtherLanguage)
                    return;
                // The dialog speaks the language it was made in.
                dialog->close();
                showPreferences(0);
            });
    dialog->showPage(page);
    dialog->show();
}

void MainWindow::showPalette()
{
    auto* palette = new CommandPalette(m_workspace, *m_actions, this);
    palette->show();
}

void MainWindow::showAbout()
{
    auto* dialog =
        new TextDialog(QStringLiteral("aboutDialog"), tr("About Espalier"), aboutHtml(), this);
    dialog->show();
}

bool MainWindow::mayClose()
{
    // What only writes a file may do so without the window.
    if (m_distillation->stage() == DistillStage::finishing)
        m_distillation->release();
    if (!m_distillation->isActive())
        return true;
    if (findChild<CloseQuestion*>() == nullptr)
        askAboutDistillation();
    return false;
}

void MainWindow::askAboutDistillation()
{
    const QString job = m_distillation->job()->description().title;
    auto* question = new CloseQuestion(job, m_distillation->canKeepBest(), this);
    connect(question, &CloseQuestion::keepRunning, this, [this] {
        m_distillation->release();
        close();
    });
    connect(question, &CloseQuestion::stop, this, [this] {
        connect(m_distillation, &DistillRun::changed, this, [this] {
            if (!m_distillation->isActive())
                close();
        });
        m_distillation->stop();
    });
    question->open();
}

void MainWindow::stopNewestJob()
{
    const std::vector<widgets::Job*> jobs = m_jobs.listed();
    for (auto job = jobs.rbegin(); job != jobs.rend(); ++job) {
        if (!widgets::isOver((*job)->state()))
            return (*job)->cancel();
    }
}

void MainWindow::copyCommand()
{
    const std::vector<widgets::Job*> jobs = m_jobs.listed();
    if (!jobs.empty())
        QGuiApplication::clipboard()->setText(widgets::shellText(jobs.back()->command()));
}

} // namespace app
