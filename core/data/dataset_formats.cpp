#include "core/data/dataset_formats.h"

#include "core/base/resource_folder.h"
#include "core/data/file_bytes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <system_error>

namespace core {

namespace {

bool neverRecognized(const std::filesystem::path& /*path*/)
{
    return false;
}

const std::array kFormats{
    DatasetFormat{ .id = "sample",
                   .title = "Sample images",
                   .help = "1,000 test images of Fashion-MNIST that come with Espalier",
                   .needsPath = false,
                   .recognizes = neverRecognized,
                   .open = openSample },
    DatasetFormat{ .id = "fashion-mnist",
                   .title = "Fashion-MNIST",
                   .help = "60,000 + 10,000 grey images of clothes, from Debian's package "
                           "dataset-fashion-mnist",
                   .needsPath = false,
                   .recognizes = neverRecognized,
                   .open = openFashionMnist },
    DatasetFormat{ .id = "idx",
                   .title = "IDX files",
                   .help = "the format of MNIST, also packed (.gz): a folder with training and "
                           "test files, or one file of images with its labels beside it",
                   .recognizes = isIdx,
                   .open = openIdx },
    DatasetFormat{ .id = "cifar10",
                   .title = "CIFAR-10 binary",
                   .help = "a folder with data_batch_1.bin to data_batch_5.bin and "
                           "test_batch.bin, or one such file",
                   .recognizes = isCifar,
                   .open = openCifar },
    DatasetFormat{ .id = "npy",
                   .title = "NumPy arrays",
                   .help = "an .npz file or a folder of .npy files with arrays such as x_train, "
                           "y_train, x_test, y_test, or one .npy file with its labels beside it",
                   .recognizes = isNumpy,
                   .open = openNumpy },
    DatasetFormat{ .id = "csv",
                   .title = "CSV list of images",
                   .help = "a header line with the columns path, label and, if wanted, split; "
                           "paths are relative to the file's folder",
                   .recognizes = isCsv,
                   .open = openCsv },
    DatasetFormat{ .id = "folder",
                   .title = "Folder of images",
                   .help = "one folder for each class, or folders train, val and test of such "
                           "folders; PNG, JPEG or BMP",
                   .recognizes = isImageFolder,
                   .open = openImageFolder },
};

} // namespace

const Catalog<DatasetFormat>& datasetFormats()
{
    static const Catalog<DatasetFormat> kCatalog("data set format", kFormats);
    return kCatalog;
}

std::vector<std::string> readClassNames(const std::filesystem::path& file)
{
    constexpr int64_t kLongestList = int64_t{ 1 } << 20;
    std::error_code failure;
    if (!std::filesystem::exists(file, failure))
        return {};
    const std::vector<std::byte> bytes = readFileBytes(file, kLongestList);
    std::istringstream text(std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
    std::vector<std::string> names;
    for (std::string line; std::getline(text, line);) {
        if (line.ends_with('\r'))
            line.pop_back();
        if (!line.empty())
            names.push_back(line);
    }
    return names;
}

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code failure;
    for (std::filesystem::directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure))
        if (entry->is_regular_file(failure))
            files.push_back(entry->path());
    if (failure)
        throw Error(ErrorCode::fileAccess,
                    fmt::format("{}: {}", folder.string(), failure.message()));
    std::ranges::sort(files);
    return files;
}

std::filesystem::path samplesFolder()
{
    return resourceFolder("samples");
}

} // namespace core
