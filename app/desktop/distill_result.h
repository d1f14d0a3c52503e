#pragma once

#include <QFrame>

class QGridLayout;
class QJsonObject;
class QLabel;
class QPushButton;

namespace app {

/// What a distillation ended with: teacher and student side by side, every figure with its interval
/// and the number of images it rests on.
class DistillResult : public QFrame
{
    Q_OBJECT
public:
    explicit DistillResult(QWidget* parent = nullptr);

    /// Shows the "result" event of espalier-cli distill.
    void setResult(const QJsonObject& result);

signals:
    void openRequested();

private:
    void addRow(const QString& title, const QString& teacher, const QString& student,
                const QString& note);
    void clearRows();

    QGridLayout* m_grid = nullptr;
    QLabel* m_heading = nullptr;
    int m_rows = 0;
};

} // namespace app
