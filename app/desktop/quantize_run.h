#pragma once

#include "app/desktop/command_run.h"
#include "app/desktop/quantize_plan.h"

namespace app {

/// The last quantization with what is asked about its result: which layer loses most, and what ONNX
/// Runtime makes of the file. Lives as long as the window.
class QuantizeRun : public QObject
{
    Q_OBJECT
public:
    QuantizeRun(widgets::JobRunner& jobs, QObject* parent);

    /// What the last quantization was told.
    const QuantizePlan& plan() const { return m_plan; }
    CommandRun& quantization() { return *m_quantization; }
    CommandRun& culprits() { return *m_culprits; }
    CommandRun& verification() { return *m_verification; }
    /// The quantized file is written.
    bool hasResult() const { return m_quantization->stage() == CommandStage::done; }

    /// Results so far, to tell one from the next.
    int resultCount() const { return m_resultCount; }

    /// Quantizes; a layer is looked for and the file verified anew when it is done, where both were
    /// asked for before. Nothing while a quantization is going on.
    void start(const QuantizePlan& plan);
    /// Ranks the layers of the result.
    void findCulprit();
    /// Loads the result in ONNX Runtime.
    void verify();
    /// A Python with onnxruntime; empty: the one that is found.
    void setPython(const QString& program) { m_python = program; }

private:
    void takeResult();

    QuantizePlan m_plan;
    QString m_python;
    CommandRun* m_quantization = nullptr;
    CommandRun* m_culprits = nullptr;
    CommandRun* m_verification = nullptr;
    int m_resultCount = 0;
    bool m_wantsCulprit = false; ///< it was asked for the result before
};

} // namespace app
