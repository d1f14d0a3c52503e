#include "core/distillation/teacher.h"

#include "core/base/small_float.h"
#include "core/distillation/logit_loss.h"
#include "core/evaluation/scores.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>

namespace core {

namespace {

/// Samples that logits are computed for at a time. Kernels round differently for other sizes; with
/// one size a sample has the same logits in any company, so that what is remembered is what would
/// be computed.
constexpr int64_t kSamplesAtATime = 32;

size_t rowBytes(const Tensor& tensor)
{
    return tensor.byteCount() / static_cast<size_t>(tensor.shape().front());
}

/// kSamplesAtATime of the given rows, from `first` on; the last one is repeated.
Tensor rowsOf(const Tensor& tensor, std::span<const size_t> rows, size_t first)
{
    Shape shape = tensor.shape();
    shape.front() = kSamplesAtATime;
    Tensor result = Tensor::uninitialized(tensor.elementType(), shape);
    const size_t bytes = rowBytes(tensor);
    for (size_t row = 0; row < static_cast<size_t>(kSamplesAtATime); ++row) {
        const size_t source = rows[std::min(first + row, rows.size() - 1)];
        std::memcpy(result.mutableBytes().data() + row * bytes,
                    tensor.bytes().data() + source * bytes, bytes);
    }
    return result;
}

void toLogarithms(Tensor& probabilities)
{
    for (float& value : probabilities.mutableValues<float>())
        value = std::log(std::max(value, std::numeric_limits<float>::min()));
}

/// To float16, so that results do not depend on whether a memo was there; what is too large for it
/// stays.
void roundLogits(Tensor& logits)
{
    for (float& value : logits.mutableValues<float>())
        if (const float rounded = fromFloat16Bits(toFloat16Bits(value)); std::isfinite(rounded))
            value = rounded;
}

bool isRemembered(const TrainingBatch& batch)
{
    return !batch.targets.isDefined()
        && std::ranges::all_of(batch.views, [](int64_t view) { return view >= 0; });
}

} // namespace

Teacher::Teacher(std::shared_ptr<const Model> model, const std::vector<std::string>& layers,
                 const ExecutorOptions& options)
    : m_model(std::move(model))
    , m_executor(m_model, options)
{
    for (const std::string& layer : layers) {
        const std::optional<ValueId> value = m_model->graph.find(layer);
        if (!value)
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("the teacher has no value \"{}\" to learn from", layer));
        m_request.taps.push_back(*value);
    }
}

TeacherAnswer Teacher::run(const Tensor& input)
{
    Monitor silent;
    RunResult result = m_executor.run(std::span(&input, 1), m_request, silent);
    Scores scores = toScores(*m_model, result.outputs.front());
    if (scores.areProbabilities)
        toLogarithms(scores.values);
    return { std::move(scores.values), std::move(result.taps) };
}

Tensor Teacher::compute(const Tensor& input, std::span<const size_t> rows)
{
    Tensor logits;
    for (size_t first = 0; first < rows.size(); first += kSamplesAtATime) {
        const Tensor part = run(rowsOf(input, rows, first)).logits;
        if (!logits.isDefined())
            logits = Tensor::uninitialized(ElementType::float32,
                                           { static_cast<int64_t>(rows.size()), part.shape()[1] });
        const size_t bytes = rowBytes(part);
        const size_t count = std::min<size_t>(kSamplesAtATime, rows.size() - first);
        std::memcpy(logits.mutableBytes().data() + first * bytes, part.bytes().data(),
                    count * bytes);
    }
    roundLogits(logits);
    m_counters.computed += static_cast<int64_t>(rows.size());
    return logits;
}

TeacherAnswer Teacher::answer(const TrainingBatch& batch)
{
    const size_t samples = batch.indices.size();
    m_counters.asked += static_cast<int64_t>(samples);
    if (!m_request.taps.empty()) {
        m_counters.computed += static_cast<int64_t>(samples);
        return run(batch.input);
    }
    if (m_memo && isRemembered(batch))
        return { throughMemo(batch), {} };
    std::vector<size_t> all(samples);
    std::iota(all.begin(), all.end(), 0);
    return { compute(batch.input, all), {} };
}

Tensor Teacher::throughMemo(const TrainingBatch& batch)
{
    const auto samples = static_cast<int64_t>(batch.indices.size());
    Tensor logits = Tensor::uninitialized(ElementType::float32, { samples, m_memo->classes() });
    const std::span<float> values = logits.mutableValues<float>();
    const auto classes = static_cast<size_t>(m_memo->classes());
    std::vector<size_t> unknown;
    for (size_t row = 0; row < batch.indices.size(); ++row)
        if (!m_memo->read(batch.indices[row], batch.views[row],
                          values.subspan(row * classes, classes)))
            unknown.push_back(row);
    if (!unknown.empty())
        learn(batch, unknown, logits);
    return logits;
}

void Teacher::learn(const TrainingBatch& batch, std::span<const size_t> unknown, Tensor& logits)
{
    const Tensor computed = compute(batch.input, unknown);
    require(computed.shape()[1] == m_memo->classes(), "classes of the memo");
    const auto classes = static_cast<size_t>(m_memo->classes());
    const std::span<float> values = logits.mutableValues<float>();
    for (size_t place = 0; place < unknown.size(); ++place) {
        const size_t row = unknown[place];
        const auto source = computed.values<float>().subspan(place * classes, classes);
        std::ranges::copy(source, values.begin() + static_cast<std::ptrdiff_t>(row * classes));
        m_memo->write(batch.indices[row], batch.views[row], source);
    }
}

Tensor combinedLogits(std::span<const Tensor> answers, TeacherCombination combination,
                      double temperature)
{
    if (answers.size() == 1)
        return answers.front();
    LogitMatrix sum = logitMatrix(answers.front());
    std::ranges::fill(sum.values, 0);
    const auto teachers = static_cast<double>(answers.size());
    for (const Tensor& answer : answers) {
        const LogitMatrix one = logitMatrix(answer);
        for (int64_t sample = 0; sample < one.samples; ++sample) {
            const std::span<const double> row = one.row(sample);
            const std::vector<double> soft = logSoftened(row, temperature);
            for (size_t label = 0; label < row.size(); ++label)
                sum.row(sample)[label] += combination == TeacherCombination::logits
                    ? row[label] / teachers
                    : std::exp(soft[label]) / teachers;
        }
    }
    if (combination == TeacherCombination::probabilities)
        for (double& value : sum.values)
            value = temperature * std::log(std::max(value, std::numeric_limits<double>::min()));
    Tensor result = Tensor::uninitialized(ElementType::float32, answers.front().shape());
    std::ranges::transform(sum.values, result.mutableValues<float>().begin(),
                           [](double value) { return static_cast<float>(value); });
    return result;
}

} // namespace core
