#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

namespace core {

/// The matrix [rows, channels * kernel] of a product cut into blocks of so many outputs and inputs
/// at one place of the kernel. What is left over at the end of an axis makes smaller blocks. Blocks
/// are numbered by rows, then places, then channels.
class BlockGrid
{
public:
    BlockGrid(Eigen::Index rows, Eigen::Index columns, int64_t kernel, int64_t blockRows,
              int64_t blockChannels);

    int64_t count() const { return m_rowBlocks * blocksPerRow(); }
    /// Blocks that share their rows: they lie side by side in the numbering.
    int64_t blocksPerRow() const { return m_kernel * m_channelBlocks; }
    /// By block the mean over its elements of a matrix of the same shape.
    std::vector<double> means(const Eigen::MatrixXd& elements) const;
    /// Sets the elements of a block to 0.
    void clear(int64_t block, Eigen::MatrixXd& elements) const;

private:
    template <typename Visit>
    void visit(int64_t block, Visit&& visit) const;

    int64_t m_rows;
    int64_t m_channels;
    int64_t m_kernel;
    int64_t m_blockRows;
    int64_t m_blockChannels;
    int64_t m_rowBlocks;
    int64_t m_channelBlocks;
};

} // namespace core
