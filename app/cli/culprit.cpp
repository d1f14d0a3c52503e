#include "core/quantization/culprit.h"

#include "app/cli/data_arguments.h"
#include "app/cli/display_text.h"
#include "app/cli/model_argument.h"
#include "app/cli/samples.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "core/base/parallel.h"

#include <fmt/format.h>

namespace app {

namespace {

struct CulpritArguments
{
    std::string reference;
    std::string quantized;
    int64_t samples = 64;
    DataArguments data;
};

Outcome findCulprit(const CulpritArguments& arguments, core::Monitor& monitor)
{
    const auto reference = readModelFile(arguments.reference, monitor);
    const auto quantized = readModelFile(arguments.quantized, monitor);
    const std::vector<core::LayerError> layers =
        core::rankCulprits(*reference, *quantized,
                           comparedInputs(arguments.data, *reference, arguments.samples, monitor),
                           core::threadCount(), monitor);
    Outcome outcome;
    outcome.result = { { "model", arguments.reference },
                       { "quantized", arguments.quantized },
                       { "n", arguments.samples },
                       { "layers", Json::array() } };
    Table table({ "Layer", "Operator", ">Alone, dB", ">With all before, dB" });
    for (const core::LayerError& layer : layers) {
        outcome.result["layers"].push_back({ { "name", layer.name },
                                             { "type", layer.type },
                                             { "value", layer.value },
                                             { "aloneDecibel", layer.aloneDecibel },
                                             { "prefixDecibel", layer.prefixDecibel } });
        table.add({ shown(layer.name), shown(layer.type), fmt::format("{:.1f}", layer.aloneDecibel),
                    fmt::format("{:.1f}", layer.prefixDecibel) });
    }
    outcome.text = table.text(0);
    return outcome;
}

} // namespace

VerbAction configureCulprit(CLI::App& command)
{
    const auto arguments = std::make_shared<CulpritArguments>();
    addModelPair(command, arguments->reference, arguments->quantized);
    command.add_option("--samples", arguments->samples, "Compare on so many validation samples")
        ->check(CLI::Range(1, 1 << 20));
    arguments->data.addTo(command, "fashion-mnist");
    return [arguments](core::Monitor& monitor) { return findCulprit(*arguments, monitor); };
}

} // namespace app
