#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace test {

/// Runs `work` in a child process that may take `extraBytes` of memory beyond what this process has
/// (unlimited under AddressSanitizer, which reserves terabytes), and returns its answer. A
/// core::Error answers "code: message", any other exception its message, a crash "signal N".
std::string answerWithinMemory(int64_t extraBytes, const std::function<std::string()>& work);

} // namespace test
