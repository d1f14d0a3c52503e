#include "widgets/dataset/network_view_page.h"

#include "widgets/dataset/picture_pairs.h"
#include "widgets/dataset/preprocessing_page.h"
#include "widgets/plots/histogram_series.h"
#include "widgets/plots/plot_view.h"
#include "widgets/style/number_text.h"

#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

namespace widgets {

namespace {

constexpr int64_t kShown = 12;
/// Inputs of trained networks lie near zero; pixels that were not scaled reach 255.
constexpr double kUnusuallyLarge = 30;

QString channelLines(const SeenSamples& seen)
{
    QStringList lines;
    for (size_t channel = 0; channel < seen.channels.size(); ++channel)
        lines << NetworkViewPage::tr("Channel %1: mean %2 ± %3")
                     .arg(channel)
                     .arg(realText(seen.channels[channel].mean),
                          realText(seen.channels[channel].standardDeviation));
    return lines.join(QStringLiteral(" · "));
}

} // namespace

NetworkViewPage::NetworkViewPage(DatasetDraft& draft)
    : DatasetPage(draft, QStringLiteral("networkViewPage"), tr("What the Network Sees"),
                  tr("Look for cut-off subjects, wrong colours and stretched shapes: they cost "
                     "accuracy without any error message."))
{
    createLayout();
}

void NetworkViewPage::createLayout()
{
    m_pairs = new PicturePairs;
    m_pairs->setObjectName(QStringLiteral("seenPairs"));
    m_pairs->setAccessibleName(tr("Samples and what the network sees of them"));
    m_values = new QLabel;
    m_values->setObjectName(QStringLiteral("seenValues"));
    m_values->setWordWrap(true);
    m_values->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_histogram = new PlotView;
    m_histogram->setObjectName(QStringLiteral("seenHistogram"));
    m_histogram->setTitle(tr("Values of the input"));
    m_histogram->setMinimumHeight(130);
    rows().addWidget(m_pairs, 3);
    rows().addWidget(m_values);
    rows().addWidget(m_histogram, 2);
}

void NetworkViewPage::initializePage()
{
    m_isSeen = false;
    run<SeenSamples>(
        QStringLiteral("datasetPreview"), tr("Prepare samples"),
        [opened = draft().opened(), model = draft().model(),
         preprocessing = draft().preprocessing()](core::Monitor& monitor) {
            return seeSomeSamples(*opened, preprocessing, model.get(), 0, kShown, monitor);
        },
        [this](SeenSamples seen) { showSeen(std::move(seen)); });
}

void NetworkViewPage::showSeen(SeenSamples seen)
{
    m_isSeen = true;
    QString text = inputSentence(seen);
    if (const QString channels = channelLines(seen); !channels.isEmpty())
        text += QLatin1Char('\n') + channels;
    text += QLatin1Char('\n') + tr("Samples looked at: %1.").arg(seen.originals.size());
    const double largest = std::max(std::abs(seen.values.minimum), std::abs(seen.values.maximum));
    if (largest > kUnusuallyLarge)
        text += QLatin1Char(' ') + tr("These values are unusually large: was the scale forgotten?");
    m_values->setText(text);
    showHistogram(seen.values);
    m_pairs->setSamples(std::move(seen));
    emit completeChanged();
}

void NetworkViewPage::showHistogram(const core::TensorStatistics& values)
{
    m_histogram->setAxes({ tr("Value") }, { tr("Count") });
    m_histogram->setSeries(histogramSeries(values));
}

bool NetworkViewPage::isComplete() const
{
    return m_isSeen && !hasProblem();
}

} // namespace widgets
