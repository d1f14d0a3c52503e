#pragma once

#include "widgets/plots/live_curves.h"

namespace app {

class DistillRun;
struct CurvePoint;

/// The curves of a distillation over its batches: losses, accuracies with the teacher as a dashed
/// line, learning rate; epochs are marked.
class DistillCurves : public widgets::LiveCurves
{
    Q_OBJECT
public:
    explicit DistillCurves(const DistillRun& run, QWidget* parent = nullptr);

private:
    void declare();
    void showAll();
    void take(const app::CurvePoint& point);

    const DistillRun& m_run;
};

} // namespace app
