#pragma once

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

namespace core {

/// An ordered, explicit table of rows that carry an `id`. Rows are written down, never
/// self-registered: the linker drops static registrars of static libraries.
template <typename Row>
class Catalog
{
public:
    /// `what` names the kind of thing in messages ("criterion"); rows must outlive the catalog.
    constexpr Catalog(std::string_view what, std::span<const Row> rows)
        : m_what(what)
        , m_rows(rows)
    {
    }

    std::span<const Row> rows() const { return m_rows; }
    auto begin() const { return m_rows.begin(); }
    auto end() const { return m_rows.end(); }

    /// The row with this id, or nullptr.
    const Row* find(std::string_view id) const
    {
        const auto found =
            std::ranges::find_if(m_rows, [&](const Row& row) { return row.id == id; });
        return found == m_rows.end() ? nullptr : &*found;
    }

    /// The row with this id; throws Error invalidArgument that lists the accepted ids.
    const Row& at(std::string_view id) const
    {
        if (const Row* row = find(id))
            return *row;
        std::string accepted;
        for (const Row& row : m_rows)
            accepted += (accepted.empty() ? "" : ", ") + std::string(row.id);
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("unknown {} \"{}\"; accepted are: {}", m_what, id, accepted));
    }

private:
    std::string_view m_what;
    std::span<const Row> m_rows;
};

} // namespace core
