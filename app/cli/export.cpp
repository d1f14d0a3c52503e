#include "app/cli/catalog_option.h"
#include "app/cli/data_arguments.h"
#include "app/cli/export_report.h"
#include "app/cli/model_argument.h"
#include "app/cli/samples.h"
#include "app/cli/verbs.h"
#include "core/base/parallel.h"

namespace app {

namespace {

struct ExportArguments
{
    std::string model;
    core::ExportJob job;
    int64_t opset = 0; ///< 0: the model's own
    bool stripsMetadata = false;
    std::string output;
    DataArguments data;
};

/// Each sample as a run of its own, as a program that uses the file would do.
core::ExportInputs inputsOf(const DataArguments& data, const core::Model& model,
                            core::Monitor& monitor)
{
    if (!data.isGiven())
        return core::randomExportInputs(model);
    core::ExportInputs inputs{ .kind = "samples" };
    for (core::Tensor& sample : comparedInputs(data, model, core::kExportSamples, monitor, 1))
        inputs.runs.push_back({ std::move(sample) });
    return inputs;
}

Outcome exportFile(const ExportArguments& arguments, core::Monitor& monitor)
{
    core::ExportJob job = arguments.job;
    job.model = readModelFile(arguments.model, monitor);
    job.source = arguments.model;
    job.file = arguments.output;
    job.keepsMetadata = !arguments.stripsMetadata;
    job.threads = core::threadCount();
    if (arguments.opset != 0)
        job.opset = arguments.opset;
    job.inputs = inputsOf(arguments.data, *job.model, monitor);
    const core::ExportReport report = core::exportModel(job, monitor);
    Outcome outcome;
    outcome.result = { { "model", arguments.model },
                       { "file", arguments.output },
                       { "format", job.format },
                       { "inputs", job.inputs.kind },
                       { "n", job.inputs.runs.size() } };
    outcome.result.update(exportJson(report));
    outcome.text = exportText(report, arguments.output);
    outcome.exitCode = report.isWritten() ? ExitCode::success : ExitCode::findings;
    return outcome;
}

} // namespace

VerbAction configureExport(CLI::App& command)
{
    const auto arguments = std::make_shared<ExportArguments>();
    addModelArgument(command, arguments->model);
    command.add_option("-o,--output", arguments->output, "File to write")
        ->required()
        ->type_name("FILE");
    addChoice(command, "--format", arguments->job.format, "What is written", core::exportFormats());
    command
        .add_option("--opset", arguments->opset,
                    "Opset of the file, not below the model's; default: the model's own")
        ->check(CLI::PositiveNumber);
    command.add_flag("--strip-metadata", arguments->stripsMetadata,
                     "Leave out documentation, producer and metadata, class names among them");
    command.add_flag("--external-data", arguments->job.storesWeightsBeside,
                     "Store the weights beside the file, which is done anyway from 2 GiB on");
    command
        .add_option("--tolerance", arguments->job.tolerance,
                    "Largest change of an output by a format that is not lossless, as share of "
                    "the largest output")
        ->check(CLI::NonNegativeNumber);
    command
        .add_option("--python", arguments->job.python,
                    "Python with onnx and onnxruntime, which then must agree; default: "
                    "$ESPALIER_PYTHON, else python3, when it has them")
        ->type_name("PROGRAM");
    command
        .add_option("--compiler", arguments->job.compiler,
                    "C99 compiler that the format c is checked with; default: cc")
        ->type_name("PROGRAM");
    arguments->data.addTo(command, "");
    return [arguments](core::Monitor& monitor) { return exportFile(*arguments, monitor); };
}

} // namespace app
