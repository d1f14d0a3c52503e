#pragma once

#include <QProgressBar>

namespace widgets {

/// How far a run is, as a bar without text.
class RunProgress : public QProgressBar
{
    Q_OBJECT
public:
    /// `name` is the object's, `meaning` what a screen reader says.
    RunProgress(const QString& name, const QString& meaning, QWidget* parent = nullptr);

    /// In [0, 1].
    void setFraction(double fraction);
    /// A line that keeps its place while it is hidden, so that nothing moves when a run begins.
    void makeThin();
};

} // namespace widgets
