#include "core/base/parallel.h"

#include <omp.h>

#include <algorithm>
#include <exception>

namespace core {

void setThreadCount(int count)
{
    omp_set_num_threads(count > 0 ? count : omp_get_num_procs());
}

int threadCount()
{
    return omp_get_max_threads();
}

void parallelFor(int64_t count, int64_t grain, const std::function<void(int64_t, int64_t)>& body)
{
    if (count <= 0)
        return;
    const int64_t chunks = std::min<int64_t>(
        omp_get_max_threads(), std::max<int64_t>(1, count / std::max<int64_t>(1, grain)));
    if (chunks <= 1) {
        body(0, count);
        return;
    }
    std::exception_ptr failure;
#pragma omp parallel for schedule(static, 1) num_threads(static_cast <int>(chunks))
    for (int64_t chunk = 0; chunk < chunks; ++chunk) {
        try {
            body(count * chunk / chunks, count * (chunk + 1) / chunks);
        } catch (...) {
#pragma omp critical
            failure = std::current_exception();
        }
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace core
