#include "tests/support/operator_example.h"

#include "tests/support/graph_text.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <sstream>
#include <stdexcept>

namespace fs = std::filesystem;
using namespace core;

namespace test {

namespace {

std::vector<std::string> split(const std::string& text, char separator)
{
    std::vector<std::string> parts;
    std::stringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    return parts;
}

std::vector<std::string> words(const std::string& text)
{
    std::istringstream stream(text);
    return { std::istream_iterator<std::string>(stream), {} };
}

double number(const std::string& text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw std::runtime_error("\"" + text + "\" is not a number");
    return value;
}

int64_t integer(const std::string& text)
{
    int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size())
        return value;
    uint64_t wide = 0;
    std::from_chars(text.data(), text.data() + text.size(), wide);
    return static_cast<int64_t>(wide);
}

ElementType typeNamed(const std::string& name)
{
    for (int32_t type = 1; type <= 23; ++type) {
        if (elementTypeName(static_cast<ElementType>(type)) == name)
            return static_cast<ElementType>(type);
    }
    throw std::runtime_error("unknown element type \"" + name + "\"");
}

Tensor numericTensor(ElementType type, Shape shape, const std::vector<std::string>& items)
{
    Tensor tensor(type, std::move(shape));
    if (static_cast<int64_t>(items.size()) != tensor.elementCount())
        throw std::runtime_error("a tensor of shape " + shapeText(tensor.shape()) + " has "
                                 + std::to_string(items.size()) + " values");
    withElementType(type, [&]<typename T>() {
        std::ranges::transform(
            items, tensor.mutableValues<T>().begin(), [](const std::string& item) {
                if constexpr (std::is_same_v<T, Float16> || std::is_same_v<T, BFloat16>)
                    return T(static_cast<float>(number(item)));
                else if constexpr (std::is_floating_point_v<T>)
                    return static_cast<T>(number(item));
                else
                    return static_cast<T>(integer(item));
            });
    });
    return tensor;
}

template <typename T>
Tensor complexTensor(Shape shape, const std::vector<std::string>& items)
{
    std::vector<std::complex<T>> values;
    for (size_t index = 0; index + 1 < items.size(); index += 2)
        values.emplace_back(static_cast<T>(number(items[index])),
                            static_cast<T>(number(items[index + 1])));
    return Tensor::of<std::complex<T>>(std::move(shape), std::span<const std::complex<T>>(values));
}

/// "float[2,1]{1,2}" or "float[2,1]*"; the values are left zero in the second form.
Tensor tensorFrom(const std::string& text)
{
    const size_t open = text.find('[');
    const size_t close = text.find(']');
    if (open == std::string::npos || close == std::string::npos)
        throw std::runtime_error("\"" + text + "\" is not a tensor");
    const ElementType type = typeNamed(text.substr(0, open));
    Shape shape;
    for (const std::string& axis : split(text.substr(open + 1, close - open - 1), ','))
        shape.push_back(integer(axis));
    if (text.ends_with('*'))
        return Tensor(type, shape);
    const std::vector<std::string> items =
        split(text.substr(close + 2, text.size() - close - 3), ',');
    if (type == ElementType::string)
        return Tensor::ofStrings(shape, items);
    if (type == ElementType::complex64)
        return complexTensor<float>(shape, items);
    if (type == ElementType::complex128)
        return complexTensor<double>(shape, items);
    return numericTensor(type, shape, items);
}

bool isReal(const std::string& text)
{
    return text.find_first_of(".eEn") != std::string::npos;
}

std::string unquoted(const std::string& text)
{
    return text.substr(1, text.size() - 2);
}

Attribute::Value listFrom(const std::string& text)
{
    const std::vector<std::string> items = split(unquoted(text), ',');
    if (!items.empty() && items.front().starts_with('"')) {
        std::vector<std::string> strings;
        std::ranges::transform(items, std::back_inserter(strings), unquoted);
        return strings;
    }
    if (std::ranges::any_of(items, isReal)) {
        std::vector<float> reals;
        for (const std::string& item : items)
            reals.push_back(static_cast<float>(number(item)));
        return reals;
    }
    std::vector<int64_t> integers;
    std::ranges::transform(items, std::back_inserter(integers), integer);
    return integers;
}

Attribute::Value attributeFrom(const std::string& text)
{
    if (text.starts_with('"'))
        return unquoted(text);
    if (text.starts_with('['))
        return listFrom(text);
    if (text.ends_with('}'))
        return tensorFrom(text);
    if (isReal(text))
        return static_cast<float>(number(text));
    return integer(text);
}

void readHead(OperatorExample& example, const std::string& head)
{
    const std::vector<std::string> parts = split(head, '@');
    const size_t colon = parts.front().find(':');
    example.node.domain = colon == std::string::npos ? "" : parts.front().substr(0, colon);
    example.node.type =
        colon == std::string::npos ? parts.front() : parts.front().substr(colon + 1);
    if (!example.node.domain.empty())
        example.opset = 1;
    for (size_t index = 1; index < parts.size(); ++index) {
        if (parts[index].starts_with("rtol="))
            example.relativeTolerance = number(parts[index].substr(5));
        else if (parts[index].starts_with("atol="))
            example.absoluteTolerance = number(parts[index].substr(5));
        else
            example.opset = integer(parts[index]);
    }
}

void readTensors(OperatorExample& example, const std::string& text)
{
    const size_t arrow = text.find("->");
    if (arrow == std::string::npos)
        throw std::runtime_error("no \"->\"");
    for (const std::string& word : words(text.substr(0, arrow)))
        example.inputs.push_back(word == "-" ? std::nullopt : std::optional(tensorFrom(word)));
    for (const std::string& word : words(text.substr(arrow + 2))) {
        if (word == "-")
            example.outputs.push_back({ Tensor(), false, false });
        else
            example.outputs.push_back({ tensorFrom(word), !word.ends_with('*'), true });
    }
}

void readModelLine(OperatorExample& example, const std::string& line)
{
    const size_t first = line.find(" :: ");
    const size_t second = line.find(" :: ", first + 4);
    readHead(example, words(line.substr(6, first - 6)).front());
    example.modelText = line.substr(first + 4, second - first - 4);
    readTensors(example, line.substr(second + 4));
}

} // namespace

OperatorExample parseOperatorExample(const std::string& line)
{
    OperatorExample example;
    example.line = line;
    if (line.starts_with("model ")) {
        readModelLine(example, line);
        return example;
    }
    const size_t colon = line.find(" :");
    if (colon == std::string::npos)
        throw std::runtime_error("no \" : \" before the inputs");
    const std::vector<std::string> head = words(line.substr(0, colon));
    readHead(example, head.front());
    for (size_t index = 1; index < head.size(); ++index) {
        const size_t equals = head[index].find('=');
        example.node.setAttribute({ .name = head[index].substr(0, equals),
                                    .value = attributeFrom(head[index].substr(equals + 1)) });
    }
    readTensors(example, line.substr(colon + 2));
    return example;
}

Model OperatorExample::model(const std::vector<bool>& isConstant) const
{
    if (!modelText.empty())
        return modelFromText(modelText);
    Model result;
    result.opsetImports = { { "", node.domain.empty() ? opset : 17 } };
    if (!node.domain.empty())
        result.opsetImports.push_back({ node.domain, opset });
    Node copy = node;
    copy.name = "example";
    for (size_t slot = 0; slot < inputs.size(); ++slot) {
        if (!inputs[slot]) {
            copy.inputs.emplace_back();
            continue;
        }
        const std::string name = "input_" + std::to_string(slot);
        if (slot < isConstant.size() && isConstant[slot]) {
            copy.inputs.push_back(result.graph.addInitializer(name, *inputs[slot]));
            continue;
        }
        Value value;
        value.name = name;
        value.type.elementType = inputs[slot]->elementType();
        value.type.shape = toSymbolic(inputs[slot]->shape());
        copy.inputs.push_back(result.graph.addValue(value));
        result.graph.addInput(copy.inputs.back());
    }
    for (size_t slot = 0; slot < outputs.size(); ++slot) {
        if (!outputs[slot].isPresent) {
            copy.outputs.emplace_back();
            continue;
        }
        copy.outputs.push_back(result.graph.addValue({ .name = "output_" + std::to_string(slot) }));
        result.graph.addOutput(copy.outputs.back());
    }
    result.graph.addNode(std::move(copy));
    return result;
}

std::vector<OperatorExample> readOperatorExamples()
{
    std::vector<fs::path> files;
    for (const auto& entry :
         fs::directory_iterator(ESPALIER_SOURCE_DIR "/tests/core/operator_examples")) {
        if (entry.path().extension() == ".txt")
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::vector<OperatorExample> examples;
    for (const fs::path& file : files) {
        std::ifstream stream(file);
        int lineNumber = 0;
        for (std::string line; std::getline(stream, line);) {
            ++lineNumber;
            if (line.empty() || line.starts_with('#'))
                continue;
            const std::string place = file.filename().string() + ":" + std::to_string(lineNumber);
            try {
                examples.push_back(parseOperatorExample(line));
                examples.back().place = place;
            } catch (const std::exception& error) {
                throw std::runtime_error(place + ": " + error.what());
            }
        }
    }
    return examples;
}

} // namespace test
