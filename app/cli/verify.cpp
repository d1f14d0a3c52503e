#include "app/cli/data_arguments.h"
#include "app/cli/display_text.h"
#include "app/cli/model_argument.h"
#include "app/cli/samples.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "core/base/parallel.h"
#include "core/quantization/runtime_verification.h"

#include <fmt/format.h>

namespace app {

namespace {

struct VerifyArguments
{
    std::string reference;
    std::string quantized;
    core::VerificationOptions options;
    DataArguments data;
};

Json reportJson(const core::RuntimeReport& report)
{
    Json json = { { "verified", report.isVerified() } };
    if (!report.isVerified()) {
        json["note"] = report.notVerified;
        return json;
    }
    json.update({ { "loads", report.loads }, { "runtime", report.runtime } });
    if (!report.loads) {
        json["error"] = report.error;
        return json;
    }
    json["fused"] = report.fused;
    json["unfused"] = Json::array();
    for (const core::UnfusedNode& node : report.unfused)
        json["unfused"].push_back(
            { { "name", node.name }, { "type", node.type }, { "reason", node.reason } });
    if (report.maxError)
        json.update({ { "maxError", *report.maxError }, { "outputScale", report.outputScale } });
    if (report.executorError)
        json["executorError"] = *report.executorError;
    if (report.rounds > 0)
        json.update({ { "floatMs", report.floatMs },
                      { "quantizedMs", report.quantizedMs },
                      { "speedup", report.speedup() },
                      { "n", report.rounds } });
    return json;
}

std::string reportText(const core::RuntimeReport& report)
{
    if (!report.isVerified())
        return shown(report.notVerified) + '\n';
    if (!report.loads)
        return fmt::format("does not load in ONNX Runtime {}: {}\n", shown(report.runtime),
                           shown(report.error));
    std::string text = fmt::format("loads in ONNX Runtime {}\n", shown(report.runtime));
    Table fused({ "Integer operator", ">Count" });
    for (const auto& [type, count] : report.fused)
        fused.add({ shown(type), countText(count) });
    text += fused.text(0);
    for (const core::UnfusedNode& node : report.unfused)
        text += fmt::format("{} \"{}\" is computed in float: {}\n", shown(node.type),
                            shown(node.name), shown(node.reason));
    if (report.maxError)
        text += fmt::format("Largest difference of the outputs {} of {}\n",
                            numberText(*report.maxError), numberText(report.outputScale));
    if (report.executorError)
        text += fmt::format("Largest difference of ONNX Runtime and Espalier's executor {}\n",
                            numberText(*report.executorError));
    if (report.rounds > 0)
        text += fmt::format("{} ms, in float {} ms: {} times as fast (medians of {} interleaved "
                            "runs)\n",
                            numberText(report.quantizedMs), numberText(report.floatMs),
                            numberText(report.speedup()), report.rounds);
    return text;
}

Outcome verify(const VerifyArguments& arguments, core::Monitor& monitor)
{
    core::VerificationOptions options = arguments.options;
    options.threads = core::threadCount();
    if (arguments.data.isGiven())
        options.inputs = { comparedInputs(arguments.data,
                                          *readModelFile(arguments.reference, monitor),
                                          options.batch, monitor)
                               .front() };
    const core::RuntimeReport report =
        core::verifyInRuntime(arguments.reference, arguments.quantized, options, monitor);
    const bool isFaulty = report.isVerified() && (!report.loads || !report.unfused.empty());
    return { reportJson(report), reportText(report),
             isFaulty ? ExitCode::findings : ExitCode::success };
}

} // namespace

VerbAction configureVerify(CLI::App& command)
{
    const auto arguments = std::make_shared<VerifyArguments>();
    addModelPair(command, arguments->reference, arguments->quantized);
    command
        .add_option("--python", arguments->options.python,
                    "Python with onnx and onnxruntime; default: $ESPALIER_PYTHON, else python3")
        ->type_name("PROGRAM");
    command.add_option("--runs", arguments->options.rounds, "Timed runs of each model; 0: none")
        ->check(CLI::Range(0, 1'000'000));
    command
        .add_option("--batch", arguments->options.batch,
                    "Samples in one run when the model leaves that open; at most 32 of a data set")
        ->check(CLI::Range(1, 1 << 20));
    arguments->data.addTo(command, "");
    return [arguments](core::Monitor& monitor) { return verify(*arguments, monitor); };
}

} // namespace app
