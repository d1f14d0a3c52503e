#include "widgets/dataset/dataset_wizard.h"

#include "widgets/dataset/check_page.h"
#include "widgets/dataset/network_view_page.h"
#include "widgets/dataset/preprocessing_page.h"
#include "widgets/dataset/roles_page.h"
#include "widgets/dataset/source_page.h"

#include <QAbstractButton>
#include <QLoggingCategory>
#include <QStyle>

#include <utility>

namespace widgets {

namespace {

Q_LOGGING_CATEGORY(logDatasetWizard, "espalier.dataset")

constexpr QSize kSize(860, 640);

constexpr std::pair<QWizard::WizardButton, const char*> kButtons[] = {
    { QWizard::BackButton, "wizardBack" },
    { QWizard::NextButton, "wizardNext" },
    { QWizard::FinishButton, "wizardFinish" },
    { QWizard::CancelButton, "wizardCancel" },
};

} // namespace

DatasetWizard::DatasetWizard(std::shared_ptr<const OpenedModel> opened, const QString& dataset,
                             JobRunner& jobs, QWidget* parent)
    : QWizard(parent)
    , m_draft(new DatasetDraft(std::move(opened), jobs, this))
{
    continueFrom(dataset);
    setObjectName(QStringLiteral("datasetWizard"));
    setWindowTitle(tr("Add Data Set"));
    setWizardStyle(ModernStyle);
    setOption(NoBackButtonOnStartPage);
    setOption(NoDefaultButton, false);
    addPage(new SourcePage(*m_draft));
    addPage(new RolesPage(*m_draft));
    addPage(new PreprocessingPage(*m_draft));
    addPage(new NetworkViewPage(*m_draft));
    addPage(new CheckPage(*m_draft));
    nameButtons();
    resize(kSize);
}

/// Begins with the data set that was chosen before, unless its description is gone.
void DatasetWizard::continueFrom(const QString& dataset)
{
    if (dataset.isEmpty())
        return;
    try {
        m_draft->setDescription(core::describeDataset(dataset.toStdString()));
    } catch (const core::Error& error) {
        qCInfo(logDatasetWizard, "%s", error.what());
    }
}

void DatasetWizard::nameButtons()
{
    for (const auto& [which, name] : kButtons)
        button(which)->setObjectName(QLatin1String(name));
    setButtonText(BackButton, tr("&Back"));
    setButtonText(NextButton, tr("&Next"));
    for (const auto which : { NextButton, FinishButton }) {
        button(which)->setProperty("primary", true);
        // They were polished when the wizard made them.
        button(which)->style()->unpolish(button(which));
        button(which)->style()->polish(button(which));
    }
}

bool DatasetWizard::storesInModel() const
{
    return field(QStringLiteral("storeInModel")).toBool();
}

void DatasetWizard::done(int result)
{
    // Whatever still runs was for this wizard alone.
    for (const char* kind : { "datasetLook", "datasetCounts", "datasetPreview", "datasetCheck" }) {
        if (Job* job = m_draft->jobs().active(QLatin1String(kind)))
            job->cancel();
    }
    QWizard::done(result);
}

} // namespace widgets
