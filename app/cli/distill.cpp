#include "app/cli/display_text.h"
#include "app/cli/estimates.h"
#include "app/cli/model_argument.h"
#include "app/cli/output_lock.h"
#include "app/cli/table.h"
#include "app/cli/training_arguments.h"
#include "app/cli/verbs.h"
#include "core/base/parallel.h"
#include "core/distillation/distiller.h"
#include "core/distillation/student_source.h"

#include <fmt/format.h>

#include <filesystem>

namespace app {

namespace {

struct DistillArguments
{
    std::string teacher;
    std::string student;
    std::vector<std::string> moreTeachers;
    std::string memo;
    bool isWithoutMemo = false;
    TrainingArguments training;
};

/// Where the student comes from, beside a file.
core::Parameters studentParameters()
{
    std::string cuts;
    for (const core::Parameter& parameter : core::studentCutParameters())
        cuts += fmt::format("; {}: {}", parameter.key, parameter.help);
    return {
        { .key = "cut",
          .title = "Cut from the teacher",
          .help = "Cut the student from the teacher: settings as in width=0.5,depth=0.3 or "
                  "parameters=20000"
              + cuts,
          .type = core::ParameterType::text,
          .fallback = std::string() },
        { .key = "template",
          .title = "Template",
          .help = "Make the student from a template with settings, as in "
                  "residual:mostParameters=20000,blocks=2; see new --help.",
          .type = core::ParameterType::text,
          .fallback = std::string() },
    };
}

core::Parameters allParameters()
{
    core::Parameters all = studentParameters();
    for (const core::Parameters& more :
         { core::distillationParameters(), core::trainingParameters() })
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

core::Model cutFrom(std::string_view list, const core::Model& teacher, const core::Dataset& samples,
                    core::Monitor& monitor)
{
    core::CutStudent student = core::studentFromTeacher(list, teacher, samples, monitor);
    for (const std::string& note : student.notes)
        monitor.log(core::LogLevel::info, note);
    return std::move(student.model);
}

std::shared_ptr<const core::Model> studentOf(const DistillArguments& arguments,
                                             const core::ParameterValues& values,
                                             const core::Model& teacher,
                                             const core::Dataset& samples, core::Monitor& monitor)
{
    const std::string& cut = values.text("cut");
    const std::string& family = values.text("template");
    if (!arguments.student.empty() + !cut.empty() + !family.empty() != 1)
        throw core::Error(core::ErrorCode::invalidArgument,
                          "say one thing about the student: a file STUDENT, --cut or --template");
    if (!arguments.student.empty())
        return readModelFile(arguments.student, monitor);
    return std::make_shared<const core::Model>(
        family.empty() ? cutFrom(cut, teacher, samples, monitor)
                       : core::studentFromTemplate(family, teacher, monitor));
}

Json comparisonJson(const core::DistillationResult& result)
{
    const core::TeacherComparison& comparison = result.comparison;
    return { { "teacherAccuracy",
               estimateJson(comparison.teacherAccuracy, "measured on validation samples") },
             { "agreement", estimateJson(comparison.agreement, "measured on validation samples") },
             { "disagreements", comparison.disagreements },
             { "teacherAsked", result.teacher.asked },
             { "teacherPasses", result.teacher.computed },
             { "teacherPassesSaved", result.teacher.saved() },
             { "distillation", Json::parse(core::mixToJson(result.mix)) } };
}

std::string comparisonText(const core::DistillationResult& result)
{
    Table table;
    if (result.comparison.teacherAccuracy.n > 0)
        table.add({ "Teacher's validation", estimateText(result.comparison.teacherAccuracy) });
    if (result.comparison.agreement.n > 0)
        table.add({ "Agreement with teacher", estimateText(result.comparison.agreement) });
    table.add({ "Teacher's passes",
                fmt::format("{} ({} saved by the memo)", countText(result.teacher.computed),
                            countText(result.teacher.saved())) });
    return table.text(0);
}

/// What the student's figure stands beside; nothing for several teachers, who speak together.
std::optional<core::Estimate>
testOfTeacher(const std::vector<std::shared_ptr<const core::Model>>& teachers,
              const core::TrainingJob& job, const TrainingArguments& training,
              core::SplitDataset& splits, core::Monitor& monitor)
{
    if (teachers.size() > 1 || !training.measuresTest() || !splits.has(core::Role::test))
        return std::nullopt;
    return core::evaluate(teachers.front(), splits.test("the figure of the teacher", monitor),
                          job.preprocessing, { .executor = { .threads = core::threadCount() } },
                          monitor)
        .top1;
}

std::filesystem::path memoFolder(const DistillArguments& arguments)
{
    if (arguments.isWithoutMemo)
        return {};
    return arguments.memo.empty() ? arguments.training.output() + ".memo" : arguments.memo;
}

Outcome distill(const DistillArguments& arguments, core::Monitor& monitor)
{
    const core::ParameterValues values = arguments.training.values();
    const OutputLock lock(arguments.training.output());
    std::vector<std::shared_ptr<const core::Model>> teachers{ readModelFile(arguments.teacher,
                                                                            monitor) };
    for (const std::string& file : arguments.moreTeachers)
        teachers.push_back(readModelFile(file, monitor));
    const auto splits = core::openDataset(arguments.training.description(), monitor);
    const auto student =
        studentOf(arguments, values, *teachers.front(), *splits->train(monitor), monitor);
    core::DistillationJob job{
        .training = arguments.training.job(student, *splits, values, monitor),
        .teachers = teachers,
        .mix = core::mixFrom(values),
        .memoFolder = memoFolder(arguments),
    };
    core::Distiller distiller(job, monitor);
    for (const std::string& note : distiller.trainer().notes())
        monitor.log(core::LogLevel::warning, note);
    arguments.training.resume(distiller.trainer(), monitor);
    core::DistillationResult result =
        arguments.training.finishes() ? distiller.finish(monitor) : distiller.run(monitor);
    Outcome outcome = finishTraining(arguments.training, job.training, std::move(result.training),
                                     *splits, monitor);
    outcome.result.update(comparisonJson(result));
    if (const auto test = testOfTeacher(teachers, job.training, arguments.training, *splits, monitor)) {
        outcome.result["teacherTest"] = estimateJson(*test, "measured once on test samples");
        outcome.result["testAccesses"] = outcome.result["testAccesses"].get<int>() + 1;
    }
    outcome.result["parameters"] = core::networkSize(*student).parameters;
    outcome.result["teacherParameters"] = core::networkSize(*teachers.front()).parameters;
    outcome.text += comparisonText(result);
    return outcome;
}

} // namespace

VerbAction configureDistill(CLI::App& command)
{
    const auto arguments = std::make_shared<DistillArguments>();
    command.add_option("TEACHER", arguments->teacher, "ONNX file of the network to learn from")
        ->required()
        ->type_name("");
    command
        .add_option("STUDENT", arguments->student,
                    "ONNX file of the network that learns; else --cut or --template")
        ->type_name("");
    command
        .add_option("--teacher", arguments->moreTeachers,
                    "Another network to learn from; may be given again")
        ->type_name("MODEL");
    command
        .add_option("--memo", arguments->memo,
                    "Folder where what teachers say is kept for this and later runs; default: "
                    "beside the output")
        ->type_name("FOLDER");
    command.add_flag("--no-memo", arguments->isWithoutMemo,
                     "Run the teachers for every sample of every epoch");
    arguments->training.addTo(command, allParameters());
    return [arguments](core::Monitor& monitor) { return distill(*arguments, monitor); };
}

} // namespace app
