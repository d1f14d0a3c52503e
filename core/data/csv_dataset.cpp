#include "core/base/number_text.h"
#include "core/data/array_dataset.h"
#include "core/data/contained_path.h"
#include "core/data/csv_reader.h"
#include "core/data/dataset_formats.h"
#include "core/data/error_context.h"
#include "core/data/file_dataset.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <optional>

namespace core {

namespace {

constexpr std::array<Role, 3> kRoles{ Role::train, Role::validation, Role::test };

/// One line of the index.
struct Row
{
    ImageFile file;
    std::string label;
    Role role = Role::train;
};

using Header = std::vector<std::string>;

std::optional<size_t> column(const Header& header, std::initializer_list<std::string_view> names)
{
    const auto found = std::ranges::find_if(header, [&](const std::string& name) {
        return std::ranges::find(names, name) != names.end();
    });
    return found == header.end() ? std::nullopt : std::optional<size_t>(found - header.begin());
}

Role roleFrom(const std::string& text)
{
    if (text == "train" || text.empty())
        return Role::train;
    if (text == "val" || text == "valid" || text == "validation")
        return Role::validation;
    if (text == "test")
        return Role::test;
    throw Error(ErrorCode::invalidData,
                fmt::format("split \"{}\"; accepted are train, validation and test", text));
}

struct Columns
{
    size_t path = 0;
    std::optional<size_t> label;
    std::optional<size_t> split;
};

Columns columnsOf(const Header& header)
{
    const auto path = column(header, { "path", "file", "filename", "image" });
    if (!path)
        throw Error(ErrorCode::invalidData,
                    "line 1: no column is named path, file, filename or image");
    return { .path = *path,
             .label = column(header, { "label", "class" }),
             .split = column(header, { "split", "role", "set" }) };
}

Row rowFrom(const std::vector<std::string>& fields, const Columns& columns,
            const std::filesystem::path& folder)
{
    Row row;
    row.file.path = containedFile(folder, fields[columns.path]);
    row.file.stamp = fileStamp(row.file.path);
    if (columns.label)
        row.label = fields[*columns.label];
    if (columns.split)
        row.role = roleFrom(fields[*columns.split]);
    return row;
}

std::vector<Row> readRows(const std::filesystem::path& file, const DataLimits& limits,
                          Monitor& monitor)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw Error(ErrorCode::fileAccess, fmt::format("{}: cannot be read", file.string()));
    const std::filesystem::path folder = std::filesystem::canonical(file).parent_path();
    return withContext(file.string(), [&] {
        CsvReader reader(
            [&](std::span<char> buffer) {
                stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
                return static_cast<size_t>(stream.gcount());
            },
            limits);
        std::vector<std::string> fields;
        if (!reader.next(fields))
            throw Error(ErrorCode::invalidData, "the file is empty");
        const Columns columns = columnsOf(fields);
        std::vector<Row> rows;
        while (reader.next(fields)) {
            monitor.checkpoint();
            rows.push_back(withContext(fmt::format("line {}", reader.line()),
                                       [&] { return rowFrom(fields, columns, folder); }));
        }
        return rows;
    });
}

std::vector<std::string> setIntegerLabels(std::vector<Row>& rows)
{
    std::vector<int64_t> labels;
    for (Row& row : rows)
        labels.push_back(row.file.label = *parseInteger(row.label));
    return numberedClasses(labels);
}

/// Classes in byte order of their names; an empty label is none.
std::vector<std::string> setNamedLabels(std::vector<Row>& rows)
{
    std::map<std::string, int64_t> classes;
    for (const Row& row : rows)
        if (!row.label.empty())
            classes.emplace(row.label, 0);
    std::vector<std::string> names;
    for (auto& [name, label] : classes) {
        label = static_cast<int64_t>(names.size());
        names.push_back(name);
    }
    for (Row& row : rows)
        if (!row.label.empty())
            row.file.label = classes.at(row.label);
    return names;
}

std::vector<std::string> setLabels(std::vector<Row>& rows, const std::filesystem::path& folder)
{
    const bool areIntegers = !rows.empty() && std::ranges::all_of(rows, [](const Row& row) {
        return parseInteger(row.label).has_value();
    });
    std::vector<std::string> names = areIntegers ? setIntegerLabels(rows) : setNamedLabels(rows);
    const std::vector<std::string> given = readClassNames(folder / "classes.txt");
    return areIntegers && !given.empty() ? given : names;
}

} // namespace

bool isCsv(const std::filesystem::path& path)
{
    return path.filename().string().ends_with(".csv");
}

DatasetParts openCsv(const DatasetDescription& description)
{
    // The rows say which roles there are, so the index is read at once; the images are not.
    Monitor monitor;
    std::vector<Row> rows = readRows(description.path, description.limits, monitor);
    const std::vector<std::string> names = setLabels(rows, description.path.parent_path());
    DatasetParts parts;
    for (const Role role : kRoles) {
        std::vector<ImageFile> files;
        for (const Row& row : rows)
            if (row.role == role)
                files.push_back(row.file);
        if (files.empty() && (role != Role::train || !rows.empty()))
            continue;
        const auto part = makeFileDataset(std::move(files), names, description.limits);
        const PartLoader loader = [part](Monitor& /*monitor*/) { return part; };
        (role == Role::train      ? parts.train
             : role == Role::test ? parts.test
                                  : parts.validation) = loader;
    }
    return parts;
}

} // namespace core
