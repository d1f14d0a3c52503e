#include "core/onnx/wire_scan.h"

#include "core/base/error.h"
#include "core/onnx/wire_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

/// Protobuf's own limit of nested messages.
constexpr size_t kDeepest = 100;

enum WireType : uint32_t
{
    kVarint = 0,
    kFixed64 = 1,
    kDelimited = 2,
    kFixed32 = 5
};

class Scanner
{
public:
    Scanner(std::span<const std::byte> bytes, const Limits& limits)
        : m_bytes(bytes)
        , m_limits(limits)
        , m_heapLimit(limits.estimatedHeapFactor * static_cast<int64_t>(bytes.size())
                      + limits.heapAllowance)
    {
    }

    WireScan run()
    {
        enter(MessageKind::model, m_bytes.size());
        while (m_depth > 0) {
            if (m_position == top().end)
                leave();
            else
                field();
        }
        return m_scan;
    }

private:
    struct Open
    {
        MessageKind kind;
        size_t end; ///< position behind its last byte
    };

    Open& top() { return m_open[m_depth - 1]; }

    void enter(MessageKind kind, size_t end)
    {
        if (m_depth == kDeepest)
            throw Error(ErrorCode::limitExceeded,
                        fmt::format("messages are nested deeper than {} levels", kDeepest));
        m_open[m_depth++] = { kind, end };
        if (kind == MessageKind::graph)
            enterGraph();
        if (++m_scan.messages > m_limits.messages)
            throw Error(ErrorCode::limitExceeded,
                        fmt::format("the file holds more than {} messages (nodes, attributes, "
                                    "tensors and their parts)",
                                    m_limits.messages));
        charge(heapOfMessage(kind));
    }

    void enterGraph()
    {
        ++m_graphs;
        m_scan.graphDepth = std::max(m_scan.graphDepth, m_graphs);
        if (m_graphs > m_limits.graphDepth + 1)
            throw Error(
                ErrorCode::limitExceeded,
                fmt::format("graphs are nested deeper than {} levels", m_limits.graphDepth));
    }

    void leave()
    {
        if (top().kind == MessageKind::graph)
            --m_graphs;
        --m_depth;
    }

    void charge(int64_t bytes)
    {
        m_scan.heapBytes += bytes;
        if (m_scan.heapBytes > m_heapLimit)
            throw Error(ErrorCode::limitExceeded,
                        fmt::format("a file of {} bytes would take more than {} bytes of memory",
                                    m_bytes.size(), m_heapLimit));
    }

    [[noreturn]] void fail(const char* what) const
    {
        throw Error(ErrorCode::invalidFile,
                    fmt::format("not an ONNX model: {} at byte {}", what, m_position));
    }

    size_t left() { return top().end - m_position; }

    uint64_t varint()
    {
        uint64_t value = 0;
        for (unsigned shift = 0; shift < 70; shift += 7) {
            if (left() == 0)
                fail("a number is cut off");
            const auto byte = std::to_integer<uint64_t>(m_bytes[m_position++]);
            value |= (byte & 0x7f) << std::min(shift, 63u);
            if (byte < 0x80)
                return value;
        }
        fail("a number is longer than ten bytes");
    }

    void skip(size_t count)
    {
        if (count > left())
            fail("a field is cut off");
        m_position += count;
    }

    void field()
    {
        const uint64_t tag = varint();
        const uint64_t number = tag >> 3;
        if (number == 0 || number >= (uint64_t{ 1 } << 29))
            fail("an impossible field number");
        const FieldRule rule = fieldRule(top().kind, static_cast<uint32_t>(number));
        switch (tag & 7) {
        case kVarint:
            varint();
            return chargeNumber(rule);
        case kFixed64:
            skip(8);
            return chargeNumber(rule);
        case kFixed32:
            skip(4);
            return chargeNumber(rule);
        case kDelimited:
            return delimited(rule);
        default:
            fail("a kind of field that ONNX does not use");
        }
    }

    void chargeNumber(FieldRule rule)
    {
        if (rule.content == FieldContent::varints || rule.content == FieldContent::fixed)
            charge(chargeOfNumbers(1, rule));
        else if (rule.content != FieldContent::scalar)
            charge(heapOfUnknownField(0));
    }

    /// Lists of numbers grow by doubling, and are copied once into the model.
    static int64_t chargeOfNumbers(int64_t count, FieldRule rule) { return 3 * count * rule.width; }

    void delimited(FieldRule rule)
    {
        const uint64_t length = varint();
        if (length > left())
            fail("a field is cut off");
        const auto size = static_cast<size_t>(length);
        if (rule.content == FieldContent::message)
            return enter(rule.child, m_position + size);
        chargeContent(rule, m_bytes.subspan(m_position, size));
        m_position += size;
    }

    void chargeContent(FieldRule rule, std::span<const std::byte> content)
    {
        const auto length = static_cast<int64_t>(content.size());
        switch (rule.content) {
        case FieldContent::text:
            return charge(heapOfText(length));
        case FieldContent::valueName:
            return charge(heapOfValueName(length));
        case FieldContent::weights:
            return charge(2 * length);
        case FieldContent::varints:
            return charge(chargeOfNumbers(countVarints(content), rule));
        case FieldContent::fixed:
            return charge(2 * length);
        case FieldContent::unknown:
        case FieldContent::scalar:
        case FieldContent::message:
            return charge(heapOfUnknownField(length));
        }
    }

    static int64_t countVarints(std::span<const std::byte> content)
    {
        return std::ranges::count_if(content,
                                     [](std::byte byte) { return byte < std::byte{ 0x80 }; });
    }

    std::span<const std::byte> m_bytes;
    const Limits& m_limits;
    int64_t m_heapLimit;
    WireScan m_scan;
    std::array<Open, kDeepest> m_open;
    size_t m_depth = 0;
    size_t m_position = 0;
    int m_graphs = 0;
};

} // namespace

WireScan scanWire(std::span<const std::byte> bytes, const Limits& limits)
{
    return Scanner(bytes, limits).run();
}

} // namespace core
