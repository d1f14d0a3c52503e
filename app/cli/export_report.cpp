#include "app/cli/export_report.h"

#include "app/cli/display_text.h"
#include "app/cli/table.h"

#include <fmt/format.h>

#include <filesystem>

namespace app {

Json exportJson(const core::ExportReport& report)
{
    Json json = { { "written", report.isWritten() }, { "checks", Json::array() } };
    for (const core::ExportCheck& check : report.checks)
        json["checks"].push_back({ { "id", check.id },
                                   { "title", check.title },
                                   { "state", core::checkStateName(check.state) },
                                   { "finding", check.finding } });
    json["sha256"] = report.sha256;
    json["fileBytes"] = report.fileBytes;
    if (!report.weightsSha256.empty())
        json.update(
            { { "weightsSha256", report.weightsSha256 }, { "weightsBytes", report.weightsBytes } });
    json["notes"] = report.notes;
    return json;
}

std::string exportText(const core::ExportReport& report, const std::string& file)
{
    Table table({ "Check", "", "Finding" });
    for (const core::ExportCheck& check : report.checks)
        table.add({ check.title, std::string(core::checkStateName(check.state)), check.finding });
    std::string text = table.text(0);
    for (const std::string& note : report.notes)
        text += shown(note) + '\n';
    if (!report.isWritten())
        return text
            + fmt::format("{} was not written: the check \"{}\" failed\n", shown(file),
                          report.checks.back().title);
    text += fmt::format("{}: {}, SHA-256 {}\n", shown(file), bytesText(report.fileBytes),
                        report.sha256);
    if (!report.weightsSha256.empty())
        text += fmt::format("{}: {}, SHA-256 {}\n",
                            shown(std::filesystem::path(file).replace_extension(".data").string()),
                            bytesText(report.weightsBytes), report.weightsSha256);
    return text;
}

} // namespace app
