#include "app/desktop/compare_plan.h"

namespace app {

QStringList compareArguments(const ComparePlan& plan, int threads)
{
    return QStringList{ QStringLiteral("compare") } + plan.files
        + QStringList{ QStringLiteral("--data"),    plan.dataset,
                       QStringLiteral("--role"),    plan.role,
                       QStringLiteral("--threads"), QString::number(threads) };
}

} // namespace app
