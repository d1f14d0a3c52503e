#include "core/data/array_dataset.h"
#include "core/data/dataset_formats.h"
#include "core/data/error_context.h"
#include "core/data/file_bytes.h"
#include "core/data/npy.h"
#include "core/data/zip_archive.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <system_error>

namespace core {

namespace {

/// Reads the array of a name without ".npy".
using ArrayReader = std::function<Tensor(const std::string& name)>;

struct PartNames
{
    Role role;
    std::string_view samples;
    std::string_view labels;
};

/// Names that data sets of NumPy arrays use for their parts, in order of preference.
constexpr std::array kPartNames{
    PartNames{ Role::train, "x_train", "y_train" },
    PartNames{ Role::train, "X_train", "y_train" },
    PartNames{ Role::train, "train_images", "train_labels" },
    PartNames{ Role::train, "images", "labels" },
    PartNames{ Role::train, "x", "y" },
    PartNames{ Role::train, "X", "y" },
    PartNames{ Role::train, "arr_0", "arr_1" },
    PartNames{ Role::validation, "x_val", "y_val" },
    PartNames{ Role::validation, "X_val", "y_val" },
    PartNames{ Role::validation, "val_images", "val_labels" },
    PartNames{ Role::test, "x_test", "y_test" },
    PartNames{ Role::test, "X_test", "y_test" },
    PartNames{ Role::test, "test_images", "test_labels" },
};

bool hasSuffix(const std::filesystem::path& path, std::string_view suffix)
{
    return path.filename().string().ends_with(suffix);
}

std::string stem(const std::string& name)
{
    return name.ends_with(".npy") ? name.substr(0, name.size() - 4) : name;
}

PartLoader loaderOf(const ArrayReader& read, const PartNames& names, bool hasLabels,
                    const std::vector<std::string>& classNames, const std::string& origin)
{
    return [=](Monitor& monitor) {
        monitor.checkpoint();
        ArraySamples parts{ .samples = read(std::string(names.samples)),
                            .classNames = classNames,
                            .origin = fmt::format("{}, {}", origin, names.samples) };
        if (hasLabels)
            parts.labels = read(std::string(names.labels));
        return makeArrayDataset(std::move(parts));
    };
}

DatasetParts partsFrom(const std::set<std::string>& arrays, const ArrayReader& read,
                       const std::filesystem::path& path)
{
    const std::vector<std::string> classNames =
        readClassNames((hasSuffix(path, ".npz") ? path.parent_path() : path) / "classes.txt");
    DatasetParts parts;
    for (const PartNames& names : kPartNames) {
        PartLoader& part = parts.of(names.role);
        if (!part && arrays.contains(std::string(names.samples)))
            part = loaderOf(read, names, arrays.contains(std::string(names.labels)), classNames,
                            path.string());
    }
    if (!parts.train && !parts.test) {
        std::string found;
        for (const std::string& name : arrays)
            found += (found.empty() ? "" : ", ") + name;
        throw Error(ErrorCode::invalidData,
                    fmt::format("{}: expected arrays x_train and y_train, images and labels, or "
                                "the like; found: {}",
                                path.string(), found.empty() ? "none" : found));
    }
    return parts;
}

DatasetParts openArchive(const std::filesystem::path& path, const DataLimits& limits)
{
    const auto bytes =
        std::make_shared<const std::vector<std::byte>>(readFileBytes(path, limits.arrayBytes));
    const auto archive =
        withContext(path.string(), [&] { return std::make_shared<const ZipArchive>(*bytes); });
    std::set<std::string> names;
    for (const std::string& member : archive->memberNames())
        names.insert(stem(member));
    const ArrayReader read = [bytes, archive, path, limits](const std::string& name) {
        return withContext(fmt::format("{}, array {}", path.string(), name), [&] {
            return parseNpy(archive->read(name + ".npy", limits.arrayBytes), limits);
        });
    };
    return partsFrom(names, read, path);
}

DatasetParts openArrayFolder(const std::filesystem::path& folder, const DataLimits& limits)
{
    std::set<std::string> names;
    for (const std::filesystem::path& file : filesIn(folder))
        if (hasSuffix(file, ".npy"))
            names.insert(stem(file.filename().string()));
    const ArrayReader read = [folder, limits](const std::string& name) {
        return readNpy(folder / (name + ".npy"), limits);
    };
    return partsFrom(names, read, folder);
}

/// The labels that stand beside a file of samples, by the usual pairs of words.
std::optional<std::filesystem::path> labelsBeside(const std::filesystem::path& samples)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kWords{
        { { "images", "labels" }, { "x_", "y_" }, { "X_", "y_" }, { "data", "labels" } }
    };
    const std::string name = samples.filename().string();
    std::error_code failure;
    for (const auto& [word, other] : kWords) {
        const size_t position = name.find(word);
        if (position == std::string::npos)
            continue;
        std::string labels = name;
        labels.replace(position, word.size(), other);
        if (std::filesystem::is_regular_file(samples.parent_path() / labels, failure))
            return samples.parent_path() / labels;
    }
    return std::nullopt;
}

DatasetParts openSingleArray(const std::filesystem::path& samples, const DataLimits& limits)
{
    const std::vector<std::string> names = readClassNames(samples.parent_path() / "classes.txt");
    const PartLoader load = [=](Monitor& monitor) {
        monitor.checkpoint();
        ArraySamples parts{ .samples = readNpy(samples, limits),
                            .classNames = names,
                            .origin = samples.string() };
        if (const auto labels = labelsBeside(samples))
            parts.labels = readNpy(*labels, limits);
        return makeArrayDataset(std::move(parts));
    };
    const bool isTest = samples.filename().string().find("test") != std::string::npos;
    return isTest ? DatasetParts{ .test = load } : DatasetParts{ .train = load };
}

} // namespace

bool isNumpy(const std::filesystem::path& path)
{
    std::error_code failure;
    if (!std::filesystem::is_directory(path, failure))
        return hasSuffix(path, ".npz") || hasSuffix(path, ".npy");
    return std::ranges::any_of(filesIn(path),
                               [](const auto& file) { return hasSuffix(file, ".npy"); });
}

DatasetParts openNumpy(const DatasetDescription& description)
{
    std::error_code failure;
    if (std::filesystem::is_directory(description.path, failure))
        return openArrayFolder(description.path, description.limits);
    if (hasSuffix(description.path, ".npz"))
        return openArchive(description.path, description.limits);
    return openSingleArray(description.path, description.limits);
}

} // namespace core
