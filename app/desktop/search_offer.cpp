#include "app/desktop/search_offer.h"

#include "core/search/model_space.h"
#include "core/search/template_space.h"
#include "core/search/template_task.h"
#include "widgets/workspace/opened_dataset.h"
#include "widgets/workspace/opened_model.h"

namespace app {

namespace {

core::Feasibility offerOfModel(const SearchPlan& plan,
                               const std::shared_ptr<const widgets::OpenedModel>& opened,
                               core::Monitor& monitor)
{
    if (opened == nullptr || opened->file != plan.model)
        throw core::Error(core::ErrorCode::invalidArgument,
                          "open the model to see what can be left out of it");
    // Criteria decide which channels go, not how many: any tells the costs.
    return core::feasibility(core::ModelSpace(
        opened->model, { .criterion = "l1", .mayBeInteger = plan.mayBeInteger }, monitor));
}

core::Feasibility offerOfTemplate(const SearchPlan& plan, widgets::OpenedDataset& samples,
                                  core::Monitor& monitor)
{
    const auto pictures = samples.anySamples(monitor);
    const core::NetworkTask task =
        core::templateTask(core::picturePreprocessing(samples.description(), *pictures), *pictures);
    return core::feasibility(
        core::TemplateSpace(core::networkTemplates().at(plan.space.toStdString()), task, 0));
}

} // namespace

core::Feasibility searchOffer(const SearchPlan& plan,
                              const std::shared_ptr<const widgets::OpenedModel>& opened,
                              widgets::OpenedDataset& samples, core::Monitor& monitor)
{
    return plan.isOfModel() ? offerOfModel(plan, opened, monitor)
                            : offerOfTemplate(plan, samples, monitor);
}

} // namespace app
