#include "core/quantization/smooth_activations.h"

#include "core/graph/captured_values.h"
#include "core/passes/clean_up.h"
#include "core/quantization/quantization_plan.h"
#include "core/quantization/quantized_weight.h"
#include "core/quantization/scaled_chain.h"

#include <fmt/format.h>

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace core {

namespace {

/// Rows of X that the error is measured on.
constexpr int64_t kMostRows = 256;
constexpr std::array kExponents{ 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8 };

/// One value that can be divided, and what then makes up for it.
struct Smoothing
{
    ChannelWeights source;
    std::vector<ValueId> values; ///< all scaled ones; the last is what the readers read
    std::vector<ChannelWeights> readers;
};

/// What was seen of a value.
struct SeenRows
{
    std::vector<double> magnitudes; ///< of each channel
    Eigen::MatrixXf rows; ///< [rows, channels], spread over the samples
};

class Smoother
{
public:
    Smoother(WatchJob job, ElementType activations, Monitor& monitor)
        : m_job(std::move(job))
        , m_activations(activations)
        , m_monitor(monitor)
        , m_result{ .model = *m_job.model, .notes = {} }
    {
    }

    SmoothedActivations run()
    {
        findNormalizations();
        findProducts();
        watch();
        m_monitor.beginPhase("smoothing activations");
        for (size_t i = 0; i < m_smoothings.size(); ++i) {
            m_monitor.checkpoint();
            smooth(m_smoothings[i]);
            m_monitor.advance(static_cast<double>(i + 1)
                              / static_cast<double>(m_smoothings.size()));
        }
        removeUnused(m_result.model);
        return std::move(m_result);
    }

private:
    Graph& graph() { return m_result.model.graph; }

    void findNormalizations()
    {
        const UseTable uses(graph());
        std::set<ValueId> kept = capturedValues(graph());
        kept.insert(graph().outputs().begin(), graph().outputs().end());
        for (const NodeId id : graph().order()) {
            const Node& node = graph().node(id);
            if (node.type != "LayerNormalization" || !node.domain.empty())
                continue;
            const auto source = ChannelWeights::find(graph(), id);
            const ValueId value = node.outputs[0];
            const auto readers = source && !kept.contains(value)
                ? productsReading(uses.of(value), source->outputs())
                : std::vector<ChannelWeights>{};
            if (readers.empty())
                leave(value, "something else than matrix products by constants reads it");
            else
                m_smoothings.push_back({ *source, { value }, readers });
        }
    }

    std::vector<ChannelWeights> productsReading(std::span<const Use> uses, int64_t channels)
    {
        std::vector<ChannelWeights> readers;
        for (const Use& use : uses) {
            const auto reader = ChannelWeights::find(graph(), use.node);
            if (use.slot != 0 || !reader || reader->channelAxis() != -1
                || reader->inputs() != channels)
                return {};
            readers.push_back(*reader);
        }
        return readers;
    }

    void findProducts()
    {
        for (const ScaledChain& chain : scaledChains(graph()))
            if (chain.second.channelAxis() == -1 && !chain.clip.isValid())
                m_smoothings.push_back({ chain.first, chain.values, { chain.second } });
    }

    void leave(ValueId value, std::string_view reason)
    {
        m_result.notes.push_back(
            fmt::format("\"{}\" is not smoothed: {}.", graph().value(value).name, reason));
    }

    void watch()
    {
        if (m_smoothings.empty())
            return;
        for (const Smoothing& smoothing : m_smoothings)
            m_job.values.push_back(smoothing.values.back());
        std::ranges::sort(m_job.values);
        watchTensors(m_job, m_monitor, [&](ValueId value, const Tensor& tensor, int64_t samples) {
            include(m_seen[value], tensor, samples);
        });
    }

    void include(SeenRows& seen, const Tensor& tensor, int64_t samples) const
    {
        const int64_t channels = tensor.shape().back();
        const int64_t rows = tensor.elementCount() / channels;
        const Eigen::Map<
            const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>
            matrix(tensor.values<float>().data(), rows, channels);
        if (!matrix.allFinite())
            throw Error(ErrorCode::nonFinite, "an activation is NaN or infinite");
        seen.magnitudes.resize(static_cast<size_t>(channels), 0);
        for (int64_t channel = 0; channel < channels; ++channel)
            seen.magnitudes[static_cast<size_t>(channel)] =
                std::max(seen.magnitudes[static_cast<size_t>(channel)],
                         static_cast<double>(matrix.col(channel).cwiseAbs().maxCoeff()));
        const int64_t wanted = std::max<int64_t>(1, kMostRows * samples / m_job.samples->size());
        for (int64_t i = 0; i < std::min(wanted, rows) && seen.rows.rows() < kMostRows; ++i) {
            seen.rows.conservativeResize(seen.rows.rows() + 1, channels);
            seen.rows.row(seen.rows.rows() - 1) = matrix.row(i * rows / std::min(wanted, rows));
        }
    }

    void smooth(const Smoothing& smoothing)
    {
        const SeenRows& seen = m_seen.at(smoothing.values.back());
        const std::vector<double> even(seen.magnitudes.size(), 1);
        std::vector<double> best = even;
        double least = error(smoothing, seen, even);
        for (const double exponent : kExponents) {
            const std::vector<double> factors = factorsFor(smoothing, seen, exponent);
            if (const double found = error(smoothing, seen, factors); found < least) {
                least = found;
                best = factors;
            }
        }
        if (best == even)
            return leave(smoothing.values.back(),
                         "no division makes the error of its readers less");
        smoothing.source.divideOutputs(graph(), best);
        for (const ChannelWeights& reader : smoothing.readers)
            reader.multiplyInputs(graph(), best);
        renameScaled(graph(), smoothing.values);
        ++m_result.smoothed;
    }

    std::vector<double> factorsFor(const Smoothing& smoothing, const SeenRows& seen,
                                   double exponent)
    {
        std::vector<double> weights(seen.magnitudes.size(), 0);
        for (const ChannelWeights& reader : smoothing.readers) {
            const std::vector<double> own = reader.inputMagnitudes(graph());
            for (size_t i = 0; i < weights.size(); ++i)
                weights[i] = std::max(weights[i], own[i]);
        }
        std::vector<double> factors(weights.size(), 1);
        for (size_t i = 0; i < factors.size(); ++i)
            if (weights[i] > 0 && seen.magnitudes[i] > 0)
                factors[i] =
                    std::pow(seen.magnitudes[i], exponent) / std::pow(weights[i], 1 - exponent);
        return factors;
    }

    /// Sum of the squares of what 8 bits on both sides change in the readers' outputs.
    double error(const Smoothing& smoothing, const SeenRows& seen,
                 const std::vector<double>& factors)
    {
        Eigen::MatrixXf divided = seen.rows;
        for (Eigen::Index i = 0; i < divided.cols(); ++i)
            divided.col(i) /= static_cast<float>(factors[static_cast<size_t>(i)]);
        const Eigen::MatrixXf rounded = roundedRows(divided);
        double sum = 0;
        for (const ChannelWeights& reader : smoothing.readers) {
            m_monitor.checkpoint();
            Graph scratch = graph();
            reader.multiplyInputs(scratch, factors);
            const Tensor& weights =
                *scratch.value(scratch.node(reader.node()).inputs[1]).initializer;
            const int axis = weightAxis(scratch.node(reader.node()));
            const WeightFormat format;
            const QuantizedWeight integers =
                nearestWeight(weights, weightParameters(weights, axis, format), format);
            const Eigen::MatrixXf exact = matrixOf(weights, axis);
            const Eigen::MatrixXf coarse =
                matrixOf(dequantizedBy(integers.parameters, integers.integers), axis);
            sum += static_cast<double>((divided * exact - rounded * coarse).squaredNorm());
        }
        return sum;
    }

    Eigen::MatrixXf roundedRows(const Eigen::MatrixXf& rows) const
    {
        Tensor tensor(ElementType::float32, { rows.rows(), rows.cols() });
        Eigen::Map<Eigen::MatrixXf>(tensor.mutableValues<float>().data(), rows.rows(),
                                    rows.cols()) = rows;
        const QuantizationParameters parameters = asymmetricParameters(
            { static_cast<double>(rows.minCoeff()), static_cast<double>(rows.maxCoeff()) },
            m_activations);
        const Tensor found = dequantizedBy(parameters, quantizedBy(parameters, tensor));
        return Eigen::Map<const Eigen::MatrixXf>(found.values<float>().data(), rows.rows(),
                                                 rows.cols());
    }

    /// [inputs, outputs]
    static Eigen::MatrixXf matrixOf(const Tensor& weights, int outputAxis)
    {
        using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        const Eigen::Map<const RowMajor> stored(weights.values<float>().data(), weights.shape()[0],
                                                weights.shape()[1]);
        return outputAxis == 1 ? Eigen::MatrixXf(stored) : Eigen::MatrixXf(stored.transpose());
    }

    WatchJob m_job;
    ElementType m_activations;
    Monitor& m_monitor;
    SmoothedActivations m_result;
    std::vector<Smoothing> m_smoothings;
    std::map<ValueId, SeenRows> m_seen;
};

} // namespace

SmoothedActivations smoothActivations(WatchJob job, ElementType activations, Monitor& monitor)
{
    return Smoother(std::move(job), activations, monitor).run();
}

} // namespace core
