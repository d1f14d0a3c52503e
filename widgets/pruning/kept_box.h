#pragma once

#include <QSpinBox>

namespace widgets {

class PruneDraft;

/// Channels that a group keeps, to type or to step; only counts that the slider has.
class KeptBox : public QSpinBox
{
    Q_OBJECT
public:
    KeptBox(const PruneDraft& draft, QWidget* parent);

    /// Shows a group without telling that its count changed.
    void showGroup(size_t group);
    void stepBy(int steps) override;

signals:
    void keptChosen(int kept);

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    const PruneDraft& m_draft;
    size_t m_group = 0;
};

} // namespace widgets
