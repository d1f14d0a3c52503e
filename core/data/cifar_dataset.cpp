#include "core/data/array_dataset.h"
#include "core/data/cifar.h"
#include "core/data/dataset_formats.h"
#include "core/data/error_context.h"
#include "core/data/file_bytes.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace core {

namespace {

bool isBatch(const std::filesystem::path& file)
{
    const std::string name = file.filename().string();
    return name.ends_with(".bin") && (name.starts_with("data_batch") || name == "test_batch.bin");
}

bool isTestBatch(const std::filesystem::path& file)
{
    return file.filename().string().starts_with("test");
}

std::vector<std::byte> joined(const std::vector<std::filesystem::path>& files,
                              const DataLimits& limits, Monitor& monitor)
{
    std::vector<std::byte> bytes;
    for (const std::filesystem::path& file : files) {
        monitor.checkpoint();
        const std::vector<std::byte> batch = readFileBytes(file, limits.arrayBytes);
        withContext(file.string(), [&] { checkCifarSize(batch.size()); });
        bytes.insert(bytes.end(), batch.begin(), batch.end());
    }
    return bytes;
}

PartLoader loaderOf(const std::vector<std::filesystem::path>& files,
                    const std::vector<std::string>& names, const DataLimits& limits)
{
    if (files.empty())
        return {};
    return [=](Monitor& monitor) {
        CifarArrays arrays = parseCifar(joined(files, limits, monitor));
        return makeArrayDataset({ .samples = std::move(arrays.images),
                                  .labels = std::move(arrays.labels),
                                  .classNames = names,
                                  .origin = files.front().parent_path().string() });
    };
}

std::vector<std::string> classNames(const std::filesystem::path& folder)
{
    const std::vector<std::string> names = readClassNames(folder / "batches.meta.txt");
    if (!names.empty())
        return names;
    return { "airplane", "automobile", "bird",  "cat",  "deer",
             "dog",      "frog",       "horse", "ship", "truck" };
}

} // namespace

bool isCifar(const std::filesystem::path& path)
{
    std::error_code failure;
    if (!std::filesystem::is_directory(path, failure))
        return isBatch(path);
    return std::ranges::any_of(filesIn(path), isBatch);
}

DatasetParts openCifar(const DatasetDescription& description)
{
    std::error_code failure;
    const bool isFolder = std::filesystem::is_directory(description.path, failure);
    std::vector<std::filesystem::path> files =
        isFolder ? filesIn(description.path) : std::vector{ description.path };
    if (isFolder)
        std::erase_if(files, [](const auto& file) { return !isBatch(file); });
    if (files.empty())
        throw Error(ErrorCode::invalidData,
                    fmt::format("{}: no data_batch_*.bin or test_batch.bin found",
                                description.path.string()));
    const auto test =
        std::ranges::partition(files, [](const auto& file) { return !isTestBatch(file); });
    const std::vector<std::filesystem::path> testFiles(test.begin(), test.end());
    files.erase(test.begin(), test.end());
    std::ranges::sort(files);
    const std::vector<std::string> names =
        classNames(isFolder ? description.path : description.path.parent_path());
    return { .train = loaderOf(files, names, description.limits),
             .test = loaderOf(testFiles, names, description.limits) };
}

} // namespace core
