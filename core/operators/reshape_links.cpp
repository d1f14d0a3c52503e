#include "core/operators/reshape_links.h"

namespace core {

namespace {

/// Walks both shapes from the outermost axis, taking the smallest groups of axes with equal
/// products.
class AxisGroups
{
public:
    AxisGroups(const SymbolicShape& input, const SymbolicShape& output)
        : m_input(input)
        , m_output(output)
    {
    }

    ChannelLinks links()
    {
        while (skipOnes()) {
            if (isSame(m_input[m_from], m_output[m_to]) || isRest())
                m_links.push_back({ input(m_from++), output(m_to++) });
            else if (!takeGroup()) {
                linkTail();
                break;
            }
        }
        return std::move(m_links);
    }

private:
    static AxisPlace input(size_t axis) { return { false, 0, static_cast<int>(axis) }; }
    static AxisPlace output(size_t axis) { return { true, 0, static_cast<int>(axis) }; }

    static bool isSame(const Dimension& a, const Dimension& b)
    {
        return a.isKnown() ? a.size == b.size : !a.symbol.empty() && a.symbol == b.symbol;
    }

    /// True for two axes of unknown size with equally many elements behind them: a batch that the
    /// target calls -1.
    bool isRest() const
    {
        if (m_input[m_from].isKnown() || m_output[m_to].isKnown())
            return false;
        const std::optional<int64_t> behind = elementsBehind(m_input, m_from);
        return behind && behind == elementsBehind(m_output, m_to);
    }

    static std::optional<int64_t> elementsBehind(const SymbolicShape& shape, size_t axis)
    {
        const std::optional<Shape> rest =
            toConcrete({ shape.begin() + static_cast<std::ptrdiff_t>(axis) + 1, shape.end() });
        return rest ? std::optional(elementCount(*rest)) : std::nullopt;
    }

    /// False once either side has no axis left.
    bool skipOnes()
    {
        while (m_from < m_input.size() && m_input[m_from].size == 1)
            ++m_from;
        while (m_to < m_output.size() && m_output[m_to].size == 1)
            ++m_to;
        return m_from < m_input.size() && m_to < m_output.size();
    }

    /// Joins axes on both sides until the products agree; false when sizes are unknown or zero.
    bool takeGroup()
    {
        const size_t firstFrom = m_from;
        const size_t firstTo = m_to;
        int64_t products[2] = { m_input[m_from++].size, m_output[m_to++].size };
        while (products[0] != products[1]) {
            const bool growInput = products[0] < products[1];
            const SymbolicShape& side = growInput ? m_input : m_output;
            size_t& next = growInput ? m_from : m_to;
            if (products[0] <= 0 || products[1] <= 0 || next == side.size()
                || __builtin_mul_overflow(products[growInput ? 0 : 1], side[next].size,
                                          &products[growInput ? 0 : 1]))
                return false;
            ++next;
        }
        if (m_to - firstTo == 1)
            linkParts(firstFrom, m_from, m_input,
                      [&](size_t axis) { return std::pair(input(axis), output(firstTo)); });
        else if (m_from - firstFrom == 1)
            linkParts(firstTo, m_to, m_output,
                      [&](size_t axis) { return std::pair(output(axis), input(firstFrom)); });
        else
            linkOutermost(firstFrom, firstTo);
        return true;
    }

    /// Whatever happens before them, the last axes of equal size run alike.
    void linkTail()
    {
        size_t from = m_input.size();
        size_t to = m_output.size();
        while (from > 0 && to > 0 && m_input[from - 1].isKnown()
               && m_input[from - 1].size == m_output[to - 1].size)
            m_links.push_back({ input(--from), output(--to) });
    }

    /// Groups of several axes on both sides share what their outermost axes have in common.
    void linkOutermost(size_t from, size_t to)
    {
        const int64_t wide = m_input[from].size;
        const int64_t narrow = m_output[to].size;
        if (wide % narrow == 0)
            link(output(to), input(from), wide / narrow);
        else if (narrow % wide == 0)
            link(input(from), output(to), narrow / wide);
    }

    void link(AxisPlace from, AxisPlace to, int64_t block)
    {
        m_links.push_back({ .from = from, .to = to, .map = ChannelMap::block, .block = block });
    }

    /// The axes [first, last) of `shape` are the parts of one axis on the other side.
    template <typename Places>
    void linkParts(size_t first, size_t last, const SymbolicShape& shape, const Places& places)
    {
        int64_t block = 1;
        std::vector<ChannelLink> parts;
        for (size_t axis = last; axis-- > first; block *= shape[axis].size) {
            if (shape[axis].size == 1)
                continue;
            const auto [from, to] = places(axis);
            parts.push_back({ .from = from, .to = to, .map = ChannelMap::block, .block = block });
        }
        for (size_t choice = 0; choice < parts.size(); ++choice) {
            ChannelLink& link = parts[parts.size() - 1 - choice];
            link.choice = parts.size() > 1 ? static_cast<int>(choice) : -1;
            m_links.push_back(link);
        }
    }

    const SymbolicShape& m_input;
    const SymbolicShape& m_output;
    size_t m_from = 0;
    size_t m_to = 0;
    ChannelLinks m_links;
};

} // namespace

ChannelLinks reshapeLinks(const ValueFacts& input, const ValueFacts& output)
{
    if (!input.shape || !output.shape)
        return {};
    return AxisGroups(*input.shape, *output.shape).links();
}

} // namespace core
