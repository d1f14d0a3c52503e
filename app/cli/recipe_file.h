#pragma once

#include "app/cli/console.h"

#include <string>

namespace app {

/// Reads a JSON file that must hold one object. Throws core::Error fileAccess, invalidFile.
Json readRecipe(const std::string& file);
/// Removes a text from the object; empty when it is not there. Throws core::Error invalidFile
/// naming the key when it is no text.
std::string takeText(Json& recipe, const std::string& key);

} // namespace app
