#pragma once

#include "core/data/dataset.h"
#include "core/data/preprocessing.h"
#include "core/evaluation/estimate.h"
#include "core/search/model_space.h"

#include <functional>
#include <memory>
#include <string>

namespace core {

/// Samples of a search. There is no place for test samples.
struct SearchData
{
    std::shared_ptr<const Dataset> train;
    std::shared_ptr<const Dataset> validation;
    Preprocessing preprocessing;
};

/// How much a candidate is worth measuring.
struct EvaluationSettings
{
    int64_t samples = 1000; ///< validation samples of a candidate, spread evenly
    int64_t epochs = 0; ///< of a candidate; 0: it is measured with the weights it starts with
    int64_t trainSamples = 0; ///< of a candidate's epoch; 0: all
    int64_t finalEpochs = 5; ///< of a finalist, on all training samples
    double learningRate = 0.1; ///< the highest
    std::shared_ptr<const Model> teacher; ///< teaches finalists; null: they learn from labels alone
    uint64_t seed = 0;
    int threads = 0;
};

/// A network as it can be shipped, and how good it is on validation samples.
struct Assessment
{
    Model model;
    Estimate accuracy;
};

/// The weights that a candidate starts with.
using StartingPoint = std::function<Model(const Genome& genome, Monitor& monitor)>;

/// Parts of a trained network, whose weights are fitted to what the whole network gives, see
/// refitWeights(). `space` must outlive the result.
StartingPoint refittedWeights(const ModelSpace& space, std::vector<Tensor> batches);

/// Makes candidates and measures them, in two depths.
class CandidateEvaluator
{
public:
    /// `space` must outlive the evaluator. Throws Error invalidArgument without samples.
    CandidateEvaluator(const SearchSpace& space, StartingPoint start, SearchData data,
                       EvaluationSettings settings);

    /// Cheaply, on some validation samples. Throws Error, Cancelled.
    Assessment assess(const Genome& genome, Monitor& monitor) const;
    /// To the end, on all of them.
    Assessment finish(const Genome& genome, Monitor& monitor) const;

    /// Top-1 accuracy of a network on samples.
    Estimate accuracyOn(std::shared_ptr<const Dataset> samples, const Model& model,
                        Monitor& monitor) const;

    /// How the accuracy of assess() comes about: "weights refitted, not trained".
    std::string fidelity() const;
    std::string finalFidelity() const;

private:
    struct Training
    {
        int64_t epochs = 0;
        std::shared_ptr<const Dataset> samples;
        std::shared_ptr<const Model> teacher;
    };

    Model trained(Model model, const Training& training, Monitor& monitor) const;
    Assessment measured(Model model, bool isInteger, std::shared_ptr<const Dataset> samples,
                        Monitor& monitor) const;
    Model inIntegers(Model model, Monitor& monitor) const;

    const SearchSpace& m_space;
    StartingPoint m_start;
    SearchData m_data;
    EvaluationSettings m_settings;
};

} // namespace core
