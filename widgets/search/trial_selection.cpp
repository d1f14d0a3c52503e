#include "widgets/search/trial_selection.h"

#include "widgets/search/trial_text.h"

#include <algorithm>

namespace widgets {

namespace {

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

double TrialAxis::valueOf(const core::Trial& trial) const
{
    if (cost != nullptr)
        return static_cast<double>(trial.cost.*(cost->figure));
    return gene ? static_cast<double>(trial.genome[*gene]) : trial.accuracy.value;
}

std::vector<TrialAxis> trialAxes(const SearchSnapshot& snapshot)
{
    double least = 1;
    double most = 0;
    for (const core::Trial& trial : snapshot.trials) {
        least = std::min(least, trial.accuracy.value);
        most = std::max(most, trial.accuracy.value);
    }
    std::vector<TrialAxis> axes{ { QStringLiteral("accuracy"), TrialSelection::tr("Accuracy"),
                                   std::min(least, most), std::max(most, least + 1e-3) } };
    for (const core::CostFigureName& figure : core::costFigures())
        axes.push_back(
            { textOf(figure.id), figureTitle(figure),
              static_cast<double>(snapshot.description.feasibility.smallest.*(figure.figure)),
              static_cast<double>(snapshot.description.feasibility.largest.*(figure.figure)),
              &figure });
    const auto& genes = snapshot.description.genes;
    for (size_t gene = 0; gene < genes.size(); ++gene)
        if (genes[gene].choices.size() > 1)
            axes.push_back({ textOf(genes[gene].name), textOf(genes[gene].name), 0,
                             static_cast<double>(genes[gene].choices.size() - 1), nullptr, gene });
    return axes;
}

void TrialSelection::setSnapshot(std::shared_ptr<const SearchSnapshot> snapshot)
{
    const bool isSame = m_snapshot && snapshot && m_snapshot->folder == snapshot->folder
        && m_snapshot->trials.size() <= snapshot->trials.size();
    m_snapshot = std::move(snapshot);
    if (!isSame) {
        m_hovered.reset();
        m_selected.clear();
        m_brushes.clear();
    }
    applyBrushes();
    emit snapshotChanged();
    if (!isSame)
        emit selectionChanged();
}

void TrialSelection::setHovered(std::optional<size_t> trial)
{
    if (m_hovered == trial)
        return;
    m_hovered = trial;
    emit hoverChanged();
}

void TrialSelection::select(std::vector<size_t> trials)
{
    std::ranges::sort(trials);
    if (m_selected == trials)
        return;
    m_selected = std::move(trials);
    emit selectionChanged();
}

bool TrialSelection::isSelected(size_t trial) const
{
    return std::ranges::binary_search(m_selected, trial);
}

std::optional<size_t> TrialSelection::current() const
{
    return m_selected.size() == 1 ? std::optional(m_selected.front()) : std::nullopt;
}

void TrialSelection::setBrush(const QString& axis, std::optional<BrushedRange> range)
{
    if (range)
        m_brushes[axis] = *range;
    else
        m_brushes.erase(axis);
    applyBrushes();
    emit brushesChanged();
}

void TrialSelection::clearBrushes()
{
    m_brushes.clear();
    applyBrushes();
    emit brushesChanged();
}

size_t TrialSelection::shownCount() const
{
    if (!m_snapshot)
        return 0;
    return m_isShown.empty() ? m_snapshot->trials.size()
                             : static_cast<size_t>(std::ranges::count(m_isShown, true));
}

void TrialSelection::applyBrushes()
{
    m_isShown.clear();
    if (!m_snapshot || m_brushes.empty())
        return;
    m_isShown.assign(m_snapshot->trials.size(), true);
    for (const TrialAxis& axis : trialAxes(*m_snapshot)) {
        const auto brush = m_brushes.find(axis.id);
        if (brush == m_brushes.end())
            continue;
        for (size_t trial = 0; trial < m_isShown.size(); ++trial) {
            const double value = axis.valueOf(m_snapshot->trials[trial]);
            m_isShown[trial] =
                m_isShown[trial] && value >= brush->second.low && value <= brush->second.high;
        }
    }
}

} // namespace widgets
