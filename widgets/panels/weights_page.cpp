#include "widgets/panels/weights_page.h"

#include "widgets/panels/tensor_view.h"
#include "widgets/style/number_text.h"
#include "widgets/workspace/workspace.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace widgets {

WeightsPage::WeightsPage(const PanelContext& context, QWidget* parent)
    : QScrollArea(parent)
    , m_workspace(context.workspace)
{
    setObjectName(QStringLiteral("weightsPage"));
    setAccessibleName(tr("Weights"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    m_choice = new QComboBox;
    m_choice->setObjectName(QStringLiteral("weightChoice"));
    m_choice->setAccessibleName(tr("Weight"));
    m_choice->setToolTip(tr("Which constant input of the node is shown."));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(8);
    m_view = new TensorView(context, QStringLiteral("weight"));
    auto* layout = new QVBoxLayout(content);
    layout->addWidget(m_choice);
    layout->addWidget(m_view, 1);
    setWidget(content);
    connect(&m_workspace, &Workspace::selectionChanged, this, &WeightsPage::showSelection);
    connect(&m_workspace, &Workspace::modelChanged, this, &WeightsPage::showSelection);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &WeightsPage::showWeight);
    showSelection();
}

void WeightsPage::showSelection()
{
    const QSignalBlocker block(m_choice);
    m_choice->clear();
    const core::NodeId current = m_workspace.currentNode();
    if (m_workspace.hasModel() && current.isValid()) {
        const core::Node& node = m_workspace.graph().node(current);
        for (size_t slot = 0; slot < node.inputs.size(); ++slot) {
            if (!node.hasInput(slot) || !m_workspace.graph().value(node.inputs[slot]).initializer)
                continue;
            const core::Value& value = m_workspace.graph().value(node.inputs[slot]);
            m_choice->addItem(QString::fromStdString(value.name) % QStringLiteral("  ")
                                  % dimensionsText(value.initializer->shape()),
                              static_cast<int>(slot));
        }
    }
    m_choice->setVisible(m_choice->count() > 0);
    showWeight();
}

void WeightsPage::showWeight()
{
    if (m_choice->currentIndex() < 0) {
        m_view->clear(m_workspace.currentNode().isValid()
                          ? tr("This node has no weights.")
                          : tr("Select a node to see its weights."));
        return;
    }
    const core::Node& node = m_workspace.graph().node(m_workspace.currentNode());
    const auto slot = static_cast<size_t>(m_choice->currentData().toInt());
    const core::Tensor& weight = *m_workspace.graph().value(node.inputs[slot]).initializer;
    m_view->setTensor(weight, weight.rank() > 1 ? 0 : -1);
}

} // namespace widgets
