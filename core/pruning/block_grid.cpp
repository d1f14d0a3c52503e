#include "core/pruning/block_grid.h"

#include <algorithm>

namespace core {

namespace {

int64_t blocksIn(int64_t size, int64_t block)
{
    return (size + block - 1) / block;
}

} // namespace

BlockGrid::BlockGrid(Eigen::Index rows, Eigen::Index columns, int64_t kernel, int64_t blockRows,
                     int64_t blockChannels)
    : m_rows(rows)
    , m_channels(columns / kernel)
    , m_kernel(kernel)
    , m_blockRows(blockRows)
    , m_blockChannels(blockChannels)
    , m_rowBlocks(blocksIn(m_rows, blockRows))
    , m_channelBlocks(blocksIn(m_channels, blockChannels))
{
}

/// Calls visit(row, column) for the elements of a block.
template <typename Visit>
void BlockGrid::visit(int64_t block, Visit&& visit) const
{
    const int64_t firstChannel = block % m_channelBlocks * m_blockChannels;
    const int64_t place = block / m_channelBlocks % m_kernel;
    const int64_t firstRow = block / blocksPerRow() * m_blockRows;
    const int64_t endRow = std::min(firstRow + m_blockRows, m_rows);
    const int64_t endChannel = std::min(firstChannel + m_blockChannels, m_channels);
    for (int64_t row = firstRow; row < endRow; ++row)
        for (int64_t channel = firstChannel; channel < endChannel; ++channel)
            visit(row, channel * m_kernel + place);
}

std::vector<double> BlockGrid::means(const Eigen::MatrixXd& elements) const
{
    std::vector<double> means(static_cast<size_t>(count()), 0);
    for (size_t block = 0; block < means.size(); ++block) {
        double elementsSeen = 0;
        visit(static_cast<int64_t>(block), [&](Eigen::Index row, Eigen::Index column) {
            means[block] += elements(row, column);
            ++elementsSeen;
        });
        means[block] /= elementsSeen;
    }
    return means;
}

void BlockGrid::clear(int64_t block, Eigen::MatrixXd& elements) const
{
    visit(block, [&](Eigen::Index row, Eigen::Index column) { elements(row, column) = 0; });
}

} // namespace core
