#pragma once

#include "widgets/workspace/opened_model.h"

#include <QString>

#include <vector>

namespace widgets {

/// One line of a node's description.
struct DescriptionRow
{
    QString label;
    QString text;
    QString note; ///< muted, after the text: a type and shape
    core::NodeId link; ///< the node to go to; invalid for plain text
    QString toolTip;
};

struct DescriptionSection
{
    QString title;
    std::vector<DescriptionRow> rows;
};

/// A node in words: attributes, inputs and outputs with the nodes behind them, cost.
std::vector<DescriptionSection> describeNode(const OpenedModel& opened, const core::UseTable& uses,
                                             core::NodeId node);
/// The model in words: producer, opsets, inputs, outputs, metadata.
std::vector<DescriptionSection> describeModel(const OpenedModel& opened);

/// An attribute's value as short text: "[3, 3]", "float 16×3×3".
QString attributeText(const core::Attribute& attribute);

} // namespace widgets
