#include "widgets/search/genome_picture.h"

#include "core/base/number_text.h"
#include "widgets/search/trial_text.h"
#include "widgets/style/fonts.h"
#include "widgets/style/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace widgets {

namespace {

constexpr int kTitleHeight = 18;
constexpr double kLeastShare = 0.06; ///< of the height, so that small choices are still seen

/// The share of the largest number of a gene; for words, 1 for the first and 0 for others.
double shareOf(const core::Gene& gene, int choice)
{
    double most = 0;
    for (const std::string& text : gene.choices) {
        const auto number = core::parseReal(text);
        if (!number)
            return choice == 0 ? 1 : 0;
        most = std::max(most, *number);
    }
    return most > 0 ? *core::parseReal(gene.choices[static_cast<size_t>(choice)]) / most : 0;
}

QString choiceText(const core::Gene& gene, int choice)
{
    return QString::fromStdString(gene.name) + QLatin1Char(' ')
        + QString::fromStdString(gene.choices[static_cast<size_t>(choice)]);
}

} // namespace

GenomePicture::GenomePicture(TrialSelection& trials, QWidget* parent)
    : QWidget(parent)
    , m_trials(trials)
{
    setObjectName(QStringLiteral("genomePicture"));
    setAccessibleName(tr("Architecture of the network"));
    setWhatsThis(tr("The choices that make the network under the pointer, or the one that is "
                    "selected: channels and blocks as bars beside the most that there could be; an "
                    "empty frame is a part that is left out, or weights in 8 bits."));
    for (const auto signal : { &TrialSelection::hoverChanged, &TrialSelection::selectionChanged,
                               &TrialSelection::snapshotChanged })
        connect(&trials, signal, this, &GenomePicture::describe);
    describe();
}

void GenomePicture::describe()
{
    const auto trial = m_trials.looked();
    QStringList choices;
    if (trial) {
        const SearchSnapshot& snapshot = *m_trials.snapshot();
        for (const size_t gene : openGenes())
            choices +=
                choiceText(snapshot.description.genes[gene], snapshot.trials[*trial].genome[gene]);
    }
    setAccessibleDescription(choices.join(QStringLiteral(", ")));
    update();
}

std::vector<size_t> GenomePicture::openGenes() const
{
    const auto& genes = m_trials.snapshot()->description.genes;
    std::vector<size_t> open;
    for (size_t gene = 0; gene < genes.size(); ++gene)
        if (genes[gene].choices.size() > 1)
            open.push_back(gene);
    return open;
}

QRectF GenomePicture::barOf(size_t place, size_t count) const
{
    const double step = static_cast<double>(width()) / static_cast<double>(count);
    const double gap = std::min(4.0, step / 4);
    return { static_cast<double>(place) * step + gap / 2, kTitleHeight + 2.0,
             std::min(28.0, step - gap), height() - kTitleHeight - 4.0 };
}

void GenomePicture::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setFont(scaledFont(0.88));
    painter.setPen(theme().muted);
    const auto trial = m_trials.looked();
    if (!trial) {
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Point at a network to see how it is built."));
        return;
    }
    const SearchSnapshot& snapshot = *m_trials.snapshot();
    painter.drawText(QRect(0, 0, width(), kTitleHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("How %1 is built").arg(trialTitle(snapshot.trials[*trial])));
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<size_t> genes = openGenes();
    for (size_t place = 0; place < genes.size(); ++place) {
        const double share = shareOf(snapshot.description.genes[genes[place]],
                                     snapshot.trials[*trial].genome[genes[place]]);
        const QRectF bar = barOf(place, genes.size());
        painter.setPen(QPen(theme().border, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(bar, 2, 2);
        if (share <= 0)
            continue;
        QRectF filled = bar;
        filled.setTop(bar.bottom() - std::max(kLeastShare, share) * bar.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().accent);
        painter.drawRoundedRect(filled, 2, 2);
    }
}

bool GenomePicture::event(QEvent* event)
{
    const auto trial = m_trials.looked();
    if (event->type() != QEvent::ToolTip || !trial)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const SearchSnapshot& snapshot = *m_trials.snapshot();
    const std::vector<size_t> genes = openGenes();
    for (size_t place = 0; place < genes.size(); ++place)
        if (barOf(place, genes.size()).contains(help->pos()))
            QToolTip::showText(help->globalPos(),
                               choiceText(snapshot.description.genes[genes[place]],
                                          snapshot.trials[*trial].genome[genes[place]]),
                               this);
    return true;
}

} // namespace widgets
