#include "app/cli/evaluation_report.h"

namespace app {

namespace {

Json confusionJson(const core::Evaluation& evaluation)
{
    Json rows = Json::array();
    const auto classes = static_cast<std::ptrdiff_t>(evaluation.classes);
    for (std::ptrdiff_t label = 0; label < classes; ++label) {
        const auto row = evaluation.confusion.begin() + label * classes;
        rows.push_back(std::vector<int64_t>(row, row + classes));
    }
    return rows;
}

} // namespace

Json evaluationJson(const core::Evaluation& evaluation)
{
    Json object = { { "top1", evaluation.top1.value },
                    { "low", evaluation.top1.low },
                    { "high", evaluation.top1.high },
                    { "top5", evaluation.top5.value },
                    { "top5Low", evaluation.top5.low },
                    { "top5High", evaluation.top5.high },
                    { "n", evaluation.top1.n },
                    { "seconds", evaluation.seconds },
                    { "imagesPerSecond", evaluation.imagesPerSecond },
                    { "perClass", Json::array() },
                    { "confusion", confusionJson(evaluation) } };
    for (const core::ClassScore& score : evaluation.perClass)
        object["perClass"].push_back({ { "name", score.name },
                                       { "n", score.recall.n },
                                       { "recall", score.recall.value },
                                       { "low", score.recall.low },
                                       { "high", score.recall.high },
                                       { "predicted", score.predicted },
                                       { "precision", score.precision } });
    return object;
}

Json agreementJson(const core::Agreement& agreement)
{
    return { { "top1", agreement.top1.value },
             { "low", agreement.top1.low },
             { "high", agreement.top1.high },
             { "n", agreement.top1.n },
             { "meanDivergence", agreement.meanDivergence },
             { "largestDivergence", agreement.largestDivergence },
             { "labelled", agreement.labelled },
             { "onlyReferenceRight", agreement.onlyReferenceRight },
             { "onlyModelRight", agreement.onlyModelRight },
             { "mcNemar", agreement.mcNemar } };
}

} // namespace app
