/// The channelLinks that operators declare, against what their forward() does, for every line of
/// tests/core/operator_examples and a few larger cases.
///
/// The links of a node tie positions of its axes to classes. For each class: 1. with its inputs at
/// zero, one of them changed must change nothing outside the class: a convolution's input channel
/// goes with its weights, whatever adds up over channels goes with its partner. 2. With all of its
/// inputs changed, every output position of the class must change. Operators that only move
/// elements (Gather, Slice, Pad, Reshape, Transpose ...) are checked in the same way on float
/// elements, which name the place they came from; what their integer inputs say stays as it is.

#include "core/base/random.h"
#include "core/operators/infer_shapes.h"
#include "core/operators/operator_catalog.h"
#include "tests/support/operator_example.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <iostream>
#include <map>
#include <numeric>
#include <set>

using namespace core;
using test::OperatorExample;

namespace {

/// A position on an axis of an input or output.
struct Position
{
    bool isOutput = false;
    int slot = 0;
    int axis = 0;
    int64_t index = 0;
    auto operator<=>(const Position&) const = default;
};

/// An operator with its inputs, ready to be run again and again.
class Subject
{
public:
    explicit Subject(const OperatorExample& example)
        : m_model(example.model(std::vector<bool>(example.inputs.size(), true)))
        , m_operator(makeOperator(node(), m_model.opsetVersion(node().domain)))
    {
        const InferredShapes shapes = inferShapes(m_model);
        for (const ValueId id : node().inputs) {
            m_inputFacts.push_back(id.isValid() ? shapes.of(id) : ValueFacts());
            m_inputs.push_back(m_inputFacts.back().constant ? *m_inputFacts.back().constant
                                                            : Tensor());
        }
        m_outputs = run(m_inputs);
        for (const Tensor& output : m_outputs) {
            ValueFacts facts;
            facts.isPresent = output.isDefined();
            facts.elementType = output.elementType();
            facts.shape = toSymbolic(output.shape());
            m_outputFacts.push_back(facts);
        }
        m_links = m_operator->channelLinks(m_inputFacts, m_outputFacts);
    }

    const Node& node() const { return m_model.graph.node(m_model.graph.order().front()); }
    const ChannelLinks& links() const { return m_links; }
    const std::vector<Tensor>& inputs() const { return m_inputs; }
    bool isRandom() const { return m_operator->isRandom(); }

    int64_t size(const AxisPlace& place) const
    {
        const Tensor& tensor =
            (place.isOutput ? m_outputs : m_inputs).at(static_cast<size_t>(place.slot));
        return tensor.shape().at(static_cast<size_t>(place.axis));
    }

    std::vector<Tensor> run(const std::vector<Tensor>& inputs) const
    {
        std::vector<const Tensor*> pointers;
        for (const Tensor& input : inputs)
            pointers.push_back(input.isDefined() ? &input : nullptr);
        ForwardContext context(pointers, node().outputs.size());
        m_operator->forward(context);
        return context.outputs();
    }

    /// The highest choice that a link names, or -1.
    int lastChoice() const
    {
        int last = -1;
        for (const ChannelLink& link : m_links)
            last = std::max(last, link.choice);
        return last;
    }

private:
    Model m_model;
    std::unique_ptr<Operator> m_operator;
    std::vector<ValueFacts> m_inputFacts;
    std::vector<ValueFacts> m_outputFacts;
    std::vector<Tensor> m_inputs;
    std::vector<Tensor> m_outputs;
    ChannelLinks m_links;
};

using Class = std::set<Position>;

/// An input that is not changed in the check, and why.
struct Exception
{
    std::string_view type;
    int slot;
    int axis; ///< -1: any
    const char* reason;
};

constexpr std::array kExceptions{
    Exception{ "LSTM", 2, 2, "outgoing weights of a unit: the unit goes where they are zero" },
    Exception{ "GRU", 2, 2, "outgoing weights of a unit: the unit goes where they are zero" },
    Exception{ "RNN", 2, 2, "outgoing weights of a unit: the unit goes where they are zero" },
    Exception{ "MaxRoiPool", 1, -1, "regions name images, so other numbers are refused" },
    Exception{ "SoftmaxCrossEntropyLoss", 0, 0, "an ignored label has no loss" },
};

bool isException(const std::string& type, const Position& input)
{
    return std::ranges::any_of(kExceptions, [&](const Exception& exception) {
        return exception.type == type && exception.slot == input.slot
            && (exception.axis < 0 || exception.axis == input.axis);
    });
}

bool isAmong(const ChannelLink& link, int choice)
{
    return link.choice == -1 || link.choice == choice;
}

/// Classes of positions that the links of one choice tie together.
std::vector<Class> classesOf(const Subject& subject, int choice)
{
    std::map<Position, Position> parent;
    const auto root = [&](Position position) {
        parent.try_emplace(position, position);
        while (parent.at(position) != position)
            position = parent.at(position);
        return position;
    };
    for (const ChannelLink& link : subject.links()) {
        if (!isAmong(link, choice))
            continue;
        const auto place = [](const AxisPlace& at, int64_t index) {
            return Position{ at.isOutput, at.slot, at.axis, index };
        };
        forEachLinkedPair(link, subject.size(link.from), subject.size(link.to),
                          [&](int64_t i, int64_t j) {
                              parent[root(place(link.from, i))] = root(place(link.to, j));
                          });
    }
    std::map<Position, Class> classes;
    std::vector<Position> all;
    for (const auto& [position, unused] : parent)
        all.push_back(position);
    for (const Position& position : all)
        classes[root(position)].insert(position);
    std::vector<Class> result;
    for (auto& [unused, members] : classes)
        result.push_back(std::move(members));
    return result;
}

/// Axes whose statistics run over all channels, or that act as a whole: nothing to isolate there.
std::set<Position> mixedAxes(const Subject& subject)
{
    std::set<Position> axes;
    for (const ChannelLink& link : subject.links()) {
        for (const AxisPlace& place : { link.from, link.to }) {
            if (link.mixes || link.map == ChannelMap::all)
                axes.insert({ place.isOutput, place.slot, place.axis, 0 });
        }
    }
    return axes;
}

bool isFloat(const Tensor& tensor)
{
    return tensor.elementType() == ElementType::float32
        || tensor.elementType() == ElementType::float64;
}

/// Sets the elements at one position of an axis to fill().
template <typename Fill>
void fillSlice(Tensor& tensor, int axis, int64_t index, Fill&& fill)
{
    const int64_t inner = rowMajorStrides(tensor.shape())[static_cast<size_t>(axis)];
    const int64_t size = tensor.shape()[static_cast<size_t>(axis)];
    withElementType(tensor.elementType(), [&]<typename T>() {
        const std::span<T> values = tensor.mutableValues<T>();
        for (size_t i = 0; i < values.size(); ++i) {
            if (static_cast<int64_t>(i) / inner % size == index)
                values[i] = static_cast<T>(fill());
        }
    });
}

bool isSliceEqual(const Tensor& a, const Tensor& b, int axis, int64_t index)
{
    const int64_t inner = rowMajorStrides(a.shape())[static_cast<size_t>(axis)];
    const int64_t size = a.shape()[static_cast<size_t>(axis)];
    const auto width = static_cast<int64_t>(elementBytes(a.elementType(), 1));
    if (width == 0) // strings are not stored as bytes
        return true;
    for (int64_t i = 0; i < a.elementCount(); ++i) {
        if (i / inner % size == index
            && std::memcmp(a.bytes().data() + i * width, b.bytes().data() + i * width,
                           static_cast<size_t>(width))
                != 0)
            return false;
    }
    return true;
}

/// Checks the classes of one operator; `problem` keeps the first fault in words.
class LinkCheck
{
public:
    LinkCheck(const Subject& subject, int choice)
        : m_subject(subject)
        , m_mixed(mixedAxes(subject))
        , m_random({ .seed = 7, .use = static_cast<uint64_t>(choice + 1) })
    {
        for (const Class& members : classesOf(subject, choice)) {
            if (!isMixed(members) && m_problem.empty())
                check(members);
        }
    }

    const std::string& problem() const { return m_problem; }
    int checked() const { return m_checked; }

private:
    bool isMixed(const Class& members) const
    {
        return std::ranges::any_of(members, [&](const Position& position) {
            return m_mixed.contains({ position.isOutput, position.slot, position.axis, 0 });
        });
    }

    std::vector<Position> floatInputs(const Class& members) const
    {
        std::vector<Position> inputs;
        for (const Position& position : members) {
            if (!position.isOutput
                && isFloat(m_subject.inputs()[static_cast<size_t>(position.slot)]))
                inputs.push_back(position);
        }
        return inputs;
    }

    void check(const Class& members)
    {
        const std::vector<Position> inputs = floatInputs(members);
        if (inputs.empty())
            return;
        ++m_checked;
        std::vector<Tensor> zeroed = m_subject.inputs();
        for (const Position& input : inputs)
            fill(zeroed, input, [] { return 0.0; });
        for (const Position& input : inputs) {
            if (!isException(m_subject.node().type, input))
                checkIsolation(members, zeroed, input);
        }
        if (std::ranges::none_of(inputs, [&](const Position& input) {
                return isException(m_subject.node().type, input);
            }))
            checkReach(members, inputs);
    }

    template <typename Fill>
    void fill(std::vector<Tensor>& tensors, const Position& position, Fill&& value)
    {
        fillSlice(tensors[static_cast<size_t>(position.slot)], position.axis, position.index,
                  value);
    }

    void checkIsolation(const Class& members, const std::vector<Tensor>& zeroed,
                        const Position& input)
    {
        std::vector<Tensor> changed = zeroed;
        fill(changed, input, [&] { return m_random.uniform(0.1, 0.9); });
        const std::vector<Tensor> before = m_subject.run(zeroed);
        const std::vector<Tensor> after = m_subject.run(changed);
        for (int slot = 0; slot < static_cast<int>(before.size()); ++slot) {
            const Tensor& tensor = before[static_cast<size_t>(slot)];
            for (int axis = 0; axis < tensor.rank(); ++axis)
                expectSame(members, input, { true, slot, axis, 0 }, tensor,
                           after[static_cast<size_t>(slot)]);
        }
    }

    /// On an axis that the class reaches, only its own positions may change; an output that it
    /// does not reach must stay as it is.
    void expectSame(const Class& members, const Position& input, Position output,
                    const Tensor& before, const Tensor& after)
    {
        const auto isOn = [&](const Position& member, bool sameAxis) {
            return member.isOutput && member.slot == output.slot
                && (!sameAxis || member.axis == output.axis);
        };
        const bool isReached =
            std::ranges::any_of(members, [&](const Position& m) { return isOn(m, true); });
        const bool isElsewhere =
            std::ranges::any_of(members, [&](const Position& m) { return isOn(m, false); });
        if (!isReached && isElsewhere)
            return;
        for (output.index = 0; output.index < before.shape()[static_cast<size_t>(output.axis)];
             ++output.index) {
            if (!members.contains(output)
                && !isSliceEqual(before, after, output.axis, output.index))
                report(input, "changes", output);
        }
    }

    void checkReach(const Class& members, const std::vector<Position>& inputs)
    {
        std::set<Position> missing;
        for (const Position& member : members) {
            if (member.isOutput)
                missing.insert(member);
        }
        const std::vector<Tensor> before = m_subject.run(m_subject.inputs());
        const bool hasElements = std::ranges::none_of(inputs, [&](const Position& input) {
            return m_subject.inputs()[static_cast<size_t>(input.slot)].elementCount() == 0;
        });
        // Truth values, counts and text change in steps, so that not every change shows.
        std::erase_if(missing, [&](const Position& output) {
            return !hasElements || !isFloat(before[static_cast<size_t>(output.slot)]);
        });
        for (int attempt = 0; attempt < 12 && !missing.empty(); ++attempt) {
            std::vector<Tensor> changed = m_subject.inputs();
            const double size = attempt % 3 == 0 ? 1 : attempt % 3 == 1 ? 12 : 0.3;
            for (const Position& input : inputs)
                fill(changed, input, [&] { return size * m_random.uniform(-1, 1); });
            const std::vector<Tensor> after = m_subject.run(changed);
            std::erase_if(missing, [&](const Position& output) {
                const auto slot = static_cast<size_t>(output.slot);
                return before[slot].elementCount() == 0
                    || !isSliceEqual(before[slot], after[slot], output.axis, output.index);
            });
        }
        if (!missing.empty())
            report(inputs.front(), "does not change", *missing.begin());
    }

    void report(const Position& input, const char* what, const Position& output)
    {
        if (m_problem.empty())
            m_problem = "channel " + std::to_string(input.index) + " of input "
                + std::to_string(input.slot) + " axis " + std::to_string(input.axis) + " " + what
                + " channel " + std::to_string(output.index) + " of output "
                + std::to_string(output.slot) + " axis " + std::to_string(output.axis);
    }

    const Subject& m_subject;
    std::set<Position> m_mixed;
    Random m_random;
    std::string m_problem;
    int m_checked = 0;
};

/// Why the links of an example are wrong; empty when they hold.
std::string fault(const OperatorExample& example, int& checked)
{
    try {
        const Subject subject(example);
        if (subject.isRandom())
            return {};
        for (int choice = std::min(0, subject.lastChoice()); choice <= subject.lastChoice();
             ++choice) {
            const LinkCheck check(subject, choice);
            checked += check.checked();
            if (!check.problem().empty())
                return check.problem();
        }
    } catch (const std::exception& error) {
        return error.what();
    }
    return {};
}

} // namespace

class TestChannelLinks : public QObject
{
    Q_OBJECT
private slots:
    void examplesDoWhatTheirLinksSay()
    {
        int faults = 0;
        std::map<std::string, int> checked;
        for (const OperatorExample& example : test::readOperatorExamples()) {
            if (!example.modelText.empty() || example.node.type == "Constant")
                continue;
            const std::string text = fault(example, checked[example.node.type]);
            if (text.empty())
                continue;
            ++faults;
            std::cout << example.place << ": " << text << "\n    " << example.line.substr(0, 200)
                      << "\n";
        }
        QCOMPARE(faults, 0);
        // The families that networks are cut along must not lose their links unnoticed.
        for (const char* type : { "Add",
                                  "ArgMax",
                                  "AveragePool",
                                  "BatchNormalization",
                                  "Concat",
                                  "Conv",
                                  "ConvTranspose",
                                  "CumSum",
                                  "DepthToSpace",
                                  "Einsum",
                                  "Expand",
                                  "Flatten",
                                  "GRU",
                                  "Gather",
                                  "Gemm",
                                  "GlobalAveragePool",
                                  "GroupNormalization",
                                  "InstanceNormalization",
                                  "LSTM",
                                  "LayerNormalization",
                                  "MatMul",
                                  "MaxPool",
                                  "NegativeLogLikelihoodLoss",
                                  "PRelu",
                                  "Pad",
                                  "RNN",
                                  "ReduceMean",
                                  "ReduceSum",
                                  "Relu",
                                  "Reshape",
                                  "Resize",
                                  "Slice",
                                  "Softmax",
                                  "SpaceToDepth",
                                  "Split",
                                  "Squeeze",
                                  "Tile",
                                  "Transpose",
                                  "Unsqueeze",
                                  "Where" })
            QVERIFY2(checked[type] > 0, type);
    }
};

QTEST_GUILESS_MAIN(TestChannelLinks)
#include "tst_channel_links.moc"
