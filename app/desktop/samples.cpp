#include "app/desktop/samples.h"

#include "core/graph/synthetic_model.h"
#include "core/onnx/write_model.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace app {

namespace {

/// Where lupdate and the translator look for the texts of this file.
struct SamplesText
{
    Q_DECLARE_TR_FUNCTIONS(SamplesText)
};

} // namespace

QString samplesFolder()
{
    const QStringList candidates = {
        QCoreApplication::applicationDirPath() + QStringLiteral("/../share/espalier/samples"),
        QStringLiteral(ESPALIER_RESOURCES "/samples"),
    };
    for (const QString& candidate : candidates) {
        if (QDir(candidate).exists())
            return QDir(candidate).canonicalPath();
    }
    return {};
}

QString syntheticSampleFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation)
        + QStringLiteral("/decoder_10000.onnx");
}

void writeSyntheticSample(const QString& file, core::Monitor& monitor)
{
    monitor.beginPhase("making the model");
    QDir().mkpath(QFileInfo(file).absolutePath());
    core::writeModel(core::syntheticDecoder(core::kTenThousandNodeLayers),
                     std::filesystem::path(file.toStdU16String()), monitor);
}

QList<Sample> samples()
{
    const QString folder = samplesFolder();
    return {
        { QStringLiteral("fashion_cnn"), SamplesText::tr("Small CNN"),
          SamplesText::tr("Two convolutions and two dense layers, trained on Fashion-MNIST. "
                          "92.1 % of 10,000 test images right."),
          QStringLiteral("model"), folder + QStringLiteral("/fashion_cnn.onnx") },
        { QStringLiteral("fashion_resnet20"), SamplesText::tr("ResNet-20"),
          SamplesText::tr("Nine residual blocks with BatchNormalization, trained on Fashion-MNIST. "
                          "93.5 % of 10,000 test images right."),
          QStringLiteral("explore"), folder + QStringLiteral("/fashion_resnet20.onnx") },
        { QStringLiteral("fashion_inverted_residual"), SamplesText::tr("Inverted residual"),
          SamplesText::tr("Eight blocks with depthwise convolutions and ReLU6, trained on "
                          "Fashion-MNIST. 93.9 % of 10,000 test images right."),
          QStringLiteral("model"), folder + QStringLiteral("/fashion_inverted_residual.onnx") },
        { QStringLiteral("synthetic"), SamplesText::tr("10,000 nodes"),
          SamplesText::tr("A transformer decoder of 100 layers, not trained, made on the spot. "
                          "For trying the graph view at size."),
          QStringLiteral("tree"), QString() },
    };
}

} // namespace app
