#pragma once

/// Lets GCC compile a loop once per processor generation and choose at start-up. Other compilers
/// cannot do that to function templates and make the portable version only; so do sanitizer builds,
/// where the code takes three times as long to compile and has the same faults.
#if defined(__clang__) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define ESPALIER_PROCESSOR_VERSIONS
#define ESPALIER_HAS_PROCESSOR_VERSIONS false
#else
#define ESPALIER_PROCESSOR_VERSIONS __attribute__((target_clones("avx512f", "avx2", "default")))
#define ESPALIER_HAS_PROCESSOR_VERSIONS true
#endif

/// Compiles a function for processors that multiply pairs of bfloat16, with their intrinsics. To be
/// called where core::hasFastBFloat16() is true and ESPALIER_HAS_PROCESSOR_VERSIONS.
#define ESPALIER_BFLOAT16_VERSION                                                                  \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512bf16")))
