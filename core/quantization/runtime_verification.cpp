#include "core/quantization/runtime_verification.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/resource_folder.h"
#include "core/base/run_program.h"
#include "core/base/temporary_folder.h"
#include "core/data/npy.h"
#include "core/execution/executor.h"
#include "core/onnx/read_model.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace core {

namespace {

using Json = nlohmann::json;

/// The script ends with this when a package is missing.
constexpr int kPackageMissing = 3;

std::string pythonOf(const VerificationOptions& options)
{
    if (!options.python.empty())
        return options.python;
    const char* chosen = std::getenv("ESPALIER_PYTHON");
    return chosen != nullptr && *chosen != 0 ? chosen : "python3";
}

void expectFile(const std::filesystem::path& file)
{
    std::error_code failure;
    if (!std::filesystem::is_regular_file(file, failure))
        throw Error(ErrorCode::fileAccess, fmt::format("{} is no file", file.string()));
}

RuntimeReport fromJson(const Json& json)
{
    RuntimeReport report;
    report.loads = json.at("loads");
    report.runtime = json.at("runtime");
    report.error = json.value("error", "");
    report.fused = json.value("fused", std::map<std::string, int64_t>());
    for (const Json& node : json.value("unfused", Json::array()))
        report.unfused.push_back({ node.at("name"), node.at("type"), node.at("reason") });
    if (json.contains("maxError"))
        report.maxError = json.at("maxError");
    report.outputScale = json.value("outputScale", 0.0);
    report.floatMs = json.value("floatMs", 0.0);
    report.quantizedMs = json.value("quantizedMs", 0.0);
    report.rounds = json.value("rounds", int64_t(0));
    return report;
}

std::string lastLine(const std::string& text)
{
    const size_t end = text.find_last_not_of('\n');
    if (end == std::string::npos)
        return {};
    const size_t start = text.find_last_of('\n', end);
    return text.substr(start == std::string::npos ? 0 : start + 1, end - start);
}

void writeInputs(const std::filesystem::path& folder, const std::vector<Tensor>& inputs)
{
    for (size_t i = 0; i < inputs.size(); ++i) {
        const std::string file = npyFile(inputs[i]);
        writeFileAtomically(folder / fmt::format("{}.npy", i), std::as_bytes(std::span(file)));
    }
}

/// Largest difference between what ONNX Runtime left in the folder and our own output.
double executorError(const std::filesystem::path& quantized, const std::filesystem::path& folder,
                     const VerificationOptions& options, Monitor& monitor)
{
    const auto model = std::make_shared<const Model>(readModel(quantized, monitor));
    Executor executor(model, { .threads = options.threads });
    const std::vector<double> ours =
        executor.run(options.inputs, RunRequest{}, monitor).outputs.front().toDoubles();
    const std::vector<double> theirs = readNpy(folder / "output.npy").toDoubles();
    if (ours.size() != theirs.size())
        throw Error(ErrorCode::invalidModel,
                    fmt::format("the output has {} numbers in ONNX Runtime and {} here",
                                theirs.size(), ours.size()));
    double largest = 0;
    for (size_t i = 0; i < ours.size(); ++i)
        largest = std::max(largest, std::abs(ours[i] - theirs[i]));
    return largest;
}

RuntimeReport notVerified(const std::string& why)
{
    RuntimeReport report;
    report.notVerified = "not verified in ONNX Runtime: " + why;
    return report;
}

} // namespace

RuntimeReport verifyInRuntime(const std::filesystem::path& reference,
                              const std::filesystem::path& quantized,
                              const VerificationOptions& options, Monitor& monitor)
{
    expectFile(reference);
    expectFile(quantized);
    monitor.beginPhase("verifying in ONNX Runtime");
    const std::filesystem::path script = resourceFolder("runtime") / "verify.py";
    std::vector<std::string> words{ pythonOf(options), script.string(),
                                    "--threads",       std::to_string(options.threads),
                                    "--rounds",        std::to_string(options.rounds),
                                    "--batch",         std::to_string(options.batch) };
    std::optional<TemporaryFolder> folder;
    if (!options.inputs.empty()) {
        folder.emplace(std::filesystem::temp_directory_path(), "espalier-verify-");
        writeInputs(folder->path(), options.inputs);
        words.insert(words.end(), { "--inputs", folder->path().string() });
    }
    words.insert(words.end(),
                 { "--", std::filesystem::absolute(reference).string(),
                   std::filesystem::absolute(quantized).string() });
    ProgramResult result;
    try {
        result = runProgram(words, monitor);
    } catch (const Error& error) {
        return notVerified(error.what());
    }
    if (result.exitCode == kPackageMissing)
        return notVerified(lastLine(result.errors));
    if (result.exitCode != 0)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("ONNX Runtime did not get through: {}", lastLine(result.errors)));
    try {
        RuntimeReport report = fromJson(Json::parse(result.output));
        if (folder && report.loads)
            report.executorError = executorError(quantized, folder->path(), options, monitor);
        return report;
    } catch (const Json::exception& error) {
        throw Error(ErrorCode::invalidFile,
                    fmt::format("{} answered with something else than its report: {}",
                                script.string(), error.what()));
    }
}

} // namespace core
