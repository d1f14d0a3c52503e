#include "core/pruning/recovery.h"

#include <array>

namespace core {

namespace {

constexpr std::array kRecoveries{
    RecoveryEntry{ "absorb", "Absorb means",
                   "The mean of what removed channels added moves into the bias of the next layer.",
                   absorbMeans },
    RecoveryEntry{ "ls", "Refit weights",
                   "Least squares: each layer behind the cut gives what it gave before as closely "
                   "as it can (He, Zhang, Sun: Channel Pruning for Accelerating Very Deep Neural "
                   "Networks, 2017).",
                   refitWeights },
    RecoveryEntry{ "bn", "Re-estimate normalizations",
                   "Running means and variances of BatchNormalization are measured again.",
                   reestimateNormalizations },
};

} // namespace

const Catalog<RecoveryEntry>& recoveries()
{
    static const Catalog<RecoveryEntry> kCatalog("recovery", kRecoveries);
    return kCatalog;
}

} // namespace core
