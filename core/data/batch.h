#pragma once

#include "core/data/dataset.h"
#include "core/data/preprocessor.h"

#include <optional>
#include <span>
#include <vector>

namespace core {

/// What the single input of a network accepts.
struct NetworkInput
{
    ElementType type = ElementType::float32;
    std::optional<SymbolicShape> shape; ///< with the batch axis first

    /// The batch size that the model insists on, or nothing when any will do.
    std::optional<int64_t> fixedBatch() const;
};

/// The input of a model that reads one tensor; throws Error unsupported for several inputs and
/// element types that no sample can be converted to.
NetworkInput networkInput(const Model& model);

/// Some samples as a network reads them.
struct Batch
{
    Tensor
        input; ///< [N, ...], N may exceed indices.size() when the network insists on a batch size
    std::vector<int64_t> indices; ///< of the samples in the data set
    std::vector<int64_t> labels;
};

/// Decodes and preprocesses the samples at `indices`. A network that insists on a batch size gets
/// the last sample repeated. Throws Error invalidData naming the sample that is damaged or of
/// another size.
Batch makeBatch(const Dataset& dataset, const Preprocessor& preprocessor,
                std::vector<int64_t> indices, const NetworkInput& network);

} // namespace core
