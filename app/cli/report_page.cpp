#include "app/cli/display_text.h"
#include "app/cli/estimates.h"
#include "app/cli/report_content.h"
#include "core/deploy/html_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace app {

namespace {

using Row = std::vector<std::string>;

/// "52.0 %" of what was there before.
std::string leftText(double before, double after)
{
    return before > 0 ? percentText(after / before) : "";
}

class ReportPage
{
public:
    explicit ReportPage(const ReportContent& content)
        : m_content(content)
        , m_page("Espalier report: "
                 + std::filesystem::path(content.after.file).filename().string())
    {
    }

    std::string text()
    {
        addSummary();
        m_page.heading("Network");
        m_page.drawing(m_content.drawing, m_content.after.file);
        addLayers();
        addClasses();
        addSamples();
        addVerification();
        addOrigin();
        return m_page.text();
    }

private:
    template <typename Figure, typename Text>
    Row row(const std::string& name, Figure figure, Text shownAs, const std::string& kind) const
    {
        const auto after = figure(m_content.after);
        if (!m_content.before)
            return { name, shownAs(after), kind };
        const auto before = figure(*m_content.before);
        return { name, shownAs(before), shownAs(after),
                 leftText(static_cast<double>(before), static_cast<double>(after)), kind };
    }

    void addSummary()
    {
        core::HtmlTable table;
        table.headings = m_content.before ? Row{ "Figure", ">Before", ">After", ">Left", "Kind" }
                                          : Row{ "Figure", ">Value", "Kind" };
        table.rows = {
            row(
                "File", [](const ReportedModel& of) { return of.fileBytes; }, bytesText,
                "measured on the file"),
            row(
                "Parameters", [](const ReportedModel& of) { return of.cost.parameters; }, countText,
                computed()),
            row(
                "MACs", [](const ReportedModel& of) { return of.cost.macs; }, countText,
                computed()),
            row(
                "Latency", [](const ReportedModel& of) { return of.latency.medianMs; },
                [](double ms) { return numberText(ms) + " ms"; }, latencyKind()),
        };
        addAccuracy(table);
        m_page.table(table);
        addChange();
    }

    std::string computed() const
    {
        return m_content.after.cost.isComplete ? "computed from the graph, one sample"
                                               : "computed from the graph, a lower bound";
    }

    std::string latencyKind() const
    {
        const core::Latency& latency = m_content.after.latency;
        return fmt::format("measured here in Espalier's runtime: median of n = {} runs, batch 1, "
                           "{} threads",
                           latency.n, latency.threads);
    }

    void addAccuracy(core::HtmlTable& table) const
    {
        if (m_content.evaluations.empty())
            return;
        const std::string kind =
            fmt::format("measured on {} samples of {}, n = {}, 95 % after Wilson", m_content.role,
                        m_content.dataset, m_content.evaluations.back().top1.n);
        Row row{ "Top-1" };
        for (const core::Evaluation& evaluation : m_content.evaluations)
            row.push_back(fmt::format("{} ({} to {})", percentText(evaluation.top1.value),
                                      percentText(evaluation.top1.low),
                                      percentText(evaluation.top1.high)));
        if (m_content.before)
            row.emplace_back();
        row.push_back(kind);
        table.rows.push_back(row);
    }

    void addChange()
    {
        if (!m_content.change)
            return;
        const core::ModelChange& change = *m_content.change;
        m_page.paragraph(fmt::format(
            "On the same samples the accuracy changes by {} points ({} to {} at 95 %): {} answers "
            "went from right to wrong, {} from wrong to right (exact McNemar p = {}). {} of {} "
            "answers stay the same.",
            points(change.accuracy.value), points(change.accuracy.low),
            points(change.accuracy.high), countText(change.lost.count),
            countText(change.gained.count), numberText(change.agreement.mcNemar),
            countText(change.agreement.top1.hits), countText(change.agreement.top1.n)));
    }

    static std::string points(double share) { return fmt::format("{:+.2f}", 100 * share); }

    void addLayers()
    {
        const ReportedModel& of = m_content.after;
        std::map<core::NodeId, const core::NodeLatency*> times;
        for (const core::NodeLatency& node : of.latency.perNode)
            times[node.node] = &node;
        core::HtmlTable table{ { "Layer", "Operator", ">Parameters", ">Bytes", ">MACs",
                                 ">Median ms", ">Share of time" },
                               {} };
        for (const core::NodeCost& node : of.cost.nodes) {
            const auto time = times.find(node.node);
            const bool isTimed = time != times.end();
            table.rows.push_back({ of.model->graph.node(node.node).name,
                                   of.model->graph.node(node.node).type, countText(node.parameters),
                                   countText(node.parameterBytes), countText(node.cost.macs),
                                   isTimed ? numberText(time->second->medianMs) : "",
                                   isTimed ? percentText(time->second->share) : "" });
        }
        m_page.heading("Layers");
        m_page.paragraph(fmt::format(
            "Parameters, bytes and MACs are computed; times are medians of n = {} runs in which "
            "every layer is timed. A fused group counts for its first layer.",
            of.latency.n));
        m_page.table(table);
    }

    void addClasses()
    {
        if (m_content.evaluations.empty())
            return;
        m_page.heading("Classes");
        core::HtmlTable table{
            { "Class", ">Samples", ">Recall", ">95 % from", ">to", ">Precision" }, {}
        };
        if (m_content.before)
            table.headings.insert(table.headings.begin() + 2, ">Recall before");
        for (size_t label = 0; label < m_content.evaluations.back().perClass.size(); ++label) {
            const core::ClassScore& score = m_content.evaluations.back().perClass[label];
            Row row{ score.name,
                     countText(score.recall.n),
                     percentText(score.recall.value),
                     percentText(score.recall.low),
                     percentText(score.recall.high),
                     percentText(score.precision) };
            if (m_content.before)
                row.insert(row.begin() + 2,
                           percentText(m_content.evaluations.front().perClass[label].recall.value));
            table.rows.push_back(row);
        }
        m_page.table(table);
    }

    void addSamples()
    {
        if (m_content.samples.empty())
            return;
        m_page.heading("Samples");
        m_page.paragraph(fmt::format("{} {} samples, spread evenly over the set.",
                                     m_content.samples.size(), m_content.role));
        m_page.pictures(m_content.samples);
    }

    void addVerification()
    {
        m_page.heading("Verification");
        core::HtmlTable table{ { "Check", "State", "Finding" }, {} };
        for (const core::ExportCheck& check : m_content.checks)
            table.rows.push_back(
                { check.title, std::string(core::checkStateName(check.state)), check.finding });
        m_page.table(table);
        m_page.code(fmt::format("SHA-256  {}  {}", m_content.after.sha256, m_content.after.file));
    }

    void addOrigin()
    {
        m_page.heading("How it was made");
        if (m_content.steps.empty())
            m_page.paragraph("The steps that led to the model were not given.");
        for (const std::string& step : m_content.steps)
            m_page.code(step);
        m_page.paragraph("This report:");
        m_page.code(m_content.command);
        m_page.heading("Machine");
        m_page.table({ { "", "" },
                       { { "Processor", m_content.after.latency.cpu },
                         { "Threads", countText(m_content.after.latency.threads) },
                         { "System", m_content.system },
                         { "Espalier", ESPALIER_VERSION },
                         { "Date", m_content.date } } });
    }

    const ReportContent& m_content;
    core::HtmlPage m_page;
};

} // namespace

std::string reportPage(const ReportContent& content)
{
    return ReportPage(content).text();
}

} // namespace app
