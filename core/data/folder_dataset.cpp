#include "core/data/contained_path.h"
#include "core/data/dataset_formats.h"
#include "core/data/file_dataset.h"
#include "core/data/image_header.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <system_error>

namespace core {

namespace {

using Path = std::filesystem::path;

struct RoleFolder
{
    std::string_view name;
    Role role;
};

constexpr std::array kRoleFolders{
    RoleFolder{ "train", Role::train },      RoleFolder{ "val", Role::validation },
    RoleFolder{ "valid", Role::validation }, RoleFolder{ "validation", Role::validation },
    RoleFolder{ "test", Role::test },
};

bool isHidden(const Path& path)
{
    return path.filename().string().starts_with('.');
}

/// Folders directly below, in byte order; links to folders are left out, so there are no loops.
std::vector<Path> foldersIn(const Path& folder)
{
    std::vector<Path> folders;
    std::error_code failure;
    for (std::filesystem::directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure))
        if (entry->is_directory(failure) && !entry->is_symlink(failure) && !isHidden(entry->path()))
            folders.push_back(entry->path());
    if (failure)
        throw Error(ErrorCode::fileAccess,
                    fmt::format("{}: {}", folder.string(), failure.message()));
    std::ranges::sort(folders);
    return folders;
}

/// Gathers the image files below one class folder and says what it left out.
class Walk
{
public:
    Walk(const Path& root, const DataLimits& limits, Monitor& monitor)
        : m_root(std::filesystem::canonical(root))
        , m_limits(limits)
        , m_monitor(monitor)
    {
    }

    void gather(const Path& folder, int64_t label, int64_t depth = 0)
    {
        if (depth > m_limits.folderDepth)
            throw Error(ErrorCode::limitExceeded,
                        fmt::format("{}: folders nested deeper than {}", folder.string(),
                                    m_limits.folderDepth));
        std::vector<Path> entries;
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            entries.push_back(entry.path());
        std::ranges::sort(entries);
        for (const Path& entry : entries) {
            m_monitor.checkpoint();
            visit(entry, label, depth);
        }
    }

    std::vector<ImageFile> takeFiles() { return std::move(m_files); }
    Issues issues() const
    {
        Issues issues;
        addIssue(issues, m_links, "links to folders, or out of the data set, are not followed");
        addIssue(issues, m_others, "files are no PNG, JPEG or BMP images and are left out");
        return issues;
    }

private:
    void visit(const Path& entry, int64_t label, int64_t depth)
    {
        std::error_code failure;
        const bool isLink = std::filesystem::is_symlink(entry, failure);
        if (std::filesystem::is_directory(entry, failure) && !isLink)
            return gather(entry, label, depth + 1);
        if (isHidden(entry))
            return;
        const bool isFile = std::filesystem::is_regular_file(entry, failure);
        if (isLink && !(isFile && isContained(m_root, entry)))
            m_links.push_back(entry);
        else if (isFile && hasImageSuffix(entry.filename().string()))
            m_files.push_back({ entry, label, fileStamp(entry) });
        else
            m_others.push_back(entry);
    }

    static void addIssue(Issues& issues, const std::vector<Path>& paths, std::string_view what)
    {
        if (!paths.empty())
            issues.push_back({ .severity = Severity::warning,
                               .code = ErrorCode::invalidData,
                               .message = fmt::format("{} {}, first {}", paths.size(), what,
                                                      paths.front().string()) });
    }

    Path m_root;
    const DataLimits& m_limits;
    Monitor& m_monitor;
    std::vector<ImageFile> m_files;
    std::vector<Path> m_links;
    std::vector<Path> m_others;
};

std::shared_ptr<const Dataset> load(const Path& folder, const std::vector<std::string>& classes,
                                    const DataLimits& limits, Monitor& monitor)
{
    Walk walk(folder, limits, monitor);
    for (size_t label = 0; label < classes.size(); ++label)
        if (std::error_code failure;
            std::filesystem::is_directory(folder / classes[label], failure))
            walk.gather(folder / classes[label], static_cast<int64_t>(label));
    return makeFileDataset(walk.takeFiles(), classes, limits, walk.issues());
}

std::optional<Role> roleOf(const Path& folder)
{
    const std::string name = folder.filename().string();
    const auto* const found = std::ranges::find(kRoleFolders, name, &RoleFolder::name);
    return found == kRoleFolders.end() ? std::nullopt : std::optional<Role>(found->role);
}

/// The class folders of all roles together, so that labels mean the same in each.
std::vector<std::string> classesOf(const std::vector<Path>& folders)
{
    std::set<std::string> names;
    for (const Path& folder : folders)
        for (const Path& entry : foldersIn(folder))
            names.insert(entry.filename().string());
    return { names.begin(), names.end() };
}

} // namespace

bool isImageFolder(const std::filesystem::path& path)
{
    std::error_code failure;
    return std::filesystem::is_directory(path, failure) && !foldersIn(path).empty();
}

DatasetParts openImageFolder(const DatasetDescription& description)
{
    std::vector<Path> folders = foldersIn(description.path);
    const bool hasRoles = !folders.empty() && std::ranges::all_of(folders, [](const Path& folder) {
        return roleOf(folder).has_value();
    });
    if (!hasRoles)
        folders = { description.path };
    const std::vector<std::string> classes = classesOf(folders);
    if (classes.empty())
        throw Error(ErrorCode::invalidData,
                    fmt::format("{}: no folder of a class found", description.path.string()));
    DatasetParts parts;
    for (const Path& folder : folders) {
        const PartLoader loader = [folder, classes, limits = description.limits](Monitor& monitor) {
            return load(folder, classes, limits, monitor);
        };
        parts.of(hasRoles ? *roleOf(folder) : Role::train) = loader;
    }
    return parts;
}

} // namespace core
