#include "core/deploy/file_checks.h"

#include "core/base/run_program.h"
#include "core/deploy/compiled_outputs.h"
#include "core/deploy/export_model.h"
#include "core/graph/validate.h"
#include "core/operators/operator_catalog.h"
#include "core/operators/unsupported_operators.h"
#include "core/quantization/runtime_verification.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Float kernels add in another order: as share of the largest output.
constexpr double kFloatTolerance = 1e-3;
/// A number that lies between two integers may be rounded either way, layer after layer.
constexpr double kIntegerTolerance = 0.05;

std::string figure(double number)
{
    return fmt::format("{:.3g}", number);
}

bool isFinite(const Tensor& tensor)
{
    if (!isFloatingPoint(tensor.elementType()))
        return true;
    return std::ranges::all_of(tensor.toDoubles(),
                               [](double number) { return std::isfinite(number); });
}

bool computesWithIntegers(const Model& model)
{
    return std::ranges::any_of(model.graph.order(), [&](NodeId id) {
        return categoryOf(model.graph.node(id)) == OperatorCategory::quantize;
    });
}

bool isProgram(const std::string& program, const Monitor& monitor)
{
    try {
        return runProgram({ program, "--version" }, monitor).exitCode == 0;
    } catch (const Error&) {
        return false;
    }
}

CheckResult runtimeResult(const RuntimeReport& report, const ExportJob& job)
{
    if (!report.isVerified())
        return { job.python.empty() ? CheckState::skipped : CheckState::failed,
                 report.notVerified };
    if (!report.loads)
        return { CheckState::failed,
                 fmt::format("ONNX Runtime {} does not load it: {}", report.runtime,
                             report.error) };
    const bool isRounded = computesWithIntegers(*job.model) || job.format != "onnx";
    const double share = isRounded ? kIntegerTolerance : kFloatTolerance;
    const double error = report.executorError.value_or(0);
    const bool isClose = error <= share * report.outputScale;
    return { isClose ? CheckState::passed : CheckState::failed,
             fmt::format("loads in ONNX Runtime {}; largest difference of an output to Espalier's "
                         "executor {} of {}, {} is allowed",
                         report.runtime, figure(error), figure(report.outputScale),
                         figure(share * report.outputScale)) };
}

} // namespace

CheckResult checkRules(const Model& model)
{
    const Issues issues = validate(model);
    for (const Issue& issue : issues)
        if (issue.severity == Severity::error)
            return { CheckState::failed, issue.message };
    return { CheckState::passed,
             fmt::format("read again: {} nodes, no rule of ONNX broken",
                         model.graph.order().size()) };
}

CheckResult checkOpset(const Model& model, const Model& expected)
{
    if (model.opsetImports != expected.opsetImports)
        return { CheckState::failed,
                 fmt::format("the file asks for opset {} instead of {}", model.opsetVersion(""),
                             expected.opsetVersion("")) };
    const auto unsupported = unsupportedOperators(model, inferShapes(model));
    if (!unsupported.empty())
        return { CheckState::failed,
                 fmt::format("{} (node \"{}\") cannot be run: {}", unsupported.front().type,
                             unsupported.front().firstNode, unsupported.front().reason) };
    return { CheckState::passed,
             fmt::format("opset {}, every operator is known in it", model.opsetVersion("")) };
}

CheckResult checkFinite(const Model& model, const Monitor& monitor)
{
    int64_t numbers = 0;
    for (const ValueId id : model.graph.values()) {
        const Value& value = model.graph.value(id);
        if (!value.initializer)
            continue;
        monitor.checkpoint();
        numbers += value.initializer->elementCount();
        if (!isFinite(*value.initializer))
            return { CheckState::failed,
                     fmt::format("the weight \"{}\" holds numbers that are not finite",
                                 value.name) };
    }
    return { CheckState::passed, fmt::format("{} weights", numbers) };
}

CheckResult checkOutputs(const RunOutputs& expected, const RunOutputs& found,
                         const std::string& kind)
{
    const OutputDifference difference = differenceOf(expected, found);
    if (difference.isExact)
        return { CheckState::passed,
                 fmt::format("a fresh session gives equal outputs, bit by bit, on {} {}",
                             expected.size(), kind) };
    return { CheckState::failed,
             fmt::format("a fresh session gives outputs that differ by up to {} on {} {}",
                         figure(difference.largest), expected.size(), kind) };
}

CheckResult checkChange(const RunOutputs& before, const RunOutputs& after, const ExportJob& job)
{
    const OutputDifference difference = differenceOf(before, after);
    const double allowed = job.tolerance * difference.scale;
    const std::string text = fmt::format(
        "outputs change by up to {} of {} against the original, {} is allowed; {} of {} {} keep "
        "their highest output",
        figure(difference.largest), figure(difference.scale), figure(allowed), difference.sameClass,
        before.size(), job.inputs.kind);
    return { difference.largest <= allowed ? CheckState::passed : CheckState::failed, text };
}

CheckResult checkRuntime(const std::filesystem::path& file, const ExportJob& job, Monitor& monitor)
{
    VerificationOptions options;
    options.python = job.python;
    options.threads = std::max(1, job.threads);
    options.rounds = 0;
    options.inputs = job.inputs.runs.front();
    return runtimeResult(verifyInRuntime(job.source, file, options, monitor), job);
}

CheckResult checkCompiled(const std::filesystem::path& header, const RunOutputs& expected,
                          const ExportJob& job, Monitor& monitor)
{
    if (!isProgram(job.compiler, monitor))
        return { CheckState::skipped,
                 fmt::format("not compiled: there is no program \"{}\"", job.compiler) };
    const OutputDifference difference = differenceOf(
        expected, compiledOutputs(header, job.compiler, job.inputs.runs, expected, monitor));
    const double allowed = kFloatTolerance * difference.scale;
    return { difference.largest <= allowed ? CheckState::passed : CheckState::failed,
             fmt::format("compiled by {}, it gives outputs that differ by up to {} of {} from the "
                         "executor's on {} {}, {} is allowed",
                         job.compiler, figure(difference.largest), figure(difference.scale),
                         expected.size(), job.inputs.kind, figure(allowed)) };
}

} // namespace core
