#include "widgets/pruning/layer_row.h"

#include "widgets/pruning/channel_slider.h"
#include "widgets/pruning/group_name.h"
#include "widgets/pruning/kept_box.h"
#include "widgets/pruning/layer_columns.h"
#include "widgets/pruning/point_curve.h"
#include "widgets/pruning/prune_controller.h"
#include "widgets/pruning/prune_text.h"
#include "widgets/pruning/sensitivity_run.h"
#include "widgets/style/icon.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace widgets {

namespace {

constexpr int kMostTipWeights = 8;
/// The reason takes the place of curve and slider.
constexpr int kReasonStretch = 8;

/// Whether all sliders but one stand where they stood.
bool isAlong(const DraftPlace& a, const DraftPlace& b, size_t slider)
{
    for (size_t group = 0; group < a.kept.size(); ++group) {
        if (group != slider && a.kept[group] != b.kept[group])
            return false;
    }
    return a.picks == b.picks;
}

} // namespace

LayerRow::LayerRow(PruneController& controller, QWidget* parent)
    : QFrame(parent)
    , m_controller(controller)
{
    setProperty("role", QStringLiteral("row"));
    createLayout();
    connectControls();
}

void LayerRow::createLayout()
{
    m_name = new QLabel(this);
    m_reason = roleLabel("muted");
    m_curve = new PointCurve(this);
    m_slider = new ChannelSlider(this);
    m_share = new QLabel(this);
    m_share->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_kept = new KeptBox(m_controller.draft(), this);
    m_lock = new QToolButton(this);
    m_lock->setCheckable(true);
    m_lock->setFocusPolicy(Qt::TabFocus);
    QHBoxLayout* layout =
        arrangeColumns(*this, { m_name, m_curve, m_slider, m_share, m_kept, m_lock });
    layout->insertWidget(1, m_reason, kReasonStretch);
    m_reason->setMinimumWidth(60);
}

void LayerRow::connectControls()
{
    PruneDraft& draft = m_controller.draft();
    connect(m_slider, &ChannelSlider::placeChosen, this, [this, &draft](int place) {
        const auto group = static_cast<size_t>(m_group);
        draft.setKept(group, draft.keptAt(group, place), m_slider->stroke());
    });
    connect(m_slider, &ChannelSlider::neighbourRequested, this,
            [this](int rows) { emit neighbourRequested(m_group, rows); });
    connect(m_kept, &KeptBox::keptChosen, this,
            [this, &draft](int kept) { draft.setKept(static_cast<size_t>(m_group), kept, 0); });
    connect(m_lock, &QToolButton::toggled, this, [this, &draft](bool isLocked) {
        if (draft.isLocked(static_cast<size_t>(m_group)) != isLocked)
            draft.setLocked(static_cast<size_t>(m_group), isLocked);
    });
    for (QWidget* control : std::initializer_list<QWidget*>{ m_slider, m_kept, m_lock })
        control->installEventFilter(this);
}

void LayerRow::setNames(const QString& number)
{
    setObjectName(QStringLiteral("groupRow") + number);
    m_slider->setObjectName(QStringLiteral("groupSlider") + number);
    m_kept->setObjectName(QStringLiteral("groupKept") + number);
    m_lock->setObjectName(QStringLiteral("groupLock") + number);
    m_reason->setObjectName(QStringLiteral("groupReason") + number);
}

void LayerRow::bind(int group)
{
    m_group = group;
    setNames(QString::number(group));
    m_name->setToolTip(nameTip());
    refresh();
}

void LayerRow::unbind()
{
    hide();
    setNames(QStringLiteral("Spare"));
}

QString LayerRow::nameText() const
{
    return groupTitle(*m_controller.draft().subject(), static_cast<size_t>(m_group));
}

QString LayerRow::nameTip() const
{
    const PruneSubject& subject = *m_controller.draft().subject();
    const core::ChannelGroup& group = subject.groups[static_cast<size_t>(m_group)];
    QString weights;
    int count = 0;
    for (const core::GroupMember& member : group.members) {
        if (member.role == core::MemberRole::activation || ++count > kMostTipWeights)
            continue;
        weights += QStringLiteral("<br>")
            + QString::fromStdString(subject.model->graph.value(member.value).name).toHtmlEscaped();
    }
    if (count > kMostTipWeights)
        weights += QStringLiteral("<br>") + tr("and %1 more").arg(count - kMostTipWeights);
    const auto widest = std::ranges::max_element(group.members, {}, &core::GroupMember::perChannel);
    if (widest != group.members.end() && widest->perChannel > 1)
        weights += QStringLiteral("<br>")
            + tr("One channel of the slider is %1 positions wide: they go together.")
                  .arg(widest->perChannel);
    return QStringLiteral("<b>%1</b><br>%2%3")
        .arg(QString::fromStdString(group.name).toHtmlEscaped(),
             tr("A channel goes from all of these at once:"), weights);
}

void LayerRow::refresh()
{
    const auto group = static_cast<size_t>(m_group);
    const PruneDraft& draft = m_controller.draft();
    if (!draft.subject() || group >= draft.subject()->groups.size())
        return;
    const core::ChannelGroup& channels = draft.subject()->groups[group];
    if (channels.isFrozen())
        showFrozen(QString::fromStdString(channels.frozenReason));
    else if (!m_controller.isScored(group))
        showFrozen(tr("the criterion finds nothing in it; choose another one"));
    else
        showSlider();
    const QString name = nameText();
    m_name->setText(
        m_name->fontMetrics().elidedText(name, Qt::ElideMiddle, qMax(80, m_name->width())));
    setAccessibleName(name);
}

void LayerRow::showFrozen(const QString& reason)
{
    for (QWidget* control :
         std::initializer_list<QWidget*>{ m_curve, m_slider, m_share, m_kept, m_lock })
        control->hide();
    const core::ChannelGroup& group =
        m_controller.draft().subject()->groups[static_cast<size_t>(m_group)];
    const QString text = tr("%1 channels stay: %2").arg(countText(group.channels), reason);
    m_reason->setText(
        m_reason->fontMetrics().elidedText(text, Qt::ElideRight, qMax(120, m_reason->width())));
    m_reason->setToolTip(text);
    m_reason->show();
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleDescription(text);
}

void LayerRow::showSlider()
{
    const auto group = static_cast<size_t>(m_group);
    const PruneDraft& draft = m_controller.draft();
    m_reason->hide();
    setFocusPolicy(Qt::NoFocus);
    const bool isLocked = draft.isLocked(group);
    m_slider->showPlace(draft.placeOf(group, draft.kept(group)), draft.places(group));
    const QString name = nameText();
    const QString share = percentText(draft.removedShare(group), 0);
    describe(*m_slider, tr("Channels removed of %1").arg(name),
             isLocked ? tr("It is locked; open the lock to move it.")
                      : tr("%1 removed, %2 of %3 channels kept. Left and Right move by one step, "
                           "Up and Down change the row.")
                            .arg(share, countText(draft.kept(group)),
                                 countText(draft.subject()->groups[group].channels)));
    m_share->setText(share);
    m_kept->showGroup(group);
    describe(*m_kept, tr("Channels kept of %1").arg(name),
             tr("Channels that stay; a count between two steps goes to the nearer one."));
    m_lock->setChecked(isLocked);
    m_lock->setIcon(icon(isLocked ? QStringLiteral("lock") : QStringLiteral("unlock")));
    describe(*m_lock, tr("Lock %1").arg(name),
             tr("A locked slider stays when all groups move or a budget is met."));
    m_slider->setEnabled(!isLocked);
    m_kept->setEnabled(!isLocked);
    refreshCurve();
    for (QWidget* control :
         std::initializer_list<QWidget*>{ m_curve, m_slider, m_share, m_kept, m_lock })
        control->show();
}

void LayerRow::refreshCurve()
{
    const auto group = static_cast<size_t>(m_group);
    const PruneDraft& draft = m_controller.draft();
    if (!draft.subject() || draft.subject()->groups[group].isFrozen())
        return;
    const auto channels = static_cast<double>(draft.subject()->groups[group].channels);
    std::vector<PointCurve::Point> points;
    for (const PrunePoint& point : m_controller.points()) {
        if (isAlong(point.place, draft.place(), group))
            points.push_back({ 1 - static_cast<double>(point.place.kept[group]) / channels,
                               accuracyChange(point.accuracy) });
    }
    std::vector<PointCurve::Point> sensitivity;
    if (const core::GroupSensitivity* curve = m_controller.sensitivity().map().find(group)) {
        sensitivity.push_back({ 0, 0 });
        for (const core::SensitivityPoint& point : curve->points)
            sensitivity.push_back(
                { static_cast<double>(point.removed) / channels, -core::lossOf(point) });
    }
    m_curve->setCurves(std::move(points), std::move(sensitivity), draft.removedShare(group));
}

void LayerRow::setCurrent(bool isCurrent)
{
    if (property("current").toBool() == isCurrent)
        return;
    setProperty("current", isCurrent);
    style()->unpolish(this);
    style()->polish(this);
}

void LayerRow::takeFocus()
{
    QWidget* target = m_slider->isVisibleTo(this) && m_slider->isEnabled()
        ? static_cast<QWidget*>(m_slider)
        : m_lock->isVisibleTo(this) ? static_cast<QWidget*>(m_lock)
                                    : this;
    target->setFocus(Qt::OtherFocusReason);
}

void LayerRow::mousePressEvent(QMouseEvent* event)
{
    emit chosen(m_group);
    QFrame::mousePressEvent(event);
}

void LayerRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        emit neighbourRequested(m_group, event->key() == Qt::Key_Up ? -1 : 1);
    else
        QFrame::keyPressEvent(event);
}

bool LayerRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        emit chosen(m_group);
    return QFrame::eventFilter(watched, event);
}

} // namespace widgets
