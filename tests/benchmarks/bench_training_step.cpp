#include "core/base/random.h"
#include "core/execution/training_executor.h"
#include "core/onnx/read_model.h"

#include <chrono>
#include <cmath>
#include <fstream>
#include <iostream>
#include <string>

/// Trains a classifier on random images on request, so that a script can interleave it with another
/// engine: `bench_training_step model.onnx threads float32|bfloat16|plain batch`, then lines on
/// standard input:
///   step     prints the milliseconds of one step: forward, loss, backward, SGD with momentum
///   memory   prints the most memory the process has held so far, in MiB
///   loss     prints the loss of the last step
namespace {

using Clock = std::chrono::steady_clock;
using namespace core;

constexpr float kRate = 0.01F;
constexpr float kMomentum = 0.9F;

class Trainee
{
public:
    Trainee(const std::string& file, int threads, const std::string& mode, int64_t batch)
        : m_executor(std::make_shared<Model>(readModel(file, m_monitor)),
                     { .threads = threads,
                       .precision = mode == "bfloat16" ? TrainingPrecision::bfloat16
                                                       : TrainingPrecision::float32,
                       .usesKernels = mode != "plain" })
        , m_images(ElementType::float32, { batch, 1, 28, 28 })
    {
        Random random({ .seed = 1 });
        for (float& value : m_images.mutableValues<float>())
            value = static_cast<float>(random.normal());
        for (const TrainableParameter& parameter : m_executor.parameters())
            m_momentum.emplace_back(parameter.values.size(), 0.0F);
    }

    double step()
    {
        const auto start = Clock::now();
        m_executor.clearGradients();
        const TrainingForward result =
            m_executor.forward(std::span(&m_images, 1), m_step++, m_monitor);
        const std::vector<Tensor> gradients = { crossEntropyGradient(result.outputs[0]) };
        m_executor.backward(gradients, {}, m_monitor);
        update();
        return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    }

    double loss() const { return m_loss; }

private:
    /// Sample i belongs to class i modulo the number of classes.
    Tensor crossEntropyGradient(const Tensor& logits)
    {
        Tensor gradient(ElementType::float32, logits.shape());
        const auto batch = static_cast<size_t>(logits.shape()[0]);
        const auto classes = static_cast<size_t>(logits.shape()[1]);
        m_loss = 0;
        for (size_t row = 0; row < batch; ++row) {
            const auto values = logits.values<float>().subspan(row * classes, classes);
            const auto target = gradient.mutableValues<float>().subspan(row * classes, classes);
            double sum = 0;
            for (const float value : values)
                sum += std::exp(static_cast<double>(value));
            const size_t label = row % classes;
            m_loss += (std::log(sum) - static_cast<double>(values[label])) / double(batch);
            for (size_t index = 0; index < classes; ++index)
                target[index] = static_cast<float>(
                    (std::exp(static_cast<double>(values[index])) / sum - (index == label))
                    / static_cast<double>(batch));
        }
        return gradient;
    }

    void update()
    {
        const std::span<TrainableParameter> parameters = m_executor.parameters();
        for (size_t index = 0; index < parameters.size(); ++index) {
            std::vector<float>& momentum = m_momentum[index];
            for (size_t at = 0; at < momentum.size(); ++at) {
                momentum[at] = kMomentum * momentum[at] + parameters[index].gradients[at];
                parameters[index].values[at] -= kRate * momentum[at];
            }
        }
    }

    Monitor m_monitor;
    TrainingExecutor m_executor;
    Tensor m_images;
    std::vector<std::vector<float>> m_momentum;
    uint64_t m_step = 0;
    double m_loss = 0;
};

double peakMebibytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word == "VmHWM:") {
            double kibibytes = 0;
            status >> kibibytes;
            return kibibytes / 1024;
        }
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 5) {
        std::cerr << "usage: bench_training_step model.onnx threads float32|bfloat16|plain batch\n";
        return 2;
    }
    try {
        Trainee trainee(argv[1], std::stoi(argv[2]), argv[3], std::stoll(argv[4]));
        for (std::string line; std::getline(std::cin, line);) {
            if (line == "step")
                std::cout << trainee.step() << std::endl;
            else if (line == "memory")
                std::cout << peakMebibytes() << std::endl;
            else if (line == "loss")
                std::cout << trainee.loss() << std::endl;
        }
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
