#pragma once

#include "core/graph/tensor.h"

#include <QImage>

namespace widgets {

/// A sample of a data set as a picture: uint8 [H, W, 1 or 3] as it is, other numbers of rank 1 to
/// 3 as grey from the smallest to the largest of the first plane. A null image for anything else.
QImage samplePicture(const core::Tensor& sample);

} // namespace widgets
