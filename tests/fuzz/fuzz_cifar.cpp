#include "core/data/cifar.h"
#include "tests/fuzz/data_target.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    return fuzz::run(data, size, [](std::span<const std::byte> bytes) { core::parseCifar(bytes); });
}
