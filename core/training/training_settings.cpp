#include "core/training/training_settings.h"

#include "core/training/loss.h"
#include "core/training/schedule.h"
#include "core/training/update_rule.h"

#include <array>
#include <iterator>

namespace core {

namespace {

/// A choice among the rows of a catalog.
template <typename Row>
Parameter choiceOf(const Catalog<Row>& catalog, Parameter parameter)
{
    parameter.type = ParameterType::choice;
    parameter.fallback = std::string(catalog.rows().front().id);
    for (const Row& row : catalog)
        parameter.choices.push_back(
            { std::string(row.id), std::string(row.title), std::string(row.help) });
    return parameter;
}

Parameter precisionParameter()
{
    return { .key = "precision",
             .title = "Precision",
             .help = "Numbers that products are computed with; weights are always float.",
             .type = ParameterType::choice,
             .fallback = std::string("automatic"),
             .choices = { { "automatic", "Automatic", "bfloat16 where the processor has it." },
                          { "float32", "float32", "32 bits." },
                          { "bfloat16", "bfloat16",
                            "16 bits, about twice as fast on processors that have it." } } };
}

Parameters runParameters()
{
    return {
        { .key = "epochs",
          .title = "Epochs",
          .help = "How often every training sample is seen.",
          .type = ParameterType::integer,
          .fallback = int64_t{ 10 },
          .minimum = 1,
          .maximum = 100'000 },
        { .key = "batchSize",
          .title = "Batch size",
          .help = "Samples whose gradients are averaged for one step.",
          .type = ParameterType::integer,
          .fallback = int64_t{ 128 },
          .minimum = 1,
          .maximum = 65'536 },
        { .key = "seed",
          .title = "Seed",
          .help = "Number that the order of the samples, their augmentation and random nodes "
                  "depend on. Equal seeds give equal weights at the same number of threads.",
          .type = ParameterType::integer,
          .fallback = int64_t{ 1 },
          .minimum = 0,
          .maximum = 1e15 },
        choiceOf(losses(),
                 { .key = "loss", .title = "Loss", .help = "What training makes small." }),
        { .key = "labelSmoothing",
          .title = "Label smoothing",
          .help = "Share of the target that is spread over all classes. Leave it at 0 for a "
                  "network that will teach others.",
          .type = ParameterType::real,
          .fallback = 0.0,
          .minimum = 0,
          .maximum = 0.9 },
        choiceOf(optimizers(),
                 { .key = "optimizer",
                   .title = "Optimizer",
                   .help = "How weights follow their gradients." }),
        { .key = "learningRate",
          .title = "Learning rate",
          .help = "Length of a step at the height of the schedule.",
          .type = ParameterType::real,
          .fallback = 0.05,
          .minimum = 0,
          .maximum = 1000 },
        { .key = "weightDecay",
          .title = "Weight decay",
          .help = "Pull of the weights of products towards 0; biases and normalizations have "
                  "none.",
          .type = ParameterType::real,
          .fallback = 5e-4,
          .minimum = 0,
          .maximum = 1 },
        choiceOf(schedules(),
                 { .key = "schedule",
                   .title = "Schedule",
                   .help = "How the learning rate changes over the run." }),
    };
}

Parameters stepParameters()
{
    return {
        { .key = "clipNorm",
          .title = "Gradient limit",
          .help = "Largest norm of all gradients together; longer ones are shortened. 0: no limit.",
          .type = ParameterType::real,
          .fallback = 0.0,
          .minimum = 0,
          .maximum = 1e6 },
        { .key = "accumulation",
          .title = "Accumulated batches",
          .help = "Batches whose gradients are averaged before the weights change.",
          .type = ParameterType::integer,
          .fallback = int64_t{ 1 },
          .minimum = 1,
          .maximum = 1024 },
        { .key = "averageDecay",
          .title = "Average of weights",
          .help = "Share that a moving average of the weights keeps in each step, for example "
                  "0.999; the average is then the result. 0: none.",
          .type = ParameterType::real,
          .fallback = 0.0,
          .minimum = 0,
          .maximum = 0.99999 },
    };
}

Parameters augmentationParameters()
{
    return {
        { .key = "mirror",
          .title = "Mirror",
          .help = "Swap left and right of every other picture. Wrong for digits and letters.",
          .type = ParameterType::boolean,
          .fallback = false },
        { .key = "shift",
          .title = "Shift",
          .help = "Move pictures by up to so many pixels in each direction.",
          .type = ParameterType::integer,
          .fallback = int64_t{ 0 },
          .minimum = 0,
          .maximum = 64,
          .unit = "px" },
        { .key = "cutout",
          .title = "Cutout",
          .help = "Side of a square that is blanked at a random place. 0: none.",
          .type = ParameterType::integer,
          .fallback = int64_t{ 0 },
          .minimum = 0,
          .maximum = 1024,
          .unit = "px" },
        { .key = "mixup",
          .title = "Mixup",
          .help = "Blends each sample with another; larger numbers blend more evenly, 0.2 is "
                  "usual. 0: none.",
          .type = ParameterType::real,
          .fallback = 0.0,
          .minimum = 0,
          .maximum = 10 },
        { .key = "cutmix",
          .title = "Cutmix",
          .help = "Replaces a box of each picture by that of another; 1 is usual. 0: none.",
          .type = ParameterType::real,
          .fallback = 0.0,
          .minimum = 0,
          .maximum = 10 },
    };
}

Parameters endParameters()
{
    return {
        { .key = "patience",
          .title = "Patience",
          .help = "End after so many epochs without a better validation accuracy. 0: never.",
          .type = ParameterType::integer,
          .fallback = int64_t{ 0 },
          .minimum = 0,
          .maximum = 100'000 },
        { .key = "keepBest",
          .title = "Keep the best",
          .help = "The result is the epoch of the best validation accuracy, not the last.",
          .type = ParameterType::boolean,
          .fallback = true },
        { .key = "frozen",
          .title = "Frozen weights",
          .help = "Weights that keep their value: names separated by commas; * stands for any "
                  "characters. Statistics of normalizations still follow the data.",
          .type = ParameterType::text,
          .fallback = std::string() },
        { .key = "layerRates",
          .title = "Learning rates of layers",
          .help = "Factors of the learning rate by name of the weights: conv1*=0.1, head*=2. The "
                  "first that fits counts.",
          .type = ParameterType::text,
          .fallback = std::string() },
        precisionParameter(),
    };
}

TrainingPrecision precisionFrom(const std::string& key)
{
    if (key == "float32")
        return TrainingPrecision::float32;
    return key == "bfloat16" ? TrainingPrecision::bfloat16 : TrainingPrecision::automatic;
}

Augmentation augmentationFrom(const ParameterValues& values)
{
    return { .views = { .mirrors = values.boolean("mirror"), .shift = values.integer("shift") },
             .cutout = values.integer("cutout"),
             .mixing = { .mixup = values.real("mixup"), .cutmix = values.real("cutmix") } };
}

} // namespace

Parameters trainingParameters()
{
    Parameters all;
    for (Parameters& part :
         std::array{ runParameters(), scheduleParameters(), optimizerParameters(), stepParameters(),
                     augmentationParameters(), endParameters() })
        std::ranges::move(part, std::back_inserter(all));
    return all;
}

TrainingSettings trainingSettings(const ParameterValues& values)
{
    return { .epochs = values.integer("epochs"),
             .batchSize = values.integer("batchSize"),
             .seed = static_cast<uint64_t>(values.integer("seed")),
             .loss = values.text("loss"),
             .labelSmoothing = values.real("labelSmoothing"),
             .optimizer = values.text("optimizer"),
             .learningRate = values.real("learningRate"),
             .weightDecay = values.real("weightDecay"),
             .schedule = values.text("schedule"),
             .clipNorm = values.real("clipNorm"),
             .accumulation = values.integer("accumulation"),
             .averageDecay = values.real("averageDecay"),
             .augmentation = augmentationFrom(values),
             .patience = values.integer("patience"),
             .keepsBest = values.boolean("keepBest"),
             .frozen = values.text("frozen"),
             .layerRates = values.text("layerRates"),
             .precision = precisionFrom(values.text("precision")),
             .values = values };
}

} // namespace core
