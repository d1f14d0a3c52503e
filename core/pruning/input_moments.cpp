#include "core/pruning/input_moments.h"

namespace core {

namespace {

constexpr double kRidge = 0.01;

} // namespace

InputMoments::InputMoments(int64_t columns)
    : m_products(Eigen::MatrixXd::Zero(columns, columns))
    , m_sums(Eigen::VectorXd::Zero(columns))
{
}

void InputMoments::add(const Eigen::MatrixXf& inputs)
{
    m_products += (inputs.transpose() * inputs).cast<double>();
    m_sums += inputs.cast<double>().colwise().sum().transpose();
    m_places += inputs.rows();
}

Eigen::MatrixXd InputMoments::gram(bool isCentered) const
{
    if (m_places == 0)
        return m_products;
    const auto places = static_cast<double>(m_places);
    if (!isCentered)
        return m_products / places;
    const Eigen::VectorXd mean = m_sums / places;
    return m_products / places - mean * mean.transpose();
}

Eigen::MatrixXd InputMoments::ridgedGram(bool isCentered) const
{
    Eigen::MatrixXd ridged = gram(isCentered);
    const double ridge = kRidge * ridged.diagonal().mean();
    ridged.diagonal().array() += ridge > 0 ? ridge : 1;
    return ridged;
}

} // namespace core
