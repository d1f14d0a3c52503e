#include "core/training/training_history.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

Json termsJson(const std::vector<ObjectiveTerm>& terms)
{
    Json object = Json::object();
    for (const ObjectiveTerm& term : terms)
        object[term.name] = term.value;
    return object;
}

Json estimateJson(const Estimate& estimate)
{
    return { { "value", estimate.value },
             { "low", estimate.low },
             { "high", estimate.high },
             { "hits", estimate.hits },
             { "n", estimate.n } };
}

Estimate estimateFrom(const Json& object)
{
    return wilsonEstimate(object.at("hits").get<int64_t>(), object.at("n").get<int64_t>());
}

Json recordJson(const EpochRecord& record)
{
    Json object = { { "epoch", record.epoch },
                    { "loss", record.loss },
                    { "terms", termsJson(record.terms) },
                    { "learningRate", record.learningRate },
                    { "trainAccuracy", estimateJson(record.trainAccuracy) },
                    { "seconds", record.seconds },
                    { "imagesPerSecond", record.imagesPerSecond } };
    if (record.validation) {
        object["validationAccuracy"] = estimateJson(record.validation->accuracy);
        object["validationLoss"] = record.validation->loss;
    }
    return object;
}

EpochRecord recordFrom(const Json& object)
{
    EpochRecord record{ .epoch = object.at("epoch").get<int64_t>(),
                        .loss = object.at("loss").get<double>(),
                        .learningRate = object.at("learningRate").get<double>(),
                        .trainAccuracy = estimateFrom(object.at("trainAccuracy")),
                        .seconds = object.at("seconds").get<double>(),
                        .imagesPerSecond = object.at("imagesPerSecond").get<double>() };
    for (const auto& [name, value] : object.at("terms").items())
        record.terms.push_back({ name, value.get<double>() });
    if (object.contains("validationAccuracy"))
        record.validation = { estimateFrom(object.at("validationAccuracy")),
                              object.at("validationLoss").get<double>() };
    return record;
}

} // namespace

std::string historyToJson(const TrainingHistory& history)
{
    Json list = Json::array();
    for (const EpochRecord& record : history)
        list.push_back(recordJson(record));
    return list.dump();
}

TrainingHistory historyFromJson(std::string_view json)
{
    try {
        TrainingHistory history;
        for (const Json& object : Json::parse(json))
            history.push_back(recordFrom(object));
        return history;
    } catch (const Json::exception& error) {
        throw Error(ErrorCode::invalidFile,
                    std::string("the history of a run cannot be read: ") + error.what());
    }
}

std::optional<size_t> bestEpoch(const TrainingHistory& history)
{
    std::optional<size_t> best;
    for (size_t index = 0; index < history.size(); ++index) {
        const std::optional<ValidationRecord>& validation = history[index].validation;
        if (validation
            && (!best || validation->accuracy.value > history[*best].validation->accuracy.value))
            best = index;
    }
    return best;
}

} // namespace core
