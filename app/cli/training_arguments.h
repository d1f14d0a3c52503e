#pragma once

#include "app/cli/data_arguments.h"
#include "core/evaluation/evaluate.h"
#include "core/training/trainer.h"

#include <CLI/CLI.hpp>

#include <string>

namespace app {

/// The options of the verbs that train: settings, recipe, data, output and checkpoint.
class TrainingArguments
{
public:
    /// One flag for each of `parameters`, which hold core::trainingParameters().
    void addTo(CLI::App& command, const core::Parameters& parameters);

    /// What the flags say, else the recipe, else the defaults. Throws core::Error.
    core::ParameterValues values() const;
    const DataArguments& data() const { return m_data; }
    core::DatasetDescription description() const;
    const std::string& output() const { return m_output; }
    bool measuresTest() const { return !m_skipsTest; }

    /// Fills in samples, preprocessing, settings, threads and checkpoint for `model`.
    core::TrainingJob job(std::shared_ptr<const core::Model> model, core::SplitDataset& splits,
                          const core::ParameterValues& values, core::Monitor& monitor) const;
    /// Continues the run of the checkpoint when that was asked for; refuses to overwrite one.
    void resume(core::Trainer& trainer, core::Monitor& monitor) const;
    /// Whether the run ends with what its checkpoint has reached.
    bool finishes() const { return m_finishes; }

private:
    std::string checkpoint() const { return m_output + ".checkpoint"; }
    /// "data" of the recipe is taken out of it into `data`.
    Json recipe(std::string& data) const;

    core::Parameters m_parameters;
    SettingTexts m_settings; ///< by key; empty: not given
    std::string m_recipe;
    DataArguments m_data;
    std::string m_output;
    bool m_resumes = false;
    bool m_finishes = false;
    bool m_skipsTest = false;
    double m_checkpointSeconds = 30;
};

/// Stores preprocessing and class names in the trained model, writes it, removes the checkpoint,
/// reads the file again and measures it once on the test samples; the keys and the text say what
/// each number is.
Outcome finishTraining(const TrainingArguments& arguments, const core::TrainingJob& job,
                       core::TrainingResult result, core::SplitDataset& splits,
                       core::Monitor& monitor);

} // namespace app
