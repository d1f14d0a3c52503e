#pragma once

#include "core/base/parameters.h"
#include "core/execution/training_executor.h"
#include "core/training/augmentation.h"

#include <string>

namespace core {

/// All settings of training, with the rows of losses(), optimizers() and schedules() as choices.
/// They make the flags of the command line, the form of the desktop and the keys of a recipe.
Parameters trainingParameters();

/// The settings as the trainer reads them; see trainingParameters() for meanings and ranges.
struct TrainingSettings
{
    int64_t epochs = 0;
    int64_t batchSize = 0;
    uint64_t seed = 0;
    std::string loss; ///< id of a row of losses()
    double labelSmoothing = 0;
    std::string optimizer; ///< id of a row of optimizers()
    double learningRate = 0;
    double weightDecay = 0;
    std::string schedule; ///< id of a row of schedules()
    double clipNorm = 0; ///< 0: gradients are not clipped
    int64_t accumulation = 1; ///< batches whose gradients are averaged for one step
    double averageDecay = 0; ///< of the moving average of the weights; 0: none
    Augmentation augmentation;
    int64_t patience = 0; ///< epochs without improvement after which the run ends; 0: never
    bool keepsBest = true;
    std::string frozen; ///< patterns of names of weights
    std::string layerRates; ///< pattern=factor, ...
    TrainingPrecision precision = TrainingPrecision::automatic;
    ParameterValues values; ///< what the rows of the catalogs read
};

/// `values` may describe more than trainingParameters().
TrainingSettings trainingSettings(const ParameterValues& values);

} // namespace core
