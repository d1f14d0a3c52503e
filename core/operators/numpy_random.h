#pragma once

#include <cstdint>
#include <random>

namespace core {

/// The uniform numbers of NumPy's RandomState, with which ONNX's reference implementation and test
/// data were made: 53 random bits from two draws of a Mersenne twister.
class NumpyRandom
{
public:
    explicit NumpyRandom(uint32_t seed)
        : m_engine(seed)
    {
    }

    /// In [0, 1).
    double uniform()
    {
        const auto high = static_cast<double>(m_engine() >> 5);
        const auto low = static_cast<double>(m_engine() >> 6);
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

private:
    std::mt19937 m_engine;
};

} // namespace core
