#pragma once

#include <cstdint>
#include <filesystem>

namespace test {

/// Weights of the model that writeExternalModel() writes: 1 GiB of floats.
inline constexpr int64_t kExternalParameters = int64_t{ 1 } << 28;

/// Writes a chain of 64 matrix products whose weights lie in a sparse file of 1 GiB beside it, into
/// `folder`; returns the model's path.
std::filesystem::path writeExternalModel(const std::filesystem::path& folder);

/// What listing that model with espalier-cli took.
struct Listing
{
    double seconds = 0;
    double peakMiB = 0; ///< resident, of the largest child process so far
    int64_t parameters = -1; ///< as listed
};

Listing listModel(const std::filesystem::path& model);

} // namespace test
