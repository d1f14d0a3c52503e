#include "widgets/pruning/kept_box.h"

#include "widgets/pruning/prune_draft.h"
#include "widgets/style/number_text.h"

#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>

namespace widgets {

KeptBox::KeptBox(const PruneDraft& draft, QWidget* parent)
    : QSpinBox(parent)
    , m_draft(draft)
{
    setKeyboardTracking(false);
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setAlignment(Qt::AlignRight);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QSpinBox::valueChanged, this, [this](int kept) {
        const auto legal =
            static_cast<int>(m_draft.keptAt(m_group, m_draft.placeOf(m_group, kept)));
        const QSignalBlocker blocker(this);
        setValue(legal);
        emit keptChosen(legal);
    });
}

void KeptBox::showGroup(size_t group)
{
    const QSignalBlocker blocker(this);
    m_group = group;
    const int64_t channels = m_draft.subject()->groups[group].channels;
    setRange(1, static_cast<int>(channels));
    setSuffix(QStringLiteral(" / ") + countText(channels));
    setValue(static_cast<int>(m_draft.kept(group)));
}

void KeptBox::stepBy(int steps)
{
    const int places = m_draft.places(m_group);
    const int place = std::clamp(m_draft.placeOf(m_group, value()) - steps, 0, places - 1);
    setValue(static_cast<int>(m_draft.keptAt(m_group, place)));
}

void KeptBox::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace widgets
