#include "core/distillation/student_builder.h"

#include "core/base/setting_list.h"
#include "core/execution/executor.h"
#include "core/pruning/residual_block.h"
#include "core/pruning/width_cut.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Halvings of the interval of removed shares; more would not change a count any more.
constexpr int kHalvings = 20;
constexpr double kLargestShare = 0.999;

Tensor outputOf(const Model& model, const Tensor& samples)
{
    Executor executor(std::make_shared<const Model>(model));
    return executor.run(std::span(&samples, 1)).front();
}

double distance(const Tensor& a, const Tensor& b)
{
    double sum = 0;
    for (size_t index = 0; index < a.values<float>().size(); ++index) {
        const double difference = a.values<float>()[index] - b.values<float>()[index];
        sum += difference * difference;
    }
    return sum;
}

/// The model without the block whose removal changes the outputs least.
Model withoutLeastBlock(const Model& model, const Tensor& samples, const Tensor& expected,
                        Monitor& monitor)
{
    Model best;
    double least = std::numeric_limits<double>::infinity();
    for (const ResidualBlock& block : residualBlocks(model)) {
        monitor.checkpoint();
        Model candidate = removeResidualBlock(model, block);
        const double change = distance(outputOf(candidate, samples), expected);
        if (change < least) {
            least = change;
            best = std::move(candidate);
        }
    }
    if (!std::isfinite(least))
        throw Error(ErrorCode::nonFinite,
                    "the outputs of the teacher without a block are not finite");
    return best;
}

/// Cuts the widths of one model by any share.
class WidthCutter
{
public:
    WidthCutter(Model model, const StudentCut& cut)
        : m_model(std::move(model))
        , m_cut(cut)
        , m_groups(channelGroups(m_model))
    {
    }

    Model cut(double share) const
    {
        std::vector<int64_t> keep;
        for (const ChannelGroup& group : m_groups)
            keep.push_back(
                keptChannels(group.channels, { .ratio = share, .multiple = m_cut.multiple }));
        return cutWidths(m_model, m_groups, keep);
    }

    /// The smallest share whose student meets the budget.
    double shareForBudget(Monitor& monitor) const
    {
        const NetworkSize smallest = networkSize(cut(kLargestShare));
        if (!fits(smallest, m_cut.budget))
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("a student this small cannot be cut from the teacher; the "
                                    "smallest has {}; remove blocks too, or use a template",
                                    sizeText(smallest, m_cut.budget)));
        double low = 0;
        double high = kLargestShare;
        if (fits(networkSize(m_model), m_cut.budget))
            return 0;
        for (int halving = 0; halving < kHalvings; ++halving) {
            monitor.checkpoint();
            const double middle = (low + high) / 2;
            (fits(networkSize(cut(middle)), m_cut.budget) ? high : low) = middle;
        }
        return high;
    }

private:
    Model m_model;
    const StudentCut& m_cut;
    ChannelGroups m_groups;
};

Parameter shareParameter(std::string key, std::string title, std::string help, double fallback)
{
    return { .key = std::move(key),
             .title = std::move(title),
             .help = std::move(help),
             .type = ParameterType::real,
             .fallback = fallback,
             .minimum = 0,
             .maximum = 0.99 };
}

Parameter countParameter(std::string key, std::string title, std::string help, int64_t fallback)
{
    return { .key = std::move(key),
             .title = std::move(title),
             .help = std::move(help),
             .type = ParameterType::integer,
             .fallback = fallback,
             .minimum = static_cast<double>(fallback) };
}

/// 0 stands for no limit.
std::optional<int64_t> limit(const ParameterValues& values, std::string_view key)
{
    const int64_t number = values.integer(key);
    return number > 0 ? std::optional(number) : std::nullopt;
}

void addNotes(CutStudent& student, const StudentCut& cut, size_t removable)
{
    if (cut.depth > 0 && removable == 0)
        student.notes.emplace_back("The teacher has no residual block that can be removed.");
    if (student.width > 0.5)
        student.notes.emplace_back(
            "More than half of each layer is cut; cutting in two rounds with distillation between "
            "them usually ends better.");
}

} // namespace

Parameters studentCutParameters()
{
    return {
        shareParameter("width", "Narrower by", "Removed share of the channels of each layer.", 0.5),
        shareParameter("depth", "Shallower by",
                       "Removed share of the residual blocks that can go; those that change the "
                       "outputs least go first.",
                       0),
        countParameter("parameters", "Most parameters",
                       "Remove as few channels as this needs, instead of a share; 0: no limit.", 0),
        countParameter("macs", "Most multiply-accumulates",
                       "The same for the multiply-accumulates of one picture; 0: no limit.", 0),
        countParameter("multiple", "Multiple",
                       "Keep a multiple of this many channels where there are more.", 1),
        { .key = "criterion",
          .title = "Criterion",
          .help = "What says which channels matter.",
          .type = ParameterType::text,
          .fallback = std::string("l1") },
    };
}

StudentCut studentCut(std::string_view list)
{
    ParameterValues values(studentCutParameters());
    setFromList(values, list);
    return { .width = values.real("width"),
             .depth = values.real("depth"),
             .budget = { limit(values, "parameters"), limit(values, "macs") },
             .multiple = values.integer("multiple"),
             .criterion = values.text("criterion") };
}

CutStudent cutStudent(const Model& teacher, const StudentCut& cut, const Tensor& samples,
                      Monitor& monitor)
{
    monitor.beginPhase("cutting the student");
    CutStudent student;
    const size_t removable = residualBlocks(teacher).size();
    student.blocksRemoved = std::llround(cut.depth * static_cast<double>(removable));
    Model model = teacher;
    const Tensor expected = student.blocksRemoved > 0 ? outputOf(teacher, samples) : Tensor();
    for (int64_t block = 0; block < student.blocksRemoved; ++block) {
        model = withoutLeastBlock(model, samples, expected, monitor);
        monitor.advance(static_cast<double>(block + 1)
                        / static_cast<double>(student.blocksRemoved + 1));
    }
    const WidthCutter cutter(sortChannelsByImportance(model, cut.criterion), cut);
    student.width = cut.budget.isLimited() ? cutter.shareForBudget(monitor) : cut.width;
    student.model = cutter.cut(student.width);
    student.size = networkSize(student.model);
    addNotes(student, cut, removable);
    return student;
}

} // namespace core
