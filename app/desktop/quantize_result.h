#pragma once

#include "app/desktop/result_card.h"

class QJsonObject;

namespace app {

class CommandRun;

/// What a quantization wrote: size and accuracy before and after, and latency in ONNX Runtime.
class QuantizeResult : public ResultCard
{
    Q_OBJECT
public:
    explicit QuantizeResult(QWidget* parent = nullptr);

    /// Shows what `quantize --json` printed.
    void showQuantized(const QJsonObject& result);
    /// Shows how far the verification is, or what it found.
    void showVerification(const CommandRun& verification);

signals:
    void verifyRequested();

private:
    void createVerification();
    void showNotVerified(const QString& why);
    void showReport(const QJsonObject& report);

    MetricTile* m_size = nullptr;
    MetricTile* m_accuracy = nullptr;
    MetricTile* m_latency = nullptr;
    QLabel* m_verification = nullptr;
    QPushButton* m_verify = nullptr;
};

} // namespace app
