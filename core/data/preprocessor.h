#pragma once

#include "core/data/preprocessing.h"
#include "core/graph/tensor.h"

#include <array>
#include <span>
#include <vector>

namespace core {

/// Turns decoded samples into the input of a network, the way a Preprocessing says. Immutable, may
/// be used from several threads.
class Preprocessor
{
public:
    explicit Preprocessor(Preprocessing preprocessing);

    const Preprocessing& settings() const { return m_settings; }

    /// Shape of one sample as input, without the batch axis: [C, H, W] or [H, W, C] for a picture,
    /// the sample's own shape for anything else.
    Shape inputShape(const Tensor& sample) const;
    /// Writes a picture (uint8 [H, W, 1 or 3]) as input; `input` has the size of inputShape().
    void write(const Tensor& picture, std::span<float> input) const;
    /// The picture that an input shows, uint8 [H, W, C] in red, green, blue: what the network sees.
    /// Values are clamped to 0 to 255.
    Tensor visible(const Tensor& input) const;

private:
    Preprocessing m_settings;
    /// Input value of each pixel value, for each channel of the input.
    std::vector<std::array<float, 256>> m_values;
};

} // namespace core
