#pragma once

#include "core/base/monitor.h"

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>

namespace core {

/// A file of a model store.
struct StoredModel
{
    std::string sha256;
    int64_t bytes = 0;
};

/// Model files in one folder, each named by its content: SHA256.onnx. Equal models are stored once.
class ModelStore
{
public:
    explicit ModelStore(std::filesystem::path folder);

    /// Makes the folder when it is missing. Throws Error invalidFile when something else has its
    /// name, fileAccess.
    void prepare() const;
    /// Copies an ONNX file into the store, with the weights beside it taken in; when this returns
    /// it survives a power cut. Throws Error invalidFile and invalidModel for what is no model,
    /// limitExceeded for one that does not fit in one file (2 GiB), fileAccess; Cancelled.
    StoredModel put(const std::filesystem::path& model, Monitor& monitor) const;
    /// The hash under which put() would store a model; throws like it.
    static std::string hashOf(const std::filesystem::path& model, Monitor& monitor);
    /// Where the file of this content lies. Throws Error fileAccess when it is missing, invalidFile
    /// when its content is another one; Cancelled.
    std::filesystem::path checkedFile(const std::string& sha256, const Monitor& monitor) const;
    /// Removes files that nothing needs, and what an interrupted put() left; returns how many bytes
    /// they had. Touches only names of the store's own forms.
    int64_t sweep(const std::set<std::string>& needed) const;

private:
    std::filesystem::path fileOf(const std::string& sha256) const;

    std::filesystem::path m_folder;
};

} // namespace core
