#pragma once

#include "core/base/monitor.h"
#include "core/data/dataset.h"
#include "widgets/workspace/model_runner.h"
#include "widgets/workspace/opened_dataset.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>

namespace widgets {

/// A float model and what a quantization made of it, with the samples that both are looked at on.
/// Published once; the runners are for the engine thread.
struct QuantizedPair
{
    QString quantizedFile;
    std::shared_ptr<ModelRunner> reference;
    std::shared_ptr<ModelRunner> quantized;
    std::shared_ptr<OpenedDataset> samples;
};

/// Reads both files; meant for the engine thread. Throws core::Error, core::Cancelled.
QuantizedPair readPair(const QString& reference, const QString& quantized,
                       std::shared_ptr<OpenedDataset> samples, core::Monitor& monitor);

/// Samples to look at and to measure on: validation samples, test samples where there are no
/// others.
struct LookedSamples
{
    core::Role role = core::Role::validation;
    std::shared_ptr<const core::Dataset> samples;
};
LookedSamples lookedSamples(OpenedDataset& dataset, core::Monitor& monitor);

/// The value that holds what a layer makes once its activation is applied, which both models call
/// by the same name; nothing for a layer that makes none in integers.
std::optional<std::string> sharedValue(const QuantizedPair& pair, const std::string& layer);

} // namespace widgets
