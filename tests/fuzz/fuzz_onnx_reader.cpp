#include "core/graph/validate.h"
#include "core/onnx/read_model.h"
#include "core/operators/infer_shapes.h"
#include "tests/fuzz/data_target.h"

namespace {

core::Limits smallModelLimits()
{
    return { .fileBytes = 1 << 20,
             .messages = 100'000,
             .heapAllowance = 1 << 24,
             .functionExpansion = 2'000 };
}

} // namespace

/// A model that was read passes the validator, which the reader asked already, and its shapes are
/// inferred or its nodes listed.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    return fuzz::run(data, size, [](std::span<const std::byte> bytes) {
        const core::Limits limits = smallModelLimits();
        const core::Model model = core::readModel(bytes, {}, limits);
        (void)core::validate(model, limits.functionExpansion);
        (void)core::inferShapes(model);
    });
}
