#include "core/evaluation/latency_table.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/data/content_hash.h"
#include "core/evaluation/latency.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kWarmUpRuns = 2;
constexpr int kLeastRuns = 5;
constexpr int kMostRuns = 40;
/// Long nodes are measured less often.
constexpr double kMostMs = 40;

double timeOf(const RunResult& result, NodeId node)
{
    const auto found = std::ranges::find(result.nodeTimes, node, &NodeTime::node);
    require(found != result.nodeTimes.end(), "a timed node has a time");
    return found->milliseconds;
}

} // namespace

LatencyTable::LatencyTable(LatencyTableOptions options)
    : m_options(std::move(options))
    , m_machine(
          fmt::format("{} | {} threads | {}", cpuName(), m_options.threads, m_options.version))
{
}

double LatencyTable::milliseconds(const NodeCase& single, Monitor& monitor)
{
    monitor.checkpoint();
    const std::string text = caseText(single);
    if (const auto known = m_times.find(text); known != m_times.end())
        return known->second;
    const std::string subject = m_machine + " | " + text;
    std::optional<double> time = restore(subject);
    ++(time ? m_restored : m_measured);
    if (!time) {
        time = measure(single, monitor);
        store(subject, *time);
    }
    m_times.emplace(text, *time);
    return *time;
}

double LatencyTable::measure(const NodeCase& single, Monitor& monitor) const
{
    const TimedModel timed = timedModel(single);
    const auto model = std::make_shared<const Model>(timed.model);
    const std::vector<Tensor> inputs = randomInputs(*model, 1, 1);
    Executor executor(model, { .threads = m_options.threads });
    double fastest = std::numeric_limits<double>::infinity();
    double sum = 0;
    for (int run = -kWarmUpRuns; run < kMostRuns && (run < kLeastRuns || sum < kMostMs); ++run) {
        const double time =
            timeOf(executor.run(inputs, RunRequest{ .timeNodes = true }, monitor), timed.node);
        if (run < 0)
            continue;
        fastest = std::min(fastest, time);
        sum += time;
    }
    return fastest;
}

std::filesystem::path LatencyTable::fileOf(const std::string& subject) const
{
    return m_options.folder / "latency"
        / fmt::format("{:016x}.json", contentHash(std::as_bytes(std::span(subject))));
}

/// A file that is damaged, or of another subject with the same hash, counts as missing.
std::optional<double> LatencyTable::restore(const std::string& subject) const
{
    if (m_options.folder.empty())
        return std::nullopt;
    std::ifstream file(fileOf(subject));
    const Json json = Json::parse(file, nullptr, false);
    if (!json.is_object() || json.value("subject", Json()) != subject)
        return std::nullopt;
    const Json time = json.value("fastestMs", Json());
    if (!time.is_number() || !(time.get<double>() > 0) || !std::isfinite(time.get<double>()))
        return std::nullopt;
    return time.get<double>();
}

void LatencyTable::store(const std::string& subject, double milliseconds) const
{
    if (m_options.folder.empty())
        return;
    const std::filesystem::path path = fileOf(subject);
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    const std::string text = Json{ { "subject", subject }, { "fastestMs", milliseconds } }.dump();
    writeFileAtomically(path, std::as_bytes(std::span(text)));
}

} // namespace core
