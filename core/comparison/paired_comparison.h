#pragma once

#include "core/evaluation/evaluate.h"

namespace core {

/// What becomes of one class when a model takes the place of a reference.
struct ClassChange
{
    std::string name;
    Estimate reference; ///< recall: share of the samples of this class that get this class
    Estimate model;
    int64_t lost = 0; ///< samples that only the reference gets right
    int64_t gained = 0; ///< samples that only the model gets right
    PairedDifference difference; ///< model less reference
    double mcNemar = 1; ///< exact two-sided p of lost and gained being equal by chance
    /// The same after Holm's step-down correction over all classes that have samples (Holm, "A
    /// simple sequentially rejective multiple test procedure", 1979): max over j <= i of
    /// (m - j + 1) p(j), at most 1.
    double adjusted = 1;
};

/// A sample that gets another class from the model than from the reference.
struct Flip
{
    int64_t sample = 0; ///< index in the data set that was compared on
    int64_t label = Dataset::kNoLabel;
    int64_t reference = 0; ///< class that the reference gives
    int64_t model = 0;

    bool operator==(const Flip&) const = default;
};

/// Flips of one kind: all are counted, the first kMostFlips are kept.
struct FlipList
{
    static constexpr size_t kMostFlips = 10'000;

    int64_t count = 0;
    std::vector<Flip> flips; ///< in the order of the samples

    void add(const Flip& flip);
};

/// A model against the reference on the same samples.
struct ModelChange
{
    Agreement agreement;
    PairedDifference accuracy; ///< top-1, model less reference; without labels [-1, 1]
    std::vector<ClassChange> classes; ///< in the order of the classes; empty without labels
    FlipList lost; ///< right, then wrong
    FlipList gained; ///< wrong, then right
    FlipList moved; ///< wrong in both, or without a label
};

/// Several models on the same samples; the first one is the reference.
struct PairedComparison
{
    std::vector<Evaluation> evaluations; ///< one for each model; empty without labels
    std::vector<ModelChange> changes; ///< one for each model after the first
};

struct PairedComparisonOptions
{
    InferenceOptions inference;
    bool hasLabels = true; ///< false: only agreement and flips are found
};

/// Runs two models or more on the same samples. The running agreement of the second goes to the
/// series "agreement" over the number of samples. Throws Error invalidData when models differ in
/// classes, or for a label that they have no class for; Cancelled.
PairedComparison comparePaired(std::span<const std::shared_ptr<const Model>> models,
                               const std::shared_ptr<const Dataset>& dataset,
                               const Preprocessing& preprocessing,
                               const PairedComparisonOptions& options, Monitor& monitor);

/// Holm's adjusted p values, in the order of `values`.
std::vector<double> holmAdjusted(const std::vector<double>& values);

} // namespace core
