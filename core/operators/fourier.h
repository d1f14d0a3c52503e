#pragma once

#include <complex>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// The discrete Fourier transform of lines of one length, in double: X[k] = sum over n of x[n]
/// exp(-2 pi i k n / N); the inverse has the opposite sign and the factor 1 / N.
class FourierTransform
{
public:
    /// Throws Error unsupported for a length whose prime factors would make it quadratic.
    FourierTransform(int64_t length, bool isInverse);

    int64_t length() const { return m_length; }
    /// `line` has length() elements; so has the result, which is valid until the next call.
    std::span<const std::complex<double>> transform(std::span<const std::complex<double>> line);

private:
    int64_t m_length;
    bool m_isInverse;
    std::vector<std::complex<double>> m_result;
};

} // namespace core
