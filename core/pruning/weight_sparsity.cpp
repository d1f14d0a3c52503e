#include "core/pruning/weight_sparsity.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/execution/executor.h"
#include "core/pruning/block_grid.h"
#include "core/pruning/channel_group.h"
#include "core/pruning/layer_sample.h"
#include "core/pruning/normalized_weights.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace core {

namespace {

constexpr int64_t kMostPattern = 64;

/// One layer on its way to zeros.
struct SparseLayer
{
    ProductLayer layer;
    Eigen::MatrixXd weights;
    Eigen::MatrixXd scores; ///< of the shape of the weights
};

/// A block in the race between layers.
struct Candidate
{
    double score = 0;
    size_t layer = 0;
    int64_t block = 0;
};

/// The numbers of the `count` least, of equal ones those further back.
std::vector<int64_t> least(std::span<const double> scores, int64_t count)
{
    std::vector<int64_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::nth_element(order, order.begin() + count, [&](int64_t a, int64_t b) {
        const double first = scores[static_cast<size_t>(a)];
        const double second = scores[static_cast<size_t>(b)];
        return first < second || (first == second && a > b);
    });
    order.resize(static_cast<size_t>(count));
    return order;
}

int64_t shareOf(double ratio, size_t count)
{
    return std::llround(ratio * static_cast<double>(count));
}

class Sparsifier
{
public:
    Sparsifier(const Model& model, const SparsityOptions& options, std::span<const Tensor> batches,
               Monitor& monitor)
        : m_options(options)
        , m_scored(model)
        , m_monitor(monitor)
    {
        m_result.model = m_scored.model();
        findLayers();
        if (options.criterion == "wanda")
            weighByInputs(batches);
    }

    SparseModel run()
    {
        if (m_options.pattern.isCounted())
            clearCounted();
        else if (m_options.isGlobal)
            clearGlobally();
        else
            clearEvenly();
        for (const SparseLayer& layer : m_layers) {
            layer.layer.setWeights(m_result.model, layer.weights);
            m_result.weights += layer.weights.size();
            m_result.zeros += (layer.weights.array() == 0).count();
        }
        return std::move(m_result);
    }

private:
    void findLayers()
    {
        for (const NodeId node : m_scored.model().graph.order()) {
            const auto layer = ProductLayer::find(m_scored.model(), node);
            if (!layer)
                continue;
            const int64_t channels = layer->columns() / layer->columnsPerChannel();
            if (m_options.pattern.isCounted() && channels % m_options.pattern.of != 0) {
                m_result.notes.push_back(
                    fmt::format("\"{}\" stays whole: its {} input channels are no multiple of {}.",
                                m_scored.model().graph.value(layer->weight()).name, channels,
                                m_options.pattern.of));
                continue;
            }
            Eigen::MatrixXd scores = normalizedWeights(m_scored, *layer).cwiseAbs();
            if (m_options.criterion == "l2")
                scores = scores.cwiseAbs2();
            m_layers.push_back({ *layer, layer->weights(m_scored.model()), std::move(scores) });
        }
    }

    /// |w| times the norm of the column of inputs that it is multiplied with.
    void weighByInputs(std::span<const Tensor> batches)
    {
        std::vector<ValueId> taps;
        for (const SparseLayer& layer : m_layers)
            taps.insert(taps.end(), { layer.layer.input(), layer.layer.output() });
        std::vector<Eigen::VectorXd> energies(m_layers.size());
        Executor executor(std::make_shared<const Model>(m_scored.model()));
        m_monitor.beginPhase("watching activations");
        for (size_t batch = 0; batch < batches.size(); ++batch) {
            m_monitor.checkpoint();
            const RunResult seen =
                executor.run(batches.subspan(batch, 1), { .taps = taps }, m_monitor);
            for (size_t index = 0; index < m_layers.size(); ++index)
                addEnergies(m_layers[index].layer, seen.taps[2 * index], seen.taps[2 * index + 1],
                            batch, energies[index]);
            m_monitor.advance(static_cast<double>(batch + 1) / static_cast<double>(batches.size()));
        }
        for (size_t index = 0; index < m_layers.size(); ++index)
            m_layers[index].scores *= energies[index].cwiseSqrt().asDiagonal();
    }

    static void addEnergies(const ProductLayer& layer, const Tensor& input, const Tensor& output,
                            uint64_t seed, Eigen::VectorXd& energies)
    {
        const std::vector<int64_t> places =
            samplePlaces(layer.places(output), kPlacesPerBatch, seed);
        const Eigen::VectorXd own =
            layer.inputs(input, output, places).cast<double>().colwise().squaredNorm();
        energies = energies.size() == 0 ? own : (energies + own).eval();
    }

    BlockGrid gridOf(const SparseLayer& layer) const
    {
        return { layer.weights.rows(), layer.weights.cols(), layer.layer.columnsPerChannel(),
                 m_options.pattern.rows, m_options.pattern.columns };
    }

    /// The same share of every layer; by "wanda" of every row, as its scores compare there alone.
    void clearEvenly()
    {
        for (SparseLayer& layer : m_layers) {
            m_monitor.checkpoint();
            const BlockGrid grid = gridOf(layer);
            const std::vector<double> means = grid.means(layer.scores);
            const auto run = static_cast<size_t>(
                m_options.criterion == "wanda" ? grid.blocksPerRow() : grid.count());
            for (size_t first = 0; first < means.size(); first += run)
                for (const int64_t block :
                     least(std::span(means).subspan(first, run), shareOf(m_options.ratio, run)))
                    grid.clear(static_cast<int64_t>(first) + block, layer.weights);
        }
    }

    void clearGlobally()
    {
        std::vector<Candidate> race;
        for (size_t index = 0; index < m_layers.size(); ++index) {
            m_monitor.checkpoint();
            const std::vector<double> means = gridOf(m_layers[index]).means(m_layers[index].scores);
            const double mean = std::accumulate(means.begin(), means.end(), 0.0)
                / static_cast<double>(means.size());
            for (size_t block = 0; block < means.size(); ++block)
                race.push_back(
                    { mean > 0 ? means[block] / mean : 0, index, static_cast<int64_t>(block) });
        }
        const int64_t count = shareOf(m_options.ratio, race.size());
        std::ranges::nth_element(race, race.begin() + count, {}, [](const Candidate& candidate) {
            return std::tuple(candidate.score, candidate.layer, -candidate.block);
        });
        for (const Candidate& gone : std::span(race).first(static_cast<size_t>(count)))
            gridOf(m_layers[gone.layer]).clear(gone.block, m_layers[gone.layer].weights);
    }

    void clearCounted()
    {
        const auto of = static_cast<size_t>(m_options.pattern.of);
        for (SparseLayer& layer : m_layers) {
            m_monitor.checkpoint();
            const BlockGrid grid{ layer.weights.rows(), layer.weights.cols(),
                                  layer.layer.columnsPerChannel(), 1, 1 };
            // Channels at one place of the kernel lie side by side in the numbering of blocks.
            const std::vector<double> scores = grid.means(layer.scores);
            for (size_t first = 0; first < scores.size(); first += of)
                for (const int64_t gone : least(std::span(scores).subspan(first, of),
                                                m_options.pattern.of - m_options.pattern.kept))
                    grid.clear(static_cast<int64_t>(first) + gone, layer.weights);
        }
    }

    const SparsityOptions& m_options;
    ScoredModel m_scored;
    Monitor& m_monitor;
    std::vector<SparseLayer> m_layers;
    SparseModel m_result;
};

void checkOptions(const SparsityOptions& options, std::span<const Tensor> batches)
{
    if (!(options.ratio >= 0 && options.ratio < 1))
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the ratio {} must be in [0, 1)", options.ratio));
    if (options.criterion != "l1" && options.criterion != "l2" && options.criterion != "wanda")
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the criterion \"{}\" does not score single weights; accepted are "
                                "l1, l2 and wanda",
                                options.criterion));
    if (options.criterion == "wanda" && batches.empty())
        throw Error(ErrorCode::invalidArgument,
                    "the criterion \"wanda\" looks at activations and needs data; accepted without "
                    "are l1 and l2");
}

} // namespace

std::optional<SparsityPattern> parsePattern(std::string_view text)
{
    if (text == "weights")
        return SparsityPattern{};
    const size_t sign = text.find_first_of(":x");
    if (sign == std::string_view::npos)
        return std::nullopt;
    const std::optional<int64_t> first = parseInteger(text.substr(0, sign));
    const std::optional<int64_t> second = parseInteger(text.substr(sign + 1));
    if (!first || !second || *first < 1 || *second < 1 || *first > kMostPattern
        || *second > kMostPattern)
        return std::nullopt;
    if (text[sign] == 'x')
        return SparsityPattern{ .rows = *first, .columns = *second };
    return *first < *second ? std::optional(SparsityPattern{ .kept = *first, .of = *second })
                            : std::nullopt;
}

SparseModel makeSparse(const Model& model, const SparsityOptions& options,
                       std::span<const Tensor> batches, Monitor& monitor)
{
    checkOptions(options, batches);
    return Sparsifier(model, options, batches, monitor).run();
}

} // namespace core
