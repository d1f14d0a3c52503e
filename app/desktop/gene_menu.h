#pragma once

#include <cstddef>

class QMenu;

namespace app {

class SearchRun;

/// One checkable entry for each choice of a gene of the search that is shown; what is not checked
/// is not tried any more.
void addChoices(QMenu& menu, SearchRun& run, size_t gene);
/// A submenu for each gene that has a choice.
void addGenes(QMenu& menu, SearchRun& run);

} // namespace app
