#include "core/operators/fourier.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <unsupported/Eigen/FFT>

namespace core {

namespace {

/// Work grows with the product of length and largest prime factor.
constexpr int64_t kLargestPrimeFactor = 10'000;

int64_t largestPrimeFactor(int64_t number)
{
    int64_t largest = 1;
    for (int64_t factor = 2; factor * factor <= number; ++factor) {
        while (number % factor == 0) {
            largest = factor;
            number /= factor;
        }
    }
    return std::max(largest, number);
}

} // namespace

FourierTransform::FourierTransform(int64_t length, bool isInverse)
    : m_length(length)
    , m_isInverse(isInverse)
    , m_result(static_cast<size_t>(length))
{
    if (length < 1)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("a Fourier transform of length {} does not exist", length));
    if (largestPrimeFactor(length) > kLargestPrimeFactor)
        throw Error(ErrorCode::unsupported,
                    fmt::format("Fourier transforms of length {} are not supported: its largest "
                                "prime factor is above {}",
                                length, kLargestPrimeFactor));
}

std::span<const std::complex<double>>
FourierTransform::transform(std::span<const std::complex<double>> line)
{
    thread_local Eigen::FFT<double> library;
    if (m_isInverse)
        library.inv(m_result.data(), line.data(), m_length);
    else
        library.fwd(m_result.data(), line.data(), m_length);
    return m_result;
}

} // namespace core
