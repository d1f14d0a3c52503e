#include "core/data/dataset_description.h"

#include "core/data/file_bytes.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <system_error>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void refuseField(const std::string& field, std::string_view expected)
{
    throw Error(ErrorCode::invalidFile,
                fmt::format("data set description: \"{}\" must be {}", field, expected));
}

DatasetDescription readDescription(const std::filesystem::path& file)
{
    constexpr int64_t kLongestDescription = int64_t{ 1 } << 20;
    const std::vector<std::byte> bytes = readFileBytes(file, kLongestDescription);
    return descriptionFromJson({ reinterpret_cast<const char*>(bytes.data()), bytes.size() });
}

void setSeed(DatasetDescription& description, const Json& value)
{
    if (!value.is_number_unsigned())
        refuseField("splitSeed", "an integer from 0");
    description.split.seed = value.get<uint64_t>();
}

void setShare(DatasetDescription& description, const Json& value)
{
    if (!value.is_number() || value.get<double>() < 0 || value.get<double>() >= 1)
        refuseField("validationShare", "a number from 0 to below 1");
    description.split.validationShare = value.get<double>();
}

std::string textOf(const std::string& field, const Json& value)
{
    if (!value.is_string())
        refuseField(field, "text");
    return value.get<std::string>();
}

void setField(DatasetDescription& description, const std::string& field, const Json& value)
{
    if (field == "format")
        description.format = textOf(field, value);
    else if (field == "path")
        description.path = textOf(field, value);
    else if (field == "splitSeed")
        setSeed(description, value);
    else if (field == "validationShare")
        setShare(description, value);
    else if (field == "preprocessing")
        description.preprocessing = preprocessingFromJson(value.dump());
    else
        refuseField(field, "one of format, path, splitSeed, validationShare, preprocessing");
}

} // namespace

std::string recognizeFormat(const std::filesystem::path& path)
{
    std::error_code failure;
    if (!std::filesystem::exists(path, failure))
        throw Error(ErrorCode::fileAccess,
                    fmt::format("{}: no such file or folder", path.string()));
    std::string accepted;
    for (const DatasetFormat& format : datasetFormats()) {
        if (format.recognizes(path))
            return std::string(format.id);
        if (format.needsPath)
            accepted +=
                fmt::format("{}{} ({})", accepted.empty() ? "" : "; ", format.id, format.help);
    }
    throw Error(
        ErrorCode::invalidData,
        fmt::format("{} looks like no data set; recognized are: {}", path.string(), accepted));
}

DatasetDescription describeDataset(std::string_view text)
{
    if (text.ends_with(".json"))
        return readDescription(std::filesystem::path(text));
    const std::string_view head = text.substr(0, text.find(':'));
    const DatasetFormat* const format = datasetFormats().find(head);
    if (!format)
        return { .format = recognizeFormat(text), .path = text };
    const std::string_view path = head.size() == text.size() ? "" : text.substr(head.size() + 1);
    if (format->needsPath && path.empty())
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("data set \"{}\" needs a path: {}:PATH", text, head));
    return { .format = std::string(head), .path = path };
}

std::string descriptionToJson(const DatasetDescription& description)
{
    Json object = {
        { "format", description.format },
        { "path", description.path.string() },
        { "splitSeed", description.split.seed },
        { "validationShare", description.split.validationShare },
    };
    if (description.preprocessing)
        object["preprocessing"] = Json::parse(preprocessingToJson(*description.preprocessing));
    return object.dump(2, ' ', false, Json::error_handler_t::replace);
}

DatasetDescription descriptionFromJson(std::string_view json)
{
    const Json object = Json::parse(json, nullptr, false);
    if (!object.is_object())
        throw Error(ErrorCode::invalidFile, "the data set description is not a JSON object");
    DatasetDescription description;
    for (const auto& [field, value] : object.items())
        setField(description, field, value);
    datasetFormats().at(description.format);
    return description;
}

std::unique_ptr<SplitDataset> openDataset(const DatasetDescription& description, Monitor& monitor)
{
    monitor.checkpoint();
    const DatasetFormat& format = datasetFormats().at(description.format);
    if (format.needsPath && description.path.empty())
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("a data set of format {} needs a path", format.id));
    try {
        return std::make_unique<SplitDataset>(format.open(description), description.split);
    } catch (const std::filesystem::filesystem_error& error) {
        std::throw_with_nested(Error(ErrorCode::fileAccess, error.what()));
    }
}

} // namespace core
