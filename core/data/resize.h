#pragma once

#include "core/data/preprocessing.h"
#include "core/graph/tensor.h"

namespace core {

/// A picture (uint8 [H, W, C]) brought to the size, fit and interpolation that are asked for.
Tensor resizePicture(const Tensor& picture, const Preprocessing& wanted);

/// Grey to colour by repeating, colour to grey by 0.299 red + 0.587 green + 0.114 blue.
Tensor withChannels(const Tensor& picture, int64_t channels);

} // namespace core
