#pragma once

#include "widgets/pruning/prune_subject.h"

#include <QString>

namespace widgets {

/// The layer that a group's channels come from, and how many are coupled: "conv1 · 3 coupled".
QString groupTitle(const PruneSubject& subject, size_t group);

} // namespace widgets
