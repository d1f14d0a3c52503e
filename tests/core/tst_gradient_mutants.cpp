/// Wrong gradients that the comparison with differences must catch: each mutant is a correct
/// operator whose backward() has one fault as people make them.

#include "core/operators/operator_catalog.h"
#include "tests/support/gradient_check.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <iostream>
#include <numeric>

using namespace core;

namespace {

using Gradients = std::vector<Tensor>;
/// Changes the correct gradients of all inputs.
using Fault = std::function<void(const BackwardContext& context, Gradients& gradients)>;

/// The operator of an example line (tests/support/operator_example.h).
std::unique_ptr<Operator> operatorOf(const std::string& line)
{
    const test::OperatorExample example = test::parseOperatorExample(line);
    const Model model = example.model();
    return makeOperator(model.graph.node(model.graph.order().front()), example.opset);
}

/// Runs forward as `correct` does; backward as `source` does, with a fault.
class Mutant final : public Operator
{
public:
    Mutant(const Operator& correct, const Operator& source, Fault fault)
        : m_correct(correct)
        , m_source(source)
        , m_fault(std::move(fault))
    {
    }

    void inferShapes(ShapeContext& context) const override { m_correct.inferShapes(context); }
    void forward(ForwardContext& context) const override { m_correct.forward(context); }
    GradientFlow gradientFlow() const override { return GradientFlow::flows; }
    void backward(BackwardContext& context) const override
    {
        m_source.backward(context);
        if (m_fault)
            m_fault(context, context.inputGradients());
    }

private:
    const Operator& m_correct;
    const Operator& m_source;
    Fault m_fault;
};

std::span<double> valuesOf(Tensor& tensor)
{
    return tensor.mutableValues<double>();
}

Fault scaled(size_t slot, double factor)
{
    return [slot, factor](const BackwardContext&, Gradients& gradients) {
        for (double& value : valuesOf(gradients[slot]))
            value *= factor;
    };
}

Fault missing(size_t slot)
{
    return [slot](const BackwardContext&, Gradients& gradients) { gradients[slot] = Tensor(); };
}

/// The elements in another order.
Fault reversed(size_t slot)
{
    return [slot](const BackwardContext&, Gradients& gradients) {
        std::ranges::reverse(valuesOf(gradients[slot]));
    };
}

/// Every element one place further.
Fault shifted(size_t slot)
{
    return [slot](const BackwardContext&, Gradients& gradients) {
        const std::span<double> values = valuesOf(gradients[slot]);
        std::ranges::rotate(values, values.end() - 1);
    };
}

/// A square matrix, or a stack of square blocks along the first two axes, transposed.
Fault transposed(size_t slot)
{
    return [slot](const BackwardContext&, Gradients& gradients) {
        const Tensor original = gradients[slot];
        const int64_t size = original.shape()[0];
        const int64_t block = original.elementCount() / (size * size);
        const std::span<double> values = valuesOf(gradients[slot]);
        for (int64_t i = 0; i < static_cast<int64_t>(values.size()); ++i) {
            const int64_t row = i / block / size;
            const int64_t column = i / block % size;
            values[static_cast<size_t>(i)] = original.values<double>()[static_cast<size_t>(
                (column * size + row) * block + i % block)];
        }
    };
}

Fault exchanged(size_t first, size_t second)
{
    return [=](const BackwardContext&, Gradients& gradients) {
        std::swap(gradients[first], gradients[second]);
    };
}

/// Both halves of a gradient in each other's place.
Fault halvesExchanged(size_t slot)
{
    return [slot](const BackwardContext&, Gradients& gradients) {
        const std::span<double> values = valuesOf(gradients[slot]);
        std::ranges::rotate(values,
                            values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
    };
}

/// The gradient of input 0 is replaced by factor(x, y) times that of the output.
Fault elementwise(double (*factor)(double x, double y))
{
    return [factor](const BackwardContext& context, Gradients& gradients) {
        const std::span<double> values = valuesOf(gradients[0]);
        const auto x = context.input(0).values<double>();
        const auto y = context.output(0).values<double>();
        const auto gradient = context.outputGradient(0).values<double>();
        for (size_t i = 0; i < values.size(); ++i)
            values[i] = gradient[i] * factor(x[i], y[i]);
    };
}

/// Every element of input 0 gets `share` of the mean over its channel ([N, C, plane]) of the
/// gradient more than it should.
Fault meanKept(double share)
{
    return [share](const BackwardContext& context, Gradients& gradients) {
        const Shape& shape = context.input(0).shape();
        const int64_t plane = elementCount(std::span(shape).subspan(2));
        const std::span<double> values = valuesOf(gradients[0]);
        const auto gradient = context.outputGradient(0).values<double>();
        for (size_t i = 0; i < values.size(); ++i) {
            const int64_t channel = static_cast<int64_t>(i) / plane % shape[1];
            double sum = 0;
            for (size_t j = 0; j < gradient.size(); ++j)
                sum += static_cast<int64_t>(j) / plane % shape[1] == channel ? gradient[j] : 0.0;
            values[i] += share * sum / static_cast<double>(shape[0] * plane);
        }
    };
}

/// Only the first slice along axis 0 of the gradient that is summed for a broadcast operand.
Fault firstSliceOnly(size_t slot)
{
    return [slot](const BackwardContext& context, Gradients& gradients) {
        const auto gradient = context.outputGradient(0).values<double>();
        const std::span<double> values = valuesOf(gradients[slot]);
        std::copy_n(gradient.begin(), values.size(), values.begin());
    };
}

struct MutantRow
{
    const char* name;
    const char* line; ///< of the operator
    const char* source; ///< whose backward() it runs; null: its own
    Fault fault;
};

const char* const kConv = "Conv@11 pads=[1,1,1,1] : double[2,2,4,4]* double[3,2,3,3]* double[3]* ->"
                          " double[2,3,4,4]*";
const char* const kNorm =
    "BatchNormalization@15 training_mode=1 : double[3,2,2,2]* double[2]* double[2]* double[2]*"
    " double[2]* -> double[3,2,2,2]*";
const char* const kGemm = "Gemm@13 alpha=0.5 beta=2.0 : double[3,3]* double[3,3]* double[3]* ->"
                          " double[3,3]*";
const char* const kLstm = "LSTM@14 hidden_size=2 : double[3,2,2]* double[1,8,2]* double[1,8,2]*"
                          " double[1,16]* -> double[3,1,2,2]*";

std::vector<MutantRow> mutants()
{
    return {
        { "Conv: sign of the input's gradient", kConv, nullptr, scaled(0, -1) },
        { "Conv: half the weights' gradient", kConv, nullptr, scaled(1, 0.5) },
        { "Conv: no bias", kConv, nullptr, missing(2) },
        { "Conv: padding off by one",
          kConv,
          "Conv@11 pads=[0,1,2,1] : double[2,2,4,4]* double[3,2,3,3]* double[3]* ->"
          " double[2,3,4,4]*",
          {} },
        { "Conv: kernel turned round", kConv, nullptr, reversed(1) },
        { "Conv: groups exchanged",
          "Conv@11 group=2 : double[2,4,3,3]* double[4,2,2,2]* -> double[2,4,2,2]*", nullptr,
          halvesExchanged(1) },
        { "Conv: dilation forgotten",
          "Conv@11 dilations=[2,1] pads=[1,0,1,0] : double[1,1,5,3]* double[1,1,2,2]* ->"
          " double[1,1,5,2]*",
          "Conv@11 dilations=[1,1] pads=[1,0,0,0] : double[1,1,5,3]* double[1,1,2,2]* ->"
          " double[1,1,5,2]*",
          {} },
        { "ConvTranspose: channels of the weights transposed",
          "ConvTranspose@11 : double[1,2,3,3]* double[2,2,2,2]* -> double[1,2,4,4]*", nullptr,
          transposed(1) },
        { "BatchNormalization: batch mean lost", kNorm, nullptr, meanKept(0.8) },
        { "BatchNormalization: statistics taken as constants",
          kNorm,
          "BatchNormalization@15 : double[3,2,2,2]* double[2]* double[2]* double[2]* double[2]* ->"
          " double[3,2,2,2]*",
          {} },
        { "BatchNormalization: mean instead of sum for the bias", kNorm, nullptr,
          scaled(2, 1.0 / 12) },
        { "Relu: passes everything", "Relu@14 : double[3,4]* -> double[3,4]*", nullptr,
          elementwise([](double, double) { return 1.0; }) },
        { "LeakyRelu: another slope",
          "LeakyRelu@6 alpha=0.1 : double[3,4]* -> double[3,4]*",
          "LeakyRelu@6 alpha=0.11 : double[3,4]* -> double[3,4]*",
          {} },
        { "Sigmoid: y instead of y (1 - y)", "Sigmoid@13 : double[3,4]* -> double[3,4]*", nullptr,
          elementwise([](double, double y) { return y; }) },
        { "Gelu: derivative of the approximation",
          "Gelu@20 : double[3,4]* -> double[3,4]*",
          "Gelu@20 approximate=\"tanh\" : double[3,4]* -> double[3,4]*",
          {} },
        { "Clip: passes beyond the limits",
          "Clip@11 : double[3,4]* double[]{-0.7} double[]{0.8} -> double[3,4]*", nullptr,
          elementwise([](double, double) { return 1.0; }) },
        { "Add: broadcast sum missing", "Add@14 : double[3,4]* double[4]* -> double[3,4]*", nullptr,
          firstSliceOnly(1) },
        { "Sub: sign of the second operand", "Sub@14 : double[3,4]* double[4]* -> double[3,4]*",
          nullptr, scaled(1, -1) },
        { "Mul: its own operand instead of the other one",
          "Mul@14 : double[3,4]* double[3,4]* -> double[3,4]*", nullptr, exchanged(0, 1) },
        { "Div: derivative of the product",
          "Div@14 : double[3,4]* double[3,4]* -> double[3,4]*",
          "Mul@14 : double[3,4]* double[3,4]* -> double[3,4]*",
          {} },
        { "MaxPool: shares like the average",
          "MaxPool@12 kernel_shape=[2,2] strides=[2,2] : double[1,2,4,4]* -> double[1,2,2,2]*",
          "AveragePool@11 kernel_shape=[2,2] strides=[2,2] : double[1,2,4,4]* -> double[1,2,2,2]*",
          {} },
        { "MaxPool: the neighbour of the maximum",
          "MaxPool@12 kernel_shape=[2,2] strides=[2,2] : double[1,2,4,4]* -> double[1,2,2,2]*",
          nullptr, shifted(0) },
        { "AveragePool: padding counted",
          "AveragePool@11 kernel_shape=[2,2] pads=[1,1,0,0] : double[1,1,3,3]* -> double[1,1,3,3]*",
          "AveragePool@11 count_include_pad=1 kernel_shape=[2,2] pads=[1,1,0,0] :"
          " double[1,1,3,3]* -> double[1,1,3,3]*",
          {} },
        { "GlobalAveragePool: not divided",
          "GlobalAveragePool@1 : double[2,2,3,3]* -> double[2,2,1,1]*", nullptr, scaled(0, 9) },
        { "Gemm: transposed", kGemm, nullptr, transposed(0) },
        { "Gemm: alpha forgotten",
          kGemm,
          "Gemm@13 beta=2.0 : double[3,3]* double[3,3]* double[3]* -> double[3,3]*",
          {} },
        { "Gemm: transposition of B forgotten",
          "Gemm@13 transB=1 : double[3,3]* double[3,3]* -> double[3,3]*",
          "Gemm@13 : double[3,3]* double[3,3]* -> double[3,3]*",
          {} },
        { "MatMul: mean over the batch",
          "MatMul@13 : double[2,3,4]* double[4,2]* -> double[2,3,2]*", nullptr, scaled(1, 0.5) },
        { "Softmax: derivative of a lone element", "Softmax@13 : double[3,4]* -> double[3,4]*",
          nullptr, elementwise([](double, double y) { return y; }) },
        { "LogSoftmax: derivative of Softmax",
          "LogSoftmax@13 : double[3,4]* -> double[3,4]*",
          "Softmax@13 : double[3,4]* -> double[3,4]*",
          {} },
        { "LayerNormalization: axis off by one",
          "LayerNormalization@17 axis=2 : double[2,3,4]* double[4]* double[4]* -> double[2,3,4]*",
          "LayerNormalization@17 axis=1 : double[2,3,4]* double[4]* double[4]* -> double[2,3,4]*",
          {} },
        { "Dropout: scale of the kept ones forgotten",
          "Dropout@13 seed=3 : double[4,5]* double[]{0.5} bool[]{1} -> double[4,5]*", nullptr,
          scaled(0, 0.5) },
        { "Concat: parts exchanged", "Concat@13 axis=0 : double[2,3]* double[2,3]* -> double[4,3]*",
          nullptr, exchanged(0, 1) },
        { "Slice: off by one",
          "Slice@1 starts=[1] ends=[3] axes=[0] : double[4,3]* -> double[2,3]*",
          "Slice@1 starts=[0] ends=[2] axes=[0] : double[4,3]* -> double[2,3]*",
          {} },
        { "Transpose: permutation not inverted",
          "Transpose@13 perm=[1,2,0] : double[2,2,2]* -> double[2,2,2]*",
          "Transpose@13 perm=[2,0,1] : double[2,2,2]* -> double[2,2,2]*",
          {} },
        { "ReduceMean: not divided",
          "ReduceMean@13 axes=[1] : double[3,4]* -> double[3,1]*",
          "ReduceSumSquare@13 axes=[1] : double[3,4]* -> double[3,1]*",
          {} },
        { "Gather: index off by one", "Gather@13 : double[4,3]* int64[3]{0,2,2} -> double[3,3]*",
          nullptr, shifted(0) },
        { "LSTM: gates in another order", kLstm, nullptr, halvesExchanged(1) },
        { "LSTM: recurrent path lost", kLstm, nullptr, missing(2) },
        { "SoftmaxCrossEntropyLoss: sum instead of mean",
          "SoftmaxCrossEntropyLoss@13 : double[3,4]* int64[3]{1,0,3} -> double[]*",
          "SoftmaxCrossEntropyLoss@13 reduction=\"sum\" : double[3,4]* int64[3]{1,0,3} ->"
          " double[]*",
          {} },
    };
}

test::GradientReport checked(const std::string& line, const Operator& node)
{
    const test::GradientCase one = test::gradientCase(test::parseOperatorExample(line), 1);
    return test::checkGradient(node, one, 1);
}

} // namespace

class TestGradientMutants : public QObject
{
    Q_OBJECT
private slots:
    void everyMutantIsCaught()
    {
        int caught = 0;
        const std::vector<MutantRow> rows = mutants();
        for (const MutantRow& row : rows) {
            const std::unique_ptr<Operator> correct = operatorOf(row.line);
            const test::GradientReport right = checked(row.line, *correct);
            QVERIFY2(right.failure.empty() && right.compared > 0,
                     qPrintable(QString("%1: the original fails: %2")
                                    .arg(row.name, QString::fromStdString(right.failure))));
            const std::unique_ptr<Operator> other =
                row.source == nullptr ? nullptr : operatorOf(row.source);
            const Mutant mutant(*correct, other == nullptr ? *correct : *other, row.fault);
            const bool isCaught = !checked(row.line, mutant).failure.empty();
            caught += isCaught ? 1 : 0;
            if (!isCaught)
                std::cout << "not caught: " << row.name << "\n";
        }
        std::cout << caught << " of " << rows.size() << " wrong gradients caught\n";
        QCOMPARE(caught, static_cast<int>(rows.size()));
        QVERIFY(caught >= 30);
    }
};

QTEST_GUILESS_MAIN(TestGradientMutants)
#include "tst_gradient_mutants.moc"
