#include "widgets/pruning/filters_view.h"

#include "widgets/pruning/filter_grid.h"
#include "widgets/pruning/filter_model.h"
#include "widgets/pruning/group_name.h"
#include "widgets/pruning/prune_controller.h"
#include "widgets/style/icon.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

FiltersView::FiltersView(PruneController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_model(new FilterModel(controller, this))
{
    setObjectName(QStringLiteral("filtersView"));
    createLayout();
    connect(&controller.draft(), &PruneDraft::subjectChanged, this, &FiltersView::listGroups);
    connect(m_groups, &QComboBox::activated, this,
            [this] { emit groupChosen(m_groups->currentData().toInt()); });
    connect(&controller.draft(), &PruneDraft::keptChanged, this, &FiltersView::showCounts);
    connect(&controller, &PruneController::scoresChanged, this, &FiltersView::showCounts);
    connect(m_producer, &QComboBox::activated, m_model, &FilterModel::setProducer);
    connect(m_sorting, &QComboBox::activated, this,
            [this](int index) { m_model->setSorted(index == 0); });
    connect(m_grid, &FilterGrid::refused, this, &FiltersView::explainRefusal);
    connect(m_forget, &QToolButton::clicked, this,
            [this] { m_controller.draft().forgetPicks(static_cast<size_t>(m_model->group())); });
    listGroups();
}

QComboBox* FiltersView::createBox(const char* name, const QString& title, const QString& tip)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    describe(*box, title, tip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}

void FiltersView::createLayout()
{
    m_groups = createBox("filtersGroup", tr("Group"), tr("The group whose channels are shown."));
    m_note = roleLabel("muted");
    m_note->setObjectName(QStringLiteral("filtersNote"));
    m_note->setWordWrap(true);
    m_producer =
        createBox("filtersProducer", tr("Weights"), tr("Whose weights the pictures show."));
    m_sorting = createBox("filtersSorting", tr("Order"), tr("In which order the channels stand."));
    m_sorting->addItems({ tr("Least score first"), tr("By number") });
    m_forget = new QToolButton(this);
    m_forget->setObjectName(QStringLiteral("filtersForget"));
    m_forget->setIcon(icon(QStringLiteral("undo")));
    m_forget->setFocusPolicy(Qt::TabFocus);
    describe(
        *m_forget, tr("Choose by score again"),
        tr("Forgets what was struck out or taken back by hand; the number of channels stays."));
    m_grid = new FilterGrid(*m_model, this);
    m_grid->setObjectName(QStringLiteral("filterGrid"));
    m_grid->setAccessibleName(tr("Channels of the group"));
    auto* bar = new QHBoxLayout;
    bar->setSpacing(6);
    bar->addWidget(m_groups, 1);
    bar->addWidget(m_producer);
    bar->addWidget(m_sorting);
    bar->addWidget(m_forget);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(4);
    layout->addLayout(bar);
    layout->addWidget(m_note);
    layout->addWidget(m_grid, 1);
}

void FiltersView::setGroup(int group)
{
    m_model->setGroup(group);
    showGroup();
}

void FiltersView::listGroups()
{
    const QSignalBlocker blocker(m_groups);
    m_groups->clear();
    if (const auto& subject = m_controller.draft().subject()) {
        for (size_t group = 0; group < subject->groups.size(); ++group)
            if (!subject->groups[group].isFrozen())
                m_groups->addItem(groupTitle(*subject, group), static_cast<int>(group));
    }
    showGroup();
}

void FiltersView::showGroup()
{
    const int group = m_model->group();
    m_groups->setCurrentIndex(m_groups->findData(group));
    m_groups->setVisible(m_groups->count() > 0);
    const QSignalBlocker blocker(m_producer);
    m_producer->clear();
    m_producer->addItems(m_model->producers());
    m_producer->setVisible(m_producer->count() > 1);
    m_sorting->setVisible(group >= 0);
    m_grid->setVisible(group >= 0);
    showCounts();
}

void FiltersView::showCounts()
{
    const int index = m_model->group();
    m_forget->setVisible(index >= 0);
    if (index < 0 || !m_controller.draft().subject())
        return m_note->setText(tr("Choose a group."));
    const auto group = static_cast<size_t>(index);
    const PruneDraft& draft = m_controller.draft();
    const core::ChannelGroup& channels = draft.subject()->groups[group];
    m_forget->setEnabled(draft.place().picks.contains(group));
    if (channels.isFrozen())
        return m_note->setText(
            tr("These channels stay: %1").arg(QString::fromStdString(channels.frozenReason)));
    if (draft.isLocked(group))
        return m_note->setText(tr("The group is locked; open the lock to strike channels out."));
    const int64_t gone = channels.channels - draft.kept(group);
    m_note->setText(tr("%1 of %2 channels go. A click, or Space, strikes one out or takes it back; "
                       "dark and bright are weights below and above zero.")
                        .arg(countText(gone), countText(channels.channels)));
}

void FiltersView::explainRefusal()
{
    const auto group = static_cast<size_t>(m_model->group());
    const PruneDraft& draft = m_controller.draft();
    if (draft.subject()->groups[group].isFrozen() || draft.isLocked(group))
        return showCounts();
    m_note->setText(tr("One channel must stay."));
}

} // namespace widgets
