#include "core/deploy/export_format.h"

#include "core/quantization/scheme.h"

#include <vector>

namespace core {

namespace {

std::vector<ExportFormat> allFormats()
{
    std::vector<ExportFormat> formats{
        { .id = "onnx",
          .title = "ONNX",
          .help = "The model as it is: float, or the integers that it has." },
    };
    for (const SchemeEntry& scheme : schemes())
        if (!scheme.needsData)
            formats.push_back({ .id = scheme.id,
                                .title = scheme.title,
                                .help = scheme.help,
                                .scheme = scheme.id });
    formats.push_back({ .id = "c",
                        .title = "C header",
                        .help = "Weights and plain loops in C99 for microcontrollers, of a float "
                                "or an integer network.",
                        .isSourceCode = true });
    return formats;
}

} // namespace

const Catalog<ExportFormat>& exportFormats()
{
    static const std::vector<ExportFormat> kFormats = allFormats();
    static const Catalog<ExportFormat> kCatalog("export format", kFormats);
    return kCatalog;
}

} // namespace core
