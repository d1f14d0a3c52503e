#include "core/pruning/criterion.h"

namespace core {

const Catalog<CriterionEntry>& criteria()
{
    static const std::vector<CriterionEntry> kRows = [] {
        std::vector<CriterionEntry> rows;
        for (const std::span<const CriterionEntry> part :
             { weightCriteria(), activationCriteria(), gradientCriteria(),
               reconstructionCriteria() })
            rows.insert(rows.end(), part.begin(), part.end());
        return rows;
    }();
    static const Catalog<CriterionEntry> kCatalog("criterion", kRows);
    return kCatalog;
}

} // namespace core
