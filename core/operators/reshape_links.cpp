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
            if (isSame(m_input[m_from], m_output[m_to]))
                m_links.push_back({ input(m_from++), output(m_to++) });
            else if (!takeGroup())
                break;
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
            link(input(firstFrom), output(firstTo), products[0] / m_input[firstFrom].size);
        else if (m_from - firstFrom == 1)
            link(output(firstTo), input(firstFrom), products[0] / m_output[firstTo].size);
        return true;
    }

    void link(AxisPlace from, AxisPlace to, int64_t block)
    {
        m_links.push_back({ .from = from, .to = to, .map = ChannelMap::block, .block = block });
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
