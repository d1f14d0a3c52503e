#include "core/execution/buffer_magnitudes.h"

namespace core {

namespace {

bool isInRange(const MagnitudeBounds& bounds)
{
    return bounds.inside <= kSafeMagnitude;
}

} // namespace

BufferMagnitudes::BufferMagnitudes(std::span<const Buffer> buffers, std::span<const double> inputs)
    : m_magnitudes(buffers.size(), kUnknownMagnitude)
{
    for (size_t index = 0; index < buffers.size(); ++index) {
        if (buffers[index].kind == BufferKind::input)
            m_magnitudes[index] = inputs[buffers[index].index];
    }
}

bool BufferMagnitudes::admit(const Step& step, std::span<const std::byte* const> memory)
{
    const MagnitudeRule& rule = step.kernel->traits().magnitude;
    MagnitudeBounds bounds = magnitudeBounds(rule, inputsOf(step));
    const bool mustBeInRange = rule.mayHideNaN();
    if (mustBeInRange && !isInRange(bounds)) {
        measureInputs(step, memory);
        bounds = magnitudeBounds(rule, inputsOf(step));
    }
    for (const int buffer : step.outputs)
        set(buffer, bounds.output);
    return !mustBeInRange || isInRange(bounds);
}

void BufferMagnitudes::forgetOutputs(const Step& step)
{
    for (const PlannedValue& value : step.outputValues)
        set(value.buffer, kUnknownMagnitude);
}

double BufferMagnitudes::of(int buffer) const
{
    return buffer < 0 ? 0 : m_magnitudes[static_cast<size_t>(buffer)];
}

void BufferMagnitudes::set(int buffer, double magnitude)
{
    if (buffer >= 0)
        m_magnitudes[static_cast<size_t>(buffer)] = magnitude;
}

std::vector<double> BufferMagnitudes::inputsOf(const Step& step) const
{
    std::vector<double> inputs;
    for (const int buffer : step.inputs)
        inputs.push_back(of(buffer));
    return inputs;
}

void BufferMagnitudes::measureInputs(const Step& step, std::span<const std::byte* const> memory)
{
    for (size_t slot = 0; slot < step.inputs.size(); ++slot) {
        const Layout& layout = step.kernel->traits().inputs[slot];
        if (step.inputs[slot] < 0 || layout.elementType != ElementType::float32)
            continue;
        const auto* values = reinterpret_cast<const float*>(memory[slot]);
        set(step.inputs[slot],
            largestMagnitude({ values, static_cast<size_t>(layout.storedElements()) }));
    }
}

} // namespace core
