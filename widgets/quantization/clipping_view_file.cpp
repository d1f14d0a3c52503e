#include "core/onnx/write_model.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/quantization/clipping_view.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

#include <filesystem>

namespace widgets {

void ClippingView::showButtons()
{
    m_resetLayer->setEnabled(m_draft.contains(m_range.value));
    m_resetAll->setEnabled(!m_draft.empty());
    m_write->setEnabled(!m_draft.empty());
    m_write->setToolTip(m_draft.empty()
                            ? tr("Move a line first.")
                            : tr("Write the quantized model with these ranges to a file."));
}

void ClippingView::chooseFile()
{
    const QFileInfo known(m_pair->quantizedFile);
    auto* dialog = new QFileDialog(this, tr("Write with These Ranges"), known.absolutePath(),
                                   tr("ONNX models (*.onnx)"));
    dialog->setObjectName(QStringLiteral("clippingFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("onnx"));
    dialog->selectFile(known.completeBaseName() + QStringLiteral("_clipped.onnx"));
    connect(dialog, &QFileDialog::fileSelected, this, &ClippingView::write);
    dialog->open();
}

void ClippingView::write(const QString& file)
{
    Job* job = m_jobs.run<QString>(
        { QStringLiteral("clippingWrite"), tr("Write %1").arg(QFileInfo(file).fileName()) }, this,
        [work = m_work, draft = m_draft, file](core::Monitor& monitor) {
            core::writeModel(work->model(draft), std::filesystem::path(file.toStdU16String()),
                             monitor);
            return file;
        },
        [this](const QString& path) {
            m_message = tr("%1 is written.").arg(path);
            showAccuracy();
        });
    connect(job, &Job::finished, this, [this, job] {
        if (job->state() != JobState::failed)
            return;
        m_message = job->failure().message;
        showAccuracy();
    });
}

} // namespace widgets
