#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

namespace core {

/// Makes items in order on a thread of its own, a few ahead of their use.
template <typename Item>
class Prefetch
{
public:
    /// Starts at once. `make` is called on the other thread until it gives nothing or throws.
    explicit Prefetch(std::function<std::optional<Item>()> make)
        : m_make(std::move(make))
        , m_thread([this](const std::stop_token& stop) { makeAll(stop); })
    {
    }
    Prefetch(const Prefetch&) = delete;
    Prefetch& operator=(const Prefetch&) = delete;

    /// The next item, waiting for it; nothing after the last. Throws on the caller's thread what
    /// making the item threw.
    std::optional<Item> next()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !m_ready.empty() || m_isFinished; });
        if (!m_ready.empty()) {
            Item item = std::move(m_ready.front());
            m_ready.pop_front();
            m_changed.notify_all();
            return item;
        }
        if (m_failure)
            std::rethrow_exception(m_failure);
        return std::nullopt;
    }

private:
    static constexpr size_t kItemsAhead = 3;

    void makeAll(const std::stop_token& stop)
    {
        std::exception_ptr failure;
        try {
            while (std::optional<Item> item = m_make())
                if (!append(stop, *std::move(item)))
                    break;
        } catch (...) {
            failure = std::current_exception();
        }
        const std::lock_guard lock(m_mutex);
        m_failure = failure;
        m_isFinished = true;
        m_changed.notify_all();
    }

    /// Waits for room and adds; false when this object is being destroyed.
    bool append(const std::stop_token& stop, Item item)
    {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, stop, [&] { return m_ready.size() < kItemsAhead; }))
            return false;
        m_ready.push_back(std::move(item));
        m_changed.notify_all();
        return true;
    }

    std::function<std::optional<Item>()> m_make;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Item> m_ready;
    std::exception_ptr m_failure;
    bool m_isFinished = false;
    std::jthread m_thread; ///< last, so that it ends before what it uses
};

} // namespace core
