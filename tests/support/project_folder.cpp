#include "tests/support/project_folder.h"

#include "core/base/error.h"
#include "core/onnx/write_model.h"
#include "tests/support/graph_text.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>

namespace test {

ProjectFolder::ProjectFolder()
{
    core::Monitor monitor;
    for (int index = 0; index < kModels; ++index)
        core::writeModel(modelFromText(fmt::format(
                             R"(<ir_version: 8, opset_import: ["" : 17]>
                             g{} (float[N, 4] x) => (float[N, 4] y) {{ y = Add(x, x) }})",
                             index)),
                         model(index), monitor);
}

std::filesystem::path ProjectFolder::model(int index) const
{
    return m_folder.path() / fmt::format("model{}.onnx", index);
}

core::VersionDescription described(const std::string& name, std::optional<int64_t> parent)
{
    core::VersionDescription description;
    description.parent = parent;
    description.operation = parent ? "prune" : "import";
    description.tool = "0.1.0";
    description.name = name;
    return description;
}

std::string projectFault(const std::filesystem::path& folder, size_t versions)
{
    try {
        const core::Project project = core::Project::open(folder, core::Access::read);
        const core::Monitor monitor;
        const std::vector<core::Version> all = project.versions();
        for (const core::Version& version : all)
            project.modelFile(version, monitor);
        return all.size() < versions ? fmt::format("{} versions", all.size()) : "";
    } catch (const core::Error& error) {
        return error.what();
    }
}

std::vector<std::string> filesBelow(const std::filesystem::path& folder)
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            names.push_back(std::filesystem::relative(entry.path(), folder).string());
    std::ranges::sort(names);
    return names;
}

std::string refusalOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const core::Error& error) {
        return fmt::format("{}: {}", core::errorCodeName(error.code()), error.what());
    }
    return {};
}

void changeDatabase(const std::filesystem::path& file, const std::string& statement)
{
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec(statement);
}

} // namespace test
