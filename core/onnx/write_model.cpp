#include "core/onnx/write_model.h"

#include "core/base/atomic_file.h"
#include "core/base/checked_arithmetic.h"
#include "core/onnx/external_data_writer.h"
#include "core/onnx/graph_to_proto.h"

#include <google/protobuf/io/zero_copy_stream_impl_lite.h>

#include <algorithm>
#include <exception>
#include <limits>

namespace core {

namespace {

/// Protobuf counts in int: a file must stay below 2 GiB.
constexpr int64_t kLargestMessage = std::numeric_limits<int>::max();
/// Tag and length around a tensor's bytes, and what they add to the messages around it.
constexpr int64_t kTensorOverhead = 64;

[[noreturn]] void failSize()
{
    throw Error(ErrorCode::limitExceeded,
                "the model does not fit into one ONNX file: it would pass the size limit");
}

void checkSize(const onnx::ModelProto& proto)
{
    if (proto.ByteSizeLong() > static_cast<size_t>(kLargestMessage))
        failSize();
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

/// Size of the file with all weights inside, found without copying them.
int64_t serializedSize(const Model& model)
{
    int64_t weights = 0;
    onnx::ModelProto proto;
    const auto count = [&](const Tensor& tensor, onnx::TensorProto&) {
        weights = checkedAdd(weights, static_cast<int64_t>(tensor.byteCount()) + kTensorOverhead);
    };
    modelToProto(model, count, proto);
    return checkedAdd(weights, static_cast<int64_t>(proto.ByteSizeLong()));
}

void writeInline(const Model& model, const std::filesystem::path& file, Monitor& monitor)
{
    monitor.beginPhase("writing the model");
    onnx::ModelProto proto;
    modelToProto(model, placeInline, proto);
    AtomicFile target(file, LinkPolicy::follow);
    writeProto(proto, target, monitor);
    target.commit();
}

/// Both files are whole on the disk before either name changes. A link is not followed: the model
/// would end up in another folder than its weights.
void writeWithExternalData(const Model& model, const std::filesystem::path& file, int64_t bytes,
                           Monitor& monitor)
{
    monitor.beginPhase("writing the weights");
    AtomicFile target(file, LinkPolicy::refuse);
    ExternalDataWriter weights(file, bytes, monitor);
    onnx::ModelProto proto;
    modelToProto(
        model,
        [&](const Tensor& tensor, onnx::TensorProto& message) { weights.place(tensor, message); },
        proto);
    monitor.beginPhase("writing the model");
    writeProto(proto, target, monitor);
    weights.file().finish();
    target.finish();
    weights.file().commit();
    target.commit();
}

} // namespace

std::string serializeModel(const Model& model)
{
    if (serializedSize(model) > kLargestMessage)
        failSize();
    onnx::ModelProto proto;
    modelToProto(model, placeInline, proto);
    return proto.SerializeAsString();
}

void writeModel(const Model& model, const std::filesystem::path& file, Monitor& monitor,
                const WriteOptions& options)
{
    const int64_t bytes = serializedSize(model);
    if (bytes <= std::min(options.largestInlineBytes, kLargestMessage))
        return writeInline(model, file, monitor);
    if (!options.allowExternalData)
        failSize();
    writeWithExternalData(model, file, bytes, monitor);
}

} // namespace core
