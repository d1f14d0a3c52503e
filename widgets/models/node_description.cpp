#include "widgets/models/node_description.h"

#include "widgets/style/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace widgets {

namespace {

constexpr qsizetype kTextLimit = 400;
constexpr qsizetype kListLimit = 24;

/// Where lupdate and the translator look for the texts of this file.
struct NodeDescription
{
    Q_DECLARE_TR_FUNCTIONS(NodeDescription)
};

QString limited(const QString& text)
{
    return text.size() <= kTextLimit ? text : text.left(kTextLimit) + QChar(0x2026);
}

template <typename T, typename ToText>
QString listText(const std::vector<T>& values, ToText toText)
{
    QStringList texts;
    for (const T& value : values) {
        if (texts.size() == kListLimit) {
            texts.append(NodeDescription::tr("… %1 in all").arg(values.size()));
            break;
        }
        texts.append(toText(value));
    }
    return QLatin1Char('[') + texts.join(QStringLiteral(", ")) + QLatin1Char(']');
}

QString tensorText(const core::Tensor& tensor)
{
    const QString type = QString::fromStdString(core::elementTypeName(tensor.elementType()))
        + QLatin1Char(' ') + dimensionsText(tensor.shape());
    const bool isNumeric =
        core::isInteger(tensor.elementType()) || core::isFloatingPoint(tensor.elementType());
    if (!isNumeric || tensor.elementCount() > kListLimit)
        return type;
    const QString values = listText(tensor.toDoubles(), realText);
    return tensor.rank() == 0 ? values.mid(1, values.size() - 2) : values;
}

QString graphText(const core::GraphPointer& graph)
{
    return NodeDescription::tr("graph of %1 nodes")
        .arg(countText(static_cast<int64_t>(graph->order().size())));
}

/// One overload for each kind of attribute value.
struct AttributeText
{
    QString operator()(std::monostate) const { return QStringLiteral("–"); }
    QString operator()(int64_t value) const { return QString::number(value); }
    QString operator()(float value) const
    {
        return QString::number(static_cast<double>(value), 'g', 7);
    }
    QString operator()(const std::string& value) const
    {
        return limited(QString::fromStdString(value));
    }
    QString operator()(const core::Tensor& value) const { return tensorText(value); }
    QString operator()(const core::GraphPointer& value) const { return graphText(value); }
    QString operator()(const core::OpaqueAttribute&) const
    {
        return NodeDescription::tr("not shown");
    }
    QString operator()(const core::AttributeReference& value) const
    {
        return NodeDescription::tr("attribute %1 of the function")
            .arg(QString::fromStdString(value.name));
    }
    template <typename T>
    QString operator()(const std::vector<T>& values) const
    {
        return listText(values, [this](const T& value) { return (*this)(value); });
    }
};

class NodeDescriber
{
public:
    NodeDescriber(const OpenedModel& opened, const core::UseTable& uses, core::NodeId id)
        : m_opened(opened)
        , m_graph(opened.model->graph)
        , m_uses(uses)
        , m_id(id)
        , m_node(m_graph.node(id))
    {
    }

    std::vector<DescriptionSection> describe() const
    {
        std::vector<DescriptionSection> sections = { attributes(), inputs(), outputs(), cost() };
        std::erase_if(sections,
                      [](const DescriptionSection& section) { return section.rows.empty(); });
        return sections;
    }

private:
    DescriptionSection attributes() const
    {
        DescriptionSection section{ NodeDescription::tr("Attributes"), {} };
        for (const core::Attribute& attribute : m_node.attributes)
            section.rows.push_back({ .label = QString::fromStdString(attribute.name),
                                     .text = attributeText(attribute) });
        return section;
    }

    QString factsText(core::ValueId id) const
    {
        const core::ValueFacts& facts = m_opened.shapes->of(id);
        return typeText(facts.elementType, facts.shape);
    }

    DescriptionRow valueRow(core::ValueId id, size_t slot) const
    {
        const core::Value& value = m_graph.value(id);
        DescriptionRow row;
        row.label = QString::number(slot);
        row.text = QString::fromStdString(value.name);
        row.note = factsText(id);
        row.toolTip = row.text;
        return row;
    }

    DescriptionSection inputs() const
    {
        DescriptionSection section{ NodeDescription::tr("Inputs"), {} };
        for (size_t slot = 0; slot < m_node.inputs.size(); ++slot) {
            if (!m_node.hasInput(slot))
                continue;
            DescriptionRow row = valueRow(m_node.inputs[slot], slot);
            const core::Value& value = m_graph.value(m_node.inputs[slot]);
            row.link = value.producer;
            if (value.producer.isValid())
                row.text = nodeText(value.producer);
            section.rows.push_back(row);
        }
        return section;
    }

    /// Every reader of every output; the value itself when nobody reads it.
    DescriptionSection outputs() const
    {
        DescriptionSection section{ NodeDescription::tr("Outputs"), {} };
        for (size_t slot = 0; slot < m_node.outputs.size(); ++slot) {
            if (!m_node.hasOutput(slot))
                continue;
            const core::ValueId id = m_node.outputs[slot];
            const DescriptionRow plain = valueRow(id, slot);
            if (std::ranges::find(m_graph.outputs(), id) != m_graph.outputs().end())
                section.rows.push_back({ .label = plain.label,
                                         .text = NodeDescription::tr("output %1").arg(plain.text),
                                         .note = plain.note });
            appendReaders(id, plain, section);
            if (section.rows.empty())
                section.rows.push_back(plain);
        }
        return section;
    }

    void appendReaders(core::ValueId id, const DescriptionRow& plain,
                       DescriptionSection& section) const
    {
        for (const core::Use& use : m_uses.of(id)) {
            if (section.rows.size() >= static_cast<size_t>(kListLimit)) {
                section.rows.push_back(
                    { .text = NodeDescription::tr("%1 readers in all").arg(m_uses.of(id).size()) });
                return;
            }
            DescriptionRow row = plain;
            row.link = use.node;
            row.text = nodeText(use.node);
            section.rows.push_back(row);
        }
    }

    DescriptionSection cost() const
    {
        DescriptionSection section{ NodeDescription::tr("Cost of one sample"), {} };
        const auto& nodes = m_opened.cost->nodes;
        const auto found = std::ranges::find(nodes, m_id, &core::NodeCost::node);
        if (found == nodes.end())
            return section;
        const auto add = [&](const QString& label, const QString& text, int64_t value) {
            if (value > 0)
                section.rows.push_back({ .label = label, .text = text });
        };
        add(NodeDescription::tr("Parameters"), countText(found->parameters), found->parameters);
        add(NodeDescription::tr("Weights"), bytesText(found->parameterBytes),
            found->parameterBytes);
        add(NodeDescription::tr("MACs"), countText(found->cost.macs), found->cost.macs);
        add(NodeDescription::tr("Operations"), countText(found->cost.elementOperations),
            found->cost.elementOperations);
        add(NodeDescription::tr("Output"), bytesText(found->activationBytes),
            found->activationBytes);
        add(NodeDescription::tr("Alive"), bytesText(found->liveBytes), found->liveBytes);
        return section;
    }

    QString nodeText(core::NodeId id) const
    {
        const core::Node& node = m_graph.node(id);
        return QString::fromStdString(node.name.empty() ? node.type : node.name);
    }

    const OpenedModel& m_opened;
    const core::Graph& m_graph;
    const core::UseTable& m_uses;
    core::NodeId m_id;
    const core::Node& m_node;
};

DescriptionSection describeValues(const OpenedModel& opened, const QString& title,
                                  const std::vector<core::ValueId>& ids)
{
    DescriptionSection section{ title, {} };
    for (const core::ValueId id : ids) {
        const core::ValueFacts& facts = opened.shapes->of(id);
        section.rows.push_back(
            { .label = QString::fromStdString(opened.model->graph.value(id).name),
              .text = typeText(facts.elementType, facts.shape) });
    }
    return section;
}

DescriptionSection describeFile(const OpenedModel& opened)
{
    const core::Model& model = *opened.model;
    DescriptionSection section{ NodeDescription::tr("File"), {} };
    const auto add = [&](const QString& label, const QString& text) {
        if (!text.isEmpty())
            section.rows.push_back({ .label = label, .text = limited(text) });
    };
    add(NodeDescription::tr("Path"), opened.file);
    add(NodeDescription::tr("Size"), bytesText(opened.fileBytes));
    add(NodeDescription::tr("Producer"),
        QString::fromStdString(model.producerName + " " + model.producerVersion).trimmed());
    add(NodeDescription::tr("IR version"), QString::number(model.irVersion));
    for (const core::OpsetImport& opset : model.opsetImports)
        add(NodeDescription::tr("Opset"),
            QStringLiteral("%1 %2")
                .arg(opset.domain.empty() ? QStringLiteral("ai.onnx")
                                          : QString::fromStdString(opset.domain))
                .arg(opset.version));
    add(NodeDescription::tr("Functions"),
        model.functions.empty() ? QString()
                                : countText(static_cast<int64_t>(model.functions.size())));
    add(NodeDescription::tr("Documentation"), QString::fromStdString(model.documentation));
    return section;
}

} // namespace

QString attributeText(const core::Attribute& attribute)
{
    return std::visit(AttributeText(), attribute.value);
}

std::vector<DescriptionSection> describeNode(const OpenedModel& opened, const core::UseTable& uses,
                                             core::NodeId node)
{
    return NodeDescriber(opened, uses, node).describe();
}

std::vector<DescriptionSection> describeModel(const OpenedModel& opened)
{
    DescriptionSection metadata{ NodeDescription::tr("Metadata"), {} };
    for (const auto& [key, value] : opened.model->metadata)
        metadata.rows.push_back({ .label = QString::fromStdString(key),
                                  .text = limited(QString::fromStdString(value)) });
    DescriptionSection sums{ NodeDescription::tr("Cost of one sample"), {} };
    sums.rows = {
        { .label = NodeDescription::tr("Parameters"), .text = countText(opened.cost->parameters) },
        { .label = NodeDescription::tr("Weights"), .text = bytesText(opened.cost->parameterBytes) },
        { .label = NodeDescription::tr("MACs"), .text = countText(opened.cost->macs) },
        { .label = NodeDescription::tr("Peak activations"),
          .text = bytesText(opened.cost->peakActivationBytes) }
    };
    std::vector<DescriptionSection> sections = {
        describeFile(opened),
        describeValues(opened, NodeDescription::tr("Inputs"), opened.model->graph.requiredInputs()),
        describeValues(opened, NodeDescription::tr("Outputs"), opened.model->graph.outputs()), sums,
        metadata
    };
    std::erase_if(sections, [](const DescriptionSection& section) { return section.rows.empty(); });
    return sections;
}

} // namespace widgets
