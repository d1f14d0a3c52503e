#include "app/desktop/export_dialog.h"

#include "app/desktop/check_view.h"
#include "app/desktop/deploy_card_delegate.h"
#include "app/desktop/proposed_file.h"
#include "widgets/forms/path_edit.h"
#include "widgets/jobs/process_job.h"
#include "widgets/style/label.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr QSize kSize(760, 680);

QCheckBox* option(const char* name, const QString& text, const QString& tip, QWidget* parent)
{
    auto* box = new QCheckBox(text, parent);
    box->setObjectName(QLatin1String(name));
    box->setToolTip(tip);
    return box;
}

} // namespace

ExportDialog::ExportDialog(const ExportPlan& plan, const std::shared_ptr<const core::Model>& model,
                           widgets::JobRunner& jobs, QWidget* parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_run(new CommandRun(jobs, QStringLiteral("export"), this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    setAttribute(Qt::WA_DeleteOnClose);
    createLayout(*model);
    m_checks->follow(*m_run);
    connect(m_run, &CommandRun::changed, this, &ExportDialog::showStage);
    takeFormat();
}

void ExportDialog::createLayout(const core::Model& model)
{
    createCards(model);
    m_output = new widgets::PathEdit(QStringLiteral("exportOutput"), this);
    m_output->setDescription(tr("File to write"),
                             tr("The file gets its name only when every check is passed."));
    m_strip = option("exportStrip", tr("Leave out &metadata"),
                     tr("Documentation, producer and class names are not written."), this);
    m_beside = option("exportBeside", tr("Store &weights beside the file"),
                      tr("In a file of the same name that ends in .data; done anyway from 2 GiB "
                         "on."),
                      this);
    m_checks = new CheckView(this);
    m_note = widgets::roleLabel("muted");
    m_note->setObjectName(QStringLiteral("exportNote"));
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_output, &widgets::PathEdit::pathChanged, this, &ExportDialog::takePlan);
    connect(m_strip, &QCheckBox::toggled, this, &ExportDialog::takePlan);
    connect(m_beside, &QCheckBox::toggled, this, &ExportDialog::takePlan);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(widgets::roleLabel("title", tr("Deploy As")));
    layout->addWidget(m_cards, 3);
    layout->addWidget(m_output);
    layout->addWidget(m_strip);
    layout->addWidget(m_beside);
    layout->addWidget(widgets::roleLabel("title", tr("Checks")));
    layout->addWidget(m_checks, 2);
    layout->addWidget(m_note);
    layout->addWidget(createButtons());
    resize(kSize);
}

void ExportDialog::createCards(const core::Model& model)
{
    m_cards = new QListWidget(this);
    m_cards->setObjectName(QStringLiteral("exportCards"));
    m_cards->setAccessibleName(tr("Ways to deploy"));
    m_cards->setItemDelegate(new DeployCardDelegate(m_cards));
    m_cards->setMouseTracking(true);
    m_cards->setResizeMode(QListView::Adjust);
    m_cards->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_cards->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    for (const DeployCard& card : deployCards(model)) {
        auto* item = new QListWidgetItem(card.title, m_cards);
        item->setData(Qt::UserRole, card.format);
        item->setData(DeployCardDelegate::kHelpRole, card.help);
        item->setData(DeployCardDelegate::kReasonRole, card.reason);
        item->setData(Qt::AccessibleDescriptionRole,
                      QString(card.help + QLatin1Char(' ') + card.reason));
    }
    m_cards->setCurrentRow(0);
    connect(m_cards, &QListWidget::currentRowChanged, this, &ExportDialog::takeFormat);
}

QWidget* ExportDialog::createButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("exportClose"));
    auto* copy = buttons->addButton(tr("Copy as Command"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("exportCopy"));
    m_start = new QPushButton(tr("Export"), this);
    m_start->setObjectName(QStringLiteral("exportStart"));
    m_start->setProperty("primary", true);
    m_start->setDefault(true);
    buttons->addButton(m_start, QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(widgets::shellText(
            QStringList(QStringLiteral("espalier-cli")) + exportArguments(m_plan)));
    });
    connect(m_start, &QPushButton::clicked, this, &ExportDialog::startOrStop);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void ExportDialog::takeFormat()
{
    m_plan.format = m_cards->currentItem()->data(Qt::UserRole).toString();
    m_output->setPath(proposedFile(m_plan.model, exportSuffix(m_plan.format)));
    takePlan();
}

void ExportDialog::takePlan()
{
    m_plan.output = m_output->path();
    m_plan.stripsMetadata = m_strip->isChecked();
    m_plan.storesWeightsBeside = m_beside->isChecked();
    if (!m_run->isActive())
        m_run->forget();
    showStage();
}

void ExportDialog::startOrStop()
{
    if (m_run->isActive())
        return m_run->stop();
    m_run->start(tr("Export %1").arg(QFileInfo(m_plan.output).fileName()), exportArguments(m_plan));
}

QString ExportDialog::resultText() const
{
    const QJsonObject& result = m_run->result();
    if (!result[QLatin1String("written")].toBool())
        return tr("Nothing was written: a check failed.");
    return tr("Written to %1, SHA-256 %2")
        .arg(m_plan.output, result[QLatin1String("sha256")].toString());
}

void ExportDialog::showStage()
{
    const bool isActive = m_run->isActive();
    const QString why = obstacle(m_plan);
    m_start->setText(isActive ? tr("Stop") : tr("Export"));
    m_start->setEnabled(isActive || why.isEmpty());
    m_start->setToolTip(why);
    for (QWidget* input : std::initializer_list<QWidget*>{ m_cards, m_output, m_strip, m_beside })
        input->setEnabled(!isActive);
    switch (m_run->stage()) {
    case CommandStage::idle:
        m_note->setText(!why.isEmpty() ? why
                            : m_plan.dataset.isEmpty()
                            ? tr("Outputs are compared on 16 random inputs; with a data set, on "
                                 "its samples.")
                            : tr("Outputs are compared on 16 samples of %1.").arg(m_plan.dataset));
        break;
    case CommandStage::running:
    case CommandStage::paused:
        m_note->setText(m_run->progressText());
        break;
    case CommandStage::stopped:
        m_note->setText(tr("Stopped; nothing was written."));
        break;
    case CommandStage::failed:
        m_note->setText(m_run->failure().message);
        break;
    case CommandStage::done:
        m_note->setText(resultText());
    }
}

} // namespace app
