#include "core/data/split_dataset.h"

#include "core/base/random.h"

#include <fmt/format.h>

#include <numeric>

namespace core {

namespace {

std::shared_ptr<const Dataset> loaded(const PartLoader& load, Role role, Monitor& monitor)
{
    if (load)
        return load(monitor);
    throw Error(ErrorCode::invalidData,
                fmt::format("the data set has no {} samples; choose one that has", roleName(role)));
}

/// Uniform in [0, 1) for each content; equal contents get equal numbers.
double position(uint64_t contentHash, uint64_t seed)
{
    return static_cast<double>(mixBits(contentHash, seed) >> 11) * 0x1.0p-53;
}

/// Two data sets one after the other.
class Joined : public Dataset
{
public:
    Joined(std::shared_ptr<const Dataset> first, std::shared_ptr<const Dataset> second)
        : m_first(std::move(first))
        , m_second(std::move(second))
    {
    }

    int64_t size() const override { return m_first->size() + m_second->size(); }
    const std::vector<std::string>& classNames() const override { return m_first->classNames(); }
    int64_t label(int64_t index) const override { return part(index).label(within(index)); }
    Tensor image(int64_t index) const override { return part(index).image(within(index)); }
    std::string sampleName(int64_t index) const override
    {
        return part(index).sampleName(within(index));
    }
    uint64_t contentHash(int64_t index) const override
    {
        return part(index).contentHash(within(index));
    }
    const Issues& openingIssues() const override { return m_first->openingIssues(); }

private:
    const Dataset& part(int64_t index) const
    {
        return index < m_first->size() ? *m_first : *m_second;
    }
    int64_t within(int64_t index) const
    {
        return index < m_first->size() ? index : index - m_first->size();
    }

    std::shared_ptr<const Dataset> m_first;
    std::shared_ptr<const Dataset> m_second;
};

} // namespace

PartLoader& DatasetParts::of(Role role)
{
    switch (role) {
    case Role::train:
        return train;
    case Role::validation:
        return validation;
    case Role::test:
        break;
    }
    return test;
}

SplitDataset::SplitDataset(DatasetParts parts, SplitOptions options)
    : m_parts(std::move(parts))
    , m_options(options)
{
}

bool SplitDataset::has(Role role) const
{
    switch (role) {
    case Role::train:
        return static_cast<bool>(m_parts.train);
    case Role::validation:
        return m_parts.validation || (m_parts.train && m_options.validationShare > 0);
    case Role::test:
        return static_cast<bool>(m_parts.test);
    }
    return false;
}

std::shared_ptr<const Dataset> SplitDataset::train(Monitor& monitor)
{
    divide(monitor);
    return m_train;
}

std::shared_ptr<const Dataset> SplitDataset::validation(Monitor& monitor)
{
    if (!m_validation && m_parts.validation)
        m_validation = m_parts.validation(monitor);
    if (!m_validation)
        divide(monitor);
    return m_validation;
}

std::shared_ptr<const Dataset> SplitDataset::test(std::string_view purpose, Monitor& monitor)
{
    if (!m_test)
        m_test = loaded(m_parts.test, Role::test, monitor);
    m_testAccesses.emplace_back(purpose);
    monitor.log(LogLevel::info,
                fmt::format("test samples used for {} (access {} of this run)", purpose,
                            m_testAccesses.size()));
    return m_test;
}

std::shared_ptr<const Dataset> SplitDataset::trainAndValidation(Monitor& monitor)
{
    if (!m_pool)
        m_pool = loaded(m_parts.train, Role::train, monitor);
    return m_parts.validation ? std::make_shared<Joined>(m_pool, validation(monitor)) : m_pool;
}

void SplitDataset::divide(Monitor& monitor)
{
    if (m_train)
        return;
    if (!m_pool)
        m_pool = loaded(m_parts.train, Role::train, monitor);
    const double share = m_parts.validation ? 0 : m_options.validationShare;
    std::vector<int64_t> train;
    std::vector<int64_t> validation;
    for (int64_t index = 0; index < m_pool->size(); ++index) {
        constexpr int64_t kSamplesBetweenChecks = 256;
        if (index % kSamplesBetweenChecks == 0)
            monitor.checkpoint();
        const bool isHeldOut =
            share > 0 && position(m_pool->contentHash(index), m_options.seed) < share;
        (isHeldOut ? validation : train).push_back(index);
    }
    m_train = makeSubset(m_pool, std::move(train));
    if (!m_parts.validation)
        m_validation = makeSubset(m_pool, std::move(validation));
}

} // namespace core
