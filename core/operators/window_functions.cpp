#include "core/operators/conversion.h"
#include "core/operators/element_types.h"
#include "core/operators/generator.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace core::families {

namespace {

/// A sum of cosines: c0 - c1 cos(2 pi n / N) + c2 cos(4 pi n / N).
struct CosineSum
{
    double constant = 0;
    double first = 0;
    double second = 0;
};

constexpr CosineSum kHann{ 0.5, 0.5, 0 };
constexpr CosineSum kHamming{ 25.0 / 46.0, 21.0 / 46.0, 0 };
constexpr CosineSum kBlackman{ 0.42, 0.5, 0.08 };

/// A periodic window divides by its size, a symmetric one by its size minus one.
class WindowOperator final : public Operator
{
public:
    WindowOperator(const NodeView& view, const CosineSum& terms)
        : m_terms(terms)
        , m_isPeriodic(view.node.integer("periodic", 1) != 0)
        , m_type(static_cast<ElementType>(view.node.integer("output_datatype", 1)))
    {
        expectType(m_type, kNumbers, "output");
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        const auto size = context.constantIntegers(0);
        const bool isKnown = size && size->size() == 1;
        context.setOutput(0, m_type,
                          SymbolicShape{ isKnown ? Dimension((*size)[0]) : Dimension() });
    }

    void forward(ForwardContext& context) const override
    {
        const int64_t size = context.input(0).toIntegers().at(0);
        Tensor window = Tensor::uninitialized(ElementType::float64, { size });
        const std::span<double> values = window.mutableValues<double>();
        const double period =
            static_cast<double>(m_isPeriodic ? size : std::max<int64_t>(1, size - 1));
        for (size_t n = 0; n < values.size(); ++n) {
            const double angle = 2 * std::numbers::pi * static_cast<double>(n) / period;
            values[n] = m_terms.constant - m_terms.first * std::cos(angle)
                + m_terms.second * std::cos(2 * angle);
        }
        context.setOutput(0, converted(window, m_type));
    }

private:
    CosineSum m_terms;
    bool m_isPeriodic;
    ElementType m_type;
};

template <const CosineSum& Terms>
std::unique_ptr<Operator> make(const NodeView& view)
{
    return std::make_unique<WindowOperator>(view, Terms);
}

constexpr OperatorEntry kTable[] = {
    { "", "BlackmanWindow", 17, 0, OperatorCategory::other, make<kBlackman> },
    { "", "HammingWindow", 17, 0, OperatorCategory::other, make<kHamming> },
    { "", "HannWindow", 17, 0, OperatorCategory::other, make<kHann> },
};

} // namespace

std::span<const OperatorEntry> windows()
{
    return kTable;
}

} // namespace core::families
