#include "core/base/checked_arithmetic.h"
#include "core/operators/convolution_loops.h"
#include "core/operators/convolution_operator.h"
#include "core/operators/dnnl_convolution.h"
#include "core/operators/dnnl_primitive.h"
#include "core/operators/training_kernel.h"

#include <algorithm>
#include <cstring>

namespace core {

namespace {

using Forward = dnnl::convolution_forward;
using BackwardData = dnnl::convolution_backward_data;
using BackwardWeights = dnnl::convolution_backward_weights;
using dnnl::algorithm;

constexpr size_t kAlignment = 64;

size_t aligned(size_t bytes)
{
    return (bytes + kAlignment - 1) / kAlignment * kAlignment;
}

/// What the three primitives of a convolution are described by.
struct Problem
{
    ConvolutionGeometry place;
    Layout input;
    Layout output;
    bool hasBias = false;
    bool wantsInput = false;
    bool wantsWeights = false;
};

dnnl::memory::desc anyWeights(const Problem& problem, ElementType type)
{
    return describeAnyOrder(weightShape(problem.place), type);
}

dnnl::memory::desc biasOf(const Problem& problem)
{
    return problem.hasBias ? describeRowMajor({ problem.place.outputChannels })
                           : dnnl::memory::desc();
}

/// The three primitives, those that are not wanted left empty.
struct Primitives
{
    Forward::primitive_desc forward;
    BackwardData::primitive_desc backwardData;
    BackwardWeights::primitive_desc backwardWeights;
    OwnConvolutionLoops own; ///< in place of primitives
};

/// Channels from which on Winograd is faster than the direct sum, for activations and for weights.
constexpr int64_t kWinogradChannels = 32;
constexpr int64_t kWinogradChannelsOfWeights = 64;

/// Algorithms to try, the fastest first.
std::vector<algorithm> algorithms(const Problem& problem, int64_t winogradChannels)
{
    const ConvolutionGeometry& place = problem.place;
    if (problem.input.elementType == ElementType::float32 && suitsWinograd(place)
        && std::min(place.inputChannels, place.outputChannels) >= winogradChannels)
        return { algorithm::convolution_winograd, algorithm::convolution_direct };
    return { algorithm::convolution_direct };
}

/// Calls make(algorithm) until the library has fast code; not every algorithm and layout exists for
/// every shape and processor. False when none does.
template <typename Make>
bool makeFirst(const std::vector<algorithm>& tried, const Make& make)
{
    return std::ranges::any_of(tried, [&](algorithm kind) {
        try {
            return !isReference(make(kind));
        } catch (const dnnl::error&) {
            return false;
        }
    });
}

std::optional<Primitives> describe(const Problem& problem)
{
    const LibraryWindow window(problem.place.axes);
    const auto source = describe(problem.input);
    const auto target = describe(problem.output);
    const auto weights = anyWeights(problem, problem.input.elementType);
    const dnnl::primitive_attr attributes = attributesWith({});
    const auto forwardBy = [&](algorithm kind) {
        return Forward::primitive_desc({ dnnl::prop_kind::forward_training, kind, source, weights,
                                         biasOf(problem), target, window.strides, window.dilations,
                                         window.padsBegin, window.padsEnd },
                                       attributes, dnnlEngine());
    };
    Primitives made{ .own = chooseConvolutionLoops(problem.place, problem.input) };
    const std::vector<algorithm> tried = algorithms(problem, kWinogradChannels);
    if (!made.own.forward
        && !makeFirst(tried, [&](algorithm kind) { return made.forward = forwardBy(kind); }))
        return std::nullopt;
    const auto makeBackwardData = [&](algorithm kind) {
        return made.backwardData = { { kind, source, weights, target, window.strides,
                                       window.dilations, window.padsBegin, window.padsEnd },
                                     attributes,
                                     dnnlEngine(),
                                     forwardBy(kind) };
    };
    if (problem.wantsInput && !made.own.backwardData && !makeFirst(tried, makeBackwardData))
        return std::nullopt;
    const auto makeBackwardWeights = [&](algorithm kind) {
        return made.backwardWeights = { { kind, source, anyWeights(problem, ElementType::float32),
                                          biasOf(problem), target, window.strides, window.dilations,
                                          window.padsBegin, window.padsEnd },
                                        attributes,
                                        dnnlEngine(),
                                        forwardBy(kind) };
    };
    if (problem.wantsWeights && !made.own.backwardWeights
        && !makeFirst(algorithms(problem, kWinogradChannelsOfWeights), makeBackwardWeights))
        return std::nullopt;
    return made;
}

/// A move of weights between the row-major order and that of a primitive.
class WeightReorder
{
public:
    WeightReorder() = default;
    /// `adds`: the target is added to.
    WeightReorder(const dnnl::memory::desc& from, const dnnl::memory::desc& to, bool adds = false)
        : m_from(from)
        , m_to(to)
    {
        const PostOperation sum{ .kind = PostOperation::Kind::addition };
        const dnnl::primitive_attr attributes =
            attributesWith(adds ? std::span(&sum, 1) : std::span<const PostOperation>());
        const dnnl::reorder::primitive_desc description(dnnlEngine(), from, dnnlEngine(), to,
                                                        attributes);
        m_scratch = description.scratchpad_desc();
        m_primitive = dnnl::reorder(description);
    }

    size_t scratchBytes() const { return m_scratch.get_size(); }

    void run(const std::byte* from, std::byte* to, std::byte* scratch) const
    {
        m_primitive.execute(
            dnnlStream(),
            { { DNNL_ARG_FROM, { m_from, dnnlEngine(), const_cast<std::byte*>(from) } },
              { DNNL_ARG_TO, { m_to, dnnlEngine(), to } },
              { DNNL_ARG_SCRATCHPAD, { m_scratch, dnnlEngine(), scratch } } });
    }

private:
    dnnl::memory::desc m_from;
    dnnl::memory::desc m_to;
    dnnl::memory::desc m_scratch;
    dnnl::primitive m_primitive;
};

size_t forwardScratch(const Primitives& made)
{
    return made.own.forward ? made.own.forward->scratchBytes()
                            : aligned(made.forward.weights_desc().get_size())
            + made.forward.scratchpad_desc().get_size();
}

size_t backwardDataScratch(const Primitives& made)
{
    return made.own.backwardData ? made.own.backwardData->scratchBytes()
                                 : aligned(made.backwardData.weights_desc().get_size())
            + made.backwardData.scratchpad_desc().get_size();
}

size_t backwardWeightsScratch(const Problem& problem, const Primitives& made)
{
    return made.own.backwardWeights ? made.own.backwardWeights->scratchBytes()
                                    : aligned(made.backwardWeights.diff_weights_desc().get_size())
            + aligned(static_cast<size_t>(problem.place.outputChannels) * sizeof(float))
            + made.backwardWeights.scratchpad_desc().get_size();
}

TrainingTraits traitsOf(const Problem& problem, const TrainingRequest& request,
                        const Primitives& made)
{
    TrainingTraits traits;
    const size_t slots = request.inputs.size();
    traits.inputs.resize(slots);
    traits.keepsInputs.resize(slots, false);
    traits.adds.resize(slots, false);
    traits.inputs[0] = problem.input;
    traits.outputs = { problem.output };
    for (size_t slot = 1; slot < slots; ++slot) {
        if (!request.inputLayouts[slot].isDefined())
            continue;
        traits.inputs[slot] =
            rowMajorLayout(ElementType::float32, request.inputLayouts[slot].shape);
        traits.adds[slot] = true;
    }
    traits.keepsInputs[0] = problem.wantsWeights;
    traits.keepsInputs[1] = problem.wantsInput;
    const size_t forward = forwardScratch(made);
    const size_t data = problem.wantsInput ? backwardDataScratch(made) : 0;
    const size_t weights = problem.wantsWeights ? backwardWeightsScratch(problem, made) : 0;
    const size_t scratch = std::max({ forward, data, weights });
    traits.scratchBytes = scratch + kAlignment;
    return traits;
}

class ConvolutionTrainingKernel final : public TrainingKernel
{
public:
    ConvolutionTrainingKernel(const Problem& problem, const TrainingRequest& request,
                              const Primitives& made)
        : TrainingKernel(traitsOf(problem, request, made))
        , m_problem(problem)
        , m_made(made)
    {
        const auto rowMajor = describeRowMajor(weightShape(problem.place));
        if (!made.own.forward) {
            m_forward = Forward(made.forward);
            m_toForward = WeightReorder(rowMajor, made.forward.weights_desc());
        }
        if (problem.wantsInput && !made.own.backwardData) {
            m_backwardData = BackwardData(made.backwardData);
            m_toBackward = WeightReorder(rowMajor, made.backwardData.weights_desc());
        }
        if (problem.wantsWeights && !made.own.backwardWeights) {
            m_backwardWeights = BackwardWeights(made.backwardWeights);
            m_fromGradient =
                WeightReorder(made.backwardWeights.diff_weights_desc(), rowMajor, true);
        }
    }

    void forward(const TrainingArguments& arguments) const override
    {
        if (m_made.own.forward)
            return m_made.own.forward->run(arguments.inputs[0], floats(arguments.inputs[1]),
                                           m_problem.hasBias ? floats(arguments.inputs[2])
                                                             : nullptr,
                                           arguments.outputs[0], arguments.scratch);
        std::byte* const weights = arguments.scratch;
        std::byte* const scratch = weights + aligned(m_made.forward.weights_desc().get_size());
        m_toForward.run(arguments.inputs[1], weights, scratch);
        std::unordered_map<int, dnnl::memory> memories = {
            { DNNL_ARG_SRC, memory(m_made.forward.src_desc(), arguments.inputs[0]) },
            { DNNL_ARG_WEIGHTS, memory(m_made.forward.weights_desc(), weights) },
            { DNNL_ARG_DST, memory(m_made.forward.dst_desc(), arguments.outputs[0]) },
            { DNNL_ARG_SCRATCHPAD, memory(m_made.forward.scratchpad_desc(), scratch) }
        };
        if (m_problem.hasBias)
            memories[DNNL_ARG_BIAS] = memory(biasOf(m_problem), arguments.inputs[2]);
        m_forward.execute(dnnlStream(), memories);
    }

    void backward(const TrainingArguments& arguments) const override
    {
        if (m_problem.wantsWeights)
            backwardWeights(arguments);
        if (m_problem.wantsInput)
            backwardData(arguments);
    }

private:
    static dnnl::memory memory(const dnnl::memory::desc& description, const std::byte* data)
    {
        // The library takes no pointer to const, but does not write to its inputs.
        return { description, dnnlEngine(), const_cast<std::byte*>(data) };
    }

    static const float* floats(const std::byte* data)
    {
        return reinterpret_cast<const float*>(data);
    }

    void backwardData(const TrainingArguments& arguments) const
    {
        if (m_made.own.backwardData)
            return m_made.own.backwardData->run(arguments.outputGradients[0],
                                                floats(arguments.inputs[1]), nullptr,
                                                arguments.inputGradients[0], arguments.scratch);
        std::byte* const weights = arguments.scratch;
        std::byte* const scratch = weights + aligned(m_made.backwardData.weights_desc().get_size());
        m_toBackward.run(arguments.inputs[1], weights, scratch);
        m_backwardData.execute(
            dnnlStream(),
            { { DNNL_ARG_DIFF_DST,
                memory(m_made.backwardData.diff_dst_desc(), arguments.outputGradients[0]) },
              { DNNL_ARG_WEIGHTS, memory(m_made.backwardData.weights_desc(), weights) },
              { DNNL_ARG_DIFF_SRC,
                memory(m_made.backwardData.diff_src_desc(), arguments.inputGradients[0]) },
              { DNNL_ARG_SCRATCHPAD, memory(m_made.backwardData.scratchpad_desc(), scratch) } });
    }

    void backwardWeights(const TrainingArguments& arguments) const
    {
        auto* const ofWeights = reinterpret_cast<float*>(arguments.inputGradients[1]);
        auto* const ofBias =
            m_problem.hasBias ? reinterpret_cast<float*>(arguments.inputGradients[2]) : nullptr;
        if (m_made.own.backwardWeights)
            return m_made.own.backwardWeights->run(arguments.inputs[0],
                                                   arguments.outputGradients[0], ofWeights, ofBias,
                                                   arguments.scratch);
        const auto& made = m_made.backwardWeights;
        std::byte* const weights = arguments.scratch;
        std::byte* const bias = weights + aligned(made.diff_weights_desc().get_size());
        const auto channels = static_cast<size_t>(m_problem.place.outputChannels);
        std::byte* const scratch = bias + aligned(channels * sizeof(float));
        std::unordered_map<int, dnnl::memory> memories = {
            { DNNL_ARG_SRC, memory(made.src_desc(), arguments.inputs[0]) },
            { DNNL_ARG_DIFF_DST, memory(made.diff_dst_desc(), arguments.outputGradients[0]) },
            { DNNL_ARG_DIFF_WEIGHTS, memory(made.diff_weights_desc(), weights) },
            { DNNL_ARG_SCRATCHPAD, memory(made.scratchpad_desc(), scratch) }
        };
        if (m_problem.hasBias)
            memories[DNNL_ARG_DIFF_BIAS] = memory(biasOf(m_problem), bias);
        m_backwardWeights.execute(dnnlStream(), memories);
        if (ofWeights != nullptr)
            m_fromGradient.run(weights, arguments.inputGradients[1], scratch);
        if (ofBias != nullptr)
            std::transform(ofBias, ofBias + channels, floats(bias), ofBias, std::plus());
    }

    Problem m_problem;
    Primitives m_made;
    Forward m_forward;
    BackwardData m_backwardData;
    BackwardWeights m_backwardWeights;
    WeightReorder m_toForward;
    WeightReorder m_toBackward;
    WeightReorder m_fromGradient;
};

bool isServed(const TrainingRequest& request)
{
    const Layout& input = request.inputLayouts[0];
    const Layout& weights = request.inputLayouts[1];
    return input.shape.size() >= 3 && input.shape.size() <= 5 && elementCount(input.shape) > 0
        && weights.elementType == ElementType::float32 && !request.appliesRelu;
}

} // namespace

std::unique_ptr<TrainingKernel>
ConvolutionOperator::trainingKernel(const TrainingRequest& request) const
{
    if (!isServed(request))
        return nullptr;
    Problem problem{ .place =
                         geometry(request.inputLayouts[0].shape, request.inputLayouts[1].shape) };
    problem.hasBias = request.inputs.size() > 2 && request.inputs[2].isPresent;
    problem.wantsInput = request.wanted[0];
    problem.wantsWeights = request.wanted[1] || (problem.hasBias && request.wanted[2]);
    problem.output = activationLayout(request.activations, problem.place.outputShape());
    const Layout blocked = activationLayout(request.activations, problem.place.inputShape());
    const Layout rowMajor = rowMajorLayout(request.activations, problem.place.inputShape());
    // Images of one or three channels are read row-major: blocks would be mostly padding.
    const bool isImage = problem.place.inputChannels <= 3;
    for (const Layout& input : { isImage ? rowMajor : blocked, isImage ? blocked : rowMajor }) {
        problem.input = input;
        if (const std::optional<Primitives> made = describe(problem))
            return std::make_unique<ConvolutionTrainingKernel>(problem, request, *made);
    }
    return nullptr;
}

} // namespace core
