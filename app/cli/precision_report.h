#pragma once

#include "app/cli/console.h"
#include "core/quantization/accuracy_fallback.h"
#include "core/quantization/precision_budget.h"

#include <string>

namespace app {

/// How accuracies of quantized models come about.
inline constexpr const char* kQuantizedAccuracyKind = "validation samples, Espalier's own executor";

/// Why each layer got its bits: sensitivities, the whole front, what was tried.
Json budgetJson(const std::string& asked, const core::BudgetedModel& found);

/// Which layers stay float for the sake of accuracy, and every trial.
Json fallbackJson(const std::string& asked, const core::FallbackModel& found);

} // namespace app
