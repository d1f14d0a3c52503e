#pragma once

#include "app/cli/console.h"
#include "app/cli/samples.h"
#include "core/comparison/paired_comparison.h"
#include "core/comparison/version_table.h"

#include <string>
#include <vector>

namespace app {

/// What a comparison found, as JSON and for people, part by part.
class CompareReport
{
public:
    /// The first file is the reference.
    explicit CompareReport(std::vector<std::string> files);

    void addTable(std::vector<core::TableRow> rows);
    void addGraphs(const std::vector<core::GraphDifference>& differences);
    void addAnswers(const core::PairedComparison& comparison, const Samples& samples);

    /// Writes the table as comma-separated values; throws core::Error.
    void writeTable(const std::string& file);
    const Outcome& outcome() const { return m_outcome; }

private:
    void addChange(const core::ModelChange& change, const std::string& file);

    std::vector<std::string> m_files;
    std::vector<core::TableRow> m_rows;
    Outcome m_outcome;
};

} // namespace app
