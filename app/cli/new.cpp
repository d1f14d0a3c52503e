#include "app/cli/data_arguments.h"
#include "app/cli/display_text.h"
#include "app/cli/model_argument.h"
#include "app/cli/network_arguments.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "core/base/parameters_json.h"
#include "core/data/dataset_description.h"
#include "core/evaluation/scores.h"
#include "core/execution/new_network.h"
#include "core/onnx/write_model.h"

#include <fmt/format.h>

namespace app {

namespace {

struct NewArguments
{
    NetworkArguments network;
    std::string like;
    DataArguments data;
    std::string output;
};

/// What the network is for: how it reads pictures and the names of the classes.
struct Purpose
{
    core::Preprocessing preprocessing{ .width = 28, .height = 28, .channels = 1 };
    std::vector<std::string> labels;
    std::optional<int64_t> classes;
};

void takeFromModel(const std::string& file, Purpose& purpose, core::Monitor& monitor)
{
    const auto model = readModelFile(file, monitor);
    purpose.preprocessing = core::preprocessingOf(*model);
    purpose.labels = core::storedLabels(*model);
    purpose.classes = core::declaredClasses(*model);
}

void takeFromData(const core::DatasetDescription& description, Purpose& purpose,
                  core::Monitor& monitor)
{
    const auto splits = core::openDataset(description, monitor);
    const auto samples = splits->has(core::Role::train)
        ? splits->trainAndValidation(monitor)
        : splits->test("the shape of a network", monitor);
    purpose.labels = samples->classNames();
    purpose.classes = static_cast<int64_t>(purpose.labels.size());
    if (description.preprocessing)
        purpose.preprocessing = *description.preprocessing;
    else if (samples->size() > 0 && core::isPicture(samples->image(0))) {
        const core::Shape shape = samples->image(0).shape();
        purpose.preprocessing.height = shape[0];
        purpose.preprocessing.width = shape[1];
        purpose.preprocessing.channels = shape[2];
    }
}

Purpose purposeOf(const NewArguments& arguments, core::Monitor& monitor)
{
    Purpose purpose;
    if (!arguments.like.empty())
        takeFromModel(arguments.like, purpose, monitor);
    if (arguments.data.isGiven())
        takeFromData(arguments.data.description(), purpose, monitor);
    purpose.preprocessing = arguments.data.withFlags(purpose.preprocessing);
    return purpose;
}

core::NetworkTask taskOf(const core::Preprocessing& preprocessing)
{
    if (preprocessing.isChannelsLast)
        throw core::Error(core::ErrorCode::unsupported,
                          "templates read pictures as [N, C, H, W]; say --layout nchw");
    return { .channels = preprocessing.channels,
             .height = preprocessing.height,
             .width = preprocessing.width };
}

Outcome report(const NewArguments& arguments, const core::NewNetwork& network,
               const NetworkChoice& choice)
{
    Json settings = Json::parse(core::toJson(choice.values));
    settings["widths"] = network.widths;
    Table table;
    table.add({ "Template", std::string(choice.family->title) });
    table.add({ "Widths", fmt::format("{}", fmt::join(network.widths, ", ")) });
    table.add({ "Parameters", countText(network.size.parameters) });
    table.add({ "Multiply-accumulates", countText(network.size.macs) });
    table.add({ "File", arguments.output });
    return { { { "file", arguments.output },
               { "template", choice.family->id },
               { "settings", settings },
               { "parameters", network.size.parameters },
               { "macs", network.size.macs } },
             table.text(0),
             ExitCode::success };
}

Outcome makeNetwork(const NewArguments& arguments, core::Monitor& monitor)
{
    const Purpose purpose = purposeOf(arguments, monitor);
    const NetworkChoice choice = arguments.network.choice(purpose.classes);
    monitor.beginPhase("making the network");
    core::NewNetwork network =
        core::newNetwork(*choice.family, taskOf(purpose.preprocessing), choice.values, monitor);
    core::storePreprocessing(network.model, purpose.preprocessing);
    if (static_cast<int64_t>(purpose.labels.size()) == choice.values.integer("classes"))
        core::storeLabels(network.model, purpose.labels);
    core::writeModel(network.model, arguments.output, monitor);
    return report(arguments, network, choice);
}

} // namespace

VerbAction configureNew(CLI::App& command)
{
    const auto arguments = std::make_shared<NewArguments>();
    arguments->network.addTo(command);
    command
        .add_option("--like", arguments->like,
                    "Model whose input size, preprocessing and classes the network gets")
        ->type_name("MODEL");
    arguments->data.addTo(command, "");
    command.add_option("-o,--output", arguments->output, "File to write")
        ->type_name("FILE")
        ->required();
    return [arguments](core::Monitor& monitor) { return makeNetwork(*arguments, monitor); };
}

} // namespace app
