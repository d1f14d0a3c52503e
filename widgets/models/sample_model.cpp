#include "widgets/models/sample_model.h"

#include "core/base/error.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/models/sample_picture.h"

#include <algorithm>
#include <numeric>

namespace widgets {

namespace {

constexpr int kThumbnailSide = 128;
constexpr qsizetype kCacheKibibytes = 64 * 1024;
constexpr qsizetype kBytesPerKibibyte = 1024;
/// Few enough that a click does not wait behind them.
constexpr size_t kThumbnailsAtOnce = 32;
/// Wishes beyond what a window shows were scrolled past.
constexpr size_t kWishesKept = 512;

using Thumbnails = std::vector<std::pair<int64_t, QImage>>;

/// A damaged sample gets an empty picture, so that it is not asked for again.
QImage thumbnailOf(const core::Dataset& samples, int64_t index)
{
    try {
        const QImage picture = samplePicture(samples.image(index));
        if (std::max(picture.width(), picture.height()) <= kThumbnailSide)
            return picture;
        return picture.scaled(kThumbnailSide, kThumbnailSide, Qt::KeepAspectRatio,
                              Qt::SmoothTransformation);
    } catch (const core::Error&) {
        return {};
    }
}

Thumbnails makeThumbnails(const core::Dataset& samples, const std::vector<int64_t>& indices,
                          const core::Monitor& monitor)
{
    Thumbnails thumbnails;
    for (const int64_t index : indices) {
        monitor.checkpoint();
        thumbnails.emplace_back(index, thumbnailOf(samples, index));
    }
    return thumbnails;
}

} // namespace

SampleModel::SampleModel(JobRunner& jobs, const QString& name, QObject* parent)
    : QAbstractListModel(parent)
    , m_jobs(jobs)
    , m_name(name)
    , m_thumbnails(kCacheKibibytes)
{
    m_loading.setSingleShot(true);
    m_loading.setInterval(0);
    connect(&m_loading, &QTimer::timeout, this, &SampleModel::loadThumbnails);
}

void SampleModel::setSamples(std::shared_ptr<const core::Dataset> samples)
{
    beginResetModel();
    m_samples = std::move(samples);
    m_shown.resize(m_samples ? static_cast<size_t>(m_samples->size()) : 0);
    std::iota(m_shown.begin(), m_shown.end(), int64_t{ 0 });
    m_predictions.clear();
    m_thumbnails.clear();
    m_wanted.clear();
    endResetModel();
}

void SampleModel::showOnly(std::vector<int64_t> indices)
{
    beginResetModel();
    m_shown = std::move(indices);
    endResetModel();
}

void SampleModel::append(const std::vector<int64_t>& indices)
{
    if (indices.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(indices.size()) - 1);
    m_shown.insert(m_shown.end(), indices.begin(), indices.end());
    endInsertRows();
}

int SampleModel::rowOf(int64_t sample) const
{
    // Most of the time all samples are shown, each at its own number.
    if (sample >= 0 && sample < rowCount() && m_shown[static_cast<size_t>(sample)] == sample)
        return static_cast<int>(sample);
    const auto found = std::ranges::find(m_shown, sample);
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

void SampleModel::setPrediction(int64_t sample, int label)
{
    m_predictions[sample] = label;
    if (const int row = rowOf(sample); row >= 0)
        emit dataChanged(index(row), index(row), { predictedRole, Qt::ToolTipRole });
}

std::optional<int> SampleModel::prediction(int64_t sample) const
{
    const auto found = m_predictions.find(sample);
    return found == m_predictions.end() ? std::nullopt : std::optional(*found);
}

void SampleModel::clearPredictions()
{
    m_predictions.clear();
    if (!m_shown.empty())
        emit dataChanged(index(0), index(rowCount() - 1), { predictedRole, Qt::ToolTipRole });
}

QString SampleModel::className(int64_t label) const
{
    if (label == core::Dataset::kNoLabel)
        return tr("no label");
    const std::vector<std::string>& names = m_samples->classNames();
    return label >= 0 && label < static_cast<int64_t>(names.size())
        ? QString::fromStdString(names[static_cast<size_t>(label)])
        : tr("class %1").arg(label);
}

int SampleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant SampleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int64_t sample = m_shown[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return className(m_samples->label(sample));
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return toolTip(sample);
    case Qt::DecorationRole:
        if (const QImage* thumbnail = m_thumbnails.object(sample))
            return *thumbnail;
        request(sample);
        return {};
    case sampleRole:
        return static_cast<qint64>(sample);
    case labelRole:
        return static_cast<int>(m_samples->label(sample));
    case predictedRole:
        if (const std::optional<int> label = prediction(sample))
            return *label;
        return {};
    default:
        return {};
    }
}

QString SampleModel::toolTip(int64_t sample) const
{
    QString text = QString::fromStdString(m_samples->sampleName(sample)) % QStringLiteral("\n")
        % tr("Label: %1").arg(className(m_samples->label(sample)));
    if (const std::optional<int> label = prediction(sample))
        text += QStringLiteral("\n") % tr("Predicted: %1").arg(className(*label));
    return text;
}

void SampleModel::request(int64_t sample) const
{
    m_wanted.push_back(sample);
    m_loading.start();
}

void SampleModel::loadThumbnails()
{
    if (m_isLoading || m_wanted.empty() || !m_samples)
        return;
    // The newest wishes are what the window shows now.
    if (m_wanted.size() > kWishesKept)
        m_wanted.erase(m_wanted.begin(), m_wanted.end() - kWishesKept);
    const size_t count = std::min(kThumbnailsAtOnce, m_wanted.size());
    std::vector<int64_t> indices(m_wanted.end() - static_cast<std::ptrdiff_t>(count),
                                 m_wanted.end());
    m_wanted.resize(m_wanted.size() - count);
    m_isLoading = true;
    const auto source = m_samples;
    Job* job = m_jobs.run<Thumbnails>(
        { m_name + QStringLiteral("Thumbnails"), tr("Load thumbnails"), false }, this,
        [source, indices](core::Monitor& monitor) {
            return makeThumbnails(*source, indices, monitor);
        },
        [this, source](const Thumbnails& thumbnails) {
            if (source == m_samples)
                takeThumbnails(thumbnails);
        });
    connect(job, &Job::finished, this, [this] {
        m_isLoading = false;
        loadThumbnails();
    });
}

void SampleModel::takeThumbnails(const Thumbnails& thumbnails)
{
    for (const auto& [sample, image] : thumbnails) {
        m_thumbnails.insert(sample, new QImage(image), 1 + image.sizeInBytes() / kBytesPerKibibyte);
        if (const int row = rowOf(sample); row >= 0)
            emit dataChanged(index(row), index(row), { Qt::DecorationRole });
    }
}

} // namespace widgets
