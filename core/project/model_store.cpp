#include "core/project/model_store.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/onnx/read_model.h"
#include "core/onnx/write_model.h"

#include <fmt/format.h>

#include <fstream>
#include <utility>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kSuffix = ".onnx";

std::string bytesOf(const fs::path& file)
{
    std::error_code failure;
    const auto size = fs::file_size(file, failure);
    std::ifstream stream(file, std::ios::binary);
    if (failure || !stream)
        throw Error(ErrorCode::fileAccess, fmt::format("cannot read {}", file.string()));
    const auto most = static_cast<std::uintmax_t>(WriteOptions().largestInlineBytes);
    if (size > most)
        throw Error(
            ErrorCode::limitExceeded,
            fmt::format("{} has {} bytes; a version has at most {}", file.string(), size, most));
    std::string bytes(size, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(size));
    if (!stream)
        throw Error(ErrorCode::fileAccess, fmt::format("cannot read {} to its end", file.string()));
    return bytes;
}

/// Whether these bytes are a model by themselves, without other files.
bool isWhole(const std::string& bytes)
{
    try {
        readModel(std::as_bytes(std::span(bytes)));
        return true;
    } catch (const Error&) {
        return false;
    }
}

/// A file as it is, or a model whose weights lie beside it as one file.
std::string wholeModel(const fs::path& file, Monitor& monitor)
{
    std::string bytes = bytesOf(file);
    if (isWhole(bytes))
        return bytes;
    return serializeModel(readModel(file, monitor));
}

/// Names that put() and AtomicFile give.
bool isOwnName(const fs::path& file)
{
    if (file.extension() == kSuffix)
        return isSha256(file.stem().string());
    return file.extension() == ".part" && file.filename().string().starts_with(".espalier-");
}

} // namespace

ModelStore::ModelStore(fs::path folder)
    : m_folder(std::move(folder))
{
}

void ModelStore::prepare() const
{
    std::error_code failure;
    if (fs::create_directory(m_folder, failure))
        synchronizeFolder(m_folder.parent_path());
    // A link could lead the sweep to files of somebody else.
    if (fs::symlink_status(m_folder).type() != fs::file_type::directory)
        throw Error(failure ? ErrorCode::fileAccess : ErrorCode::invalidFile,
                    fmt::format("{} must be a folder, where a project keeps its models{}{}",
                                m_folder.string(), failure ? ": " : "", failure.message()));
}

StoredModel ModelStore::put(const fs::path& model, Monitor& monitor) const
{
    const std::string bytes = wholeModel(model, monitor);
    monitor.checkpoint();
    const StoredModel stored{ sha256(std::as_bytes(std::span(bytes))),
                              static_cast<int64_t>(bytes.size()) };
    writeFileAtomically(fileOf(stored.sha256), std::as_bytes(std::span(bytes)));
    return stored;
}

std::string ModelStore::hashOf(const fs::path& model, Monitor& monitor)
{
    const std::string bytes = wholeModel(model, monitor);
    return sha256(std::as_bytes(std::span(bytes)));
}

fs::path ModelStore::checkedFile(const std::string& sha256, const Monitor& monitor) const
{
    const fs::path file = fileOf(sha256);
    std::error_code failure;
    if (fs::symlink_status(file, failure).type() != fs::file_type::regular)
        throw Error(ErrorCode::fileAccess,
                    fmt::format("{} is missing; restore the project from a backup", file.string()));
    if (sha256OfFile(file, monitor) != sha256)
        throw Error(ErrorCode::invalidFile,
                    fmt::format("{} is damaged: its content does not have the hash in its name; "
                                "restore the project from a backup",
                                file.string()));
    return file;
}

int64_t ModelStore::sweep(const std::set<std::string>& needed) const
{
    int64_t freed = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(m_folder)) {
        const fs::path& file = entry.path();
        if (!fs::is_regular_file(entry.symlink_status()) || !isOwnName(file)
            || needed.contains(file.stem().string()))
            continue;
        freed += static_cast<int64_t>(entry.file_size());
        fs::remove(file);
    }
    return freed;
}

fs::path ModelStore::fileOf(const std::string& sha256) const
{
    require(isSha256(sha256), "a model is named by its SHA-256");
    return m_folder / (sha256 + std::string(kSuffix));
}

} // namespace core
