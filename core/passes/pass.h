#pragma once

#include "core/base/issue.h"
#include "core/base/monitor.h"
#include "core/base/parameters.h"
#include "core/graph/model.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A model that a pass made, and what was done in words.
struct PassResult
{
    Model model;
    int64_t changes = 0; ///< nodes, values or weights touched; 0: the model is as it was
    std::vector<std::string> notes; ///< what a user wants to know, one sentence each
};

/// One step that makes a model from a model. The given model stays as it is.
class Pass
{
public:
    virtual ~Pass() = default;

    /// Why the step is not available for this model, or what to know before it runs; an error means
    /// that run() throws.
    virtual Issues check(const Model& model) const;
    /// Throws Error with the message of the first error that check() finds; Cancelled.
    virtual PassResult run(const Model& model, const Monitor& monitor) const = 0;
};

/// One row of a table of passes.
struct PassEntry
{
    std::string_view id; ///< "fold-constants"
    std::string_view title; ///< "Fold constants"
    std::string_view help; ///< one or two sentences
    Parameters (*parameters)() = nullptr;
    std::unique_ptr<Pass> (*make)(const ParameterValues& values) = nullptr;
};

/// `parameters` of a pass without settings.
Parameters noParameters();

/// `make` of a pass without settings.
template <typename T>
std::unique_ptr<Pass> makePass(const ParameterValues&)
{
    return std::make_unique<T>();
}

/// Throws Error with the first issue of severity error.
void throwFirstError(const Issues& issues);

} // namespace core
