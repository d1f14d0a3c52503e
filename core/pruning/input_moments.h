#pragma once

#include <Eigen/Core>
#include <cstdint>

namespace core {

/// Second moments of what a layer reads: X^T X and its relatives over the places seen so far.
class InputMoments
{
public:
    explicit InputMoments(int64_t columns);

    /// Rows of x: [places, columns].
    void add(const Eigen::MatrixXf& inputs);

    int64_t places() const { return m_places; }
    /// Mean of x x^T, around the mean of x when `isCentered` (what a bias can make up for).
    Eigen::MatrixXd gram(bool isCentered) const;
    /// The Gram matrix with 0.01 of its mean diagonal added, as in refitWeights(); 1 when it is
    /// zero. Positive definite.
    Eigen::MatrixXd ridgedGram(bool isCentered) const;

private:
    Eigen::MatrixXd m_products;
    Eigen::VectorXd m_sums;
    int64_t m_places = 0;
};

} // namespace core
