#pragma once

#include "core/data/dataset_description.h"
#include "core/graph/network_builder.h"

namespace core {

/// How networks from a template read samples when no model says it: as described, else the pictures
/// as they are. Throws Error unsupported for samples that are no pictures.
Preprocessing picturePreprocessing(const DatasetDescription& description, const Dataset& samples);

/// What such a network gets and tells apart.
NetworkTask templateTask(const Preprocessing& preprocessing, const Dataset& samples);

} // namespace core
