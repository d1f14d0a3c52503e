#pragma once

#include <QString>
#include <QStringList>

namespace app {

/// Everything that a comparison of answers is told.
struct ComparePlan
{
    QStringList files; ///< the reference first
    QString dataset; ///< as the command line accepts it
    QString role; ///< "test", "validation" or "train"

    bool operator==(const ComparePlan&) const = default;
};

/// The arguments of espalier-cli that do what the plan says.
QStringList compareArguments(const ComparePlan& plan, int threads);

} // namespace app
