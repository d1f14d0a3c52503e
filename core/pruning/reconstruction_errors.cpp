#include "core/pruning/reconstruction_errors.h"

#include "core/base/error.h"
#include "core/execution/executor.h"
#include "core/pruning/channel_elimination.h"
#include "core/pruning/input_moments.h"
#include "core/pruning/layer_sample.h"
#include "core/pruning/normalized_weights.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

namespace core {

namespace {

/// Matrices of this many elements are held at a time: 512 MiB.
constexpr int64_t kMostElements = int64_t{ 1 } << 26;

/// A layer that reads a group, and the columns of each channel.
struct Reader
{
    ProductLayer layer;
    std::vector<std::vector<Eigen::Index>> blocks;
};

/// Layers that are watched together, in one run over the samples.
struct Watch
{
    std::vector<size_t> groups;
    std::map<ValueId, ProductLayer> layers; ///< by weight
    int64_t elements = 0;
};

class Search
{
public:
    Search(const Model& model, const ChannelGroups& groups, std::span<const Tensor> batches,
           Monitor& monitor)
        : m_scored(model)
        , m_groups(groups)
        , m_batches(batches)
        , m_monitor(monitor)
        , m_executor(std::make_shared<const Model>(m_scored.model()))
    {
        for (const NodeId node : m_scored.model().graph.order())
            if (const auto layer = ProductLayer::find(m_scored.model(), node))
                m_layers.emplace(layer->weight(), *layer);
    }

    std::vector<std::vector<double>> run()
    {
        std::vector<std::vector<double>> errors(m_groups.size());
        m_monitor.beginPhase("looking for what others can stand for");
        size_t done = 0;
        for (const Watch& watch : watches()) {
            const std::map<ValueId, InputMoments> moments = collect(watch);
            for (const size_t group : watch.groups) {
                errors[group] = eliminate(group, moments);
                m_monitor.advance(static_cast<double>(++done)
                                  / static_cast<double>(m_groups.size()));
            }
        }
        return errors;
    }

private:
    /// The groups in order, so many at a time that their matrices fit.
    std::vector<Watch> watches() const
    {
        std::vector<Watch> all;
        for (size_t group = 0; group < m_groups.size(); ++group) {
            if (m_groups[group].isFrozen())
                continue;
            const std::vector<Reader> readers = readersOf(group);
            int64_t elements = 0;
            for (const Reader& reader : readers)
                elements += reader.layer.columns() * reader.layer.columns();
            checkSize(group, elements);
            if (all.empty() || all.back().elements + elements > kMostElements)
                all.emplace_back();
            for (const Reader& reader : readers)
                all.back().layers.emplace(reader.layer.weight(), reader.layer);
            all.back().groups.push_back(group);
            all.back().elements += elements;
        }
        return all;
    }

    void checkSize(size_t group, int64_t elements) const
    {
        if (elements > kMostElements)
            throw Error(ErrorCode::limitExceeded,
                        fmt::format("what reads the channels of \"{}\" has too many inputs to look "
                                    "for what others can stand for: {} matrix elements, at most {} "
                                    "are accepted; choose another criterion",
                                    m_groups[group].name, elements, kMostElements));
    }

    std::vector<Reader> readersOf(size_t group) const
    {
        std::map<ValueId, Reader> readers;
        const auto channels = static_cast<size_t>(m_groups[group].channels);
        for (const GroupMember& member : m_groups[group].members) {
            const auto found = m_layers.find(member.value);
            if (member.role != MemberRole::consumer || found == m_layers.end()
                || member.axis != found->second.channelAxis())
                continue;
            const int64_t kernel = found->second.columnsPerChannel();
            Reader& reader =
                readers.try_emplace(member.value, Reader{ found->second, {} }).first->second;
            reader.blocks.resize(channels);
            for (size_t i = 0; i < member.positions.size(); ++i)
                for (int64_t k = 0; k < kernel; ++k)
                    reader.blocks[i / static_cast<size_t>(member.perChannel)].push_back(
                        member.positions[i] * kernel + k);
        }
        std::vector<Reader> result;
        for (auto& [weight, reader] : readers)
            result.push_back(std::move(reader));
        return result;
    }

    std::map<ValueId, InputMoments> collect(const Watch& watch)
    {
        std::map<ValueId, InputMoments> moments;
        std::vector<ValueId> taps;
        for (const auto& [weight, layer] : watch.layers) {
            moments.emplace(weight, InputMoments(layer.columns()));
            taps.insert(taps.end(), { layer.input(), layer.output() });
        }
        Monitor silent = m_monitor.silent();
        for (size_t batch = 0; batch < m_batches.size(); ++batch) {
            m_monitor.checkpoint();
            const RunResult seen =
                m_executor.run(m_batches.subspan(batch, 1), { .taps = taps }, silent);
            auto tap = seen.taps.begin();
            for (const auto& [weight, layer] : watch.layers) {
                const Tensor& input = *tap++;
                const Tensor& output = *tap++;
                const std::vector<int64_t> places =
                    samplePlaces(layer.places(output), kPlacesPerBatch, batch);
                moments.at(weight).add(layer.inputs(input, output, places));
            }
        }
        return moments;
    }

    std::vector<double> eliminate(size_t group, const std::map<ValueId, InputMoments>& moments)
    {
        std::vector<ChannelElimination> layers;
        // Errors count as what comes out of the normalization behind.
        for (Reader& reader : readersOf(group))
            layers.emplace_back(
                moments.at(reader.layer.weight()).ridgedGram(reader.layer.canHaveBias()),
                normalizedWeights(m_scored, reader.layer), std::move(reader.blocks));
        if (layers.empty())
            return {};
        std::vector<double> errors(static_cast<size_t>(m_groups[group].channels), 0);
        std::vector<size_t> left(errors.size());
        for (size_t channel = 0; channel < left.size(); ++channel)
            left[channel] = left.size() - 1 - channel;
        double sum = 0;
        while (!left.empty()) {
            m_monitor.checkpoint();
            const auto [place, cost] = cheapest(layers, left);
            if (!std::isfinite(cost))
                throw Error(ErrorCode::nonFinite,
                            fmt::format("what reads the channels of \"{}\" holds NaN or infinity",
                                        m_groups[group].name));
            sum += cost;
            errors[left[place]] = sum;
            for (ChannelElimination& layer : layers)
                layer.remove(left[place]);
            left.erase(left.begin() + static_cast<std::ptrdiff_t>(place));
        }
        return errors;
    }

    static std::pair<size_t, double> cheapest(const std::vector<ChannelElimination>& layers,
                                              const std::vector<size_t>& left)
    {
        std::pair<size_t, double> best{ 0, std::numeric_limits<double>::infinity() };
        for (size_t place = 0; place < left.size(); ++place) {
            double cost = 0;
            for (const ChannelElimination& layer : layers)
                cost += layer.cost(left[place]);
            if (cost < best.second)
                best = { place, cost };
        }
        return best;
    }

    ScoredModel m_scored;
    const ChannelGroups& m_groups;
    std::span<const Tensor> m_batches;
    Monitor& m_monitor;
    Executor m_executor;
    std::map<ValueId, ProductLayer> m_layers; ///< by weight
};

} // namespace

ReconstructionErrors::ReconstructionErrors(const Model& model, const ChannelGroups& groups,
                                           std::span<const Tensor> batches, Monitor& monitor)
    : m_errors(Search(model, groups, batches, monitor).run())
{
}

} // namespace core
