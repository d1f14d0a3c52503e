#pragma once

#include "core/base/catalog.h"
#include "core/base/parameters.h"

#include <string>

namespace core {

/// A parameter that chooses a row of a catalog by its id; the first row is the default. Rows have a
/// title and a help beside the id.
template <typename Row>
Parameter catalogParameter(const char* key, const char* title, const char* help,
                           const Catalog<Row>& catalog)
{
    Parameter parameter{ .key = key,
                         .title = title,
                         .help = help,
                         .type = ParameterType::choice,
                         .fallback = std::string(catalog.rows().front().id),
                         .unit = {},
                         .choices = {} };
    for (const Row& row : catalog)
        parameter.choices.push_back(
            { std::string(row.id), std::string(row.title), std::string(row.help) });
    return parameter;
}

} // namespace core
