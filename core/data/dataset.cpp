#include "core/data/dataset.h"

namespace core {

namespace {

class Subset : public Dataset
{
public:
    Subset(std::shared_ptr<const Dataset> whole, std::vector<int64_t> indices)
        : m_whole(std::move(whole))
        , m_indices(std::move(indices))
    {
    }

    int64_t size() const override { return static_cast<int64_t>(m_indices.size()); }
    const std::vector<std::string>& classNames() const override { return m_whole->classNames(); }
    int64_t label(int64_t index) const override { return m_whole->label(at(index)); }
    Tensor image(int64_t index) const override { return m_whole->image(at(index)); }
    std::string sampleName(int64_t index) const override { return m_whole->sampleName(at(index)); }
    uint64_t contentHash(int64_t index) const override { return m_whole->contentHash(at(index)); }
    const Issues& openingIssues() const override { return m_whole->openingIssues(); }

private:
    int64_t at(int64_t index) const { return m_indices[static_cast<size_t>(index)]; }

    std::shared_ptr<const Dataset> m_whole;
    std::vector<int64_t> m_indices;
};

} // namespace

std::string_view roleName(Role role)
{
    switch (role) {
    case Role::train:
        return "train";
    case Role::validation:
        return "validation";
    case Role::test:
        return "test";
    }
    return "";
}

const Issues& Dataset::openingIssues() const
{
    static const Issues kNone;
    return kNone;
}

std::shared_ptr<const Dataset> makeSubset(std::shared_ptr<const Dataset> whole,
                                          std::vector<int64_t> indices)
{
    for (const int64_t index : indices)
        require(index >= 0 && index < whole->size(), "subset lies inside the data set");
    return std::make_shared<Subset>(std::move(whole), std::move(indices));
}

bool isPicture(const Tensor& sample)
{
    return sample.elementType() == ElementType::uint8 && sample.rank() == 3
        && (sample.shape()[2] == 1 || sample.shape()[2] == 3);
}

} // namespace core
