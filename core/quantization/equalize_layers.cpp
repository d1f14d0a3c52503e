#include "core/quantization/equalize_layers.h"

#include "core/passes/clean_up.h"
#include "core/quantization/channel_extremes.h"
#include "core/quantization/scaled_chain.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Balances all pairs of a model, one after another.
class Equalizer
{
public:
    Equalizer(WatchJob job, Monitor& monitor)
        : m_job(std::move(job))
        , m_monitor(monitor)
        , m_result{ .model = *m_job.model, .notes = {} }
    {
    }

    EqualizedLayers run()
    {
        chooseChains();
        balance();
        absorb();
        m_result.pairs = static_cast<int64_t>(m_chains.size());
        for (const ScaledChain& chain : m_chains)
            renameScaled(graph(), chain.values);
        removeUnused(m_result.model);
        return std::move(m_result);
    }

private:
    Graph& graph() { return m_result.model.graph; }

    void chooseChains()
    {
        m_chains = scaledChains(graph());
        watchChains();
        std::erase_if(m_chains, [&](const ScaledChain& chain) { return !removeClip(chain); });
    }

    /// The numbers of what each first layer makes, and of what goes into a Clip.
    void watchChains()
    {
        std::map<ValueId, int> axes;
        for (const ScaledChain& chain : m_chains) {
            axes[chain.values.front()] = chain.first.channelAxis();
            if (chain.clip.isValid())
                axes[graph().node(chain.clip).inputs[0]] = chain.first.channelAxis();
        }
        m_extremes = watchChannels(m_job, axes, m_monitor);
    }

    /// False, with a note, where the bound of a Clip shapes the outputs.
    bool removeClip(const ScaledChain& chain)
    {
        if (!chain.clip.isValid())
            return true;
        Node& clip = graph().node(chain.clip);
        const double bound = graph().value(clip.inputs[2]).initializer->toDoubles().front();
        const std::vector<double>& highest = m_extremes.at(clip.inputs[0]).highest;
        if (*std::ranges::max_element(highest) > bound) {
            m_result.notes.push_back(
                fmt::format("{} is not equalized: samples reach the upper bound {} of {}.",
                            graph().node(chain.first.node()).label(), bound, clip.label()));
            return false;
        }
        clip.type = "Relu";
        clip.inputs.resize(1);
        return true;
    }

    void balance()
    {
        constexpr int kMostRounds = 40;
        constexpr double kSettled = 1e-4;
        m_monitor.beginPhase("equalizing layers");
        Graph scratch = graph();
        std::vector<std::vector<double>> factors;
        for (const ScaledChain& chain : m_chains)
            factors.emplace_back(static_cast<size_t>(chain.first.outputs()), 1.0);
        for (int round = 0; round < kMostRounds; ++round) {
            m_monitor.checkpoint();
            double largestChange = 0;
            for (size_t i = 0; i < m_chains.size(); ++i)
                largestChange = std::max(largestChange, step(scratch, m_chains[i], factors[i]));
            m_monitor.advance(static_cast<double>(round + 1) / kMostRounds);
            if (largestChange < kSettled)
                break;
        }
        for (size_t i = 0; i < m_chains.size(); ++i) {
            m_chains[i].first.divideOutputs(graph(), factors[i]);
            m_chains[i].second.multiplyInputs(graph(), factors[i]);
            scaleExtremes(m_chains[i].values.front(), factors[i]);
        }
    }

    /// Balances one pair and gives the largest relative change of a scale.
    static double step(Graph& scratch, const ScaledChain& chain, std::vector<double>& factors)
    {
        const std::vector<double> first = chain.first.outputMagnitudes(scratch);
        const std::vector<double> second = chain.second.inputMagnitudes(scratch);
        std::vector<double> now(first.size(), 1);
        double largestChange = 0;
        for (size_t channel = 0; channel < first.size(); ++channel) {
            // A channel without weights on either side has no scale of its own.
            if (first[channel] <= 0 || second[channel] <= 0)
                continue;
            now[channel] = std::sqrt(first[channel] / second[channel]);
            factors[channel] *= now[channel];
            largestChange = std::max(largestChange, std::abs(now[channel] - 1));
        }
        chain.first.divideOutputs(scratch, now);
        chain.second.multiplyInputs(scratch, now);
        return largestChange;
    }

    void scaleExtremes(ValueId value, std::span<const double> factors)
    {
        ChannelExtremes& extremes = m_extremes.at(value);
        for (size_t channel = 0; channel < factors.size(); ++channel) {
            extremes.lowest[channel] /= factors[channel];
            extremes.highest[channel] /= factors[channel];
        }
    }

    void absorb()
    {
        for (const ScaledChain& chain : m_chains) {
            if (!chain.hasActivation || chain.isPadded || !chain.first.canHaveBias(graph())
                || !chain.second.canHaveBias(graph()))
                continue;
            std::vector<double> constant = m_extremes.at(chain.values.front()).lowest;
            for (double& part : constant) {
                part = std::max(part, 0.0);
                m_result.absorbed += part > 0 ? 1 : 0;
            }
            if (std::ranges::all_of(constant, [](double part) { return part == 0; }))
                continue;
            chain.second.addToBias(graph(), chain.second.product(graph(), constant));
            for (double& part : constant)
                part = -part;
            chain.first.addToBias(graph(), constant);
        }
    }

    WatchJob m_job;
    Monitor& m_monitor;
    EqualizedLayers m_result;
    std::vector<ScaledChain> m_chains;
    std::map<ValueId, ChannelExtremes> m_extremes;
};

} // namespace

EqualizedLayers equalizeLayers(WatchJob job, Monitor& monitor)
{
    return Equalizer(std::move(job), monitor).run();
}

} // namespace core
