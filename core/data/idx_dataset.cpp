#include "core/data/array_dataset.h"
#include "core/data/dataset_formats.h"
#include "core/data/idx.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <system_error>

namespace core {

namespace {

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

bool isImagesFile(const std::filesystem::path& file)
{
    const std::string name = file.filename().string();
    return contains(name, "images") && contains(name, "idx3");
}

bool isTestFile(const std::filesystem::path& file)
{
    const std::string name = file.filename().string();
    return contains(name, "t10k") || contains(name, "test");
}

void replace(std::string& text, std::string_view from, std::string_view to)
{
    if (const size_t position = text.find(from); position != std::string::npos)
        text.replace(position, from.size(), to);
}

/// "…labels…idx1…" for "…images…idx3…"; absent when there is no such file, packed or not.
std::optional<std::filesystem::path> labelsOf(const std::filesystem::path& images)
{
    std::string name = images.filename().string();
    replace(name, "images", "labels");
    replace(name, "idx3", "idx1");
    const std::string unpacked = name.ends_with(".gz") ? name.substr(0, name.size() - 3) : name;
    std::error_code failure;
    for (const std::string& candidate : { name, unpacked, unpacked + ".gz" }) {
        const std::filesystem::path file = images.parent_path() / candidate;
        if (file != images && std::filesystem::is_regular_file(file, failure))
            return file;
    }
    return std::nullopt;
}

std::shared_ptr<const Dataset> load(const std::filesystem::path& images,
                                    const std::vector<std::string>& classNames,
                                    const DataLimits& limits)
{
    ArraySamples parts{ .samples = readIdx(images, limits),
                        .classNames = classNames,
                        .origin = images.string() };
    if (const auto labels = labelsOf(images))
        parts.labels = readIdx(*labels, limits);
    return makeArrayDataset(std::move(parts));
}

PartLoader loaderOf(const std::filesystem::path& images, const std::vector<std::string>& classNames,
                    const DataLimits& limits)
{
    return [=](Monitor& monitor) {
        monitor.checkpoint();
        return load(images, classNames, limits);
    };
}

std::vector<std::filesystem::path> imagesFiles(const std::filesystem::path& path)
{
    std::error_code failure;
    if (!std::filesystem::is_directory(path, failure))
        return { path };
    std::vector<std::filesystem::path> files = filesIn(path);
    std::erase_if(files, [](const auto& file) { return !isImagesFile(file); });
    return files;
}

DatasetParts partsFrom(const std::filesystem::path& path,
                       const std::vector<std::string>& classNames, const DataLimits& limits)
{
    DatasetParts parts;
    for (const std::filesystem::path& file : imagesFiles(path)) {
        PartLoader& part = isTestFile(file) ? parts.test : parts.train;
        // A packed file sorts after its unpacked twin, which is faster to read.
        if (!part)
            part = loaderOf(file, classNames, limits);
    }
    if (!parts.train && !parts.test)
        throw Error(ErrorCode::invalidData,
                    fmt::format("{}: no IDX images found; expected a name such as "
                                "train-images-idx3-ubyte.gz",
                                path.string()));
    return parts;
}

std::vector<std::string> clothes()
{
    return { "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat",
             "Sandal",      "Shirt",   "Sneaker",  "Bag",   "Ankle boot" };
}

} // namespace

bool isIdx(const std::filesystem::path& path)
{
    std::error_code failure;
    if (!std::filesystem::is_directory(path, failure))
        return contains(path.filename().string(), "idx");
    return std::ranges::any_of(filesIn(path), isImagesFile);
}

DatasetParts openIdx(const DatasetDescription& description)
{
    std::error_code failure;
    const bool isFolder = std::filesystem::is_directory(description.path, failure);
    const std::filesystem::path folder =
        isFolder ? description.path : description.path.parent_path();
    return partsFrom(description.path, readClassNames(folder / "classes.txt"), description.limits);
}

DatasetParts openFashionMnist(const DatasetDescription& description)
{
    const std::filesystem::path folder = description.path.empty()
        ? std::filesystem::path("/usr/share/datasets/fashion-mnist")
        : description.path;
    std::error_code failure;
    if (!std::filesystem::is_directory(folder, failure))
        throw Error(ErrorCode::fileAccess,
                    fmt::format("{} is missing; install Debian's package dataset-fashion-mnist",
                                folder.string()));
    return partsFrom(folder, clothes(), description.limits);
}

DatasetParts openSample(const DatasetDescription& description)
{
    return partsFrom(samplesFolder() / "fashion-mnist", clothes(), description.limits);
}

} // namespace core
