#pragma once

#include "widgets/search/search_snapshot.h"

#include <QObject>

#include <map>
#include <optional>
#include <vector>

namespace widgets {

/// A stretch of an axis that people brushed over.
struct BrushedRange
{
    double low = 0;
    double high = 0;
};

/// A quantity that trials are compared by: accuracy, a cost or a gene.
struct TrialAxis
{
    QString id;
    QString title;
    double low = 0; ///< of all that is possible
    double high = 1;
    const core::CostFigureName* cost = nullptr; ///< of a cost
    std::optional<size_t> gene; ///< of a gene, whose choices stand at 0, 1, 2, ...

    double valueOf(const core::Trial& trial) const;
};

/// Accuracy, all costs, and the genes that have a choice.
std::vector<TrialAxis> trialAxes(const SearchSnapshot& snapshot);

/// What the views of a search share: the trials, the one under the pointer, those that are selected
/// and those that the brushes leave. GUI thread only.
class TrialSelection : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// nullptr while no search is shown.
    const std::shared_ptr<const SearchSnapshot>& snapshot() const { return m_snapshot; }
    /// A newer snapshot of the same folder keeps hover, selection and brushes.
    void setSnapshot(std::shared_ptr<const SearchSnapshot> snapshot);

    std::optional<size_t> hovered() const { return m_hovered; }
    void setHovered(std::optional<size_t> trial);

    /// Ascending.
    const std::vector<size_t>& selected() const { return m_selected; }
    void select(std::vector<size_t> trials);
    bool isSelected(size_t trial) const;
    /// The trial that actions are about: the only one that is selected.
    std::optional<size_t> current() const;
    /// The hovered one, else the current one.
    std::optional<size_t> looked() const { return m_hovered ? m_hovered : current(); }

    const std::map<QString, BrushedRange>& brushes() const { return m_brushes; }
    void setBrush(const QString& axis, std::optional<BrushedRange> range);
    void clearBrushes();
    /// Whether the brushes leave a trial.
    bool isShown(size_t trial) const { return m_isShown.empty() || m_isShown[trial]; }
    size_t shownCount() const;

signals:
    void snapshotChanged();
    void hoverChanged();
    void selectionChanged();
    void brushesChanged();

private:
    void applyBrushes();

    std::shared_ptr<const SearchSnapshot> m_snapshot;
    std::optional<size_t> m_hovered;
    std::vector<size_t> m_selected;
    std::map<QString, BrushedRange> m_brushes;
    std::vector<bool> m_isShown; ///< empty: all
};

} // namespace widgets
