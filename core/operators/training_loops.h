#pragma once

#include "core/operators/training_kernel.h"
#include "core/operators/unary_operator.h"

#include <functional>

namespace core {

/// out = a + b, with `appliesRelu` max(a + b, 0), over stored elements of type float32 or bfloat16.
void addStored(ElementType type, bool appliesRelu, const std::byte* a, const std::byte* b,
               std::byte* out, int64_t count);

/// A function of single elements and its gradient, on float32.
struct ElementwiseTraining
{
    std::function<void(const float* input, float* output, int64_t count)> value;
    std::function<void(const UnaryGradientRun& run)> gradient;
    bool readsInput = true; ///< the gradient does
    bool readsOutput = true;
};

/// A kernel that works on input 0 in whatever order it lies.
std::unique_ptr<TrainingKernel> elementwiseTrainingKernel(const TrainingRequest& request,
                                                          ElementwiseTraining training);

/// max(x, 0); needs nothing but its output for the gradient.
std::unique_ptr<TrainingKernel> reluTrainingKernel(const TrainingRequest& request);

/// Sum of two tensors of equal shape, with the ReLU of the request.
std::unique_ptr<TrainingKernel> additionTrainingKernel(const TrainingRequest& request);

} // namespace core
