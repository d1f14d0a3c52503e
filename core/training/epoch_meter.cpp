#include "core/training/epoch_meter.h"

#include "core/base/error.h"
#include "core/evaluation/scores.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace core {

void EpochMeter::add(const TrainingBatch& batch, const Tensor& logits, const ObjectiveValue& value)
{
    ++batches;
    loss += value.total;
    if (terms.empty())
        for (const ObjectiveTerm& term : value.terms)
            terms.push_back({ term.name, 0 });
    require(terms.size() == value.terms.size(), "an objective keeps its terms");
    for (size_t term = 0; term < terms.size(); ++term)
        terms[term].value += value.terms[term].value;
    samples += static_cast<int64_t>(batch.indices.size());
    if (batch.targets.isDefined())
        return;
    const auto classes = static_cast<size_t>(logits.shape()[1]);
    for (size_t sample = 0; sample < batch.labels.size(); ++sample) {
        if (batch.labels[sample] < 0)
            continue;
        ++labelled;
        const std::span<const float> row =
            logits.values<float>().subspan(sample * classes, classes);
        hits += bestClass(row) == batch.labels[sample] ? 1 : 0;
    }
}

EpochRecord EpochMeter::record(int64_t epoch, double learningRate) const
{
    const auto count = static_cast<double>(batches);
    EpochRecord record{ .epoch = epoch,
                        .loss = loss / count,
                        .terms = terms,
                        .learningRate = learningRate,
                        .trainAccuracy = wilsonEstimate(hits, labelled),
                        .seconds = seconds,
                        .imagesPerSecond = static_cast<double>(samples) / seconds };
    for (ObjectiveTerm& term : record.terms)
        term.value /= count;
    return record;
}

std::string meterToJson(const EpochMeter& meter)
{
    nlohmann::ordered_json terms = nlohmann::ordered_json::array();
    for (const ObjectiveTerm& term : meter.terms)
        terms.push_back({ { "name", term.name }, { "sum", term.value } });
    return nlohmann::ordered_json{
        { "batches", meter.batches }, { "loss", meter.loss },         { "terms", terms },
        { "hits", meter.hits },       { "labelled", meter.labelled }, { "samples", meter.samples },
        { "seconds", meter.seconds }
    }.dump();
}

EpochMeter meterFromJson(std::string_view json)
{
    try {
        const auto object = nlohmann::ordered_json::parse(json);
        EpochMeter meter{ .batches = object.at("batches").get<int64_t>(),
                          .loss = object.at("loss").get<double>(),
                          .hits = object.at("hits").get<int64_t>(),
                          .labelled = object.at("labelled").get<int64_t>(),
                          .samples = object.at("samples").get<int64_t>(),
                          .seconds = object.at("seconds").get<double>() };
        for (const auto& term : object.at("terms"))
            meter.terms.push_back(
                { term.at("name").get<std::string>(), term.at("sum").get<double>() });
        return meter;
    } catch (const nlohmann::ordered_json::exception& error) {
        throw Error(ErrorCode::invalidFile,
                    std::string("the sums of an epoch cannot be read: ") + error.what());
    }
}

} // namespace core
