#include "core/base/parallel.h"

#include <omp.h>

#include <algorithm>
#include <exception>
#include <mutex>

#ifdef __SANITIZE_THREAD__
#include <sanitizer/tsan_interface.h>
#endif

namespace core {

namespace {

/// What the threads of one loop share.
struct Loop
{
    int64_t count = 0;
    int64_t chunks = 0;
    const std::function<void(int64_t, int64_t)>& body;
    std::mutex mutex; ///< guards `failure`
    std::exception_ptr failure;
    char begun = 0; ///< its address names the start of the loop to the thread sanitizer
    char ended = 0;
};

// The thread sanitizer does not see libgomp start and join its threads; it is told here, so that
// it judges what the threads do in between.
#ifdef __SANITIZE_THREAD__
#define ESPALIER_NOT_SANITIZED __attribute__((no_sanitize_thread))
void happensBefore(char& point)
{
    __tsan_release(&point);
}
void happensAfter(char& point)
{
    __tsan_acquire(&point);
}
#else
#define ESPALIER_NOT_SANITIZED
void happensBefore(char&) { }
void happensAfter(char&) { }
#endif

void runChunk(Loop& loop, int64_t chunk)
{
    happensAfter(loop.begun);
    try {
        loop.body(loop.count * chunk / loop.chunks, loop.count * (chunk + 1) / loop.chunks);
    } catch (...) {
        const std::lock_guard lock(loop.mutex);
        loop.failure = std::current_exception();
    }
    happensBefore(loop.ended);
}

ESPALIER_NOT_SANITIZED void runChunks(Loop& loop, int64_t chunks)
{
#pragma omp parallel for schedule(static, 1) num_threads(static_cast <int>(chunks))
    for (int64_t chunk = 0; chunk < chunks; ++chunk)
        runChunk(loop, chunk);
}

} // namespace

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
    Loop loop{ .count = count, .chunks = chunks, .body = body };
    happensBefore(loop.begun);
    runChunks(loop, chunks);
    happensAfter(loop.ended);
    if (loop.failure)
        std::rethrow_exception(loop.failure);
}

} // namespace core
