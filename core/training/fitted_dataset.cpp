#include "core/training/fitted_dataset.h"

#include "core/base/parallel.h"
#include "core/data/resize.h"

#include <algorithm>
#include <vector>

namespace core {

namespace {

class FittedDataset : public Dataset
{
public:
    FittedDataset(std::shared_ptr<const Dataset> whole, Preprocessing preprocessing)
        : m_whole(std::move(whole))
        , m_preprocessing(std::move(preprocessing))
    {
    }

    int64_t size() const override { return m_whole->size(); }
    const std::vector<std::string>& classNames() const override { return m_whole->classNames(); }
    int64_t label(int64_t index) const override { return m_whole->label(index); }
    std::string sampleName(int64_t index) const override { return m_whole->sampleName(index); }
    uint64_t contentHash(int64_t index) const override { return m_whole->contentHash(index); }
    const Issues& openingIssues() const override { return m_whole->openingIssues(); }

    Tensor image(int64_t index) const override
    {
        const auto position = static_cast<size_t>(index);
        return position < m_kept.size() ? m_kept[position] : fitted(index);
    }

    void keep(int64_t limitBytes, Monitor& monitor)
    {
        if (size() == 0)
            return;
        const auto bytes = static_cast<int64_t>(std::max<size_t>(1, fitted(0).byteCount()));
        const int64_t count = std::min(size(), limitBytes / bytes);
        monitor.beginPhase("decoding samples");
        m_kept.resize(static_cast<size_t>(count));
        // Cancellation and progress are the caller's thread's business, between the parts.
        constexpr int64_t kSamplesAtOnce = 64;
        for (int64_t first = 0; first < count; first += kSamplesAtOnce) {
            monitor.checkpoint();
            const int64_t part = std::min(kSamplesAtOnce, count - first);
            parallelFor(part, 8, [&](int64_t begin, int64_t end) {
                for (int64_t index = first + begin; index < first + end; ++index)
                    m_kept[static_cast<size_t>(index)] = fitted(index);
            });
            monitor.advance(static_cast<double>(first + part) / static_cast<double>(count));
        }
    }

private:
    Tensor fitted(int64_t index) const
    {
        Tensor sample = m_whole->image(index);
        if (!isPicture(sample))
            return sample;
        return withChannels(resizePicture(sample, m_preprocessing), m_preprocessing.channels);
    }

    std::shared_ptr<const Dataset> m_whole;
    Preprocessing m_preprocessing;
    std::vector<Tensor> m_kept; ///< of the first samples
};

} // namespace

std::shared_ptr<const Dataset> keepFitted(std::shared_ptr<const Dataset> dataset,
                                          const Preprocessing& preprocessing, int64_t limitBytes,
                                          Monitor& monitor)
{
    auto fitted = std::make_shared<FittedDataset>(std::move(dataset), preprocessing);
    fitted->keep(limitBytes, monitor);
    return fitted;
}

} // namespace core
