#pragma once

#include <QAbstractListModel>
#include <QImage>

#include <vector>

namespace widgets {

class PruneController;

/// The channels of one group: picture of its weights, score, and whether it goes. Pictures are made
/// when they are first looked at.
class FilterModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit FilterModel(PruneController& controller, QObject* parent = nullptr);

    static constexpr int kGoneRole = Qt::UserRole; ///< bool
    static constexpr int kChannelRole = Qt::UserRole + 1;

    /// The group that is shown; -1 for none.
    int group() const { return m_group; }
    void setGroup(int group);
    /// Whose weights the pictures show, an index among producers().
    void setProducer(int producer);
    /// Names of the weights that make the channels.
    QStringList producers() const;
    /// By score, those that go next first; else by number.
    void setSorted(bool isSorted);
    /// Channels that go.
    int goneCount() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// Strikes a channel out or takes it back; false when the slider has no such place.
    bool toggle(const QModelIndex& index);

private:
    void rebuild();
    void refresh();
    void forgetPictures();
    const QImage& picture(int64_t channel) const;
    QString sentence(int64_t channel) const;
    double score(int64_t channel) const;

    PruneController& m_controller;
    int m_group = -1;
    int m_producer = 0;
    bool m_isSorted = true;
    std::vector<int64_t> m_channels; ///< by row
    std::vector<bool> m_gone; ///< by channel
    mutable std::vector<QImage> m_pictures; ///< by channel
    float m_most = 1; ///< largest magnitude of the producer's weights
};

} // namespace widgets
