#include "core/deploy/c_program.h"

#include "core/base/number_text.h"
#include "core/deploy/c_kernels.h"
#include "core/execution/constant_folding.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

constexpr int64_t kAlignment = 16;

/// A float that C reads back as the same bits.
std::string floatText(float number)
{
    std::string text = numberText(number);
    if (text.find_first_of(".e") == std::string::npos)
        text += ".0";
    return text + 'f';
}

template <typename T>
std::string listText(std::span<const T> values)
{
    constexpr size_t kEachLine = 12;
    std::string text;
    for (size_t i = 0; i < values.size(); ++i) {
        text += i % kEachLine == 0 ? "\n    " : " ";
        if constexpr (std::is_same_v<T, float>)
            text += floatText(values[i]);
        else
            text += std::to_string(values[i]);
        text += ',';
    }
    return text;
}

std::string listText(const Tensor& tensor)
{
    switch (tensor.elementType()) {
    case ElementType::float32:
        return listText(tensor.values<float>());
    case ElementType::int32:
        return listText(tensor.values<int32_t>());
    case ElementType::int8:
        return listText(tensor.values<int8_t>());
    case ElementType::uint8:
        return listText(tensor.values<uint8_t>());
    default:
        throw Error(ErrorCode::unsupported,
                    fmt::format("a constant of type {} does not go into a C header",
                                elementTypeName(tensor.elementType())));
    }
}

} // namespace

std::string_view cTypeName(ElementType type)
{
    switch (type) {
    case ElementType::float32:
        return "float";
    case ElementType::int32:
        return "int";
    case ElementType::int8:
        return "signed char";
    case ElementType::uint8:
        return "unsigned char";
    default:
        return "";
    }
}

CProgram::CProgram(const Model& model, const InferredShapes& shapes,
                   const std::set<NodeId>& renames)
    : m_graph(model.graph)
    , m_shapes(shapes)
{
    planArena(renames);
    assignOffsets();
}

ValueId CProgram::root(ValueId id) const
{
    const auto found = m_roots.find(id);
    return found == m_roots.end() ? id : found->second;
}

int64_t CProgram::bytesOf(ValueId id) const
{
    const ValueFacts& facts = m_shapes.of(id);
    const auto shape = facts.shape ? toConcrete(*facts.shape) : std::nullopt;
    if (!shape || cTypeName(facts.elementType).empty())
        throw Error(ErrorCode::unsupported,
                    fmt::format("the value \"{}\" is {} {}: a C header holds float32, int8, uint8 "
                                "and int32 of known shape",
                                m_graph.value(id).name, elementTypeName(facts.elementType),
                                facts.shape ? shapeText(*facts.shape) : "of unknown rank"));
    return elementCount(*shape) * static_cast<int64_t>(elementBytes(facts.elementType, 1));
}

void CProgram::planArena(const std::set<NodeId>& renames)
{
    const std::vector<NodeId>& order = m_graph.order();
    for (size_t step = 0; step < order.size(); ++step) {
        const Node& node = m_graph.node(order[step]);
        for (const ValueId input : node.inputs)
            if (const auto place = m_places.find(root(input)); place != m_places.end())
                place->second.last = step;
        if (renames.contains(order[step]))
            m_roots[node.outputs.front()] = root(node.inputs.front());
        else
            for (const ValueId output : node.outputs)
                if (output.isValid())
                    m_places[output] = { .bytes = bytesOf(output), .first = step, .last = step };
    }
    for (const ValueId output : m_graph.outputs())
        if (const auto place = m_places.find(root(output)); place != m_places.end())
            place->second.last = order.size();
}

/// First fit among what lives at the same time, the largest first.
void CProgram::assignOffsets()
{
    std::vector<Place*> bySize;
    for (auto& [id, place] : m_places)
        bySize.push_back(&place);
    std::ranges::stable_sort(bySize, std::greater(), &Place::bytes);
    std::vector<const Place*> placed;
    for (Place* const place : bySize) {
        for (bool moved = true; moved;) {
            moved = false;
            for (const Place* const other : placed)
                if (other->first <= place->last && place->first <= other->last
                    && other->offset < place->offset + place->bytes
                    && place->offset < other->offset + other->bytes) {
                    place->offset =
                        (other->offset + other->bytes + kAlignment - 1) / kAlignment * kAlignment;
                    moved = true;
                }
        }
        placed.push_back(place);
        m_arenaBytes = std::max(m_arenaBytes, place->offset + place->bytes);
    }
}

std::string CProgram::pointer(ValueId id)
{
    const ValueId at = root(id);
    const Value& value = m_graph.value(at);
    if (const auto known = m_constants.find(at); known != m_constants.end())
        return known->second;
    if (isConstant(value))
        return m_constants[at] = constant(*value.initializer);
    const auto input = std::ranges::find(m_graph.inputs(), at);
    if (input != m_graph.inputs().end())
        return fmt::format("input{}", input - m_graph.inputs().begin());
    return fmt::format("({} *)(arena + {})", cTypeName(m_shapes.of(at).elementType),
                       m_places.at(at).offset);
}

std::string CProgram::constant(const Tensor& tensor)
{
    const std::string name = fmt::format("espalier_c{}", m_constantCount++);
    m_declarations +=
        fmt::format("static const {} {}[{}] = {{{}\n}};\n", cTypeName(tensor.elementType()), name,
                    tensor.elementCount(), listText(tensor));
    return name;
}

void CProgram::call(std::string_view kernel, const std::vector<std::string>& arguments)
{
    m_kernels.emplace(kernel);
    line(fmt::format("espalier_{}({});", kernel, fmt::join(arguments, ", ")));
}

void CProgram::line(const std::string& statement)
{
    m_body += "    " + statement + '\n';
}

std::string CProgram::kernelText() const
{
    std::set<std::string_view> wanted;
    for (const CKernel& kernel : cKernels())
        if (m_kernels.contains(kernel.name))
            wanted.insert({ kernel.name, kernel.needs });
    std::string text;
    for (const CKernel& kernel : cKernels())
        if (wanted.contains(kernel.name))
            text += kernel.source;
    return text;
}

std::string CProgram::signature(const std::string& prefix) const
{
    std::string arguments;
    const auto add = [&](std::string_view constness, std::string_view stem, ValueId id, size_t i) {
        arguments += fmt::format("{}{}{} *{}{}", arguments.empty() ? "" : ", ", constness,
                                 cTypeName(m_shapes.of(id).elementType), stem, i);
    };
    for (size_t i = 0; i < m_graph.inputs().size(); ++i)
        add("const ", "input", m_graph.inputs()[i], i);
    for (size_t i = 0; i < m_graph.outputs().size(); ++i)
        add("", "output", m_graph.outputs()[i], i);
    return fmt::format("static void {}_run({})", prefix, arguments);
}

std::string CProgram::text(const std::string& prefix, const std::string& title) const
{
    std::string guard = prefix + "_h";
    std::ranges::transform(guard, guard.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    std::string sizes;
    std::string copies;
    CProgram naming = *this;
    for (size_t i = 0; i < m_graph.inputs().size(); ++i)
        sizes += fmt::format("enum {{ {}_input{}_bytes = {} }};\n", prefix, i,
                             bytesOf(m_graph.inputs()[i]));
    for (size_t i = 0; i < m_graph.outputs().size(); ++i) {
        const ValueId output = m_graph.outputs()[i];
        sizes += fmt::format("enum {{ {}_output{}_bytes = {} }};\n", prefix, i, bytesOf(output));
        copies += fmt::format("    memcpy(output{}, {}, {});\n", i, naming.pointer(output),
                              bytesOf(output));
    }
    return fmt::format("/* {}\n   C99, one sample a call, needs -lm. Working memory: {} bytes. */\n"
                       "#ifndef {}\n#define {}\n\n#include <math.h>\n#include <string.h>\n\n{}\n{}"
                       "{}\n{}\n{{\n    static float memory[{}];\n"
                       "    unsigned char *const arena = (unsigned char *)memory;\n"
                       "    (void)arena;\n{}{}}}\n\n#endif\n",
                       title, m_arenaBytes, guard, guard, sizes, naming.m_declarations,
                       kernelText(), signature(prefix), m_arenaBytes / 4 + 4, m_body, copies);
}

} // namespace core
