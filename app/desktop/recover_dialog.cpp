#include "app/desktop/recover_dialog.h"

#include "widgets/forms/parameter_form.h"
#include "widgets/forms/path_edit.h"
#include "widgets/style/label.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

RecoverDialog::RecoverDialog(const QString& file, const QString& dataset, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("recoverDialog"));
    setWindowTitle(tr("Recover"));
    setAttribute(Qt::WA_DeleteOnClose);
    createLayout(dataset);
    m_output->setPath(file);
    showRows();
}

void RecoverDialog::createLayout(const QString& dataset)
{
    auto* meaning =
        new QLabel(tr("The channels of the draft are cut for real, and the network gets its "
                      "accuracy back with the training images of %1. Test images stay unseen.")
                       .arg(dataset),
                   this);
    meaning->setWordWrap(true);
    m_form = new widgets::ParameterForm(QStringLiteral("recover"), this);
    m_form->setValues(core::ParameterValues(recoverParameters()));
    m_output = new widgets::PathEdit(QStringLiteral("recoverOutput"), this);
    m_output->setDescription(tr("File for the result"),
                             tr("The ONNX file that the recovered network is written to; beside it "
                                "training keeps its checkpoint."));
    m_note = widgets::roleLabel("muted");
    m_note->setObjectName(QStringLiteral("recoverNote"));
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignTop);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("recoverCancel"));
    m_start = new QPushButton(tr("Start"), this);
    m_start->setObjectName(QStringLiteral("recoverStart"));
    m_start->setProperty("primary", true);
    m_start->setDefault(true);
    buttons->addButton(m_start, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &RecoverDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_form, &widgets::ParameterForm::valueChanged, this, &RecoverDialog::showRows);
    connect(m_form, &widgets::ParameterForm::acceptableChanged, this, &RecoverDialog::showRows);
    connect(m_output, &widgets::PathEdit::pathChanged, this, &RecoverDialog::showRows);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(meaning);
    layout->addWidget(m_form);
    layout->addWidget(widgets::roleLabel("title", tr("Save the Result As")));
    layout->addWidget(m_output);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    setMinimumWidth(500);
}

QString RecoverDialog::obstacle() const
{
    if (!m_form->isAcceptable())
        return tr("Correct what is marked above first.");
    if (stepsOf(m_form->values()) == QLatin1String("none"))
        return tr("Choose at least one way to recover; Apply cuts without any.");
    if (m_output->path().isEmpty())
        return tr("Choose a file for the result.");
    return {};
}

void RecoverDialog::showRows()
{
    m_form->setRowVisible("samples", m_form->values().text("refit") != "none");
    for (const char* key : { "epochs", "learningRate" })
        m_form->setRowVisible(key, trains(m_form->values()));
    const QString why = obstacle();
    m_start->setEnabled(why.isEmpty());
    m_start->setToolTip(why.isEmpty() ? tr("Cut the channels and recover.") : why);
    if (!why.isEmpty())
        m_note->setText(why);
    else if (QFileInfo::exists(m_output->path()))
        m_note->setText(tr("The file is there already and will be replaced."));
    else
        m_note->setText(trains(m_form->values())
                            ? tr("Training can be paused, stopped and resumed.")
                            : tr("This takes seconds to minutes."));
}

void RecoverDialog::accept()
{
    emit requested({ m_output->path(), m_form->values() });
    QDialog::accept();
}

} // namespace app
