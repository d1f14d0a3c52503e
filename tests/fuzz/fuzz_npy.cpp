#include "core/data/npy.h"
#include "core/data/zip_archive.h"
#include "tests/fuzz/data_target.h"

/// The first byte chooses between a bare array and an archive of arrays.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    return fuzz::run(data, size, [](std::span<const std::byte> bytes) {
        if (bytes.empty() || bytes.front() != std::byte{ 'P' }) {
            core::parseNpy(bytes, fuzz::smallLimits());
            return;
        }
        const core::ZipArchive archive(bytes);
        for (const std::string& name : archive.memberNames())
            core::parseNpy(archive.read(name, fuzz::smallLimits().arrayBytes), fuzz::smallLimits());
    });
}
