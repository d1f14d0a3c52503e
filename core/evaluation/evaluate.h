#pragma once

#include "core/evaluation/estimate.h"
#include "core/evaluation/inference.h"

#include <string>
#include <vector>

namespace core {

/// How well one class is recognized.
struct ClassScore
{
    std::string name;
    Estimate recall; ///< share of the samples of this class that get this class
    int64_t predicted = 0; ///< samples that get this class
    double precision = 0; ///< share of those that are of this class
};

/// Accuracy of a classifier on labelled samples.
struct Evaluation
{
    Estimate top1; ///< the class with the highest score is the label
    Estimate top5; ///< the label is among the five highest
    std::vector<ClassScore> perClass;
    std::vector<int64_t> confusion; ///< [classes, classes]: row is the label, column the prediction
    int64_t classes = 0;
    double seconds = 0; ///< of decoding and computing, compilation included
    double imagesPerSecond = 0;
};

/// Evaluates a classifier. The running accuracy goes to the series "accuracy", its bounds to
/// "accuracyLow" and "accuracyHigh", all over the number of samples. Throws Error invalidData for a
/// label that the output has no class for.
Evaluation evaluate(const std::shared_ptr<const Model>& model,
                    std::shared_ptr<const Dataset> dataset, const Preprocessing& preprocessing,
                    const InferenceOptions& options, Monitor& monitor);

/// How a model differs from a reference on the same samples; needs no labels.
struct Agreement
{
    Estimate top1; ///< share of samples that get the same class from both
    double meanDivergence = 0; ///< Kullback-Leibler divergence from the reference, in nats
    double largestDivergence = 0;
    int64_t labelled = 0; ///< samples with a label, for the two counts below
    int64_t onlyReferenceRight = 0;
    int64_t onlyModelRight = 0;
    double mcNemar = 1; ///< exact two-sided p of the two counts being equal by chance
};

/// Compares a model with a reference. Throws Error invalidData when they differ in classes.
Agreement agreement(const std::shared_ptr<const Model>& model,
                    const std::shared_ptr<const Model>& reference,
                    std::shared_ptr<const Dataset> dataset, const Preprocessing& preprocessing,
                    const InferenceOptions& options, Monitor& monitor);

/// Exact two-sided p value of McNemar's test (1947) for discordant pairs b and c: the chance that a
/// fair coin lands as unevenly.
double exactMcNemar(int64_t b, int64_t c);

} // namespace core
