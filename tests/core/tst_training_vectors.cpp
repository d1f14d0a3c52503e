#include "core/data/npy.h"
#include "core/data/zip_archive.h"
#include "core/execution/training_executor.h"
#include "core/onnx/read_model.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

using namespace core;

namespace {

constexpr int64_t kMemberLimit = 1 << 24;

/// What tests/support/make_training_vectors.py wrote.
class Vectors
{
public:
    explicit Vectors(const std::string& name)
        : m_bytes(
            bytesOf(std::string(ESPALIER_SOURCE_DIR) + "/tests/data/training/" + name + ".npz"))
        , m_archive(std::as_bytes(std::span(m_bytes)))
    {
    }

    Tensor read(const std::string& name) const
    {
        return parseNpy(m_archive.read(name + ".npy", kMemberLimit));
    }

    /// Names behind a prefix.
    std::vector<std::string> names(const std::string& prefix) const
    {
        std::vector<std::string> found;
        for (const std::string& member : m_archive.memberNames()) {
            if (member.starts_with(prefix))
                found.push_back(member.substr(prefix.size(), member.size() - prefix.size() - 4));
        }
        return found;
    }

private:
    static std::vector<char> bytesOf(const std::string& path)
    {
        std::ifstream stream(path, std::ios::binary);
        return { std::istreambuf_iterator<char>(stream), {} };
    }

    std::vector<char> m_bytes;
    ZipArchive m_archive;
};

/// Length of the difference relative to that of `expected`, which holds every n-th element.
double relativeError(std::span<const float> found, std::span<const float> expected)
{
    const size_t stride = (found.size() + expected.size() - 1) / expected.size();
    double difference = 0;
    double length = 0;
    for (size_t index = 0; index < expected.size(); ++index) {
        const auto wanted = static_cast<double>(expected[index]);
        difference += std::pow(static_cast<double>(found[index * stride]) - wanted, 2);
        length += wanted * wanted;
    }
    return std::sqrt(difference / length);
}

Tensor crossEntropyGradient(const Tensor& logits)
{
    Tensor gradient(ElementType::float32, logits.shape());
    const auto batch = static_cast<size_t>(logits.shape()[0]);
    const auto classes = static_cast<size_t>(logits.shape()[1]);
    for (size_t row = 0; row < batch; ++row) {
        double sum = 0;
        for (size_t index = 0; index < classes; ++index)
            sum += std::exp(static_cast<double>(logits.values<float>()[row * classes + index]));
        for (size_t index = 0; index < classes; ++index) {
            const double share =
                std::exp(static_cast<double>(logits.values<float>()[row * classes + index])) / sum;
            gradient.mutableValues<float>()[row * classes + index] =
                static_cast<float>((share - (index == row)) / static_cast<double>(batch));
        }
    }
    return gradient;
}

} // namespace

/// Gradients of the sample networks against PyTorch's, computed once in double.
class TestTrainingVectors : public QObject
{
    Q_OBJECT
private slots:
    void gradientsAreThoseOfPyTorch_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("precision");
        QTest::addColumn<bool>("usesKernels");
        QTest::addColumn<double>("bound");
        for (const char* name : { "fashion_cnn", "fashion_resnet20" }) {
            const QByteArray label(name);
            const auto row = [&](const char* way, TrainingPrecision precision, bool usesKernels,
                                 double bound) {
                QTest::newRow((label + way).constData())
                    << QString(name) << static_cast<int>(precision) << usesKernels << bound;
            };
            row(", node by node", TrainingPrecision::float32, false, 1e-3);
            row(", kernels", TrainingPrecision::float32, true, 1e-3);
            // Eight bits of a product's operands, through up to 20 layers and back.
            row(", bfloat16", TrainingPrecision::bfloat16, true, 0.25);
        }
    }

    void gradientsAreThoseOfPyTorch()
    {
        QFETCH(QString, name);
        QFETCH(int, precision);
        QFETCH(bool, usesKernels);
        QFETCH(double, bound);
        const Vectors vectors(name.toStdString());
        Monitor monitor;
        TrainingExecutor executor(std::make_shared<const Model>(readModel(
                                      std::string(ESPALIER_SOURCE_DIR) + "/resources/samples/"
                                          + name.toStdString() + ".onnx",
                                      monitor)),
                                  { .threads = 2,
                                    .precision = static_cast<TrainingPrecision>(precision),
                                    .usesKernels = usesKernels });
        const Tensor input = vectors.read("input");
        const TrainingForward result = executor.forward(std::span(&input, 1), 0, monitor);
        const std::vector<Tensor> gradients = { crossEntropyGradient(result.outputs[0]) };
        executor.backward(gradients, {}, monitor);
        QVERIFY(
            relativeError(result.outputs[0].values<float>(), vectors.read("logits").values<float>())
            < bound);
        double worst = 0;
        for (const TrainableParameter& parameter : executor.parameters()) {
            const double error = relativeError(
                parameter.gradients, vectors.read("gradient." + parameter.name).values<float>());
            worst = std::max(worst, error);
            QVERIFY2(error <= bound,
                     qPrintable(QString::fromStdString(parameter.name) + " differs by "
                                + QString::number(error)));
        }
        qInfo("worst relative error of a tensor: %g", worst);
        QCOMPARE(vectors.names("gradient.").size(), executor.parameters().size());
        const Model trained = executor.model();
        for (const std::string& mean : vectors.names("mean."))
            QVERIFY(relativeError(
                        trained.graph.value(*trained.graph.find(mean)).initializer->values<float>(),
                        vectors.read("mean." + mean).values<float>())
                    <= bound);
    }
};

QTEST_GUILESS_MAIN(TestTrainingVectors)
#include "tst_training_vectors.moc"
