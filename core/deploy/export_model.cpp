#include "core/deploy/export_model.h"

#include "core/base/atomic_file.h"
#include "core/base/sha256.h"
#include "core/base/temporary_folder.h"
#include "core/deploy/c_header.h"
#include "core/deploy/check_list.h"
#include "core/deploy/convert_opset.h"
#include "core/deploy/file_checks.h"
#include "core/deploy/strip_metadata.h"
#include "core/evaluation/latency.h"
#include "core/onnx/read_model.h"
#include "core/onnx/write_model.h"
#include "core/quantization/scheme.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace fs = std::filesystem;

namespace {

/// The file that gets written, behind links.
fs::path resolved(const fs::path& file)
{
    std::error_code failure;
    const fs::path target = fs::weakly_canonical(fs::absolute(file), failure);
    if (failure)
        throw Error(ErrorCode::fileAccess,
                    fmt::format("cannot write {}: {}", file.string(), failure.message()));
    if (fs::is_directory(target, failure))
        throw Error(ErrorCode::fileAccess,
                    fmt::format("cannot write {}: it is a folder", file.string()));
    return target;
}

class Export
{
public:
    Export(const ExportJob& job, Monitor& monitor)
        : m_job(job)
        , m_monitor(monitor)
        , m_format(exportFormats().at(job.format))
        , m_target(resolved(job.file))
        , m_folder(m_target.parent_path(), ".espalier-")
        , m_staged(m_folder.path() / m_target.filename())
    {
    }

    ExportReport run()
    {
        convert();
        write();
        if (m_format.isSourceCode)
            checkSource();
        else
            check();
        describe();
        if (m_report.isWritten())
            commit();
        return std::move(m_report);
    }

private:
    void convert()
    {
        Model model = m_format.isLossless() ? *m_job.model : quantized();
        if (m_job.opset)
            convertOpset(model, *m_job.opset);
        if (!m_job.keepsMetadata)
            stripMetadata(model);
        m_model = std::make_shared<const Model>(std::move(model));
    }

    Model quantized()
    {
        QuantizationJob job{ .model = m_job.model,
                             .settings = ParameterValues(quantizationParameters()),
                             .threads = m_job.threads };
        job.settings.set("scheme", std::string(m_format.scheme));
        QuantizedModel result = quantize(job, m_monitor);
        m_report.notes = result.notes;
        return std::move(result.model);
    }

    void write()
    {
        const int64_t inlineBytes =
            m_job.storesWeightsBeside ? 0 : WriteOptions{}.largestInlineBytes;
        if (!m_format.isSourceCode)
            return writeModel(*m_model, m_staged, m_monitor, { .largestInlineBytes = inlineBytes });
        const std::string header = cHeader(*m_model, m_staged, m_monitor);
        writeFileAtomically(m_staged, std::as_bytes(std::span(header)));
    }

    void checkSource()
    {
        CheckList checks(m_report.checks, m_monitor);
        checks.make("weights", "Finite weights", [&] { return checkFinite(*m_model, m_monitor); });
        checks.make("compiled", "Outputs when compiled",
                    [&] { return checkCompiled(m_staged, outputsOf(m_model), m_job, m_monitor); });
    }

    void check()
    {
        CheckList checks(m_report.checks, m_monitor);
        std::shared_ptr<const Model> read;
        checks.make("file", "File", [&] {
            read = std::make_shared<const Model>(readModel(m_staged, m_monitor));
            return checkRules(*read);
        });
        checks.make("opset", "Opset", [&] { return checkOpset(*read, *m_model); });
        checks.make("weights", "Finite weights", [&] { return checkFinite(*read, m_monitor); });
        RunOutputs written;
        checks.make("outputs", "Outputs in a fresh session", [&] {
            written = outputsOf(m_model);
            return checkOutputs(written, outputsOf(read), m_job.inputs.kind);
        });
        if (!m_format.isLossless() || m_job.opset)
            checks.make("change", "Change against the original",
                        [&] { return checkChange(outputsOf(m_job.model), written, allowance()); });
        checks.make("runtime", "ONNX Runtime",
                    [&] { return checkRuntime(m_staged, m_job, m_monitor); });
    }

    /// A new opset alone changes nothing but the order of a sum.
    ExportJob allowance() const
    {
        constexpr double kRounding = 1e-5;
        ExportJob job = m_job;
        if (m_format.isLossless())
            job.tolerance = kRounding;
        return job;
    }

    RunOutputs outputsOf(const std::shared_ptr<const Model>& model)
    {
        return runFresh(model, m_job.inputs.runs, m_job.threads, m_monitor);
    }

    fs::path weightsBeside(fs::path file) const { return file.replace_extension(".data"); }

    void describe()
    {
        m_report.sha256 = sha256OfFile(m_staged, m_monitor);
        m_report.fileBytes = static_cast<int64_t>(fs::file_size(m_staged));
        const fs::path weights = weightsBeside(m_staged);
        if (!fs::exists(weights))
            return;
        m_report.weightsSha256 = sha256OfFile(weights, m_monitor);
        m_report.weightsBytes = static_cast<int64_t>(fs::file_size(weights));
    }

    /// The weights first: without them the model cannot be read.
    void commit()
    {
        m_monitor.checkpoint();
        if (!m_report.weightsSha256.empty())
            replaceFile(weightsBeside(m_staged), weightsBeside(m_target));
        replaceFile(m_staged, m_target);
    }

    const ExportJob& m_job;
    Monitor& m_monitor;
    const ExportFormat& m_format;
    fs::path m_target;
    TemporaryFolder m_folder; ///< on the target's file system, so that a name is all it takes
    fs::path m_staged;
    std::shared_ptr<const Model> m_model; ///< as it is written
    ExportReport m_report;
};

} // namespace

bool ExportReport::isWritten() const
{
    return !checks.empty() && std::ranges::none_of(checks, [](const ExportCheck& check) {
        return check.state == CheckState::failed;
    });
}

ExportInputs randomExportInputs(const Model& model)
{
    ExportInputs inputs{ .kind = "random inputs" };
    for (int64_t seed = 1; seed <= kExportSamples; ++seed)
        inputs.runs.push_back(randomInputs(model, 1, static_cast<uint64_t>(seed)));
    return inputs;
}

ExportReport exportModel(const ExportJob& job, Monitor& monitor)
{
    return Export(job, monitor).run();
}

} // namespace core
