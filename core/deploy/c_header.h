#pragma once

#include "core/base/monitor.h"
#include "core/graph/model.h"

#include <filesystem>
#include <string>

namespace core {

/// A network as one C99 header: weights as constants, every layer as plain loops, no allocation,
/// for processors without an operating system. One sample a call; an integer network computes with
/// the executor's integers. Names start with the file's stem.
///
/// Throws Error unsupported naming the first node that has no C form; Cancelled.
std::string cHeader(const Model& model, const std::filesystem::path& file, Monitor& monitor);

/// The stem of the file as a C name: letters, digits and underscores.
std::string cName(const std::filesystem::path& file);

} // namespace core
