#pragma once

#include "core/distillation/teacher_memo.h"
#include "core/execution/executor.h"
#include "core/training/objective.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace core {

/// What a teacher says about a batch.
struct TeacherAnswer
{
    Tensor logits; ///< float [N, classes]
    std::vector<Tensor> layers; ///< in the order of Teacher's layers
};

/// How often a teacher was asked and how often its memo knew the answer; in samples.
struct TeacherCounters
{
    int64_t asked = 0;
    int64_t computed = 0; ///< forward passes

    int64_t saved() const { return asked - computed; }
};

/// A network that others learn from: run as it is, with running statistics and without gradient.
/// One that ends in Softmax gives the logarithms of its probabilities as logits.
class Teacher
{
public:
    /// `layers` names the values that are delivered beside the logits. Throws Error invalidArgument
    /// for a name that the model does not have; unsupported.
    Teacher(std::shared_ptr<const Model> model, const std::vector<std::string>& layers,
            const ExecutorOptions& options);

    /// Remembers and looks up logits from now on. A teacher with layers has no use for it.
    void setMemo(std::unique_ptr<TeacherMemo> memo) { m_memo = std::move(memo); }
    bool hasMemo() const { return m_memo != nullptr; }

    /// The memo serves what it knows and learns the rest; mixed samples and those of no numbered
    /// view are computed. Without layers, logits are rounded to float16 whether there is a memo or
    /// not, so that it changes nothing but the time.
    TeacherAnswer answer(const TrainingBatch& batch);
    const TeacherCounters& counters() const { return m_counters; }
    const Model& model() const { return *m_model; }

private:
    TeacherAnswer run(const Tensor& input);
    /// Logits of some rows of the input.
    Tensor compute(const Tensor& input, std::span<const size_t> rows);
    Tensor throughMemo(const TrainingBatch& batch);
    /// Computes some samples of the batch and remembers them; writes their rows into `logits`.
    void learn(const TrainingBatch& batch, std::span<const size_t> unknown, Tensor& logits);

    std::shared_ptr<const Model> m_model;
    Executor m_executor;
    RunRequest m_request;
    std::unique_ptr<TeacherMemo> m_memo;
    TeacherCounters m_counters;
};

/// How the answers of several teachers become one.
enum class TeacherCombination
{
    logits, ///< mean of the logits
    probabilities, ///< mean of the probabilities softened by the temperature, as logits again:
                   ///< T log(mean of softmax(z / T))
};

/// `answers` [N, classes] of all teachers as one.
Tensor combinedLogits(std::span<const Tensor> answers, TeacherCombination combination,
                      double temperature);

} // namespace core
