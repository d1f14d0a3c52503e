#include "app/desktop/quantize_form.h"

#include "app/desktop/dataset_row.h"
#include "app/desktop/proposed_file.h"
#include "widgets/forms/parameter_form.h"
#include "widgets/forms/path_edit.h"
#include "widgets/style/label.h"
#include "widgets/workspace/workspace.h"

#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace app {

namespace {

/// Settings that most runs change; the others unfold on request.
constexpr std::array<std::string_view, 4> kUsualSettings = { "scheme", "target", "calibrator",
                                                             "weightBits" };
/// Settings of schemes that look at samples; others have bits and blocks in their names.
constexpr std::array<std::string_view, 7> kSampledSettings = {
    "target", "calibrator", "percentile", "weightBits", "rounding", "biasCorrection", "samples"
};

} // namespace

QuantizeForm::QuantizeForm(widgets::Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    createLayout();
    connectParts();
    m_settings->setValues(QuantizePlan().settings);
    showRows();
    proposeOutput();
}

void QuantizeForm::createLayout()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    addSection(*column, tr("Data Set"),
               new DatasetRow(m_workspace, QStringLiteral("quantize"),
                              tr("Images that scales are found on, and others that accuracy is "
                                 "measured on.")));
    m_settings = new widgets::ParameterForm(QStringLiteral("quantizeSetting"));
    addSection(*column, tr("Scheme"), m_settings);
    m_more = new QToolButton;
    m_more->setObjectName(QStringLiteral("quantizeMore"));
    m_more->setText(tr("All Settings"));
    m_more->setCheckable(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setToolTip(tr("Also show the settings that few runs change."));
    column->addWidget(m_more);
    m_output = new widgets::PathEdit(QStringLiteral("quantizeOutput"));
    m_output->setDescription(tr("File for the result"),
                             tr("The ONNX file that the quantized model is written to."));
    addSection(*column, tr("Save the Result As"), m_output);
    column->addStretch();
}

void QuantizeForm::addSection(QVBoxLayout& column, const QString& title, QWidget* content)
{
    column.addWidget(widgets::roleLabel("title", title));
    column.addWidget(content);
}

void QuantizeForm::connectParts()
{
    connect(&m_workspace, &widgets::Workspace::modelChanged, this, &QuantizeForm::proposeOutput);
    connect(&m_workspace, &widgets::Workspace::datasetChanged, this, &QuantizeForm::changed);
    connect(m_output, &widgets::PathEdit::pathChanged, this, &QuantizeForm::changed);
    connect(m_settings, &widgets::ParameterForm::acceptableChanged, this, &QuantizeForm::changed);
    connect(m_settings, &widgets::ParameterForm::valueChanged, this, [this] {
        showRows();
        emit changed();
    });
    connect(m_more, &QToolButton::toggled, this, &QuantizeForm::showRows);
}

QuantizePlan QuantizeForm::plan() const
{
    QuantizePlan plan;
    if (m_workspace.hasModel())
        plan.model = m_workspace.opened()->file;
    plan.dataset = m_workspace.dataset();
    plan.output = m_output->path();
    plan.settings = m_settings->values();
    return plan;
}

void QuantizeForm::setPlan(const QuantizePlan& plan)
{
    const QSignalBlocker quiet(this);
    m_settings->setValues(plan.settings);
    m_output->setPath(plan.output);
    showRows();
}

bool QuantizeForm::isAcceptable() const
{
    return m_settings->isAcceptable();
}

void QuantizeForm::proposeOutput()
{
    // A name that somebody typed stays.
    if (m_output->path() == m_proposedOutput && m_workspace.hasModel()) {
        m_proposedOutput =
            proposedFile(m_workspace.opened()->file, QStringLiteral("_quantized.onnx"));
        const QSignalBlocker quiet(m_output);
        m_output->setPath(m_proposedOutput);
    }
    emit changed();
}

bool QuantizeForm::hasMeaning(const std::string& key) const
{
    const core::ParameterValues& values = m_settings->values();
    if (!needsData(values) && std::ranges::count(kSampledSettings, key) > 0)
        return false;
    return key != "percentile" || values.text("calibrator") == "percentile";
}

void QuantizeForm::showRows()
{
    const core::ParameterValues& values = m_settings->values();
    for (const core::Parameter& parameter : values.description()) {
        const std::string& key = parameter.key;
        const bool isWanted = m_more->isChecked() || key == "percentile"
            || std::ranges::count(kUsualSettings, key) > 0 || !values.isDefault(key);
        m_settings->setRowVisible(key, isWanted && hasMeaning(key));
    }
    m_more->setVisible(needsData(values));
}

} // namespace app
