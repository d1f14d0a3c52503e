#include "tests/support/limited_process.h"

#include "core/base/error.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

namespace test {

namespace {

void limitMemory([[maybe_unused]] int64_t extraBytes)
{
#ifndef __SANITIZE_ADDRESS__
    int64_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    const auto bytes = static_cast<rlim_t>(pages * ::sysconf(_SC_PAGESIZE) + extraBytes);
    const rlimit limit = { bytes, bytes };
    ::setrlimit(RLIMIT_AS, &limit);
#endif
}

std::string answerOf(const std::function<std::string()>& work)
{
    try {
        return work();
    } catch (const core::Error& error) {
        return std::string(core::errorCodeName(error.code())) + ": " + error.what();
    } catch (const std::exception& error) {
        return error.what();
    }
}

std::string readAll(int pipe)
{
    std::string text;
    char buffer[4096];
    for (ssize_t count = 0; (count = ::read(pipe, buffer, sizeof buffer)) > 0;)
        text.append(buffer, static_cast<size_t>(count));
    return text;
}

} // namespace

std::string answerWithinMemory(int64_t extraBytes, const std::function<std::string()>& work)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return "no pipe";
    const pid_t child = ::fork();
    if (child == 0) {
        limitMemory(extraBytes);
        const std::string answer = answerOf(work);
        const ssize_t written = ::write(ends[1], answer.data(), answer.size());
        ::_exit(written == static_cast<ssize_t>(answer.size()) ? 0 : 1);
    }
    ::close(ends[1]);
    const std::string answer = readAll(ends[0]);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? "signal " + std::to_string(WTERMSIG(status)) : answer;
}

} // namespace test
