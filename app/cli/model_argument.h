#pragma once

#include "app/cli/console.h"
#include "core/graph/model.h"
#include "core/operators/unsupported_operators.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace app {

/// Adds the argument MODEL that most verbs begin with.
void addModelArgument(CLI::App& command, std::string& file);
/// Adds the arguments FLOAT_MODEL and MODEL of verbs that compare a quantized model with its
/// origin.
void addModelPair(CLI::App& command, std::string& reference, std::string& quantized);

std::shared_ptr<const core::Model> readModelFile(const std::string& file, core::Monitor& monitor);

/// The list under the key "unsupported".
Json unsupportedJson(const std::vector<core::UnsupportedOperator>& operators);
/// A table of them, or one line that says there are none.
std::string unsupportedText(const std::vector<core::UnsupportedOperator>& operators);

/// "float [N, 1, 28, 28]", "sequence" and the like as "other".
std::string typeText(const core::ValueType& type);

/// Operator name with its domain, unless that is ONNX's default one.
std::string operatorText(const std::string& domain, const std::string& type);

} // namespace app
