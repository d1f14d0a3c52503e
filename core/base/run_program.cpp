#include "core/base/run_program.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

extern char** environ;

namespace core {

namespace {

constexpr size_t kMostBytes = size_t(64) << 20;
constexpr int kPollMs = 50;

/// A pipe whose reading end is ours.
class Pipe
{
public:
    Pipe()
    {
        if (::pipe2(m_ends.data(), O_CLOEXEC) != 0)
            throw Error(ErrorCode::fileAccess,
                        fmt::format("cannot make a pipe: {}", std::strerror(errno)));
    }
    ~Pipe()
    {
        ::close(m_ends[0]);
        closeWriter();
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    int reader() const { return m_ends[0]; }
    int writer() const { return m_ends[1]; }
    void closeWriter()
    {
        if (m_ends[1] >= 0)
            ::close(m_ends[1]);
        m_ends[1] = -1;
    }

    /// Takes what is there; false at the end.
    bool readInto(std::string& text) const
    {
        std::array<char, 1 << 16> buffer;
        const ssize_t count = ::read(reader(), buffer.data(), buffer.size());
        if (count > 0)
            text.append(buffer.data(), static_cast<size_t>(count));
        return count > 0 || (count < 0 && errno == EINTR);
    }

private:
    std::array<int, 2> m_ends{ -1, -1 };
};

/// A running program that does not outlive this object.
class Child
{
public:
    Child(const std::vector<std::string>& words, Pipe& output, Pipe& errors)
    {
        std::vector<char*> arguments;
        for (const std::string& word : words)
            arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        posix_spawn_file_actions_t files;
        posix_spawn_file_actions_init(&files);
        posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&files, output.writer(), STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&files, errors.writer(), STDERR_FILENO);
        posix_spawnattr_t attributes;
        posix_spawnattr_init(&attributes);
        // The program must notice signals that our threads have blocked.
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
        const int failure =
            posix_spawnp(&m_id, arguments.front(), &files, &attributes, arguments.data(), environ);
        posix_spawnattr_destroy(&attributes);
        posix_spawn_file_actions_destroy(&files);
        if (failure != 0)
            throw Error(ErrorCode::fileAccess,
                        fmt::format("cannot start {}: {}", words.front(), std::strerror(failure)));
        output.closeWriter();
        errors.closeWriter();
    }
    ~Child()
    {
        if (m_id <= 0)
            return;
        ::kill(m_id, SIGKILL);
        wait();
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    int wait()
    {
        int status = 0;
        while (::waitpid(m_id, &status, 0) < 0 && errno == EINTR)
            continue;
        m_id = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    pid_t m_id = -1;
};

} // namespace

ProgramResult runProgram(const std::vector<std::string>& words, const Monitor& monitor)
{
    require(!words.empty(), "a program has a name");
    Pipe output;
    Pipe errors;
    Child child(words, output, errors);
    ProgramResult result;
    std::array<pollfd, 2> waiting{ pollfd{ output.reader(), POLLIN, 0 },
                                   pollfd{ errors.reader(), POLLIN, 0 } };
    while (waiting[0].fd >= 0 || waiting[1].fd >= 0) {
        monitor.checkpoint();
        if (::poll(waiting.data(), waiting.size(), kPollMs) <= 0)
            continue;
        if (waiting[0].revents != 0 && !output.readInto(result.output))
            waiting[0].fd = -1;
        if (waiting[1].revents != 0 && !errors.readInto(result.errors))
            waiting[1].fd = -1;
        if (result.output.size() + result.errors.size() > kMostBytes)
            throw Error(ErrorCode::limitExceeded,
                        fmt::format("{} says more than can be kept", words.front()));
    }
    result.exitCode = child.wait();
    return result;
}

} // namespace core
