#pragma once

#include "app/cli/console.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace app {

/// Reads a JSON file that must hold one object; `kind` is what it is called: "a recipe". Throws
/// core::Error fileAccess, invalidFile, limitExceeded beyond so many MiB.
Json readObject(const std::string& file, std::string_view kind, int64_t mostMebibytes);
/// The same for a recipe, which is short.
Json readRecipe(const std::string& file);
/// Removes a text from the object; empty when it is not there. Throws core::Error invalidFile
/// naming the key when it is no text.
std::string takeText(Json& recipe, const std::string& key);

} // namespace app
