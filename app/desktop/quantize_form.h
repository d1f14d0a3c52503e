#pragma once

#include "app/desktop/quantize_plan.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace widgets {
class ParameterForm;
class PathEdit;
class Workspace;
} // namespace widgets

namespace app {

/// What a quantization is told: data set, settings of core's catalog, file for the result.
class QuantizeForm : public QWidget
{
    Q_OBJECT
public:
    explicit QuantizeForm(widgets::Workspace& workspace, QWidget* parent = nullptr);

    /// For the open model; without nodes that stay float.
    QuantizePlan plan() const;
    /// Shows what a run was told.
    void setPlan(const QuantizePlan& plan);
    /// Every control holds what its parameter accepts.
    bool isAcceptable() const;

signals:
    void changed();

private:
    void createLayout();
    void addSection(QVBoxLayout& column, const QString& title, QWidget* content);
    void connectParts();
    void proposeOutput();
    void showRows();
    bool hasMeaning(const std::string& key) const;

    widgets::Workspace& m_workspace;
    widgets::ParameterForm* m_settings = nullptr;
    QToolButton* m_more = nullptr;
    widgets::PathEdit* m_output = nullptr;
    QString m_proposedOutput;
};

} // namespace app
