#pragma once

#include "core/base/parameters.h"
#include "core/graph/model.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// How a picture of another size is brought to the size of the input.
enum class Fit
{
    stretch, ///< scale both sides on their own
    crop, ///< scale until the input is covered, then cut the middle out
    pad, ///< scale until the picture is inside, then surround it with zero pixels
};

enum class Interpolation
{
    smooth, ///< averages when shrinking, bilinear when enlarging
    bilinear,
    nearest,
};

/// How a decoded picture becomes the input of a network:
/// input = (pixel * scale - mean[channel]) / deviation[channel].
struct Preprocessing
{
    int64_t width = 0; ///< of the input, in pixels; 0: as the pictures are
    int64_t height = 0;
    Fit fit = Fit::stretch;
    int64_t shorterSide =
        0; ///< for Fit::crop: scale the shorter side to this before; 0: just cover
    Interpolation interpolation = Interpolation::smooth;
    int64_t channels = 3; ///< 1 (grey) or 3
    bool isBgr = false; ///< channel order blue, green, red instead of red, green, blue
    bool isChannelsLast = false; ///< input [N, H, W, C] instead of [N, C, H, W]
    double scale = 1.0 / 255;
    std::vector<double> mean; ///< one for all channels or one each; empty: 0
    std::vector<double> deviation; ///< likewise, never 0; empty: 1

    bool operator==(const Preprocessing&) const = default;
};

/// The settings as parameters, for forms, flags and files.
Parameters preprocessingParameters();
Preprocessing preprocessingFrom(const ParameterValues& values);
ParameterValues preprocessingValues(const Preprocessing& preprocessing);

/// What a model says about its input and output under the metadata keys "espalier.preprocessing"
/// (one JSON object) and "espalier.labels" (a JSON list of class names). Absent when the model does
/// not say it; throws Error invalidModel naming the key when it cannot be read.
std::optional<Preprocessing> storedPreprocessing(const Model& model);
std::vector<std::string> storedLabels(const Model& model);
void storePreprocessing(Model& model, const Preprocessing& preprocessing);
void storeLabels(Model& model, const std::vector<std::string>& labels);

/// The stored preprocessing, or a guess from the shape of the first input: its size, channels and
/// axis order, pixels / 255.
Preprocessing preprocessingOf(const Model& model);

/// JSON text of the settings, as it stands in the metadata.
std::string preprocessingToJson(const Preprocessing& preprocessing);
Preprocessing preprocessingFromJson(std::string_view json);

} // namespace core
