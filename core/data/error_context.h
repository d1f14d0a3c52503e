#pragma once

#include "core/base/error.h"

#include <string>
#include <utility>

namespace core {

/// Calls `call` and heads the message of an Error it throws with `context`.
template <typename Call>
decltype(auto) withContext(const std::string& context, Call&& call)
{
    try {
        return std::forward<Call>(call)();
    } catch (const Error& error) {
        throw Error(error.code(), context + ": " + error.what());
    }
}

} // namespace core
