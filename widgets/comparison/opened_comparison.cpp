#include "widgets/comparison/opened_comparison.h"

#include "core/onnx/read_model.h"

#include <QFileInfo>

#include <algorithm>
#include <filesystem>

namespace widgets {

namespace {

core::ComparedVersion readVersion(const QString& file, core::Monitor& monitor)
{
    return { std::make_shared<const core::Model>(
                 core::readModel(std::filesystem::path(file.toStdU16String()), monitor)),
             QFileInfo(file).size() };
}

void addVersion(OpenedComparison& comparison, const QString& file,
                const std::shared_ptr<const OpenedComparison>& before, core::Monitor& monitor)
{
    const QDateTime changedAt = QFileInfo(file).lastModified();
    const qsizetype known = before ? before->files.indexOf(file) : -1;
    comparison.files += file;
    comparison.changedAt.push_back(changedAt);
    if (known >= 0 && before->changedAt[static_cast<size_t>(known)] == changedAt)
        comparison.versions.push_back(before->versions[static_cast<size_t>(known)]);
    else
        comparison.versions.push_back(readVersion(file, monitor));
}

/// A data set that is out of order keeps nobody from looking at the graphs.
void findRole(OpenedComparison& comparison, OpenedDataset& samples, core::Monitor& monitor)
{
    try {
        const std::vector<core::Role> roles = samples.roles(monitor);
        for (const core::Role role :
             { core::Role::train, core::Role::validation, core::Role::test })
            if (std::ranges::count(roles, role) > 0)
                comparison.role = role;
    } catch (const core::Error& error) {
        comparison.sampleProblem = QString::fromUtf8(error.what());
    }
}

} // namespace

std::shared_ptr<const OpenedComparison>
openComparison(const QStringList& files, const std::shared_ptr<const OpenedComparison>& before,
               OpenedDataset* samples, core::Monitor& monitor)
{
    auto comparison = std::make_shared<OpenedComparison>();
    for (const QString& file : files)
        addVersion(*comparison, file, before, monitor);
    std::vector<core::GraphDifference> differences;
    for (size_t version = 1; version < comparison->versions.size(); ++version)
        differences.push_back(core::compareGraphs(*comparison->versions.front().model,
                                                  *comparison->versions[version].model, monitor));
    comparison->rows = core::differingRows(comparison->versions, differences, monitor);
    comparison->difference = std::move(differences.front());
    comparison->merged = core::mergeGraphs(comparison->difference);
    comparison->weights = core::weightPairs(comparison->difference);
    if (samples != nullptr)
        findRole(*comparison, *samples, monitor);
    return comparison;
}

} // namespace widgets
