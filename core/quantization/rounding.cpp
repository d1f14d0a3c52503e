#include "core/quantization/rounding.h"

#include "core/base/error.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

constexpr std::array kRoundings{
    RoundingEntry{ "nearest", "Nearest", "Each weight to the nearest integer.", false,
                   roundNearest },
    RoundingEntry{ "gptq", "GPTQ",
                   "Rounds column by column and makes up for each error in the columns left "
                   "(Frantar et al.: GPTQ, 2023).",
                   true, roundWithFeedback },
    RoundingEntry{ "adaround", "AdaRound",
                   "Learns for each weight whether to round up or down (Nagel et al.: Up or Down?, "
                   "2020).",
                   true, roundAdaptively },
};

double clampedRound(double number, int32_t highest)
{
    const auto bound = static_cast<double>(highest);
    return std::clamp(std::nearbyint(number), -bound, bound);
}

/// Upper factor U with U^T U = (X^T X + lambda I)^-1; columns that no input uses keep to
/// themselves.
Eigen::MatrixXd inverseFactor(const Eigen::MatrixXf& inputs)
{
    const Eigen::MatrixXd x = inputs.cast<double>();
    Eigen::MatrixXd hessian = x.transpose() * x;
    const double mean = hessian.diagonal().mean();
    for (Eigen::Index i = 0; i < hessian.rows(); ++i)
        if (hessian(i, i) == 0)
            hessian(i, i) = mean > 0 ? mean : 1;
    hessian.diagonal().array() += 0.01 * hessian.diagonal().mean();
    const Eigen::MatrixXd inverse =
        hessian.llt().solve(Eigen::MatrixXd::Identity(hessian.rows(), hessian.cols()));
    return inverse.llt().matrixU();
}

} // namespace

const Catalog<RoundingEntry>& roundings()
{
    static const Catalog<RoundingEntry> kCatalog("rounding", kRoundings);
    return kCatalog;
}

Eigen::MatrixXi roundNearest(const RoundingProblem& problem, const Monitor&)
{
    Eigen::MatrixXi integers(problem.weights.rows(), problem.weights.cols());
    for (Eigen::Index column = 0; column < integers.cols(); ++column)
        for (Eigen::Index row = 0; row < integers.rows(); ++row)
            integers(row, column) = static_cast<int>(
                clampedRound(problem.weights(row, column) / problem.scales[row], problem.highest));
    return integers;
}

Eigen::MatrixXi roundWithFeedback(const RoundingProblem& problem, const Monitor& monitor)
{
    constexpr Eigen::Index kBlock = 128;
    const Eigen::MatrixXd factor = inverseFactor(problem.inputs);
    Eigen::MatrixXd left = problem.weights;
    Eigen::MatrixXi integers(left.rows(), left.cols());
    for (Eigen::Index start = 0; start < left.cols(); start += kBlock) {
        monitor.checkpoint();
        const Eigen::Index width = std::min(kBlock, left.cols() - start);
        const Eigen::Index rest = left.cols() - start - width;
        Eigen::MatrixXd errors(left.rows(), width);
        for (Eigen::Index i = 0; i < width; ++i) {
            const Eigen::Index column = start + i;
            for (Eigen::Index row = 0; row < left.rows(); ++row) {
                const double integer =
                    clampedRound(left(row, column) / problem.scales[row], problem.highest);
                integers(row, column) = static_cast<int>(integer);
                errors(row, i) =
                    (left(row, column) - integer * problem.scales[row]) / factor(column, column);
            }
            left.middleCols(column, width - i).noalias() -=
                errors.col(i) * factor.row(column).segment(column, width - i);
        }
        left.rightCols(rest).noalias() -= errors * factor.block(start, start + width, width, rest);
    }
    return integers;
}

double outputError(const RoundingProblem& problem, const Eigen::MatrixXi& integers)
{
    const Eigen::MatrixXf rounded =
        (problem.scales.asDiagonal() * integers.cast<double>()).cast<float>();
    const Eigen::MatrixXf change =
        problem.inputs * (problem.weights.cast<float>() - rounded).transpose();
    return change.cast<double>().squaredNorm()
        / static_cast<double>(std::max<Eigen::Index>(change.size(), 1));
}

} // namespace core
