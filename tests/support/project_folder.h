#pragma once

#include "core/project/project.h"
#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace test {

/// A place for a project, with small models of different content to put into it.
class ProjectFolder
{
public:
    static constexpr int kModels = 6;

    ProjectFolder();

    std::filesystem::path project() const { return m_folder.path() / "project"; }
    std::filesystem::path database() const { return project() / "project.sqlite"; }
    const std::filesystem::path& path() const { return m_folder.path(); }
    std::filesystem::path model(int index) const;

private:
    TemporaryFolder m_folder;
};

/// A version without figures.
core::VersionDescription described(const std::string& name, std::optional<int64_t> parent = {});

/// What is wrong with a project: it does not open, or a model is missing or damaged, or it does not
/// hold `versions` or more of them. Empty when it is whole.
std::string projectFault(const std::filesystem::path& folder, size_t versions);

/// Names of the files below a folder, sorted.
std::vector<std::string> filesBelow(const std::filesystem::path& folder);

/// The message of the core::Error that `work` throws, after its code; empty when it throws none.
std::string refusalOf(const std::function<void()>& work);

/// Runs an SQL statement on the database, past everything that Espalier checks.
void changeDatabase(const std::filesystem::path& file, const std::string& statement);

} // namespace test
