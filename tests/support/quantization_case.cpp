#include "tests/support/quantization_case.h"

#include "core/data/array_dataset.h"
#include "core/quantization/signal_noise.h"
#include "tests/support/cut_check.h"
#include "tests/support/weighted_graphs.h"

#include <algorithm>

using namespace core;

namespace test {

const char* const kResidualNetwork =
    R"((float[N,3,8,8] x, float[8,3,3,3] w1, float[8] b1, float[8,8,3,3] w2, float[8] b2,
        float[5,8] w3, float[5] b3) => (float[N,5] y) {
        a = Conv<pads=[1,1,1,1]>(x, w1, b1)  r = Relu(a)
        c = Conv<pads=[1,1,1,1]>(r, w2, b2)  s = Add(c, r)  t = Relu(s)
        p = MaxPool<kernel_shape=[2,2], strides=[2,2]>(t)
        g = GlobalAveragePool(p)  f = Flatten(g)  y = Gemm<transB=1>(f, w3, b3) })";

QuantizationJob quantizationJob(const Model& model)
{
    QuantizationJob job{ .model = std::make_shared<const Model>(model),
                         .settings = ParameterValues(quantizationParameters()),
                         .threads = 1 };
    job.samples = makeArrayDataset({ .samples = randomInputs(model, 40, 5).front() });
    return job;
}

int64_t countOf(const Model& model, std::string_view type)
{
    return std::ranges::count_if(model.graph.order(),
                                 [&](NodeId id) { return model.graph.node(id).type == type; });
}

double outputDecibel(const Model& model, const Model& reference)
{
    const std::vector<Tensor> inputs = randomInputs(reference, 16, 99);
    SignalNoise powers;
    powers.add(run(reference, inputs).front().values<float>(),
               run(model, inputs).front().values<float>());
    return powers.decibel();
}

} // namespace test
