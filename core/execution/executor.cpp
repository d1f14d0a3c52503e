#include "core/execution/executor.h"

#include "core/base/parallel.h"
#include "core/execution/interpreter.h"

#include <fmt/format.h>

namespace core {

namespace {

/// Throws Error invalidArgument unless the tensor fits the declared input.
void checkInput(const Value& declared, const Tensor& tensor)
{
    const ValueType& type = declared.type;
    if (type.elementType != ElementType::undefined && type.elementType != tensor.elementType())
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("input \"{}\" takes {} but was given {}", declared.name,
                                elementTypeName(type.elementType),
                                elementTypeName(tensor.elementType())));
    const auto fits = [](const Dimension& expected, int64_t size) {
        return !expected.isKnown() || expected.size == size;
    };
    if (type.shape && !std::ranges::equal(*type.shape, tensor.shape(), fits))
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("input \"{}\" takes shape {} but was given {}", declared.name,
                                shapeText(*type.shape), shapeText(tensor.shape())));
}

} // namespace

class Executor::Implementation
{
public:
    Implementation(std::shared_ptr<const Model> model, ExecutorOptions options)
        : m_model(std::move(model))
        , m_options(options)
        , m_interpreter(*m_model, m_model->graph)
    {
    }

    RunResult run(std::span<const Tensor> inputs, const RunRequest& request, Monitor& monitor)
    {
        setThreadCount(m_options.threads);
        const std::vector<ValueId> required = m_model->graph.requiredInputs();
        for (size_t index = 0; index < std::min(inputs.size(), required.size()); ++index)
            checkInput(m_model->graph.value(required[index]), inputs[index]);
        return m_interpreter.run(inputs, request, monitor);
    }

private:
    std::shared_ptr<const Model> m_model;
    ExecutorOptions m_options;
    Interpreter m_interpreter;
};

Executor::Executor(std::shared_ptr<const Model> model, ExecutorOptions options)
    : m_implementation(std::make_unique<Implementation>(std::move(model), options))
{
}

Executor::~Executor() = default;
Executor::Executor(Executor&&) noexcept = default;
Executor& Executor::operator=(Executor&&) noexcept = default;

std::vector<Tensor> Executor::run(std::span<const Tensor> inputs)
{
    Monitor monitor;
    return run(inputs, {}, monitor).outputs;
}

RunResult Executor::run(std::span<const Tensor> inputs, const RunRequest& request, Monitor& monitor)
{
    return m_implementation->run(inputs, request, monitor);
}

int64_t Executor::arenaBytes() const
{
    return 0;
}

} // namespace core
