#include "app/cli/data_arguments.h"
#include "app/cli/display_text.h"
#include "app/cli/estimates.h"
#include "app/cli/model_argument.h"
#include "app/cli/output_lock.h"
#include "app/cli/plan_file.h"
#include "app/cli/recovery_arguments.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "core/base/parallel.h"
#include "core/evaluation/evaluate.h"
#include "core/execution/model_cost.h"
#include "core/onnx/write_model.h"

#include <fmt/format.h>

namespace app {

namespace {

struct CutArguments
{
    std::string model;
    std::string plan;
    std::string output;
    DataArguments data;
    RecoveryArguments recovery;
};

/// A cut by a plan, with what it needs to measure and recover.
class Cut
{
public:
    Cut(const CutArguments& arguments, core::Monitor& monitor)
        : m_arguments(arguments)
        , m_monitor(monitor)
        , m_model(std::make_shared<const core::Model>(
              core::withFoldedConstants(*readModelFile(arguments.model, monitor))))
        , m_groups(core::channelGroups(*m_model))
    {
        if (!arguments.data.isGiven())
            return;
        const core::DatasetDescription description = arguments.data.description();
        m_preprocessing = arguments.data.preprocessing(*m_model, description);
        m_splits = core::openDataset(description, monitor);
    }

    Outcome run()
    {
        const std::vector<std::string> steps = m_arguments.recovery.steps();
        const core::PruningPlan plan = readPlan(m_arguments.plan, m_groups);
        add("before", m_model);
        core::CutModel cut = core::cutModel(*m_model, m_groups, plan.removals);
        if (m_splits && !steps.empty())
            add("cut", std::make_shared<const core::Model>(cut.after));
        const auto recovered = std::make_shared<const core::Model>(m_arguments.recovery.recover(
            std::move(cut), m_model, m_preprocessing, m_splits.get(), m_monitor));
        core::writeModel(*recovered, m_arguments.output, m_monitor);
        m_arguments.recovery.removeCheckpoints();
        add("after", recovered);
        m_result["file"] = m_arguments.output;
        m_result["recovery"] = steps;
        return { m_result, m_table.text(0), ExitCode::success };
    }

private:
    /// Measures a stage, tells a window of it, and writes it down.
    void add(const char* stage, const std::shared_ptr<const core::Model>& model)
    {
        const core::ModelCost cost =
            core::modelCost(*model, core::inferShapes(*model, core::concreteInputShapes(*model)));
        m_result[stage] = { { "parameters", cost.parameters },
                            { "bytes", cost.parameterBytes },
                            { "macs", cost.macs } };
        std::vector<std::string> row{ stage, countText(cost.parameters), countText(cost.macs) };
        if (m_splits) {
            const core::Estimate top1 = measure(model);
            m_result[stage]["top1"] = estimateJson(top1, "measured on validation samples");
            m_monitor.point(fmt::format("top1.{}", stage), static_cast<double>(top1.n), top1.value);
            row.push_back(estimateText(top1));
        }
        m_table.add(row);
    }

    core::Estimate measure(const std::shared_ptr<const core::Model>& model)
    {
        if (!m_splits->has(core::Role::validation))
            throw core::Error(core::ErrorCode::invalidData,
                              "the data set has no validation samples, by which a recovery is "
                              "judged; give one with training or validation samples, such as "
                              "--data fashion-mnist");
        m_monitor.beginPhase("evaluating");
        return core::evaluate(model, m_splits->validation(m_monitor), m_preprocessing,
                              { .executor = { .threads = core::threadCount() } }, m_monitor)
            .top1;
    }

    const CutArguments& m_arguments;
    core::Monitor& m_monitor;
    std::shared_ptr<const core::Model> m_model;
    core::ChannelGroups m_groups;
    core::Preprocessing m_preprocessing;
    std::shared_ptr<core::SplitDataset> m_splits; ///< null without data
    Json m_result = Json::object();
    Table m_table{ { "", ">Parameters", ">MACs", "Top-1" } };
};

Outcome cut(CutArguments& arguments, core::Monitor& monitor)
{
    const OutputLock lock(arguments.output);
    arguments.recovery.keepCheckpoints(arguments.output);
    return Cut(arguments, monitor).run();
}

} // namespace

VerbAction configureCut(CLI::App& command)
{
    const auto arguments = std::make_shared<CutArguments>();
    addModelArgument(command, arguments->model);
    command
        .add_option("--plan", arguments->plan,
                    "JSON file that says which channels go: \"groups\" as prune --json prints it")
        ->required()
        ->type_name("FILE");
    command.add_option("-o,--output", arguments->output, "Model file to write")
        ->required()
        ->type_name("FILE");
    arguments->recovery.addTo(command);
    arguments->recovery.addResumeTo(command);
    arguments->data.addTo(command, "");
    return [arguments](core::Monitor& monitor) { return cut(*arguments, monitor); };
}

} // namespace app
