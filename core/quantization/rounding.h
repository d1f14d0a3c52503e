#pragma once

#include "core/base/catalog.h"
#include "core/base/monitor.h"
#include "core/quantization/quantized_weight.h"

#include <Eigen/Core>
#include <string_view>

namespace core {

/// A layer y = W x whose weights are rounded: W is [rows, columns], one scale for each row.
struct RoundingProblem
{
    Eigen::MatrixXd weights;
    Eigen::VectorXd scales; ///< of the rows
    int32_t highest = 127; ///< largest magnitude of an integer
    Eigen::MatrixXf inputs; ///< x at some places, [places, columns], as the integer network has it
};

/// One way to round weights. Gives integers [rows, columns]; throws Cancelled.
struct RoundingEntry
{
    std::string_view id; ///< "gptq"
    std::string_view title;
    std::string_view help; ///< one or two sentences, with the source
    bool needsInputs = false;
    Eigen::MatrixXi (*round)(const RoundingProblem& problem, const Monitor& monitor) = nullptr;
};

const Catalog<RoundingEntry>& roundings();

/// Each weight to the nearest integer.
Eigen::MatrixXi roundNearest(const RoundingProblem& problem, const Monitor& monitor);

/// E. Frantar, S. Ashkboos, T. Hoefler, D. Alistarh: "GPTQ: Accurate Post-Training Quantization for
/// Generative Pre-trained Transformers" (ICLR 2023), algorithm 1: columns are rounded one by one,
/// and each error is made up for in the columns that are still free, along a row of the upper
/// Cholesky factor of the inverse of H = X^T X + lambda I, lambda = 0.01 of its mean diagonal.
Eigen::MatrixXi roundWithFeedback(const RoundingProblem& problem, const Monitor& monitor);

/// M. Nagel, R. A. Amjad, M. van Baalen, C. Louizos, T. Blankevoort: "Up or Down? Adaptive Rounding
/// for Post-Training Quantization" (ICML 2020), equations 21 to 25: a soft choice between the two
/// neighbours of each weight is learned with Adam and becomes a hard one. Never worse on `inputs`
/// than the nearest: that is given back instead.
Eigen::MatrixXi roundAdaptively(const RoundingProblem& problem, const Monitor& monitor);

/// Mean square of the change of the outputs on the inputs of the problem.
double outputError(const RoundingProblem& problem, const Eigen::MatrixXi& integers);

} // namespace core
