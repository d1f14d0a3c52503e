#include "core/pruning/recovery_steps.h"

#include "core/pruning/recovery.h"

namespace core {

std::vector<RecoveryStep> recoverySteps()
{
    std::vector<RecoveryStep> steps;
    for (const RecoveryEntry& entry : recoveries())
        steps.push_back({ .id = entry.id, .title = entry.title, .help = entry.help });
    steps.push_back({ .id = kFineTuneStep,
                      .title = "Fine-tune",
                      .help = "Trains the pruned network on the labels of the training samples.",
                      .trains = true });
    steps.push_back({ .id = kDistillStep,
                      .title = "Distil",
                      .help =
                          "Trains the pruned network on what the whole one says of the training "
                          "samples, and on their labels.",
                      .trains = true });
    return steps;
}

} // namespace core
