#include "widgets/workspace/opened_dataset.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace widgets {

OpenedDataset::OpenedDataset(const QString& text)
    : m_text(text.isEmpty() ? kBundledDataset : text.toStdString())
{
}

OpenedDataset::OpenedDataset(core::DatasetDescription description)
    : m_description(std::move(description))
{
}

core::DatasetDescription OpenedDataset::description()
{
    const std::lock_guard lock(m_mutex);
    return described();
}

core::DatasetDescription& OpenedDataset::described()
{
    if (!m_description)
        m_description = core::describeDataset(m_text);
    if (m_description->format.empty())
        m_description->format = core::recognizeFormat(m_description->path);
    return *m_description;
}

core::SplitDataset& OpenedDataset::opened(core::Monitor& monitor)
{
    if (!m_set)
        m_set = core::openDataset(described(), monitor);
    return *m_set;
}

std::vector<core::Role> OpenedDataset::roles(core::Monitor& monitor)
{
    const std::lock_guard lock(m_mutex);
    std::vector<core::Role> found;
    for (const auto role : { core::Role::train, core::Role::validation, core::Role::test }) {
        if (opened(monitor).has(role))
            found.push_back(role);
    }
    return found;
}

std::shared_ptr<const core::Dataset> OpenedDataset::samples(core::Role role, core::Monitor& monitor)
{
    const std::lock_guard lock(m_mutex);
    switch (role) {
    case core::Role::train:
        return opened(monitor).train(monitor);
    case core::Role::validation:
        return opened(monitor).validation(monitor);
    case core::Role::test:
        break;
    }
    return opened(monitor).test("looking at samples", monitor);
}

std::shared_ptr<const core::Dataset> OpenedDataset::anySamples(core::Monitor& monitor)
{
    const std::lock_guard lock(m_mutex);
    core::SplitDataset& set = opened(monitor);
    return set.has(core::Role::train) ? set.trainAndValidation(monitor)
                                      : set.test("looking at samples", monitor);
}

core::Preprocessing OpenedDataset::preprocessing(const core::Model& model)
{
    const std::lock_guard lock(m_mutex);
    return described().preprocessing ? *described().preprocessing : core::preprocessingOf(model);
}

core::PreflightReport OpenedDataset::preflight(const core::PreflightOptions& options,
                                               core::Monitor& monitor)
{
    const std::lock_guard lock(m_mutex);
    return core::preflight(opened(monitor), options, monitor);
}

QString roleTitle(core::Role role)
{
    switch (role) {
    case core::Role::train:
        return QCoreApplication::translate("OpenedDataset", "Training");
    case core::Role::validation:
        return QCoreApplication::translate("OpenedDataset", "Validation");
    case core::Role::test:
        break;
    }
    return QCoreApplication::translate("OpenedDataset", "Test");
}

QString datasetTitle(const QString& text)
{
    if (text.isEmpty())
        return QCoreApplication::translate("OpenedDataset", "bundled sample");
    // Descriptions that were kept are called "<title>-<hash>.json".
    if (text.endsWith(QLatin1String(".json")))
        return QFileInfo(text).completeBaseName().section(QLatin1Char('-'), 0, -2);
    return text;
}

} // namespace widgets
