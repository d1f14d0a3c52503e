#include "core/data/batch.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>

namespace core {

namespace {

/// Numbers converted to what the network reads; integers are rounded and clamped.
Tensor convertedTo(ElementType type, const Tensor& source)
{
    if (source.elementType() == type)
        return source;
    Tensor result = Tensor::uninitialized(type, source.shape());
    withElementType(source.elementType(), [&]<typename From>() {
        withElementType(type, [&]<typename To>() {
            const auto convert = [](From value) {
                if constexpr (std::is_integral_v<To> && !std::is_integral_v<From>)
                    return static_cast<To>(
                        std::clamp<double>(std::nearbyint(static_cast<double>(value)),
                                           static_cast<double>(std::numeric_limits<To>::lowest()),
                                           static_cast<double>(std::numeric_limits<To>::max())));
                else
                    return static_cast<To>(value);
            };
            std::ranges::transform(source.values<From>(), result.mutableValues<To>().begin(),
                                   convert);
        });
    });
    return result;
}

[[noreturn]] void refuseShape(const Dataset& dataset, int64_t index, const Shape& found,
                              const Shape& expected)
{
    throw Error(ErrorCode::invalidData,
                fmt::format("{} is {}, the samples before it are {}; a width and a height in "
                            "the preprocessing make them equal",
                            dataset.sampleName(index), shapeText(found), shapeText(expected)));
}

/// Pictures become float by the preprocessor; other samples keep their bytes.
class Stack
{
public:
    Stack(const Preprocessor& preprocessor, const Tensor& first, int64_t count)
        : m_preprocessor(preprocessor)
        , m_type(isPicture(first) ? ElementType::float32 : first.elementType())
        , m_sampleShape(preprocessor.inputShape(first))
    {
        Shape shape = m_sampleShape;
        shape.insert(shape.begin(), count);
        m_tensor = Tensor::uninitialized(m_type, shape);
        m_sampleBytes = count > 0 ? m_tensor.byteCount() / static_cast<size_t>(count) : 0;
        m_bytes = m_tensor.mutableBytes();
    }

    const Shape& sampleShape() const { return m_sampleShape; }
    bool accepts(const Tensor& sample) const
    {
        const ElementType type = isPicture(sample) ? ElementType::float32 : sample.elementType();
        return type == m_type && m_preprocessor.inputShape(sample) == m_sampleShape;
    }

    void set(int64_t position, const Tensor& sample)
    {
        const std::span<std::byte> place = at(position);
        if (isPicture(sample))
            m_preprocessor.write(
                sample, { reinterpret_cast<float*>(place.data()), place.size() / sizeof(float) });
        else
            std::ranges::copy(sample.bytes(), place.begin());
    }

    void repeat(int64_t from, int64_t position)
    {
        std::ranges::copy(at(from), at(position).begin());
    }

    Tensor take() { return std::move(m_tensor); }

private:
    std::span<std::byte> at(int64_t position) const
    {
        return m_bytes.subspan(static_cast<size_t>(position) * m_sampleBytes, m_sampleBytes);
    }

    const Preprocessor& m_preprocessor;
    ElementType m_type;
    Shape m_sampleShape;
    Tensor m_tensor;
    std::span<std::byte> m_bytes;
    size_t m_sampleBytes = 0;
};

bool fits(const Shape& shape, const SymbolicShape& declared)
{
    return std::ranges::equal(shape, declared, [](int64_t size, const Dimension& axis) {
        return !axis.isKnown() || axis.size == size;
    });
}

/// Gives a batch the declared rank when only the grouping of the axes differs, as for a network
/// that reads [N, 784] and pictures of 28 x 28.
Tensor fitted(Tensor batch, const SymbolicShape& declared)
{
    if (fits(batch.shape(), declared))
        return batch;
    Shape wanted{ batch.shape().front() };
    for (size_t axis = 1; axis < declared.size(); ++axis)
        wanted.push_back(declared[axis].size);
    const bool isRegrouping = std::ranges::min(wanted) >= 0
        && elementCount(wanted) == batch.elementCount() && wanted.size() != batch.shape().size();
    if (!isRegrouping)
        throw Error(ErrorCode::invalidData,
                    fmt::format("the network reads {}, the samples give {}; the preprocessing "
                                "sets size, channels and axis order",
                                shapeText(declared), shapeText(batch.shape())));
    return batch.reshaped(wanted);
}

} // namespace

std::optional<int64_t> NetworkInput::fixedBatch() const
{
    if (!shape || shape->empty() || !shape->front().isKnown())
        return std::nullopt;
    return shape->front().size;
}

NetworkInput networkInput(const Model& model)
{
    const std::vector<ValueId> inputs = model.graph.requiredInputs();
    if (inputs.size() != 1)
        throw Error(ErrorCode::unsupported,
                    fmt::format("the model reads {} inputs; data sets serve models of one input",
                                inputs.size()));
    const Value& value = model.graph.value(inputs.front());
    const ElementType type = value.type.elementType;
    if (!isFloatingPoint(type) && !isInteger(type))
        throw Error(ErrorCode::unsupported,
                    fmt::format("input \"{}\" is of type {}; data sets give numbers", value.name,
                                elementTypeName(type)));
    return { type, value.type.shape };
}

Batch makeBatch(const Dataset& dataset, const Preprocessor& preprocessor,
                std::vector<int64_t> indices, const NetworkInput& network)
{
    require(!indices.empty(), "a batch has samples");
    const auto used = static_cast<int64_t>(indices.size());
    const int64_t count = std::max(used, network.fixedBatch().value_or(used));
    const Tensor first = dataset.image(indices.front());
    Stack stack(preprocessor, first, count);
    Batch batch;
    for (int64_t position = 0; position < used; ++position) {
        const int64_t index = indices[static_cast<size_t>(position)];
        const Tensor sample = position == 0 ? first : dataset.image(index);
        if (!stack.accepts(sample))
            refuseShape(dataset, index, preprocessor.inputShape(sample), stack.sampleShape());
        stack.set(position, sample);
        batch.labels.push_back(dataset.label(index));
    }
    for (int64_t position = used; position < count; ++position)
        stack.repeat(used - 1, position);
    batch.input = convertedTo(network.type, stack.take());
    if (network.shape)
        batch.input = fitted(std::move(batch.input), *network.shape);
    batch.indices = std::move(indices);
    return batch;
}

} // namespace core
