#pragma once

#include "core/base/parameters.h"
#include "core/search/search_description.h"

#include <QString>
#include <QStringList>

namespace app {

/// The space of what can be left out of the open model; other spaces have the ids of templates.
inline constexpr const char* kModelSpace = "model";

/// Everything that a search is told.
struct SearchPlan
{
    SearchPlan();

    QString model; ///< to search in, or the teacher of networks from a template; empty: none
    QString space = QLatin1String(kModelSpace);
    bool mayBeInteger = false;
    QString dataset; ///< as the command line accepts it
    QString objectives = QStringLiteral("accuracy,bytes");
    QString budget; ///< limits as the command line accepts them; empty: none
    int64_t minutes = 10;
    QString folder; ///< of the journal and the networks
    core::ParameterValues settings; ///< of core::searchParameters()
    QStringList others; ///< options of the command that a folder was begun with

    bool isOfModel() const { return space == QLatin1String(kModelSpace); }
};

/// What must be done before it can start, whole sentences, translated; empty when nothing.
QStringList obstacles(const SearchPlan& plan);

/// The arguments of espalier-cli that do what the plan says. `threads` 0 stands for all processors.
QStringList searchArguments(const SearchPlan& plan, int threads);

/// The plan that the folder of a search was begun with.
SearchPlan searchPlanOf(const QString& folder, const core::SearchDescription& description);

} // namespace app
