#include "core/training/training_checkpoint.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <string_view>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

/// The groups of tensors, told apart in the archive by the start of their name.
struct Group
{
    std::string_view prefix;
    NamedTensors TrainingCheckpoint::*tensors;
};

constexpr std::array kGroups{
    Group{ "weights/", &TrainingCheckpoint::weights },
    Group{ "optimizer/", &TrainingCheckpoint::optimizer },
    Group{ "objective/", &TrainingCheckpoint::objective },
    Group{ "average/", &TrainingCheckpoint::average },
    Group{ "best/", &TrainingCheckpoint::best },
};

void addTensor(TrainingCheckpoint& checkpoint, std::string_view name, const Tensor& tensor)
{
    for (const Group& group : kGroups)
        if (name.starts_with(group.prefix))
            (checkpoint.*group.tensors).emplace_back(name.substr(group.prefix.size()), tensor);
}

std::string shownText(const Json& object, const std::string& key)
{
    return object.contains(key) ? object.at(key).get<std::string>() : "absent";
}

} // namespace

void writeCheckpoint(const TrainingCheckpoint& checkpoint, const std::filesystem::path& file)
{
    TensorArchive archive;
    archive.text = Json{
        { "origin", checkpoint.origin },
        { "threads", checkpoint.threads },
        { "step", checkpoint.step },
        { "optimizerSteps", checkpoint.optimizerSteps },
        { "meter", meterToJson(checkpoint.meter) },
        { "history", historyToJson(checkpoint.history) }
    }.dump();
    for (const Group& group : kGroups)
        for (const auto& [name, tensor] : checkpoint.*group.tensors)
            archive.tensors.emplace_back(std::string(group.prefix) + name, tensor);
    writeTensorArchive(archive, file);
}

TrainingCheckpoint readCheckpoint(const std::filesystem::path& file)
{
    const TensorArchive archive = readTensorArchive(file);
    TrainingCheckpoint checkpoint;
    try {
        const Json object = Json::parse(archive.text);
        checkpoint.origin = object.at("origin").get<std::string>();
        checkpoint.threads = object.at("threads").get<int>();
        checkpoint.step = object.at("step").get<int64_t>();
        checkpoint.optimizerSteps = object.at("optimizerSteps").get<int64_t>();
        checkpoint.meter = meterFromJson(object.at("meter").get<std::string>());
        checkpoint.history = historyFromJson(object.at("history").get<std::string>());
    } catch (const Json::exception& error) {
        throw Error(
            ErrorCode::invalidFile,
            fmt::format("{}: the checkpoint cannot be read: {}", file.string(), error.what()));
    }
    for (const auto& [name, tensor] : archive.tensors)
        addTensor(checkpoint, name, tensor);
    return checkpoint;
}

std::string originDifference(const std::string& before, const std::string& now)
{
    const Json old = Json::parse(before, nullptr, false);
    const Json current = Json::parse(now, nullptr, false);
    if (!old.is_object() || !current.is_object())
        return before == now ? "" : "they cannot be compared";
    for (const auto& [key, value] : current.items())
        if (shownText(old, key) != shownText(current, key))
            return fmt::format("{} was {} and is {}", key, shownText(old, key),
                               shownText(current, key));
    return {};
}

} // namespace core
