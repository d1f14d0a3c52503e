#pragma once

#include "app/desktop/distill_plan.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace widgets {
class ParameterForm;
}

namespace app {

/// What a student can learn from its teacher: a row for each loss of the catalog with a box, its
/// meaning in plain words and, while it is in use, its weight and settings.
///
/// The box of "soft-targets" is called "lossSoftTargets", its form "lossSoftTargetsSettings".
class LossRows : public QWidget
{
    Q_OBJECT
public:
    explicit LossRows(QWidget* parent = nullptr);

    void setLosses(const std::vector<LossChoice>& losses);
    const std::vector<LossChoice>& losses() const { return m_losses; }
    bool isAcceptable() const;

signals:
    void changed();

private:
    void addRow(size_t index);

    std::vector<LossChoice> m_losses;
    std::vector<QCheckBox*> m_boxes; ///< one for each loss
    std::vector<widgets::ParameterForm*> m_forms;
    QVBoxLayout* m_layout = nullptr;
};

/// "softTargets" for "soft-targets": a word of a catalog as a part of object names.
QString camelCase(std::string_view id);

} // namespace app
