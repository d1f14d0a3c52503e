#pragma once

#include "core/operators/kernel.h"

#include <algorithm>
#include <initializer_list>

namespace core {

/// The constant inputs of a node that a kernel is asked for, as forward() would see them.
class ConstantInputs
{
public:
    /// All inputs but those in `variable` are to be constants.
    ConstantInputs(const KernelRequest& request, std::initializer_list<size_t> variable)
    {
        for (size_t slot = 0; slot < request.inputs.size(); ++slot) {
            const ValueFacts& facts = request.inputs[slot];
            const bool isVariable = std::ranges::count(variable, slot) > 0;
            m_tensors.push_back(isVariable ? nullptr : facts.constant.get());
            m_areKnown =
                m_areKnown && (isVariable || !facts.isPresent || facts.constant != nullptr);
        }
    }

    /// False when one of them is only known when the model runs.
    bool areKnown() const { return m_areKnown; }
    /// Reads the constants; the variable inputs count as left out.
    ForwardContext context() const { return ForwardContext(m_tensors, 1); }

private:
    std::vector<const Tensor*> m_tensors;
    bool m_areKnown = true;
};

} // namespace core
