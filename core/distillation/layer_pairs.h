#pragma once

#include "core/graph/model.h"

#include <string>
#include <vector>

namespace core {

/// A value of the student that is to say what a value of the teacher says.
struct LayerPair
{
    std::string student;
    std::string teacher;
    bool operator==(const LayerPair&) const = default;
};

/// A value that a network computes on the way to its first output, for one sample.
struct Layer
{
    std::string name;
    int64_t channels = 0;
    int64_t height = 1;
    int64_t width = 1;
};

/// The last value of each height and width on the way to the first output, in order of computation:
/// what a stage of a convolutional network hands on. Values of one pixel are left out.
std::vector<Layer> stageLayers(const Model& model);

/// Stages of the student with those of the teacher: of equal height and width; or, when no stage
/// has an equal one, counted from the output. Empty when one of them has no stages.
std::vector<LayerPair> proposeLayerPairs(const Model& student, const Model& teacher);

/// What is known of a named value; throws Error invalidArgument when the model (named `owner` in
/// the message) has none or it is not [N, C], [N, C, L] or [N, C, H, W] with known C, H, W.
Layer layerOf(const Model& model, const std::string& name, const std::string& owner);

} // namespace core
