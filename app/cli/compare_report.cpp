#include "app/cli/compare_report.h"

#include "app/cli/compare_json.h"
#include "app/cli/display_text.h"
#include "app/cli/estimates.h"
#include "app/cli/evaluation_report.h"
#include "app/cli/table.h"
#include "core/base/atomic_file.h"
#include "core/base/number_text.h"

#include <fmt/format.h>

#include <filesystem>

namespace app {

namespace {

constexpr size_t kMostShown = 40; ///< rows of a table for people; --json has all
constexpr double kSignificance = 0.05;

std::string cellText(const core::TableCell& cell)
{
    if (const auto* count = std::get_if<int64_t>(&cell))
        return countText(*count);
    if (const auto* number = std::get_if<double>(&cell))
        return numberText(*number);
    if (const auto* words = std::get_if<std::string>(&cell))
        return words->empty() ? "-" : shown(*words);
    return "-";
}

std::string csvText(const core::TableCell& cell)
{
    if (const auto* count = std::get_if<int64_t>(&cell))
        return core::numberText(*count);
    if (const auto* number = std::get_if<double>(&cell))
        return core::numberText(*number);
    const auto* words = std::get_if<std::string>(&cell);
    return words == nullptr ? std::string() : *words;
}

/// A field of RFC 4180.
std::string csvField(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char letter : text)
        quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + '"';
}

std::string fileName(const std::string& file)
{
    return shown(std::filesystem::path(file).filename().string());
}

std::string moreText(size_t all)
{
    return all > kMostShown ? fmt::format("and {} more, see --json\n", all - kMostShown) : "";
}

std::string changesText(const core::NodeDifference& node)
{
    std::string text;
    for (const core::NodeChange& change : node.changes) {
        text += text.empty() ? "" : "; ";
        text += core::changeKindName(change.kind);
        text += change.what.empty() ? "" : ' ' + shown(change.what);
        if (!change.before.empty() || !change.after.empty())
            text += fmt::format(" {} -> {}", change.before.empty() ? "none" : shown(change.before),
                                change.after.empty() ? "none" : shown(change.after));
        if (change.relative)
            text += fmt::format(" by {}", percentText(*change.relative));
    }
    return text;
}

std::string graphText(const core::GraphDifference& difference)
{
    Table table({ "Node", "Operator", "Change", "What" });
    size_t rows = 0;
    for (const core::NodeDifference& node : difference.nodes) {
        if (node.fate == core::NodeFate::same || ++rows > kMostShown)
            continue;
        const core::Node& shownNode = node.reference.isValid()
            ? difference.reference->graph.node(node.reference)
            : difference.model->graph.node(node.model);
        table.add({ shown(shownNode.name), shown(shownNode.type), core::nodeFateName(node.fate),
                    changesText(node) });
    }
    return (rows > 0 ? table.text(0) : "The graphs are equal.\n") + moreText(rows);
}

/// "+0.31 points (-0.02 to +0.64 at 95 %)"
std::string pointsText(const core::PairedDifference& difference)
{
    return fmt::format("{:+.2f} points ({:+.2f} to {:+.2f} at 95 %)", 100 * difference.value,
                       100 * difference.low, 100 * difference.high);
}

std::string classesText(const std::vector<core::ClassChange>& classes)
{
    Table table({ "Class", ">Samples", ">Before", ">After", ">Lost", ">Gained", ">p (Holm)", "" });
    for (size_t label = 0; label < std::min(classes.size(), kMostShown); ++label) {
        const core::ClassChange& change = classes[label];
        table.add({ shown(change.name), countText(change.reference.n),
                    percentText(change.reference.value), percentText(change.model.value),
                    countText(change.lost), countText(change.gained), numberText(change.adjusted),
                    change.adjusted < kSignificance ? "significant" : "" });
    }
    return table.text(0) + moreText(classes.size());
}

} // namespace

CompareReport::CompareReport(std::vector<std::string> files)
    : m_files(std::move(files))
{
    m_outcome.result["models"] = m_files;
}

void CompareReport::addTable(std::vector<core::TableRow> rows)
{
    m_rows = std::move(rows);
    m_outcome.result["table"] = Json::array();
    std::vector<std::string> headings{ "What differs", "" };
    for (const std::string& file : m_files)
        headings.push_back('>' + fileName(file));
    Table table(headings);
    for (size_t index = 0; index < m_rows.size(); ++index) {
        m_outcome.result["table"].push_back(rowJson(m_rows[index]));
        if (index >= kMostShown)
            continue;
        std::vector<std::string> cells{ shown(m_rows[index].subject),
                                        shown(core::changeText(m_rows[index])) };
        for (const core::TableCell& cell : m_rows[index].cells)
            cells.push_back(cellText(cell));
        table.add(cells);
    }
    m_outcome.text += m_rows.empty() ? "The models are equal in everything listed.\n"
                                     : table.text(0) + moreText(m_rows.size());
}

void CompareReport::addGraphs(const std::vector<core::GraphDifference>& differences)
{
    m_outcome.result["graphs"] = Json::array();
    for (size_t index = 0; index < differences.size(); ++index) {
        Json graph = graphJson(differences[index]);
        graph["model"] = m_files[index + 1];
        m_outcome.result["graphs"].push_back(std::move(graph));
        m_outcome.text += fmt::format("\nGraph of {} against {}\n", fileName(m_files[index + 1]),
                                      fileName(m_files.front()))
            + graphText(differences[index]);
    }
}

void CompareReport::addAnswers(const core::PairedComparison& comparison, const Samples& samples)
{
    Json& result = m_outcome.result;
    result["role"] = samples.role;
    result["kind"] = "measured";
    result["n"] = comparison.changes.front().agreement.top1.n;
    result["testAccesses"] = samples.testAccesses;
    result["evaluations"] = Json::array();
    Table table;
    for (size_t model = 0; model < comparison.evaluations.size(); ++model) {
        const core::Evaluation& evaluation = comparison.evaluations[model];
        result["evaluations"].push_back(evaluationJson(evaluation));
        result["evaluations"].back().erase("seconds");
        result["evaluations"].back().erase("imagesPerSecond");
        table.add({ "Top-1 of " + fileName(m_files[model]), estimateText(evaluation.top1) });
    }
    table.add(
        { "Samples",
          fmt::format("{} ({}), measured", countText(comparison.changes.front().agreement.top1.n),
                      samples.role) });
    m_outcome.text += '\n' + table.text(0);
    result["changes"] = Json::array();
    for (size_t model = 0; model < comparison.changes.size(); ++model)
        addChange(comparison.changes[model], m_files[model + 1]);
}

void CompareReport::addChange(const core::ModelChange& change, const std::string& file)
{
    m_outcome.result["changes"].push_back(changeJson(change));
    m_outcome.result["changes"].back()["model"] = file;
    const core::Agreement& agreement = change.agreement;
    Table table;
    table.add({ "Agreement", estimateText(agreement.top1) });
    table.add({ "Divergence",
                fmt::format("{} nats on average, {} at most", numberText(agreement.meanDivergence),
                            numberText(agreement.largestDivergence)) });
    if (!change.classes.empty()) {
        table.add({ "Accuracy", pointsText(change.accuracy) });
        table.add({ "Right, then wrong", countText(change.lost.count) });
        table.add({ "Wrong, then right",
                    fmt::format("{} (p = {})", countText(change.gained.count),
                                numberText(agreement.mcNemar)) });
    }
    table.add({ change.classes.empty() ? "Other class" : "Wrong in both, differently",
                countText(change.moved.count) });
    m_outcome.text +=
        fmt::format("\nAnswers of {} against {}\n", fileName(file), fileName(m_files.front()))
        + table.text(0);
    if (!change.classes.empty())
        m_outcome.text += '\n' + classesText(change.classes);
}

void CompareReport::writeTable(const std::string& file)
{
    std::string text = "kind,subject,what";
    for (const std::string& model : m_files)
        text += ',' + csvField(model);
    text += "\r\n";
    for (const core::TableRow& row : m_rows) {
        text += std::string(core::rowKindName(row.kind)) + ',' + csvField(row.subject) + ','
            + csvField(core::changeText(row));
        for (const core::TableCell& cell : row.cells)
            text += ',' + csvField(csvText(cell));
        text += "\r\n";
    }
    core::writeFileAtomically(file, std::as_bytes(std::span(text)), core::LinkPolicy::follow);
    m_outcome.result["csv"] = file;
    m_outcome.text += fmt::format("\nWrote {}\n", shown(file));
}

} // namespace app
