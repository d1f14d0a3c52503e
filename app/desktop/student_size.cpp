#include "app/desktop/student_size.h"

#include "app/desktop/distill_command.h"
#include "core/data/split_dataset.h"
#include "core/distillation/student_source.h"
#include "core/onnx/read_model.h"
#include "widgets/workspace/opened_dataset.h"
#include "widgets/workspace/opened_model.h"

namespace app {

namespace {

core::Model modelIn(const QString& file, core::Monitor& monitor)
{
    return core::readModel(std::filesystem::path(file.toStdU16String()), monitor);
}

} // namespace

StudentSize studentSize(const DistillPlan& plan,
                        const std::shared_ptr<const widgets::OpenedModel>& opened,
                        widgets::OpenedDataset& samples, core::Monitor& monitor)
{
    const std::shared_ptr<const core::Model> teacher = opened && opened->file == plan.teacher
        ? opened->model
        : std::make_shared<const core::Model>(modelIn(plan.teacher, monitor));
    const std::string settings = studentSettings(plan).toStdString();
    StudentSize size{ .teacher = core::networkSize(*teacher) };
    switch (plan.source) {
    case StudentSource::cut: {
        // Reading the training part takes a moment, and only blocks are judged with it.
        const auto judges = plan.cut.real("depth") > 0 ? samples.samples(core::Role::train, monitor)
                                                       : samples.anySamples(monitor);
        core::CutStudent student = core::studentFromTeacher(settings, *teacher, *judges, monitor);
        size.student = student.size;
        size.notes = std::move(student.notes);
        break;
    }
    case StudentSource::network:
        size.student = core::networkSize(core::studentFromTemplate(settings, *teacher, monitor));
        break;
    case StudentSource::file:
        size.student = core::networkSize(modelIn(plan.studentFile, monitor));
        break;
    }
    return size;
}

} // namespace app
