#include "core/data/preflight.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace core {

namespace {

struct FaultName
{
    DataFault fault;
    std::string_view name;
    Severity severity;
};

constexpr std::array kFaults{
    FaultName{ DataFault::unreadable, "unreadable", Severity::error },
    FaultName{ DataFault::damagedSample, "damagedSample", Severity::error },
    FaultName{ DataFault::emptySet, "emptySet", Severity::error },
    FaultName{ DataFault::emptyClass, "emptyClass", Severity::warning },
    FaultName{ DataFault::oneClass, "oneClass", Severity::error },
    FaultName{ DataFault::unlabelled, "unlabelled", Severity::error },
    FaultName{ DataFault::labelOutOfRange, "labelOutOfRange", Severity::error },
    FaultName{ DataFault::classMismatch, "classMismatch", Severity::error },
    FaultName{ DataFault::shapeMismatch, "shapeMismatch", Severity::error },
    FaultName{ DataFault::nonFinite, "nonFinite", Severity::error },
    FaultName{ DataFault::overlap, "overlap", Severity::error },
    FaultName{ DataFault::conflictingLabels, "conflictingLabels", Severity::warning },
    FaultName{ DataFault::fewerThanBatch, "fewerThanBatch", Severity::warning },
    FaultName{ DataFault::imbalance, "imbalance", Severity::warning },
    FaultName{ DataFault::leftOut, "leftOut", Severity::warning },
};

const FaultName& rowOf(DataFault fault)
{
    return *std::ranges::find(kFaults, fault, &FaultName::fault);
}

bool hasNonFinite(const Tensor& sample)
{
    return sample.elementType() == ElementType::float32
        && !std::ranges::all_of(sample.values<float>(),
                                [](float value) { return std::isfinite(value); });
}

/// Where equal samples were seen first.
struct Seen
{
    Role role;
    int64_t label;
};

class Examination
{
public:
    Examination(const PreflightOptions& options, Monitor& monitor)
        : m_options(options)
        , m_monitor(monitor)
    {
        if (options.model)
            readModelNeeds(*options.model);
    }

    void examine(Role role, const Dataset& dataset)
    {
        m_monitor.beginPhase(fmt::format("checking {} samples", roleName(role)));
        m_report.classNames = dataset.classNames();
        for (const Issue& issue : dataset.openingIssues())
            note(DataFault::leftOut, issue.message);
        countLabels(role, dataset);
        if (dataset.size() == 0)
            return;
        examineSamples(role, dataset);
        examineShape(dataset);
    }

    void note(DataFault fault, const std::string& message)
    {
        const auto found = std::ranges::find(m_report.findings, fault, &DataFinding::fault);
        if (found != m_report.findings.end())
            ++found->count;
        else
            m_report.findings.push_back({ fault, rowOf(fault).severity, 1, message });
    }

    PreflightReport finish()
    {
        checkClasses();
        return std::move(m_report);
    }

private:
    void readModelNeeds(const Model& model)
    {
        try {
            m_input = networkInput(model);
            m_preprocessor.emplace(m_options.preprocessing ? *m_options.preprocessing
                                                           : preprocessingOf(model));
        } catch (const Error& error) {
            note(DataFault::shapeMismatch, error.what());
        }
        if (!model.graph.outputs().empty())
            if (const auto& shape = model.graph.value(model.graph.outputs().front()).type.shape;
                shape && shape->size() >= 2 && (*shape)[1].isKnown())
                m_outputs = (*shape)[1].size;
        m_labels = storedLabels(model);
    }

    /// Classes a label may name.
    int64_t classLimit(const Dataset& dataset) const
    {
        const auto named = static_cast<int64_t>(dataset.classNames().size());
        return m_outputs ? std::min(*m_outputs, named) : named;
    }

    void countLabels(Role role, const Dataset& dataset)
    {
        RoleCounts counts{ role, dataset.size(),
                           std::vector<int64_t>(dataset.classNames().size()) };
        const int64_t limit = classLimit(dataset);
        int64_t labelled = 0;
        for (int64_t index = 0; index < dataset.size(); ++index) {
            const int64_t label = dataset.label(index);
            if (label == Dataset::kNoLabel)
                continue;
            ++labelled;
            if (label < 0 || label >= limit)
                note(DataFault::labelOutOfRange,
                     fmt::format("{} has label {}; accepted are 0 to {}", dataset.sampleName(index),
                                 label, limit - 1));
            if (label >= 0 && label < static_cast<int64_t>(counts.perClass.size()))
                ++counts.perClass[static_cast<size_t>(label)];
        }
        judgeCounts(counts, labelled);
        m_report.counts.push_back(std::move(counts));
    }

    void judgeCounts(const RoleCounts& counts, int64_t labelled)
    {
        const std::string role(roleName(counts.role));
        // Few samples may leave none to validation, which is split off by chance.
        const bool isSplitOff = counts.role == Role::validation;
        if (counts.samples == 0 && !isSplitOff)
            return note(DataFault::emptySet, fmt::format("the {} set is empty", role));
        if (counts.samples < m_options.batchSize)
            note(DataFault::fewerThanBatch,
                 fmt::format("the {} set has {} samples, fewer than a batch of {}", role,
                             counts.samples, m_options.batchSize));
        if (labelled < counts.samples && m_options.needsLabels)
            note(DataFault::unlabelled,
                 fmt::format("{} of {} {} samples have no label", counts.samples - labelled,
                             counts.samples, role));
        if (labelled > 0 && !isSplitOff)
            judgeBalance(counts, labelled);
    }

    void judgeBalance(const RoleCounts& counts, int64_t labelled)
    {
        constexpr double kMajority = 0.9;
        const std::string role(roleName(counts.role));
        int64_t largest = 0;
        int64_t filled = 0;
        for (size_t label = 0; label < counts.perClass.size(); ++label) {
            largest = std::max(largest, counts.perClass[label]);
            filled += counts.perClass[label] > 0 ? 1 : 0;
            if (counts.perClass[label] == 0)
                note(
                    DataFault::emptyClass,
                    fmt::format("class \"{}\" has no {} sample", m_report.classNames[label], role));
        }
        if (filled == 1)
            note(DataFault::oneClass,
                 fmt::format("all {} samples are of one class; two are needed", role));
        else if (static_cast<double>(largest) > kMajority * static_cast<double>(labelled))
            note(DataFault::imbalance,
                 fmt::format("one class has {} of {} {} samples, so that guessing it always would "
                             "look accurate",
                             largest, labelled, role));
    }

    void examineSamples(Role role, const Dataset& dataset)
    {
        const int64_t size = dataset.size();
        for (int64_t index = 0; index < size; ++index) {
            m_monitor.checkpoint();
            m_monitor.advance(static_cast<double>(index) / static_cast<double>(size));
            try {
                if (m_options.comparesContent)
                    compare(role, dataset, index);
                if (m_options.decodesAll || index == 0)
                    decode(dataset, index);
            } catch (const Error& error) {
                note(DataFault::damagedSample, error.what());
            }
        }
        m_monitor.advance(1);
    }

    void compare(Role role, const Dataset& dataset, int64_t index)
    {
        const int64_t label = dataset.label(index);
        const auto [seen, isNew] =
            m_seen.try_emplace(dataset.contentHash(index), Seen{ role, label });
        if (isNew)
            return;
        if (seen->second.role != role)
            note(DataFault::overlap,
                 fmt::format("{} of the {} set is also in the {} set", dataset.sampleName(index),
                             roleName(role), roleName(seen->second.role)));
        else if (seen->second.label != label)
            note(DataFault::conflictingLabels,
                 fmt::format("{} equals another sample with another label",
                             dataset.sampleName(index)));
    }

    void decode(const Dataset& dataset, int64_t index)
    {
        const Tensor sample = dataset.image(index);
        if (hasNonFinite(sample))
            note(DataFault::nonFinite,
                 fmt::format("{} holds NaN or infinity", dataset.sampleName(index)));
        const Shape shape =
            m_preprocessor ? m_preprocessor->inputShape(sample) : Shape(sample.shape());
        if (index == 0)
            m_firstShape = shape;
        else if (m_preprocessor && shape != m_firstShape)
            note(DataFault::shapeMismatch,
                 fmt::format("{} is {}, the first sample {}; a width and a height in the "
                             "preprocessing make them equal",
                             dataset.sampleName(index), shapeText(shape), shapeText(m_firstShape)));
    }

    /// The batch that the network would get.
    void examineShape(const Dataset& dataset)
    {
        if (!m_preprocessor || m_report.has(DataFault::damagedSample))
            return;
        try {
            makeBatch(dataset, *m_preprocessor, { 0 }, m_input);
        } catch (const Error& error) {
            note(DataFault::shapeMismatch, error.what());
        }
    }

    void checkClasses()
    {
        const auto named = static_cast<int64_t>(m_report.classNames.size());
        if (named > 0 && m_outputs && *m_outputs != named)
            note(DataFault::classMismatch,
                 fmt::format("the data has {} classes, the model tells {} apart", named,
                             *m_outputs));
        else if (named > 0 && !m_labels.empty() && m_labels != m_report.classNames
                 && std::ranges::is_permutation(m_labels, m_report.classNames))
            note(DataFault::classMismatch,
                 "the classes of the data are those of the model in another order");
    }

    const PreflightOptions& m_options;
    Monitor& m_monitor;
    PreflightReport m_report;
    NetworkInput m_input;
    std::optional<Preprocessor> m_preprocessor;
    std::optional<int64_t> m_outputs;
    std::vector<std::string> m_labels;
    Shape m_firstShape;
    std::unordered_map<uint64_t, Seen> m_seen;
};

std::shared_ptr<const Dataset> open(SplitDataset& dataset, Role role, Monitor& monitor)
{
    switch (role) {
    case Role::train:
        return dataset.train(monitor);
    case Role::validation:
        return dataset.validation(monitor);
    case Role::test:
        break;
    }
    return dataset.test("the pre-flight check", monitor);
}

} // namespace

std::string_view dataFaultName(DataFault fault)
{
    return rowOf(fault).name;
}

bool PreflightReport::isFatal() const
{
    return std::ranges::any_of(
        findings, [](const DataFinding& finding) { return finding.severity == Severity::error; });
}

bool PreflightReport::has(DataFault fault) const
{
    return std::ranges::find(findings, fault, &DataFinding::fault) != findings.end();
}

PreflightReport preflight(SplitDataset& dataset, const PreflightOptions& options, Monitor& monitor)
{
    Examination examination(options, monitor);
    bool hasAny = false;
    for (const Role role : options.roles) {
        if (!dataset.has(role))
            continue;
        hasAny = true;
        try {
            examination.examine(role, *open(dataset, role, monitor));
        } catch (const Error& error) {
            examination.note(DataFault::unreadable, error.what());
        }
    }
    if (!hasAny)
        examination.note(DataFault::emptySet, "the data set has no samples in any role");
    return examination.finish();
}

} // namespace core
