#include "core/base/busy_waiting.h"

#ifdef __linux__
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#endif

namespace core {

#ifdef __linux__

namespace {

constexpr const char* kSpinCount = "GOMP_SPINCOUNT";
/// A few tenths of a millisecond: longer than the pauses between kernels, far shorter than the time
/// for which another program keeps a processor.
constexpr const char* kSpins = "20000";

} // namespace

void limitBusyWaiting(char** arguments)
{
    if (std::getenv(kSpinCount) != nullptr || std::getenv("OMP_WAIT_POLICY") != nullptr)
        return;
    std::error_code failure;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failure);
    if (failure || setenv(kSpinCount, kSpins, 1) != 0)
        return;
    // Comes back only when it failed; then all works as well, a little slower.
    execv(program.c_str(), arguments);
}

#else

void limitBusyWaiting(char**) { }

#endif

} // namespace core
