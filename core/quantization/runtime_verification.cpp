#include "core/quantization/runtime_verification.h"

#include "core/base/error.h"
#include "core/base/resource_folder.h"
#include "core/base/run_program.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

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
    ProgramResult result;
    try {
        result = runProgram(
            { pythonOf(options), script.string(), "--threads", std::to_string(options.threads),
              "--rounds", std::to_string(options.rounds), "--batch", std::to_string(options.batch),
              "--", std::filesystem::absolute(reference).string(),
              std::filesystem::absolute(quantized).string() },
            monitor);
    } catch (const Error& error) {
        return notVerified(error.what());
    }
    if (result.exitCode == kPackageMissing)
        return notVerified(lastLine(result.errors));
    if (result.exitCode != 0)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("ONNX Runtime did not get through: {}", lastLine(result.errors)));
    try {
        return fromJson(Json::parse(result.output));
    } catch (const Json::exception& error) {
        throw Error(ErrorCode::invalidFile,
                    fmt::format("{} answered with something else than its report: {}",
                                script.string(), error.what()));
    }
}

} // namespace core
