#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace test {

/// The 1,072 ONNX models of Debian's libonnx-testdata, sorted by path; empty when not installed.
std::vector<std::filesystem::path> debianModels();

std::string bytesOf(const std::filesystem::path& file);

/// What two serialized models say differently, empty when they mean the same: storage of tensor
/// data (raw or typed), order of value_info and fields at their default do not count.
std::string difference(const std::string& leftModel, const std::string& rightModel);

} // namespace test
