#pragma once

/// Lets GCC compile a loop once per processor generation and choose at start-up. Other compilers
/// cannot do that to function templates and make the portable version only.
#ifdef __clang__
#define ESPALIER_PROCESSOR_VERSIONS
#else
#define ESPALIER_PROCESSOR_VERSIONS __attribute__((target_clones("avx512f", "avx2", "default")))
#endif
