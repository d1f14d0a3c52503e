#pragma once

#include "core/graph/model.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

/// The scores that a classifier gives to the classes of some samples.
struct Scores
{
    Tensor values; ///< float [N, classes]
    bool areProbabilities = false; ///< the network ends in Softmax

    int64_t classes() const { return values.shape()[1]; }
    std::span<const float> row(int64_t sample) const;
};

/// The first output of a classifier as scores: [N, classes] or the same with axes of size 1 behind,
/// of any floating type. Throws Error unsupported when it is something else, nonFinite for NaN and
/// infinity.
Scores toScores(const Model& model, const Tensor& output);

/// Class of the highest score, the first one of equals.
int64_t bestClass(std::span<const float> scores);
/// How many classes come before `label` when sorted by score, equal ones by number: 0 is the best.
int64_t rankOf(int64_t label, std::span<const float> scores);

/// Probabilities of the classes: softmax, or the scores themselves when they are probabilities.
std::vector<double> probabilities(std::span<const float> scores, bool areProbabilities);

/// A class and its probability.
struct Prediction
{
    int64_t label = 0;
    double probability = 0;
};

/// The `count` most probable classes of a sample, best first.
std::vector<Prediction> topPredictions(const Scores& scores, int64_t sample, int64_t count);

/// Number of classes of a model's first output, as far as its declaration tells.
std::optional<int64_t> declaredClasses(const Model& model);

} // namespace core
