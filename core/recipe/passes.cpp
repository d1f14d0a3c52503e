#include "core/recipe/passes.h"

#include "core/passes/clean_up.h"
#include "core/passes/insert_batch_normalization.h"

#include <vector>

namespace core {

namespace {

/// One line for each group of passes.
std::vector<PassEntry> allPasses()
{
    std::vector<PassEntry> rows;
    for (const std::span<const PassEntry> group : { cleanUpPasses(), trainingPreparationPasses() })
        rows.insert(rows.end(), group.begin(), group.end());
    return rows;
}

} // namespace

const Catalog<PassEntry>& passes()
{
    static const std::vector<PassEntry> rows = allPasses();
    static const Catalog<PassEntry> catalog("pass", rows);
    return catalog;
}

} // namespace core
