#include "app/cli/verbs.h"

#include <fmt/format.h>

namespace app {

namespace {

/// Text as man shows it literally: no backslash, hyphen or leading dot means something else.
std::string literal(std::string_view text)
{
    std::string result;
    bool isLineStart = true;
    for (const char letter : text) {
        if (isLineStart && (letter == '.' || letter == '\''))
            result += "\\&";
        if (letter == '\\')
            result += "\\e";
        else if (letter == '-')
            result += "\\-";
        else
            result += letter;
        isLineStart = letter == '\n';
    }
    return result;
}

/// A block whose lines stay as they are.
std::string block(std::string_view text)
{
    return fmt::format(".nf\n{}\n.fi\n", literal(text));
}

/// The help of each verb, which stands nowhere else.
std::string page()
{
    CommandLine commandLine;
    CLI::App& application = commandLine.application();
    std::string text =
        fmt::format(".TH ESPALIER\\-CLI 1 \"\" \"Espalier {}\" \"User Commands\"\n.SH NAME\n"
                    "espalier\\-cli \\- open, measure and compress ONNX networks\n.SH SYNOPSIS\n"
                    ".B espalier\\-cli\n.I VERB\n.RI [ OPTIONS ]\n.SH DESCRIPTION\n{}\n.SH VERBS\n",
                    ESPALIER_VERSION, literal(application.get_description()));
    for (CLI::App* const verb : application.get_subcommands({}))
        text += fmt::format(".SS {}\n", literal(verb->get_name())) + block(verb->help());
    return text + ".SH EXIT STATUS AND EVENTS\n" + block(application.get_footer())
        + ".SH SEE ALSO\n.BR espalier (1)\n";
}

} // namespace

VerbAction configureManual(CLI::App&)
{
    return [](core::Monitor& /*monitor*/) {
        const std::string text = page();
        return Outcome{ { { "page", text } }, text, ExitCode::success };
    };
}

} // namespace app
