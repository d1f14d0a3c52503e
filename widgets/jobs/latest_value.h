#pragma once

#include <mutex>
#include <utility>

namespace widgets {

/// The newest value of something that the engine thread makes faster than it is shown.
template <typename T>
class LatestValue
{
public:
    void put(T value)
    {
        const std::lock_guard lock(m_mutex);
        m_value = std::move(value);
    }

    T get() const
    {
        const std::lock_guard lock(m_mutex);
        return m_value;
    }

private:
    mutable std::mutex m_mutex;
    T m_value;
};

} // namespace widgets
