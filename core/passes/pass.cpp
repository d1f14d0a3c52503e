#include "core/passes/pass.h"

#include <algorithm>

namespace core {

Issues Pass::check(const Model&) const
{
    return {};
}

Parameters noParameters()
{
    return {};
}

void throwFirstError(const Issues& issues)
{
    const auto found = std::ranges::find(issues, Severity::error, &Issue::severity);
    if (found != issues.end())
        throw Error(found->code, found->message);
}

} // namespace core
