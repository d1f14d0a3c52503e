#include "core/onnx/write_model.h"

#include "core/base/atomic_file.h"
#include "core/onnx/graph_to_proto.h"

#include <google/protobuf/io/zero_copy_stream_impl_lite.h>

#include <exception>
#include <limits>

namespace core {

namespace {

/// Protobuf counts in int: a file must stay below 2 GiB.
constexpr size_t kLargestMessage = std::numeric_limits<int>::max();

void checkSize(const onnx::ModelProto& proto)
{
    if (proto.ByteSizeLong() > kLargestMessage)
        throw Error(ErrorCode::limitExceeded,
                    "the model does not fit into one ONNX file: it would pass 2 GiB");
}

/// Lets protobuf write into an AtomicFile piece by piece, with cancellation between the pieces. An
/// exception must not cross protobuf, whose stream flushes in its destructor: it is kept.
class FileStream : public google::protobuf::io::CopyingOutputStream
{
public:
    FileStream(AtomicFile& file, Monitor& monitor, size_t expected)
        : m_file(file)
        , m_monitor(monitor)
        , m_expected(static_cast<double>(expected))
    {
    }

    bool Write(const void* buffer, int size) override
    {
        if (m_failure)
            return false;
        try {
            m_monitor.checkpoint();
            m_file.write({ static_cast<const std::byte*>(buffer), static_cast<size_t>(size) });
            m_monitor.advance(static_cast<double>(m_file.size()) / m_expected);
        } catch (...) {
            m_failure = std::current_exception();
        }
        return !m_failure;
    }

    void rethrow() const
    {
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

private:
    AtomicFile& m_file;
    Monitor& m_monitor;
    double m_expected;
    std::exception_ptr m_failure;
};

void writeProto(const onnx::ModelProto& proto, AtomicFile& file, Monitor& monitor)
{
    checkSize(proto);
    FileStream stream(file, monitor, proto.ByteSizeLong());
    {
        google::protobuf::io::CopyingOutputStreamAdaptor adaptor(&stream, 1 << 20);
        proto.SerializeToZeroCopyStream(&adaptor);
    }
    stream.rethrow();
}

} // namespace

std::string serializeModel(const Model& model)
{
    onnx::ModelProto proto;
    modelToProto(model, placeInline, proto);
    checkSize(proto);
    return proto.SerializeAsString();
}

void writeModel(const Model& model, const std::filesystem::path& file, Monitor& monitor,
                const WriteOptions&)
{
    monitor.beginPhase("writing the model");
    onnx::ModelProto proto;
    modelToProto(model, placeInline, proto);
    AtomicFile target(file, LinkPolicy::follow);
    writeProto(proto, target, monitor);
    target.commit();
}

} // namespace core
