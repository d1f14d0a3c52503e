#include "core/pruning/sensitivity_record.h"

#include "core/data/content_hash.h"
#include "core/evaluation/estimate_json.h"
#include "core/onnx/write_model.h"
#include "core/training/content_identity.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

std::string hashText(std::string_view bytes)
{
    return fmt::format("{:016x}", contentHash(std::as_bytes(std::span(bytes))));
}

} // namespace

std::string sensitivityRecord(size_t group, const SensitivityPoint& point)
{
    const LiveAccuracy& measured = point.measured;
    const PairedDifference& difference = measured.difference;
    return Json{
        { "group", group },
        { "removed", point.removed },
        { "accuracy", countsJson(measured.accuracy) },
        { "original", countsJson(measured.original) },
        { "difference", { difference.value, difference.low, difference.high } },
        { "agreement", countsJson(measured.agreement) },
        { "divergence", measured.meanDivergence }
    }.dump();
}

std::pair<size_t, SensitivityPoint> pointOfRecord(const std::string& record)
{
    try {
        const Json json = Json::parse(record);
        const Json& difference = json.at("difference");
        return { json.at("group").get<size_t>(),
                 { .removed = json.at("removed").get<int64_t>(),
                   .measured = { .accuracy = estimateOfCounts(json.at("accuracy")),
                                 .original = estimateOfCounts(json.at("original")),
                                 .difference = { .value = difference.at(0).get<double>(),
                                                 .low = difference.at(1).get<double>(),
                                                 .high = difference.at(2).get<double>() },
                                 .agreement = estimateOfCounts(json.at("agreement")),
                                 .meanDivergence = json.at("divergence").get<double>(),
                                 .isComplete = true } } };
    } catch (const Json::exception& error) {
        throw Error(ErrorCode::invalidFile,
                    fmt::format("a point of the sensitivity map cannot be read: {}", error.what()));
    }
}

std::string sensitivityOrigin(const SensitivityJob& job)
{
    return Json{
        { "format", "espalier sensitivity 1" },
        { "model", hashText(serializeModel(*job.model)) },
        { "samples", fmt::format("{:016x}", datasetIdentity(*job.samples)) },
        { "n", std::min(job.evaluator.samples, job.samples->size()) },
        { "preprocessing", preprocessingToJson(job.preprocessing) },
        { "orders", hashText(Json(job.orders).dump()) }
    }.dump();
}

} // namespace core
