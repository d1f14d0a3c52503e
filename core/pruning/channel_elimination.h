#pragma once

#include <Eigen/Core>
#include <vector>

namespace core {

/// A layer y = W x whose input loses channels one after another, each loss made up for as well as
/// the columns that are left can: the optimal brain surgeon for blocks of weights.
///
/// Removing the columns b costs tr(W_b ([G^-1]_bb)^-1 W_b^T) of mean square of y and changes
/// W by -W_b ([G^-1]_bb)^-1 [G^-1]_b,:. After B. Hassibi, D. Stork: "Second Order Derivatives for
/// Network Pruning: Optimal Brain Surgeon" (NIPS 1992), equation 5, with blocks for single weights.
class ChannelElimination
{
public:
    /// `gram` [columns, columns] positive definite, `weights` [rows, columns]; `blocks` lists the
    /// columns of each channel.
    ChannelElimination(const Eigen::MatrixXd& gram, Eigen::MatrixXd weights,
                       std::vector<std::vector<Eigen::Index>> blocks);

    /// What the loss of a channel would cost now, as a share of the mean square of y with all
    /// columns. At least 0.
    double cost(size_t channel) const;
    /// Takes the channel out; it must not be asked about again.
    void remove(size_t channel);
    const Eigen::MatrixXd& weights() const { return m_weights; }

private:
    Eigen::MatrixXd blockInverse(size_t channel) const;

    Eigen::MatrixXd m_inverse;
    Eigen::MatrixXd m_weights;
    std::vector<std::vector<Eigen::Index>> m_blocks;
    double m_energy;
};

} // namespace core
