#include "core/base/error.h"
#include "core/onnx/write_model.h"
#include "core/pruning/weight_sparsity.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr size_t kChunk = size_t{ 1 } << 16;

/// Deflates without keeping the result, piece by piece.
class Counter
{
public:
    Counter() { require(deflateInit(&m_stream, Z_DEFAULT_COMPRESSION) == Z_OK, "zlib starts"); }
    ~Counter() { deflateEnd(&m_stream); }
    Counter(const Counter&) = delete;
    Counter& operator=(const Counter&) = delete;

    int64_t count(std::string& text)
    {
        int64_t bytes = 0;
        for (size_t start = 0; start <= text.size(); start += kChunk) {
            const size_t size = std::min(kChunk, text.size() - start);
            m_stream.next_in = reinterpret_cast<Bytef*>(text.data() + start);
            m_stream.avail_in = static_cast<uInt>(size);
            bytes += drain(start + kChunk > text.size() ? Z_FINISH : Z_NO_FLUSH);
        }
        return bytes;
    }

private:
    int64_t drain(int flush)
    {
        int64_t bytes = 0;
        do {
            m_stream.next_out = m_buffer.data();
            m_stream.avail_out = static_cast<uInt>(m_buffer.size());
            deflate(&m_stream, flush);
            bytes += static_cast<int64_t>(m_buffer.size() - m_stream.avail_out);
        } while (m_stream.avail_out == 0);
        return bytes;
    }

    z_stream m_stream{};
    std::array<Bytef, kChunk> m_buffer{};
};

} // namespace

int64_t zippedBytes(const Model& model)
{
    std::string text = serializeModel(model);
    return Counter().count(text);
}

} // namespace core
