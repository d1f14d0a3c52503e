#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace core {

/// An index into one kind of table, so that ids of different tables cannot be mixed up. Default:
/// none.
template <typename Tag>
struct Id
{
    int32_t index = -1;

    bool isValid() const { return index >= 0; }
    auto operator<=>(const Id&) const = default;
};

using NodeId = Id<struct NodeTag>;
using ValueId = Id<struct ValueTag>;

} // namespace core

template <typename Tag>
struct std::hash<core::Id<Tag>>
{
    size_t operator()(core::Id<Tag> id) const noexcept { return std::hash<int32_t>()(id.index); }
};
