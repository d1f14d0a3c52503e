#include "widgets/workspace/model_runner.h"

namespace widgets {

ModelRunner::ModelRunner(std::shared_ptr<const core::Model> model)
    : m_model(std::move(model))
{
}

core::RunResult ModelRunner::run(const core::Tensor& input, const core::RunRequest& request,
                                 core::Monitor& monitor)
{
    const std::lock_guard lock(m_mutex);
    if (!m_executor)
        m_executor = std::make_unique<core::Executor>(m_model);
    return m_executor->run(std::span<const core::Tensor>(&input, 1), request, monitor);
}

core::Batch ModelRunner::batch(const core::Dataset& dataset,
                               const core::Preprocessing& preprocessing,
                               std::vector<int64_t> indices) const
{
    return core::makeBatch(dataset, core::Preprocessor(preprocessing), std::move(indices),
                           core::networkInput(*m_model));
}

} // namespace widgets
