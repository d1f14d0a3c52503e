#include "core/data/cifar.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

constexpr int64_t kChannels = 3;
constexpr int64_t kSide = 32;
constexpr size_t kPixelBytes = kChannels * kSide * kSide;
constexpr size_t kRecordBytes = 1 + kPixelBytes;

} // namespace

void checkCifarSize(size_t bytes)
{
    if (bytes == 0 || bytes % kRecordBytes != 0)
        throw Error(ErrorCode::invalidFile,
                    fmt::format("{} bytes are no whole number of CIFAR-10 records of {} bytes",
                                bytes, kRecordBytes));
}

CifarArrays parseCifar(std::span<const std::byte> file)
{
    checkCifarSize(file.size());
    const auto count = static_cast<int64_t>(file.size() / kRecordBytes);
    CifarArrays arrays{
        .images = Tensor::uninitialized(ElementType::uint8, { count, kChannels, kSide, kSide }),
        .labels = Tensor::uninitialized(ElementType::uint8, { count }),
    };
    std::span<std::byte> images = arrays.images.mutableBytes();
    for (std::byte& label : arrays.labels.mutableBytes()) {
        label = file.front();
        std::ranges::copy(file.subspan(1, kPixelBytes), images.begin());
        images = images.subspan(kPixelBytes);
        file = file.subspan(kRecordBytes);
    }
    return arrays;
}

} // namespace core
