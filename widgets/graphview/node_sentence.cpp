#include "widgets/graphview/node_sentence.h"

#include "core/operators/operator.h"
#include "widgets/style/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace widgets {

namespace {

using core::OperatorCategory;

/// Where lupdate and the translator look for the texts of this file.
struct NodeSentence
{
    Q_DECLARE_TR_FUNCTIONS(NodeSentence)
};

struct Meaning
{
    OperatorCategory category;
    const char* sentence;
};

constexpr std::array kMeanings = {
    Meaning{ OperatorCategory::convolution,
             QT_TRANSLATE_NOOP("NodeSentence", "Weighs its input with filters or a matrix.") },
    Meaning{ OperatorCategory::normalization,
             QT_TRANSLATE_NOOP("NodeSentence", "Brings its input to a common mean and scale.") },
    Meaning{ OperatorCategory::activation,
             QT_TRANSLATE_NOOP("NodeSentence", "Bends every value by a nonlinear function.") },
    Meaning{ OperatorCategory::pooling,
             QT_TRANSLATE_NOOP("NodeSentence", "Sums up neighbouring values in one.") },
    Meaning{ OperatorCategory::shape,
             QT_TRANSLATE_NOOP("NodeSentence", "Moves or picks elements without computing.") },
    Meaning{ OperatorCategory::arithmetic,
             QT_TRANSLATE_NOOP("NodeSentence", "Computes element by element or along axes.") },
    Meaning{
        OperatorCategory::quantize,
        QT_TRANSLATE_NOOP("NodeSentence", "Turns real numbers into small integers, or back.") },
    Meaning{ OperatorCategory::recurrent,
             QT_TRANSLATE_NOOP("NodeSentence", "Reads a sequence step by step, keeping a state.") },
    Meaning{ OperatorCategory::control,
             QT_TRANSLATE_NOOP("NodeSentence", "Runs a graph of its own.") },
};

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString meaningOf(std::string_view category)
{
    for (const Meaning& meaning : kMeanings) {
        if (core::operatorCategoryName(meaning.category) == category)
            return NodeSentence::tr(meaning.sentence);
    }
    return {};
}

/// "It holds 2,304 parameters and takes 1.81 M MACs."; empty when it has neither.
QString costSentence(int64_t parameters, int64_t macs)
{
    if (parameters > 0 && macs > 0)
        return NodeSentence::tr("It holds %1 parameters and takes %2 MACs.")
            .arg(countText(parameters), compactCountText(macs));
    if (parameters > 0)
        return NodeSentence::tr("It holds %1 parameters.").arg(countText(parameters));
    if (macs > 0)
        return NodeSentence::tr("It takes %1 MACs.").arg(compactCountText(macs));
    return {};
}

QStringList nodeSentences(const core::GraphDocument& document, core::NodeId node)
{
    const core::NodeAnnotation& annotation = document.annotation(node);
    QStringList sentences{ meaningOf(annotation.category) };
    if (annotation.shape)
        sentences << NodeSentence::tr("Its output is %1.")
                         .arg(text(core::dimensionsText(*annotation.shape)));
    sentences << costSentence(annotation.parameters, annotation.macs);
    return sentences;
}

QStringList blockSentences(const core::GraphDocument& document, int32_t index)
{
    const core::Block& block = document.blocks().block(index);
    int64_t parameters = 0;
    int64_t macs = 0;
    for (const core::NodeId id : document.blocks().nodesInside(index)) {
        parameters += document.annotation(id).parameters;
        macs += document.annotation(id).macs;
    }
    QStringList sentences;
    if (block.stackSize > 0)
        sentences << NodeSentence::tr("A stack of %1 equal blocks.").arg(block.stackSize);
    else if (block.twins > 1)
        sentences << NodeSentence::tr("One of %1 equal blocks.").arg(block.twins);
    sentences << NodeSentence::tr("%1 nodes stand inside; a double click opens it.")
                     .arg(countText(block.nodeCount));
    sentences << costSentence(parameters, macs);
    return sentences;
}

QStringList sentencesOf(const core::GraphDocument& document, const core::VisibleItem& item)
{
    switch (item.kind) {
    case core::VisibleItem::Kind::node:
        return nodeSentences(document, item.node);
    case core::VisibleItem::Kind::block:
        return blockSentences(document, item.block);
    case core::VisibleItem::Kind::input:
        return { NodeSentence::tr("What the model is given.") };
    case core::VisibleItem::Kind::output:
        return { NodeSentence::tr("What the model gives.") };
    }
    return {};
}

} // namespace

QString itemSentence(const core::GraphDocument& document, const core::VisibleItem& item)
{
    QString heading =
        QStringLiteral("<b>%1</b> %2")
            .arg(text(item.card.title).toHtmlEscaped(), text(item.card.secondary).toHtmlEscaped());
    if (item.node.isValid())
        heading +=
            QStringLiteral("<br>") + text(document.graph().node(item.node).name).toHtmlEscaped();
    QStringList sentences = sentencesOf(document, item);
    sentences.removeAll(QString());
    return heading + QStringLiteral("<br>") + sentences.join(QLatin1Char(' ')).toHtmlEscaped();
}

} // namespace widgets
