#pragma once

#include "core/search/search.h"

#include <QWidget>

#include <optional>
#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app {

/// One limit for each cost beside what the smallest, the central and the largest network cost, so
/// that a limit which no network keeps is seen before anything runs.
class SearchLimits : public QWidget
{
    Q_OBJECT
public:
    explicit SearchLimits(QWidget* parent = nullptr);

    /// What the space offers; nothing while it is not known.
    void setOffer(std::optional<core::Feasibility> offer);
    const std::optional<core::Feasibility>& offer() const { return m_offer; }

    /// All limits, as the command line accepts them.
    QString budget() const;
    void setBudget(const QString& budget);
    /// Sets one limit by the id of its figure; 0: none.
    void setLimit(const QString& figure, qint64 most);
    /// What must be changed, whole sentences; empty when nothing.
    QStringList obstacles() const;

signals:
    void changed();

private:
    struct Row
    {
        const core::CostFigureName* figure = nullptr;
        QLineEdit* limit = nullptr;
        std::vector<QLabel*> costs; ///< smallest, central, largest
    };

    void addRow(const core::CostFigureName& figure);
    QString limitText(const Row& row) const;
    /// The amount that a row says; nothing when it says none, or cannot be read.
    std::optional<int64_t> limitOf(const Row& row) const;
    QString obstacle(const Row& row) const;
    void show();
    void showRow(const Row& row) const;
    void useNearest();

    std::optional<core::Feasibility> m_offer;
    std::vector<Row> m_rows;
    QGridLayout* m_grid = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_nearest = nullptr;
};

} // namespace app
