#include "tests/support/external_model.h"

#include "tests/support/command.h"
#include "tests/support/wire.h"

#include <sys/resource.h>

#include <chrono>
#include <fstream>

namespace test {

namespace {

constexpr int kProducts = 64;
constexpr uint64_t kWidth = 2048; ///< of the square weights
constexpr uint64_t kWeightBytes = kWidth * kWidth * sizeof(float);
static_assert(kProducts * kWidth * kWidth == kExternalParameters);
constexpr uint64_t kFloat = 1;

/// A ValueInfoProto of shape [1, kWidth].
std::string rowInfo(const std::string& name)
{
    const std::string shape =
        bytesField(1, numberField(1, 1)) + bytesField(1, numberField(1, kWidth));
    const std::string tensorType = numberField(1, kFloat) + bytesField(2, shape);
    return bytesField(1, name) + bytesField(2, bytesField(1, tensorType));
}

std::string entry(const std::string& key, const std::string& value)
{
    return bytesField(13, bytesField(1, key) + bytesField(2, value));
}

/// A TensorProto whose elements stand in "weights.data".
std::string externalWeight(int index)
{
    constexpr uint64_t kExternal = 1;
    return numberField(1, kWidth) + numberField(1, kWidth) + numberField(2, kFloat)
        + bytesField(8, "w" + std::to_string(index)) + numberField(14, kExternal)
        + entry("location", "weights.data")
        + entry("offset", std::to_string(static_cast<uint64_t>(index) * kWeightBytes))
        + entry("length", std::to_string(kWeightBytes));
}

std::string product(int index)
{
    return bytesField(1, "v" + std::to_string(index)) + bytesField(1, "w" + std::to_string(index))
        + bytesField(2, "v" + std::to_string(index + 1)) + bytesField(4, "MatMul");
}

} // namespace

std::filesystem::path writeExternalModel(const std::filesystem::path& folder)
{
    std::string graph = bytesField(2, "chain") + bytesField(11, rowInfo("v0"))
        + bytesField(12, rowInfo("v" + std::to_string(kProducts)));
    for (int index = 0; index < kProducts; ++index)
        graph += bytesField(1, product(index)) + bytesField(5, externalWeight(index));
    const std::filesystem::path model = folder / "chain.onnx";
    std::ofstream(model, std::ios::binary) << modelFile(graph);
    std::ofstream(folder / "weights.data").close();
    std::filesystem::resize_file(folder / "weights.data", kProducts * kWeightBytes);
    return model;
}

Listing listModel(const std::filesystem::path& model)
{
    const auto start = std::chrono::steady_clock::now();
    const CommandResult result = runCommand({ "inspect", model.string(), "--json" });
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    rusage usage = {};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    const Json report = result.json();
    constexpr double kKilobytesPerMiB = 1024;
    return { .seconds = took.count(),
             .peakMiB = static_cast<double>(usage.ru_maxrss) / kKilobytesPerMiB,
             .parameters = report.is_object() ? report.value("parameters", int64_t{ -1 }) : -1 };
}

} // namespace test
