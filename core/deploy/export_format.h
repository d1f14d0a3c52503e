#pragma once

#include "core/base/catalog.h"

#include <string>
#include <string_view>

namespace core {

/// What kind of file leaves the program.
struct ExportFormat
{
    std::string_view id; ///< "float16"
    std::string_view title;
    std::string_view help; ///< one or two sentences
    std::string_view
        scheme; ///< of schemes(), applied before writing; empty: numbers stay as they are
    bool isSourceCode = false; ///< a C header instead of an ONNX file

    bool isLossless() const { return scheme.empty(); }
};

/// As it is, every scheme that needs no samples, and C.
const Catalog<ExportFormat>& exportFormats();

} // namespace core
