#include "app/desktop/close_question.h"

#include "widgets/style/label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

CloseQuestion::CloseQuestion(const QString& job, bool canKeepBest, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("closeQuestion"));
    setWindowTitle(tr("%1 Is Running").arg(job));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* text = new QLabel(tr("Should it go on without the window? Nothing is lost either way: it "
                               "keeps a checkpoint, and writes the student when it ends."));
    text->setWordWrap(true);
    auto* keep = new QPushButton(tr("Keep Running"));
    keep->setObjectName(QStringLiteral("closeKeepRunning"));
    keep->setDefault(true);
    keep->setToolTip(tr("Close the window; the student is written when the run ends."));
    auto* stopButton =
        new QPushButton(canKeepBest ? tr("Stop and Keep Best") : tr("Stop and Resume Later"));
    stopButton->setObjectName(QStringLiteral("closeStop"));
    stopButton->setToolTip(canKeepBest
                               ? tr("Write the weights of the best epoch, then close the window.")
                               : tr("No epoch has ended yet, so there are no weights to keep; the "
                                    "run can be resumed from its checkpoint."));
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("closeCancel"));
    cancel->setToolTip(tr("Keep the window open."));
    connect(keep, &QPushButton::clicked, this, &CloseQuestion::keepRunning);
    connect(stopButton, &QPushButton::clicked, this, &CloseQuestion::stop);
    for (QPushButton* button : { keep, stopButton, cancel })
        connect(button, &QPushButton::clicked, this, &QDialog::close);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton* button : { cancel, stopButton, keep })
        buttons->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(text);
    layout->addLayout(buttons);
}

} // namespace app
