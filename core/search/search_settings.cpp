#include "core/search/search_settings.h"

#include "core/base/catalog_parameter.h"
#include "core/pruning/criterion.h"
#include "core/search/strategy.h"

namespace core {

namespace {

constexpr double kMostSamples = 1e9;

Parameter count(const char* key, const char* title, const char* help, int64_t fallback,
                double minimum, double maximum)
{
    return { .key = key,
             .title = title,
             .help = help,
             .type = ParameterType::integer,
             .fallback = fallback,
             .minimum = minimum,
             .maximum = maximum,
             .unit = {},
             .choices = {} };
}

} // namespace

Parameters searchParameters()
{
    return {
        catalogParameter("strategy", "Strategy", "What is tried next.", strategies()),
        count("population", "Population", "Networks that a strategy keeps in mind.", 24, 2, 10000),
        { .key = "control",
          .title = "Control group",
          .help = "Share of the networks that are drawn by lot, to see what the strategy gains.",
          .type = ParameterType::real,
          .fallback = 0.15,
          .minimum = 0,
          .maximum = 1,
          .unit = {},
          .choices = {} },
        catalogParameter("criterion", "Criterion", "Which channels of a model are left out first.",
                         criteria()),
        count("samples", "Samples",
              "Validation samples that a network is measured on, spread evenly.", 1000, 1,
              kMostSamples),
        count("refitSamples", "Refit samples",
              "Training samples that weights of parts of a model are fitted on.", 256, 1,
              kMostSamples),
        count("candidateEpochs", "Candidate epochs",
              "Epochs that a network from a template is trained.", 1, 1, 10000),
        count("candidateSamples", "Candidate samples", "Training samples of such an epoch.", 12000,
              1, kMostSamples),
        count("finalists", "Finalists",
              "Networks of the front that are trained to the end, on all samples.", 3, 0, 10000),
        count("epochs", "Finalist epochs", "Epochs of a finalist; with a model it is the teacher.",
              5, 0, 10000),
        count("trials", "Most networks", "Most networks that are measured, finalists not counted.",
              1'000'000, 1, 1e9),
        count("seed", "Seed", "Seed of draws, weights and the order of samples.", 0, 0, 1e15),
    };
}

} // namespace core
