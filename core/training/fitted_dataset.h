#pragma once

#include "core/base/monitor.h"
#include "core/data/dataset.h"
#include "core/data/preprocessing.h"

#include <cstdint>
#include <memory>

namespace core {

/// A data set whose pictures already have the size and channels of the network's input, and are
/// decoded once: as many as fit into `limitBytes` stay in memory as uint8, the others are decoded
/// whenever they are asked for. Decodes under the phase "decoding samples" on all threads; throws
/// Error invalidData naming a damaged sample, Cancelled.
std::shared_ptr<const Dataset> keepFitted(std::shared_ptr<const Dataset> dataset,
                                          const Preprocessing& preprocessing, int64_t limitBytes,
                                          Monitor& monitor);

} // namespace core
