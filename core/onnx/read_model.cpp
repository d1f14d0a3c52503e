#include "core/onnx/read_model.h"

#include "core/graph/validate.h"
#include "core/onnx/proto_to_graph.h"
#include "core/onnx/wire_scan.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <new>
#include <system_error>

namespace core {

namespace {

/// Piece in which files are read and parsed; between two of them the work can be cancelled.
constexpr size_t kPiece = size_t{ 4 } << 20;

/// Hands protobuf the bytes in pieces, and none any more once a stop was requested.
class MonitoredInput : public google::protobuf::io::ZeroCopyInputStream
{
public:
    MonitoredInput(std::span<const std::byte> bytes, Monitor& monitor)
        : m_input(bytes.data(), static_cast<int>(bytes.size()), static_cast<int>(kPiece))
        , m_size(static_cast<double>(bytes.size()))
        , m_monitor(monitor)
    {
    }

    bool Next(const void** data, int* size) override
    {
        m_monitor.advance(static_cast<double>(m_input.ByteCount()) / m_size);
        return !m_monitor.stopRequested() && m_input.Next(data, size);
    }
    void BackUp(int count) override { m_input.BackUp(count); }
    bool Skip(int count) override { return m_input.Skip(count); }
    int64_t ByteCount() const override { return m_input.ByteCount(); }

private:
    google::protobuf::io::ArrayInputStream m_input;
    double m_size;
    Monitor& m_monitor;
};

[[noreturn]] void failReading(int reason)
{
    throw Error(ErrorCode::fileAccess,
                fmt::format("cannot be read: {}", std::generic_category().message(reason)));
}

void checkFileSize(int64_t size, const Limits& limits)
{
    if (size > limits.fileBytes)
        throw Error(ErrorCode::limitExceeded,
                    fmt::format("has {} bytes; ONNX files of at most {} bytes are read (larger "
                                "models keep their weights in a file beside)",
                                size, limits.fileBytes));
}

/// Size of the open file, if it is one that ends.
size_t sizeOf(const Descriptor& file, const Limits& limits)
{
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0)
        failReading(errno);
    if (!S_ISREG(status.st_mode))
        throw Error(ErrorCode::fileAccess,
                    S_ISDIR(status.st_mode) ? "is a folder; an ONNX file was expected"
                                            : "is not a regular file");
    checkFileSize(status.st_size, limits);
    return static_cast<size_t>(status.st_size);
}

std::vector<std::byte> readFile(const std::filesystem::path& path, Monitor& monitor,
                                const Limits& limits)
{
    monitor.beginPhase("reading the file");
    // O_NONBLOCK: opening a FIFO must not wait for a writer.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (!file.isOpen())
        failReading(errno);
    std::vector<std::byte> bytes(sizeOf(file, limits));
    for (size_t done = 0; done < bytes.size();) {
        monitor.checkpoint();
        const size_t piece = std::min(kPiece, bytes.size() - done);
        const ssize_t count = ::read(file.number(), bytes.data() + done, piece);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            failReading(errno);
        if (count == 0)
            throw Error(ErrorCode::fileAccess, "became shorter while it was read");
        done += static_cast<size_t>(count);
        monitor.advance(static_cast<double>(done) / static_cast<double>(bytes.size()));
    }
    return bytes;
}

void parse(std::span<const std::byte> bytes, Monitor& monitor, const Limits& limits,
           onnx::ModelProto& proto)
{
    monitor.beginPhase("checking the file");
    checkFileSize(static_cast<int64_t>(bytes.size()), limits);
    scanWire(bytes, limits);
    MonitoredInput input(bytes, monitor);
    const bool isParsed = proto.ParseFromZeroCopyStream(&input);
    monitor.checkpoint();
    if (!isParsed)
        throw Error(ErrorCode::invalidFile,
                    "not an ONNX model: its fields do not fit ONNX's format");
    if (!proto.has_graph())
        throw Error(ErrorCode::invalidFile, "not an ONNX model: it has no graph");
}

void throwFirstError(const Issues& issues)
{
    const auto error = std::ranges::find(issues, Severity::error, &Issue::severity);
    if (error != issues.end())
        throw Error(error->code, error->message);
}

Model convert(onnx::ModelProto& proto, const std::filesystem::path& folder, Monitor& monitor,
              const Limits& limits)
{
    monitor.beginPhase("building the graph");
    ExternalData externalData(folder);
    Model model = modelFromProto(proto, { limits, externalData, monitor });
    throwFirstError(validate(model, limits.functionExpansion));
    return model;
}

std::filesystem::path folderOf(const std::filesystem::path& file)
{
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

} // namespace

Model readModel(std::span<const std::byte> bytes, const std::filesystem::path& folder,
                const Limits& limits)
{
    Monitor monitor;
    onnx::ModelProto proto;
    parse(bytes, monitor, limits, proto);
    return convert(proto, folder, monitor, limits);
}

Model readModel(const std::filesystem::path& file, Monitor& monitor, const Limits& limits)
{
    try {
        onnx::ModelProto proto;
        {
            const std::vector<std::byte> bytes = readFile(file, monitor, limits);
            parse(bytes, monitor, limits, proto);
        }
        return convert(proto, folderOf(file), monitor, limits);
    } catch (const Error& error) {
        throw Error(error.code(), fmt::format("{}: {}", file.string(), error.what()));
    } catch (const std::bad_alloc&) {
        throw Error(ErrorCode::limitExceeded,
                    fmt::format("{}: there is not enough memory to open it", file.string()));
    }
}

} // namespace core
