#pragma once

/// Whether code for AVX-512 with VNNI can be written here. Such a file opens its loops with
/// `#pragma GCC push_options` and a `#pragma GCC target`, behind its includes,
/// and is called only where the processor was found to have these instructions.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define ESPALIER_HAS_VNNI_CODE true
#else
#define ESPALIER_HAS_VNNI_CODE false
#endif
