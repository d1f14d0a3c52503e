#include "app/cli/display_text.h"
#include "app/cli/drawing.h"
#include "app/cli/model_argument.h"
#include "app/cli/verbs.h"
#include "core/base/atomic_file.h"

#include <fmt/format.h>

#include <span>

namespace app {

namespace {

struct DrawArguments
{
    std::string model;
    std::string output;
    bool expandAll = false;
    bool isDark = false;
};

Outcome draw(const DrawArguments& arguments, core::Monitor& monitor)
{
    const auto model = readModelFile(arguments.model, monitor);
    const core::DrawOptions options{
        .palette = arguments.isDark ? core::kDarkPalette : core::kLightPalette,
        .expandAll = arguments.expandAll,
    };
    monitor.beginPhase("drawing");
    const std::string picture = drawingOf(model, options, monitor);
    const auto bytes = static_cast<int64_t>(picture.size());
    if (arguments.output.empty())
        return { { { "svg", picture } }, picture, ExitCode::success };
    core::writeFileAtomically(arguments.output, std::as_bytes(std::span(picture)),
                              core::LinkPolicy::follow);
    return { { { "model", arguments.model }, { "file", arguments.output }, { "bytes", bytes } },
             fmt::format("{}  ({})\n", shown(arguments.output), bytesText(bytes)),
             ExitCode::success };
}

} // namespace

VerbAction configureDraw(CLI::App& command)
{
    const auto arguments = std::make_shared<DrawArguments>();
    addModelArgument(command, arguments->model);
    command
        .add_option("-o,--output", arguments->output, "File to write; default: the standard output")
        ->type_name("FILE");
    command.add_flag("--expand-all", arguments->expandAll,
                     "Show every node instead of collapsed blocks");
    command.add_flag("--dark", arguments->isDark, "Light drawing on a dark ground");
    return [arguments](core::Monitor& monitor) { return draw(*arguments, monitor); };
}

} // namespace app
