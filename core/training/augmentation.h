#pragma once

#include "core/data/dataset.h"
#include "core/training/mixing.h"
#include "core/training/view_set.h"

#include <memory>

namespace core {

/// How training samples are varied from epoch to epoch. Everything is a function of seed, epoch and
/// sample.
struct Augmentation
{
    ViewSet views;
    int64_t cutout = 0; ///< side of a square that is blanked at a random place, pixels; 0: none
    Mixing mixing;

    /// True when what the network sees is one of the views, so that it can be looked up by number.
    bool isEnumerable() const { return cutout == 0 && !mixing.isUsed(); }
    /// True when samples must be pictures.
    bool needsPictures() const { return views.count() > 1 || cutout > 0 || mixing.cutmix > 0; }
};

/// The samples of a data set as they are shown in one epoch: views and cutout (DeVries, Taylor,
/// "Improved Regularization of Convolutional Neural Networks with Cutout", 2017), before mixing.
/// Throws Error invalidData for samples that are no pictures but would have to be.
class AugmentedDataset : public Dataset
{
public:
    AugmentedDataset(std::shared_ptr<const Dataset> whole, Augmentation augmentation, uint64_t seed,
                     int64_t epoch);

    int64_t size() const override { return m_whole->size(); }
    const std::vector<std::string>& classNames() const override { return m_whole->classNames(); }
    int64_t label(int64_t index) const override { return m_whole->label(index); }
    Tensor image(int64_t index) const override;
    std::string sampleName(int64_t index) const override { return m_whole->sampleName(index); }
    uint64_t contentHash(int64_t index) const override { return m_whole->contentHash(index); }

    /// The number of the view of a sample in this epoch; -1 when it is not one of the views alone.
    int64_t view(int64_t index) const;

private:
    std::shared_ptr<const Dataset> m_whole;
    Augmentation m_augmentation;
    uint64_t m_seed;
    int64_t m_epoch;
};

} // namespace core
