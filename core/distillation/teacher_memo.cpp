#include "core/distillation/teacher_memo.h"

#include "core/base/checked_arithmetic.h"
#include "core/base/error.h"
#include "core/base/small_float.h"
#include "core/data/content_hash.h"
#include "core/onnx/mapped_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <bit>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <vector>

namespace core {

namespace {

/// First bytes of the file; the key and their checksum follow. 64 bytes, so that records are
/// aligned.
struct Head
{
    char magic[8] = { 'E', 'S', 'P', 'M', 'E', 'M', 'O', '1' };
    uint64_t teacher = 0;
    uint64_t preprocessing = 0;
    uint64_t samples = 0;
    int64_t sampleCount = 0;
    int64_t viewCount = 0;
    int64_t classes = 0;
    uint64_t checksum = 0;
};
static_assert(sizeof(Head) == 64);

Head headOf(const MemoKey& key)
{
    Head head{ .teacher = key.teacher,
               .preprocessing = key.preprocessing,
               .samples = key.samples,
               .sampleCount = key.sampleCount,
               .viewCount = key.viewCount,
               .classes = key.classes };
    head.checksum = contentHash(std::as_bytes(std::span(&head, 1)).first(56));
    return head;
}

/// 16-bit words of a record: two of the checksum, one a class, filled up to a whole number of four
/// bytes.
int64_t recordWords(const MemoKey& key)
{
    return 2 + (key.classes + 1) / 2 * 2;
}

int64_t fileBytes(const MemoKey& key)
{
    const std::array<int64_t, 4> factors{ key.sampleCount, key.viewCount, recordWords(key), 2 };
    return checkedAdd(checkedProduct(factors), static_cast<int64_t>(sizeof(Head)));
}

/// Of the logits and their place; never 0, which is a record that was not written.
uint32_t checksum(std::span<const uint16_t> logits, int64_t place)
{
    const uint64_t hash =
        contentHash(std::as_bytes(logits)) ^ (static_cast<uint64_t>(place) * 0x9e3779b97f4a7c15);
    return static_cast<uint32_t>(hash >> 32) | 1;
}

uint32_t& checksumOf(std::span<uint16_t> record)
{
    return *reinterpret_cast<uint32_t*>(record.data());
}

[[noreturn]] void fail(const std::filesystem::path& file, const char* action)
{
    throw Error(ErrorCode::fileAccess,
                fmt::format("{}: cannot {} the teacher's memo: {}", file.string(), action,
                            std::strerror(errno)));
}

/// Makes a whole file of empty records under the name, unless another process was faster.
void create(const std::filesystem::path& file, const MemoKey& key)
{
    const std::string temporary = fmt::format("{}.{}.new", file.string(), ::getpid());
    {
        const Descriptor descriptor(
            ::open(temporary.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        const Head head = headOf(key);
        const bool isWritten = descriptor.isOpen()
            && ::write(descriptor.number(), &head, sizeof head) == sizeof head
            && ::ftruncate(descriptor.number(), fileBytes(key)) == 0
            && ::fsync(descriptor.number()) == 0;
        if (!isWritten)
            fail(file, "make");
    }
    const bool isLinked = ::link(temporary.c_str(), file.c_str()) == 0 || errno == EEXIST;
    const int reason = errno;
    ::unlink(temporary.c_str());
    errno = reason;
    if (!isLinked)
        fail(file, "make");
}

} // namespace

/// The file's bytes, writable and shared with the file; locked against other processes.
class TeacherMemo::Mapping
{
public:
    Mapping(const std::filesystem::path& file, int64_t size)
        : m_descriptor(::open(file.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW))
        , m_size(static_cast<size_t>(size))
    {
        struct stat status = {};
        if (!m_descriptor.isOpen() || ::fstat(m_descriptor.number(), &status) != 0)
            fail(file, "open");
        if (::flock(m_descriptor.number(), LOCK_EX | LOCK_NB) != 0)
            fail(file, "lock");
        if (!S_ISREG(status.st_mode) || status.st_size != size)
            throw Error(ErrorCode::invalidFile,
                        fmt::format("{}: the teacher's memo is damaged: it has {} bytes instead of "
                                    "{}; delete it",
                                    file.string(), status.st_size, size));
        void* const start =
            ::mmap(nullptr, m_size, PROT_READ | PROT_WRITE, MAP_SHARED, m_descriptor.number(), 0);
        if (start == MAP_FAILED)
            fail(file, "map");
        m_start = static_cast<std::byte*>(start);
    }
    ~Mapping() { ::munmap(m_start, m_size); }
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;

    std::span<std::byte> bytes() const { return { m_start, m_size }; }

private:
    Descriptor m_descriptor;
    size_t m_size;
    std::byte* m_start = nullptr;
};

std::filesystem::path TeacherMemo::fileName(const MemoKey& key)
{
    return fmt::format("teacher-{:016x}.memo", headOf(key).checksum);
}

TeacherMemo::TeacherMemo(const std::filesystem::path& folder, const MemoKey& key, int64_t mostBytes)
    : m_file(folder / fileName(key))
    , m_key(key)
{
    const int64_t size = fileBytes(key);
    if (size > mostBytes)
        throw Error(ErrorCode::limitExceeded,
                    fmt::format("a memo of {} samples in {} views would take {} bytes; {} are "
                                "allowed",
                                key.sampleCount, key.viewCount, size, mostBytes));
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (!std::filesystem::exists(m_file))
        create(m_file, key);
    m_mapping = std::make_unique<Mapping>(m_file, size);
    const Head expected = headOf(key);
    if (std::memcmp(m_mapping->bytes().data(), &expected, sizeof expected) != 0)
        throw Error(ErrorCode::invalidFile,
                    fmt::format("{}: the teacher's memo is damaged: its head is another's; delete "
                                "it",
                                m_file.string()));
    m_count = countRecords();
}

TeacherMemo::~TeacherMemo() = default;

std::span<uint16_t> TeacherMemo::record(int64_t sample, int64_t view) const
{
    require(sample >= 0 && sample < m_key.sampleCount && view >= 0 && view < m_key.viewCount,
            "sample and view of the memo");
    const int64_t words = recordWords(m_key);
    auto* const first = reinterpret_cast<uint16_t*>(m_mapping->bytes().data() + sizeof(Head));
    return { first + (sample * m_key.viewCount + view) * words, static_cast<size_t>(words) };
}

int64_t TeacherMemo::countRecords() const
{
    int64_t known = 0;
    for (int64_t place = 0; place < m_key.sampleCount * m_key.viewCount; ++place) {
        const std::span<uint16_t> entry = record(place / m_key.viewCount, place % m_key.viewCount);
        if (checksumOf(entry) == 0)
            continue;
        if (checksumOf(entry)
            != checksum(entry.subspan(2, static_cast<size_t>(m_key.classes)), place))
            throw Error(ErrorCode::invalidFile,
                        fmt::format("{}: the teacher's memo is damaged: the logits of sample {} do "
                                    "not have their checksum; delete it",
                                    m_file.string(), place / m_key.viewCount));
        ++known;
    }
    return known;
}

bool TeacherMemo::read(int64_t sample, int64_t view, std::span<float> logits) const
{
    const std::span<uint16_t> entry = record(sample, view);
    if (checksumOf(entry) == 0)
        return false;
    for (size_t label = 0; label < logits.size(); ++label)
        logits[label] = fromFloat16Bits(entry[2 + label]);
    return true;
}

bool TeacherMemo::write(int64_t sample, int64_t view, std::span<const float> logits)
{
    std::vector<uint16_t> rounded;
    for (const float logit : logits) {
        rounded.push_back(toFloat16Bits(logit));
        if (!std::isfinite(fromFloat16Bits(rounded.back())))
            return false;
    }
    const std::span<uint16_t> entry = record(sample, view);
    const bool isNew = checksumOf(entry) == 0;
    std::ranges::copy(rounded, entry.begin() + 2);
    // The checksum may not become visible before the logits that it vouches for.
    std::atomic_ref(checksumOf(entry))
        .store(checksum(rounded, sample * m_key.viewCount + view), std::memory_order_release);
    m_count += isNew;
    return true;
}

} // namespace core
