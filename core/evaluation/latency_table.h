#pragma once

#include "core/base/monitor.h"
#include "core/evaluation/node_case.h"

#include <filesystem>
#include <map>
#include <string>

namespace core {

struct LatencyTableOptions
{
    int threads = 1;
    std::string version; ///< of the program: another one may have other kernels
    /// Where times are kept, a file each, named after what was measured on what; empty: nowhere.
    std::filesystem::path folder;
};

/// Times of single nodes on this machine, measured when they are first asked for and kept for later
/// runs. Kind: measured, the fastest of n runs, for others that run beside them only make runs
/// slower.
class LatencyTable
{
public:
    explicit LatencyTable(LatencyTableOptions options);

    /// Milliseconds of the node alone, with its inputs where a network would have them. Throws
    /// Error when it cannot be run, fileAccess; Cancelled.
    double milliseconds(const NodeCase& single, Monitor& monitor);

    int64_t measured() const { return m_measured; }
    int64_t restored() const { return m_restored; } ///< that an earlier run had measured

private:
    std::filesystem::path fileOf(const std::string& subject) const;
    std::optional<double> restore(const std::string& subject) const;
    void store(const std::string& subject, double milliseconds) const;
    double measure(const NodeCase& single, Monitor& monitor) const;

    LatencyTableOptions m_options;
    std::string m_machine; ///< processor, threads and version
    std::map<std::string, double> m_times; ///< by case text
    int64_t m_measured = 0;
    int64_t m_restored = 0;
};

} // namespace core
