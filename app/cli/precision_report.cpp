#include "app/cli/precision_report.h"

#include "app/cli/estimates.h"

namespace app {

namespace {

Json sensitivitiesJson(const std::vector<core::LayerSensitivity>& layers)
{
    Json all = Json::array();
    for (const core::LayerSensitivity& layer : layers) {
        Json effects = Json::array();
        for (const core::PrecisionEffect& effect : layer.effects) {
            Json json = { { "bits", effect.bits },
                          { "noise", effect.noise },
                          { "decibel", effect.decibel },
                          { "bytes", effect.bytes },
                          { "bitOperations", effect.bitOperations } };
            if (effect.divergence)
                json["divergence"] = *effect.divergence;
            if (effect.milliseconds > 0)
                json["milliseconds"] = effect.milliseconds;
            effects.push_back(std::move(json));
        }
        all.push_back({ { "name", layer.name },
                        { "type", layer.type },
                        { "n", core::kSensitivitySamples },
                        { "effects", std::move(effects) } });
    }
    return all;
}

Json choiceJson(const core::PrecisionChoice& choice)
{
    return { { "cost", choice.cost }, { "loss", choice.loss }, { "bits", choice.bits } };
}

} // namespace

Json budgetJson(const std::string& asked, const core::BudgetedModel& found)
{
    Json json = { { "asked", asked },
                  { "whole", found.whole },
                  { "limit", found.limit },
                  { "isMet", found.isMet },
                  { "sensitivities", sensitivitiesJson(found.sensitivities) } };
    for (const core::PrecisionChoice& choice : found.front)
        json["front"].push_back(choiceJson(choice));
    for (const core::TriedPrecision& tried : found.tried) {
        Json trial = choiceJson(tried.choice);
        trial["measured"] = tried.measured;
        json["tried"].push_back(std::move(trial));
    }
    return json;
}

Json fallbackJson(const std::string& asked, const core::FallbackModel& found)
{
    Json json = { { "asked", asked },
                  { "whole", estimateJson(found.whole, kQuantizedAccuracyKind) },
                  { "top1", estimateJson(found.top1, kQuantizedAccuracyKind) },
                  { "floatLayers", found.floatLayers },
                  { "sensitivities", sensitivitiesJson(found.sensitivities) } };
    for (const core::FallbackTrial& trial : found.trials)
        json["trials"].push_back({ { "floatLayers", trial.floatLayers },
                                   { "top1", estimateJson(trial.top1, kQuantizedAccuracyKind) } });
    return json;
}

} // namespace app
