#pragma once

#include "core/base/error.h"
#include "core/graph/shape.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace test {

/// Folder of committed data files.
std::filesystem::path dataFolder();

/// An IDX file of bytes with the given shape.
std::string idxFile(const core::Shape& shape, std::string_view elements);
/// A .npy file of version 1 with this header dictionary.
std::string npyFile(const std::string& header, std::string_view elements);
/// `count` grey pictures of 4 x 4 pixels, all different, starting with number `first`.
std::string tinyPictures(int count, int first = 0);
/// `count` labels that run through the classes.
std::string cyclingLabels(int count, int classes);

/// The error that a call ends with, or nothing.
std::optional<core::Error> errorOf(const std::function<void()>& call);

} // namespace test
