#include "core/pruning/channel_elimination.h"

#include <Eigen/Cholesky>
#include <algorithm>

namespace core {

ChannelElimination::ChannelElimination(const Eigen::MatrixXd& gram, Eigen::MatrixXd weights,
                                       std::vector<std::vector<Eigen::Index>> blocks)
    : m_inverse(gram.ldlt().solve(Eigen::MatrixXd::Identity(gram.rows(), gram.cols())))
    , m_weights(std::move(weights))
    , m_blocks(std::move(blocks))
    , m_energy((m_weights * gram).cwiseProduct(m_weights).sum())
{
}

double ChannelElimination::cost(size_t channel) const
{
    const Eigen::MatrixXd own = m_weights(Eigen::all, m_blocks[channel]);
    const double loss = (own * blockInverse(channel)).cwiseProduct(own).sum();
    return m_energy > 0 ? std::max(loss / m_energy, 0.0) : 0;
}

void ChannelElimination::remove(size_t channel)
{
    const std::vector<Eigen::Index>& block = m_blocks[channel];
    const Eigen::MatrixXd rows = m_inverse(block, Eigen::all);
    const Eigen::MatrixXd step = blockInverse(channel) * rows;
    m_weights -= m_weights(Eigen::all, block).eval() * step;
    m_inverse -= rows.transpose() * step;
    m_weights(Eigen::all, block).setZero();
    // What is left of the removed rows is rounding, which later steps must not pick up.
    m_inverse(block, Eigen::all).setZero();
    m_inverse(Eigen::all, block).setZero();
}

Eigen::MatrixXd ChannelElimination::blockInverse(size_t channel) const
{
    const std::vector<Eigen::Index>& block = m_blocks[channel];
    const Eigen::MatrixXd own = m_inverse(block, block);
    return own.ldlt().solve(Eigen::MatrixXd::Identity(own.rows(), own.cols()));
}

} // namespace core
