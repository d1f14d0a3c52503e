#include "core/base/error.h"
#include "core/execution/executor.h"
#include "core/onnx/read_model.h"

#include <chrono>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

/// Runs a model on request, so that a script can interleave it with another engine:
/// `bench_throughput_server model.onnx threads`, then lines on standard input:
///   input FILE SIZE...   raw floats of the next graph input and its shape
///   run                  prints the milliseconds of one run on the inputs
///   nodes                one run, prints "milliseconds operator name" for each node
///   output INDEX FILE    writes raw bytes of an output of the last run, prints its shape
namespace {

using Clock = std::chrono::steady_clock;

core::Tensor readFloats(const std::string& file, core::Shape shape)
{
    core::Tensor tensor = core::Tensor::uninitialized(core::ElementType::float32, std::move(shape));
    std::ifstream stream(file, std::ios::binary);
    const auto bytes = tensor.mutableBytes();
    stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    core::require(static_cast<size_t>(stream.gcount()) == bytes.size(),
                  "input file is long enough");
    return tensor;
}

class Server
{
public:
    Server(const std::string& file, int threads)
        : m_model(std::make_shared<core::Model>(core::readModel(file, m_monitor)))
        , m_executor(m_model, { .threads = threads })
    {
    }

    void serve(const std::string& line)
    {
        std::istringstream words(line);
        std::string command;
        words >> command;
        if (command == "input")
            addInput(words);
        else if (command == "run")
            run();
        else if (command == "nodes")
            listNodes();
        else if (command == "output")
            writeOutput(words);
        std::cout << std::endl;
    }

private:
    void addInput(std::istringstream& words)
    {
        std::string file;
        words >> file;
        core::Shape shape;
        for (int64_t size = 0; words >> size;)
            shape.push_back(size);
        m_inputs.push_back(readFloats(file, shape));
    }

    void run()
    {
        const auto start = Clock::now();
        m_outputs = m_executor.run(m_inputs);
        std::cout << std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    }

    void listNodes()
    {
        const core::RunResult result = m_executor.run(m_inputs, { .timeNodes = true }, m_monitor);
        for (const core::NodeTime& time : result.nodeTimes)
            std::cout << time.milliseconds << ' ' << m_model->graph.node(time.node).type << ' '
                      << m_model->graph.node(time.node).name << '\n';
    }

    void writeOutput(std::istringstream& words)
    {
        size_t index = 0;
        std::string file;
        words >> index >> file;
        const std::span<const std::byte> bytes = m_outputs.at(index).bytes();
        std::ofstream(file, std::ios::binary)
            .write(reinterpret_cast<const char*>(bytes.data()),
                   static_cast<std::streamsize>(bytes.size()));
        std::cout << core::shapeText(m_outputs[index].shape());
    }

    core::Monitor m_monitor;
    std::shared_ptr<const core::Model> m_model;
    core::Executor m_executor;
    std::vector<core::Tensor> m_inputs;
    std::vector<core::Tensor> m_outputs;
};

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::cerr << "usage: bench_throughput_server model.onnx threads\n";
        return 2;
    }
    try {
        Server server(argv[1], std::stoi(argv[2]));
        for (std::string line; std::getline(std::cin, line);)
            server.serve(line);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
