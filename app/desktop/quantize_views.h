#pragma once

#include "widgets/quantization/quantized_pair.h"

#include <QObject>

#include <vector>

namespace widgets {
class ClippingView;
class FeatureView;
class FlipGallery;
class JobRunner;
class WeightGridView;
class Workspace;
} // namespace widgets

namespace app {

class QuantizeRun;
struct PageContext;

/// The views that compare the float model with the quantized one, and what they share: both models,
/// read anew for each result and data set, and the chosen layer.
class QuantizeViews : public QObject
{
    Q_OBJECT
public:
    QuantizeViews(const PageContext& context, QObject* parent);

    struct View
    {
        QWidget* widget = nullptr;
        QString title;
        QString tip;
    };
    /// In the order of the tabs.
    const std::vector<View>& views() const { return m_views; }
    /// Shows the result of a run; without one, or before its result, only the open model.
    void follow(QuantizeRun* run);
    /// The layer that the views are about, by the name of its node.
    void setLayer(const QString& name);

private:
    void add(QWidget* view, const QString& title, const QString& tip);
    QStringList subject() const;
    void load();
    void setPair(std::shared_ptr<const widgets::QuantizedPair> pair);

    widgets::Workspace& m_workspace;
    widgets::JobRunner& m_jobs;
    QuantizeRun* m_run = nullptr; ///< with a result
    QStringList m_subject; ///< what is shown, or being read
    std::vector<View> m_views;
    widgets::FlipGallery* m_gallery = nullptr;
    widgets::ClippingView* m_clipping = nullptr;
    widgets::FeatureView* m_features = nullptr;
    widgets::WeightGridView* m_weights = nullptr;
};

} // namespace app
