#pragma once

#include <cstdint>
#include <functional>

namespace core {

/// Number of threads that parallel loops and kernels of this process use; 0 restores the machine's
/// count.
void setThreadCount(int count);
int threadCount();

/// Calls body(begin, end) on disjoint chunks that cover [0, count). Chunks depend only on count,
/// grain and the thread count, so a rerun gives the same bits. A loop below `grain` runs on the
/// caller alone. An exception of body is rethrown to the caller.
void parallelFor(int64_t count, int64_t grain,
                 const std::function<void(int64_t begin, int64_t end)>& body);

} // namespace core
