#include "core/layout/node_card.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr size_t kLongestSecondary = 26; ///< characters

/// What the secondary texts are made from.
struct CardContext
{
    const Graph& graph;
    const Node& node;
    const NodeAnnotation& annotation;

    const Tensor* weight(size_t slot) const
    {
        if (!node.hasInput(slot))
            return nullptr;
        const auto& initializer = graph.value(node.inputs[slot]).initializer;
        return initializer ? &*initializer : nullptr;
    }
};

/// An attribute's integers, also where the file gives it another kind: a card never fails.
std::vector<int64_t> integersOf(const Node& node, std::string_view name)
{
    const Attribute* attribute = node.attribute(name);
    if (attribute == nullptr)
        return {};
    if (const auto* list = std::get_if<std::vector<int64_t>>(&attribute->value))
        return *list;
    if (const auto* one = std::get_if<int64_t>(&attribute->value))
        return { *one };
    return {};
}

std::string joined(const std::vector<int64_t>& numbers, std::string_view separator)
{
    return fmt::format("{}", fmt::join(numbers, separator));
}

/// "3×3", with "/2" behind it for a stride other than one.
std::string windowText(const CardContext& context, std::vector<int64_t> kernel)
{
    const std::vector<int64_t> strides = integersOf(context.node, "strides");
    const bool isEven = std::ranges::adjacent_find(strides, std::not_equal_to()) == strides.end();
    std::string text = joined(kernel, "×");
    if (std::ranges::any_of(strides, [](int64_t stride) { return stride != 1; }))
        text += " /" + (isEven ? std::to_string(strides[0]) : joined(strides, "×"));
    return text;
}

std::string convolutionText(const CardContext& context)
{
    std::vector<int64_t> kernel = integersOf(context.node, "kernel_shape");
    const bool isTransposed = context.node.type == "ConvTranspose";
    const Tensor* weight = context.weight(context.node.type == "QLinearConv" ? 3 : 1);
    if (kernel.empty() && weight != nullptr && weight->rank() > 2)
        kernel.assign(weight->shape().begin() + 2, weight->shape().end());
    std::string text = windowText(context, kernel);
    const std::vector<int64_t> groups = integersOf(context.node, "group");
    const int64_t group = groups.empty() ? 1 : groups[0];
    if (weight != nullptr && weight->rank() > 2) {
        const int64_t channels = weight->shape()[0];
        text += fmt::format(" · {}", isTransposed ? weight->shape()[1] * group : channels);
    }
    return group > 1 ? text + fmt::format(" · {} groups", group) : text;
}

std::string poolingText(const CardContext& context)
{
    if (context.node.type.starts_with("Global"))
        return "global";
    return windowText(context, integersOf(context.node, "kernel_shape"));
}

std::string productText(const CardContext& context)
{
    const Tensor* weight = context.weight(1);
    if (weight == nullptr || weight->rank() != 2)
        return {};
    const bool isTransposed = context.node.type == "Gemm"
        && integersOf(context.node, "transB") == std::vector<int64_t>{ 1 };
    return fmt::format("{} → {}", weight->shape()[isTransposed ? 1 : 0],
                       weight->shape()[isTransposed ? 0 : 1]);
}

std::string axisText(const CardContext& context)
{
    std::vector<int64_t> axes = integersOf(context.node, "axis");
    if (axes.empty())
        axes = integersOf(context.node, "axes");
    if (axes.empty())
        return {};
    return (axes.size() > 1 ? "axes " : "axis ") + joined(axes, ", ");
}

std::string permutationText(const CardContext& context)
{
    return joined(integersOf(context.node, "perm"), " ");
}

std::string hiddenText(const CardContext& context)
{
    const std::vector<int64_t> hidden = integersOf(context.node, "hidden_size");
    return hidden.empty() ? std::string() : fmt::format("hidden {}", hidden[0]);
}

std::string castText(const CardContext& context)
{
    const std::vector<int64_t> to = integersOf(context.node, "to");
    return to.empty() ? std::string() : "to " + elementTypeName(static_cast<ElementType>(to[0]));
}

std::string resultText(const CardContext& context)
{
    if (!context.annotation.shape)
        return {};
    return "→ " + dimensionsText(*context.annotation.shape);
}

/// The constant of "x * 0.125", when one operand is a stored scalar.
std::string operandText(const CardContext& context)
{
    for (size_t slot = 0; slot < context.node.inputs.size(); ++slot) {
        const Tensor* constant = context.weight(slot);
        if (constant == nullptr || constant->elementCount() != 1
            || constant->elementType() != ElementType::float32)
            continue;
        return fmt::format("{:.4g}", constant->values<float>()[0]);
    }
    return {};
}

std::string tableText(const CardContext& context)
{
    const Tensor* table = context.weight(0);
    return table != nullptr && table->rank() == 2
        ? fmt::format("{} × {}", table->shape()[0], table->shape()[1])
        : axisText(context);
}

struct CardRow
{
    std::string_view type;
    std::string_view title; ///< empty: the type itself
    std::string (*secondary)(const CardContext&);
};

constexpr std::array kCardRows = {
    CardRow{ "Conv", "", convolutionText },
    CardRow{ "ConvTranspose", "", convolutionText },
    CardRow{ "ConvInteger", "", convolutionText },
    CardRow{ "QLinearConv", "", convolutionText },
    CardRow{ "FusedConv", "", convolutionText },
    CardRow{ "MaxPool", "", poolingText },
    CardRow{ "AveragePool", "", poolingText },
    CardRow{ "LpPool", "", poolingText },
    CardRow{ "GlobalAveragePool", "AveragePool", poolingText },
    CardRow{ "GlobalMaxPool", "MaxPool", poolingText },
    CardRow{ "GlobalLpPool", "LpPool", poolingText },
    CardRow{ "Gemm", "", productText },
    CardRow{ "MatMul", "", productText },
    CardRow{ "MatMulInteger", "", productText },
    CardRow{ "BatchNormalization", "BatchNorm", nullptr },
    CardRow{ "LayerNormalization", "LayerNorm", nullptr },
    CardRow{ "InstanceNormalization", "InstanceNorm", nullptr },
    CardRow{ "Softmax", "", axisText },
    CardRow{ "LogSoftmax", "", axisText },
    CardRow{ "Concat", "", axisText },
    CardRow{ "Split", "", axisText },
    CardRow{ "Gather", "", tableText },
    CardRow{ "ReduceMean", "", axisText },
    CardRow{ "ReduceSum", "", axisText },
    CardRow{ "ReduceMax", "", axisText },
    CardRow{ "Squeeze", "", axisText },
    CardRow{ "Unsqueeze", "", axisText },
    CardRow{ "Transpose", "", permutationText },
    CardRow{ "Reshape", "", resultText },
    CardRow{ "Flatten", "", resultText },
    CardRow{ "Resize", "", resultText },
    CardRow{ "Expand", "", resultText },
    CardRow{ "Slice", "", resultText },
    CardRow{ "Cast", "", castText },
    CardRow{ "LSTM", "", hiddenText },
    CardRow{ "GRU", "", hiddenText },
    CardRow{ "RNN", "", hiddenText },
    CardRow{ "Add", "", operandText },
    CardRow{ "Sub", "", operandText },
    CardRow{ "Mul", "", operandText },
    CardRow{ "Div", "", operandText },
    CardRow{ "Pow", "", operandText },
};

/// Start of the character after `byte`.
size_t nextCharacter(std::string_view text, size_t byte)
{
    do {
        ++byte;
    } while (byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80U);
    return byte;
}

} // namespace

std::string dimensionsText(const SymbolicShape& shape)
{
    std::string text;
    for (const Dimension& dimension : shape) {
        text += text.empty() ? "" : "×";
        if (dimension.isKnown())
            text += std::to_string(dimension.size);
        else
            text += dimension.symbol.empty() ? "?" : dimension.symbol;
    }
    return text.empty() ? "scalar" : text;
}

std::string shortened(std::string_view text, size_t length)
{
    std::vector<size_t> starts;
    for (size_t byte = 0; byte < text.size(); byte = nextCharacter(text, byte))
        starts.push_back(byte);
    if (starts.size() <= length || length < 3)
        return std::string(text);
    const size_t head = (length - 1) / 2;
    const size_t tail = length - 1 - head;
    return std::string(text.substr(0, starts[head])) + "…"
        + std::string(text.substr(starts[starts.size() - tail]));
}

std::string shortName(std::string_view name)
{
    if (const size_t suffix = name.rfind("_output_"); suffix != std::string_view::npos)
        name = name.substr(0, suffix);
    if (const size_t slash = name.rfind('/');
        slash != std::string_view::npos && slash + 1 < name.size())
        name = name.substr(slash + 1);
    return shortened(name, 18);
}

NodeCard makeNodeCard(const Graph& graph, NodeId id, const NodeAnnotation& annotation)
{
    const Node& node = graph.node(id);
    NodeCard card{ .title = shortened(node.type, 24),
                   .secondary = {},
                   .category = annotation.category };
    const auto row = std::ranges::find(kCardRows, std::string_view(node.type), &CardRow::type);
    if (row == kCardRows.end())
        return card;
    if (!row->title.empty())
        card.title = row->title;
    if (row->secondary != nullptr)
        card.secondary = shortened(row->secondary({ graph, node, annotation }), kLongestSecondary);
    return card;
}

} // namespace core
