#pragma once

#include "core/data/dataset.h"

#include <QAbstractListModel>
#include <QCache>
#include <QHash>
#include <QImage>
#include <QTimer>

#include <memory>
#include <vector>

namespace widgets {

class JobRunner;

/// Samples of a data set with their thumbnails, which are made on the engine thread when they are
/// first asked for. What a network said about a sample can be kept beside it.
class SampleModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role
    {
        sampleRole = Qt::UserRole + 1, ///< qint64, index in the data set
        labelRole, ///< int, core::Dataset::kNoLabel without one
        predictedRole, ///< int, absent until it is known
    };

    /// `name` keeps the jobs of two models apart.
    SampleModel(JobRunner& jobs, const QString& name, QObject* parent = nullptr);

    /// All samples of a data set; none for nullptr.
    void setSamples(std::shared_ptr<const core::Dataset> samples);
    const std::shared_ptr<const core::Dataset>& samples() const { return m_samples; }
    /// Shows only these samples, in this order.
    void showOnly(std::vector<int64_t> indices);
    const std::vector<int64_t>& shown() const { return m_shown; }
    /// Shows more samples, after those that are shown.
    void append(const std::vector<int64_t>& indices);
    /// Row of a sample; -1 when it is not shown.
    int rowOf(int64_t sample) const;

    void setPrediction(int64_t sample, int label);
    std::optional<int> prediction(int64_t sample) const;
    void clearPredictions();
    /// "Sneaker", "class 3", or "no label".
    QString className(int64_t label) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void request(int64_t sample) const;
    void loadThumbnails();
    void takeThumbnails(const std::vector<std::pair<int64_t, QImage>>& thumbnails);
    QString toolTip(int64_t sample) const;

    JobRunner& m_jobs;
    QString m_name;
    std::shared_ptr<const core::Dataset> m_samples;
    std::vector<int64_t> m_shown;
    QHash<qint64, int> m_predictions;
    mutable QCache<qint64, QImage> m_thumbnails; ///< cost in KiB
    mutable std::vector<int64_t> m_wanted; ///< oldest first
    mutable QTimer m_loading; ///< collects the wishes of one paint
    bool m_isLoading = false;
};

} // namespace widgets
