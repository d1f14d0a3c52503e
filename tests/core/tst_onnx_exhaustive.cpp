#include "core/onnx/read_model.h"
#include "tests/support/model_files.h"

#include <QTest>

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstring>
#include <new>
#include <thread>

namespace {

using Clock = std::chrono::steady_clock;

#ifdef __SANITIZE_ADDRESS__
constexpr size_t kStride = 61; ///< sanitizers are slow: a sample, spread over all positions
#else
constexpr size_t kStride = 1;
#endif
constexpr size_t kWorkers = 2;
constexpr auto kHang = std::chrono::seconds(20);

/// What one worker process has done so far; shared with the parent, so that it survives a crash.
struct Tally
{
    size_t file = 0; ///< index of the model at work
    size_t input = 0; ///< number of its prefix (below the size) or of its flipped bit (above)
    size_t inputs = 0;
    size_t accepted = 0;
    size_t refused = 0;
    size_t foreign = 0; ///< exceptions that are not core::Error
    double slowestMs = 0;
    std::array<char, 256> message = {}; ///< of the first foreign exception
};

void readOne(std::span<const char> bytes, Tally& tally)
{
    ++tally.inputs;
    const auto start = Clock::now();
    try {
        (void)core::readModel(std::as_bytes(bytes));
        ++tally.accepted;
    } catch (const core::Error&) {
        ++tally.refused;
    } catch (const std::exception& error) {
        if (tally.foreign++ == 0)
            std::strncpy(tally.message.data(), error.what(), tally.message.size() - 1);
    }
    const std::chrono::duration<double, std::milli> took = Clock::now() - start;
    tally.slowestMs = std::max(tally.slowestMs, took.count());
}

/// Every prefix of the file, then the file with every single bit flipped.
void readAllVariants(std::string bytes, Tally& tally)
{
    for (size_t length = 0; length < bytes.size(); length += kStride) {
        tally.input = length;
        readOne(std::span(bytes).first(length), tally);
    }
    for (size_t bit = 0; bit < 8 * bytes.size(); bit += kStride) {
        tally.input = bytes.size() + bit;
        const char mask = static_cast<char>(1 << (bit % 8));
        bytes[bit / 8] ^= mask;
        readOne(bytes, tally);
        bytes[bit / 8] ^= mask;
    }
}

} // namespace

/// Bytes that are almost a model: whatever a damaged file holds, the reader answers with a model or
/// a core::Error. The workers are processes, so that a crash is counted and named.
class TestOnnxExhaustive : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_files = test::debianModels();
        if (m_files.empty())
            QSKIP("libonnx-testdata is not installed");
        void* shared = ::mmap(nullptr, kWorkers * sizeof(Tally), PROT_READ | PROT_WRITE,
                              MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        QVERIFY(shared != MAP_FAILED);
        m_tallies = new (shared) Tally[kWorkers];
    }

    void everyPrefixAndEveryFlippedBit()
    {
        const auto start = Clock::now();
        std::array<pid_t, kWorkers> workers = {};
        for (size_t worker = 0; worker < kWorkers; ++worker)
            workers[worker] = startWorker(worker);
        for (size_t worker = 0; worker < kWorkers; ++worker)
            waitFor(workers[worker], m_tallies[worker]);
        const std::chrono::duration<double> took = Clock::now() - start;
        report(took.count());
    }

private:
    pid_t startWorker(size_t worker)
    {
        const pid_t child = ::fork();
        if (child != 0)
            return child;
        for (size_t file = worker; file < m_files.size(); file += kWorkers) {
            m_tallies[worker].file = file;
            readAllVariants(test::bytesOf(m_files[file]), m_tallies[worker]);
        }
        ::_exit(0);
    }

    /// Fails the test when the worker crashes, or stays at one input for too long.
    void waitFor(pid_t worker, const Tally& tally)
    {
        auto lastChange = Clock::now();
        size_t lastInputs = 0;
        int status = 0;
        while (::waitpid(worker, &status, WNOHANG) == 0) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            const size_t inputs = static_cast<const volatile Tally&>(tally).inputs;
            if (inputs != lastInputs)
                lastChange = Clock::now();
            lastInputs = inputs;
            if (Clock::now() - lastChange > kHang) {
                ::kill(worker, SIGKILL);
                ::waitpid(worker, &status, 0);
                QFAIL(("hangs at " + place(tally)).c_str());
            }
        }
        QVERIFY2(WIFEXITED(status) && WEXITSTATUS(status) == 0,
                 ("crashes at " + place(tally)).c_str());
    }

    std::string place(const Tally& tally) const
    {
        return m_files[tally.file].string() + ", input " + std::to_string(tally.input);
    }

    void report(double seconds)
    {
        Tally sum;
        for (const Tally& tally : std::span(m_tallies, kWorkers)) {
            sum.inputs += tally.inputs;
            sum.accepted += tally.accepted;
            sum.refused += tally.refused;
            sum.slowestMs = std::max(sum.slowestMs, tally.slowestMs);
            QVERIFY2(tally.foreign == 0, tally.message.data());
        }
        qInfo("%zu inputs of %zu models in %.0f s: %zu accepted, %zu refused, slowest %.1f ms",
              sum.inputs, m_files.size(), seconds, sum.accepted, sum.refused, sum.slowestMs);
    }

    std::vector<std::filesystem::path> m_files;
    Tally* m_tallies = nullptr;
};

QTEST_GUILESS_MAIN(TestOnnxExhaustive)
#include "tst_onnx_exhaustive.moc"
