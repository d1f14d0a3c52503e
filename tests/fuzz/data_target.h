#pragma once

#include "core/base/error.h"
#include "core/data/data_limits.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace fuzz {

/// Limits that keep one execution fast.
inline core::DataLimits smallLimits()
{
    return { .imagePixels = 1 << 18, .arrayBytes = 1 << 22, .csvFieldBytes = 1 << 12 };
}

/// Any bytes must be read or refused by core::Error; everything else is a finding.
template <typename Read>
int run(const uint8_t* data, size_t size, const Read& read)
{
    try {
        read(std::as_bytes(std::span(data, size)));
    } catch (const core::Error&) { // a refusal is an answer
    }
    return 0;
}

} // namespace fuzz
