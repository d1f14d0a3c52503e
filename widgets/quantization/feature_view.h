#pragma once

#include "widgets/quantization/feature_maps.h"

#include <QWidget>

#include <array>

class QLabel;

namespace widgets {

class ChannelGrid;
class HeatMap;
class JobRunner;

/// What the chosen layer makes of a sample: every channel in float, in integers and their
/// difference beside each other, and one channel large below.
class FeatureView : public QWidget
{
    Q_OBJECT
public:
    FeatureView(Workspace& workspace, JobRunner& jobs, QWidget* parent = nullptr);

    /// Nothing to show for nullptr.
    void setPair(std::shared_ptr<const QuantizedPair> pair);
    /// The layer that is shown, by the name of its node.
    void setLayer(const QString& layer);
    const FeatureMaps& maps() const { return m_maps; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// Float, integers and difference.
    static constexpr size_t kColumns = 3;

    void createLayout();
    void refresh();
    void request();
    void show(FeatureMaps maps);
    void showReason(const QString& sentence);
    void showChannel(int channel);

    Workspace& m_workspace;
    JobRunner& m_jobs;
    std::shared_ptr<const QuantizedPair> m_pair;
    QString m_layer;
    bool m_isStale = true;
    FeatureMaps m_maps;
    QLabel* m_heading = nullptr;
    QLabel* m_text = nullptr;
    std::array<ChannelGrid*, kColumns> m_grids = {};
    std::array<HeatMap*, kColumns> m_large = {};
};

} // namespace widgets
