#include "core/data/npy_header.h"

#include "core/base/error.h"
#include "core/base/number_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

struct TypeName
{
    std::string_view name; ///< after the letter of the byte order
    ElementType type;
};

constexpr std::array kTypeNames{
    TypeName{ "b1", ElementType::boolean }, TypeName{ "i1", ElementType::int8 },
    TypeName{ "u1", ElementType::uint8 },   TypeName{ "i2", ElementType::int16 },
    TypeName{ "u2", ElementType::uint16 },  TypeName{ "i4", ElementType::int32 },
    TypeName{ "u4", ElementType::uint32 },  TypeName{ "i8", ElementType::int64 },
    TypeName{ "u8", ElementType::uint64 },  TypeName{ "f2", ElementType::float16 },
    TypeName{ "f4", ElementType::float32 }, TypeName{ "f8", ElementType::float64 },
};

class HeaderParser
{
public:
    explicit HeaderParser(std::string_view text)
        : m_text(text)
    {
    }

    NpyHeader parse()
    {
        expect('{');
        while (!accept('}')) {
            parseEntry();
            if (!accept(',')) {
                expect('}');
                break;
            }
        }
        skipSpace();
        if (m_position != m_text.size())
            refuse("nothing after the dictionary");
        if (!m_hasType || !m_hasOrder || !m_hasShape)
            refuse("the keys 'descr', 'fortran_order' and 'shape'");
        return m_header;
    }

private:
    [[noreturn]] void refuse(std::string_view expected) const
    {
        throw Error(
            ErrorCode::invalidFile,
            fmt::format("character {} of the NPY header: expected {}", m_position, expected));
    }

    void skipSpace()
    {
        while (m_position < m_text.size()
               && (m_text[m_position] == ' ' || m_text[m_position] == '\n'))
            ++m_position;
    }

    bool accept(char letter)
    {
        skipSpace();
        if (m_position == m_text.size() || m_text[m_position] != letter)
            return false;
        ++m_position;
        return true;
    }

    void expect(char letter)
    {
        if (!accept(letter))
            refuse(fmt::format("'{}'", letter));
    }

    std::string_view quoted()
    {
        const char quote = accept('\'') ? '\'' : (expect('"'), '"');
        const size_t end = m_text.find(quote, m_position);
        if (end == std::string_view::npos)
            refuse("the end of the quoted text");
        const std::string_view text = m_text.substr(m_position, end - m_position);
        m_position = end + 1;
        return text;
    }

    bool acceptWord(std::string_view word)
    {
        skipSpace();
        if (!m_text.substr(m_position).starts_with(word))
            return false;
        m_position += word.size();
        return true;
    }

    void parseEntry()
    {
        const std::string_view key = quoted();
        expect(':');
        if (key == "descr" && !std::exchange(m_hasType, true))
            parseType();
        else if (key == "fortran_order" && !std::exchange(m_hasOrder, true))
            parseOrder();
        else if (key == "shape" && !std::exchange(m_hasShape, true))
            parseShape();
        else
            refuse("each of 'descr', 'fortran_order' and 'shape' once");
    }

    void parseType()
    {
        skipSpace();
        if (m_position < m_text.size() && m_text[m_position] == '[')
            throw Error(ErrorCode::unsupported, "NPY structures are not read, only plain numbers");
        const std::string_view name = quoted();
        const auto* const found = std::ranges::find(
            kTypeNames, name.substr(std::min<size_t>(1, name.size())), &TypeName::name);
        const bool hasOrder =
            !name.empty() && std::string_view("<>|=").find(name.front()) != std::string_view::npos;
        if (!hasOrder || found == kTypeNames.end())
            throw Error(ErrorCode::unsupported,
                        fmt::format("NPY element type '{}' is not read; accepted are b1, i1 to "
                                    "i8, u1 to u8, f2, f4, f8",
                                    name));
        m_header.type = found->type;
        m_header.isBigEndian = name.front() == '>';
    }

    void parseOrder()
    {
        m_header.isFortranOrder = acceptWord("True");
        if (!m_header.isFortranOrder && !acceptWord("False"))
            refuse("True or False");
    }

    void parseShape()
    {
        expect('(');
        while (!accept(')')) {
            m_header.shape.push_back(parseSize());
            if (!accept(',')) {
                expect(')');
                break;
            }
        }
    }

    int64_t parseSize()
    {
        skipSpace();
        const size_t end =
            std::min(m_text.find_first_not_of("0123456789", m_position), m_text.size());
        const auto size = parseInteger(m_text.substr(m_position, end - m_position));
        if (!size)
            refuse("a size");
        m_position = end;
        acceptWord("L"); // written by Python 2
        return *size;
    }

    std::string_view m_text;
    size_t m_position = 0;
    NpyHeader m_header;
    bool m_hasType = false;
    bool m_hasOrder = false;
    bool m_hasShape = false;
};

} // namespace

NpyHeader parseNpyHeader(std::string_view text)
{
    return HeaderParser(text).parse();
}

} // namespace core
