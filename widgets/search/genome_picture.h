#pragma once

#include "widgets/search/trial_selection.h"

#include <QWidget>

namespace widgets {

/// The architecture of the network that is looked at, in small: a bar for each choice, as high as
/// the number that was chosen beside the largest one; empty where a part is gone.
class GenomePicture : public QWidget
{
    Q_OBJECT
public:
    /// `trials` must outlive the widget.
    explicit GenomePicture(TrialSelection& trials, QWidget* parent = nullptr);

    QSize sizeHint() const override { return { 300, 84 }; }
    QSize minimumSizeHint() const override { return { 160, 72 }; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void describe();
    /// Genes with a choice, as they stand from left to right.
    std::vector<size_t> openGenes() const;
    QRectF barOf(size_t place, size_t count) const;

    TrialSelection& m_trials;
};

} // namespace widgets
