#include "widgets/comparison/comparison_rows.h"

#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace widgets {

namespace {

/// Where lupdate and the translator look for the texts of this file.
struct ComparisonText
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonText)
};

constexpr double kSignificance = 0.05;

QString words(const std::string& text)
{
    return QString::fromStdString(text);
}

QString factTitle(const std::string& key)
{
    const std::pair<const char*, QString> titles[] = {
        { "fileBytes", ComparisonText::tr("File size") },
        { "parameters", ComparisonText::tr("Parameters") },
        { "parameterBytes", ComparisonText::tr("Size of the parameters") },
        { "macs", ComparisonText::tr("MACs") },
        { "nodes", ComparisonText::tr("Nodes") },
        { "zeroShare", ComparisonText::tr("Zeros among float weights") },
        { "weightTypes", ComparisonText::tr("Types of stored tensors") },
        { "opset", ComparisonText::tr("Operator set") },
        { "producer", ComparisonText::tr("Producer") },
        { "inputs", ComparisonText::tr("Inputs") },
        { "outputs", ComparisonText::tr("Outputs") },
    };
    const auto title =
        std::ranges::find(titles, key, [](const auto& entry) { return std::string(entry.first); });
    return title != std::end(titles) ? title->second : words(key);
}

QString kindTitle(core::ChangeKind kind)
{
    switch (kind) {
    case core::ChangeKind::operatorType:
        return ComparisonText::tr("operator");
    case core::ChangeKind::attribute:
        return ComparisonText::tr("attribute");
    case core::ChangeKind::inputs:
        return ComparisonText::tr("inputs");
    case core::ChangeKind::weightType:
        return ComparisonText::tr("weight type");
    case core::ChangeKind::weightShape:
        return ComparisonText::tr("weight shape");
    case core::ChangeKind::weightValues:
        return ComparisonText::tr("weight values");
    case core::ChangeKind::function:
        return ComparisonText::tr("function");
    }
    return {};
}

QString fateTitle(core::NodeFate fate)
{
    switch (fate) {
    case core::NodeFate::same:
        return ComparisonText::tr("= same");
    case core::NodeFate::changed:
        return ComparisonText::tr("≠ changed");
    case core::NodeFate::removed:
        return ComparisonText::tr("− removed");
    case core::NodeFate::added:
        return ComparisonText::tr("+ added");
    }
    return {};
}

QColor fateColor(core::NodeFate fate)
{
    switch (fate) {
    case core::NodeFate::removed:
        return theme().bad;
    case core::NodeFate::added:
        return theme().good;
    default:
        return theme().text;
    }
}

QString cellText(const core::TableRow& row, const core::TableCell& cell)
{
    if (const auto* count = std::get_if<int64_t>(&cell))
        return QByteArray::fromStdString(row.subject).endsWith("Bytes") ? bytesText(*count)
                                                                        : countText(*count);
    if (const auto* share = std::get_if<double>(&cell))
        return percentText(*share);
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr || text->empty() ? QStringLiteral("–") : words(*text);
}

TextCell number(const QString& text)
{
    return { .text = text, .isNumber = true };
}

QString titleOf(const core::TableRow& row)
{
    if (row.kind == core::RowKind::fact)
        return factTitle(row.subject);
    if (row.kind == core::RowKind::operators)
        return ComparisonText::tr("Nodes of %1").arg(words(row.subject));
    return words(row.subject);
}

/// "weight type conv1.weight"
QString detailOf(const core::TableRow& row)
{
    return row.change ? kindTitle(*row.change) + QLatin1Char(' ') + words(row.what) : QString();
}

QString changeText(const core::NodeChange& change)
{
    QString text = kindTitle(change.kind);
    if (!change.what.empty() && change.kind == core::ChangeKind::attribute)
        text += QLatin1Char(' ') + words(change.what);
    if (change.relative)
        return text + QLatin1Char(' ')
            + ComparisonText::tr("by %1").arg(percentText(*change.relative));
    if (change.before.empty() && change.after.empty())
        return text;
    const QString none = ComparisonText::tr("none");
    return text + QLatin1Char(' ') + (change.before.empty() ? none : words(change.before))
        + QStringLiteral(" → ") + (change.after.empty() ? none : words(change.after));
}

/// "93.47 % (92.97 % to 93.94 %)"
QString estimateText(const QJsonObject& evaluation)
{
    const auto share = [&evaluation](const char* key) {
        return percentText(evaluation[QLatin1String(key)].toDouble(), 2);
    };
    return ComparisonText::tr("%1 (%2 to %3)").arg(share("top1"), share("low"), share("high"));
}

/// The entry of a list that stands for each version; an empty object for those without.
std::vector<QJsonObject> ofVersions(const OpenedComparison& comparison, const QJsonObject& result,
                                    const char* list, qsizetype first)
{
    const QJsonArray models = result[QLatin1String("models")].toArray();
    const QJsonArray entries = result[QLatin1String(list)].toArray();
    std::vector<QJsonObject> found;
    for (const QString& file : comparison.files) {
        qsizetype place = -1;
        for (qsizetype model = 0; model < models.size(); ++model)
            if (models[model].toString() == file)
                place = model - first;
        found.push_back(place >= 0 && place < entries.size() ? entries[place].toObject()
                                                             : QJsonObject());
    }
    return found;
}

} // namespace

TextRows versionRows(const OpenedComparison& comparison)
{
    TextRows rows;
    for (const core::TableRow& row : comparison.rows) {
        std::vector<TextCell> cells{ { .text = titleOf(row) }, { .text = detailOf(row) } };
        for (const core::TableCell& cell : row.cells)
            cells.push_back(number(cellText(row, cell)));
        rows.push_back(std::move(cells));
    }
    return rows;
}

TextRows measuredRows(const OpenedComparison& comparison, const QJsonObject& result)
{
    const QString kind = ComparisonText::tr("measured, n = %1")
                             .arg(countText(result[QLatin1String("n")].toInteger()));
    std::vector<TextCell> accuracy{ { .text = ComparisonText::tr("Top-1 accuracy (95 %)") },
                                    { .text = kind } };
    for (const QJsonObject& one : ofVersions(comparison, result, "evaluations", 0))
        accuracy.push_back(number(one.isEmpty() ? QStringLiteral("–") : estimateText(one)));
    std::vector<TextCell> agreement{ { .text = ComparisonText::tr("Same answer as A (95 %)") },
                                     { .text = kind } };
    for (const QJsonObject& one : ofVersions(comparison, result, "changes", 1)) {
        const QJsonObject share = one[QLatin1String("agreement")].toObject();
        agreement.push_back(number(share.isEmpty() ? QStringLiteral("–") : estimateText(share)));
    }
    TextRows rows;
    if (!result[QLatin1String("evaluations")].toArray().isEmpty())
        rows.push_back(std::move(accuracy));
    rows.push_back(std::move(agreement));
    return rows;
}

TextRows changeRows(const core::GraphDifference& difference)
{
    TextRows rows;
    for (const int32_t index : changedNodes(difference)) {
        const core::NodeDifference& node = difference.nodes[static_cast<size_t>(index)];
        const core::Node& shown = node.reference.isValid()
            ? difference.reference->graph.node(node.reference)
            : difference.model->graph.node(node.model);
        QStringList changes;
        // How far weights are apart says most, and the end of a line may not be seen.
        for (const bool hasNumber : { true, false })
            for (const core::NodeChange& change : node.changes)
                if (change.relative.has_value() == hasNumber)
                    changes += changeText(change);
        rows.push_back({ { .text = fateTitle(node.fate), .color = fateColor(node.fate) },
                         { .text = words(shown.name) },
                         { .text = words(shown.type) },
                         { .text = changes.join(QStringLiteral("; ")),
                           .toolTip = changes.join(QLatin1Char('\n')) } });
    }
    return rows;
}

std::vector<int32_t> changedNodes(const core::GraphDifference& difference)
{
    std::vector<int32_t> nodes;
    for (size_t index = 0; index < difference.nodes.size(); ++index)
        if (difference.nodes[index].fate != core::NodeFate::same)
            nodes.push_back(static_cast<int32_t>(index));
    return nodes;
}

TextRows classRows(const QJsonObject& change)
{
    constexpr double kPoints = 100;
    const auto points = [](const QJsonValue& value) {
        return QLocale().toString(kPoints * value.toDouble(), 'f', 2);
    };
    TextRows rows;
    for (const QJsonValue& value : change[QLatin1String("classes")].toArray()) {
        const QJsonObject one = value.toObject();
        const QJsonObject step = one[QLatin1String("difference")].toObject();
        const double adjusted = one[QLatin1String("adjusted")].toDouble();
        const bool isSignificant = adjusted < kSignificance;
        rows.push_back(
            { { .text = one[QLatin1String("name")].toString() },
              number(countText(one[QLatin1String("n")].toInteger())),
              number(percentText(one[QLatin1String("before")].toDouble())),
              number(percentText(one[QLatin1String("after")].toDouble())),
              number(ComparisonText::tr("%1 (%2 to %3)")
                         .arg(points(step[QLatin1String("value")]),
                              points(step[QLatin1String("low")]),
                              points(step[QLatin1String("high")]))),
              number(countText(one[QLatin1String("lost")].toInteger())),
              number(countText(one[QLatin1String("gained")].toInteger())),
              { .text = (isSignificant ? QStringLiteral("● ") : QString()) + realText(adjusted),
                .toolTip = isSignificant
                    ? ComparisonText::tr("Significant at 5 % after Holm's correction.")
                    : ComparisonText::tr("Could be chance: not significant at 5 % after Holm's "
                                         "correction."),
                .isNumber = true,
                .color = isSignificant ? theme().accent : QColor() } });
    }
    return rows;
}

TextRows weightRows(const std::vector<core::WeightPair>& weights)
{
    double largest = 0;
    for (const core::WeightPair& pair : weights)
        largest = std::max(largest, pair.relative.value_or(0));
    TextRows rows;
    for (const core::WeightPair& pair : weights) {
        const QString before = dimensionsText(pair.reference.shape());
        const QString after = dimensionsText(pair.model.shape());
        rows.push_back(
            { { .text = words(pair.node), .toolTip = words(pair.weight) },
              { .text = before == after ? before : before + QStringLiteral(" → ") + after },
              { .text = pair.relative ? percentText(*pair.relative) : QStringLiteral("–"),
                .toolTip = pair.relative
                    ? ComparisonText::tr("Norm of B − A over the norm of A.")
                    : ComparisonText::tr("The shapes differ, so elements cannot be compared."),
                .isNumber = true,
                .bar = largest > 0 ? pair.relative.value_or(0) / largest : 0 } });
    }
    return rows;
}

} // namespace widgets
