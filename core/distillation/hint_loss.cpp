#include "core/base/random.h"
#include "core/distillation/feature_losses.h"

#include <Eigen/Dense>
#include <cmath>

namespace core {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using FloatMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Purpose of the random numbers, see RandomKey::use.
constexpr uint64_t kProjectionUse = 0x41b7;

class HintLoss : public FeatureLoss
{
public:
    /// The projection [teacher channels, student channels] starts with variance 1 / inputs.
    explicit HintLoss(const FeaturePairShape& shape)
        : m_shape(shape)
        , m_projection(static_cast<size_t>(shape.teacherChannels * shape.studentChannels))
        , m_gradient(m_projection.size())
    {
        Random random({ .seed = shape.seed, .use = kProjectionUse });
        const double deviation = 1 / std::sqrt(static_cast<double>(shape.studentChannels));
        for (float& weight : m_projection)
            weight = static_cast<float>(deviation * random.normal());
    }

    LossGradient evaluate(const FeatureMaps& student, const FeatureMaps& teacher,
                          double weight) override
    {
        const MatchedMaps maps = matched(student, teacher);
        const Matrix projection =
            Eigen::Map<const FloatMatrix>(m_projection.data(), m_shape.teacherChannels,
                                          m_shape.studentChannels)
                .cast<double>();
        Matrix projectionGradient = Matrix::Zero(projection.rows(), projection.cols());
        LossGradient result;
        std::vector<double> gradient(maps.student.values.size());
        const double scale = weight / static_cast<double>(maps.teacher.values.size());
        for (int64_t sample = 0; sample < student.samples; ++sample) {
            const auto ours = planes(maps.student, sample);
            const Matrix error = projection * ours - planes(maps.teacher, sample);
            result.value += scale * error.squaredNorm();
            projectionGradient += 2 * scale * error * ours.transpose();
            Eigen::Map<Matrix>(gradient.data() + sample * ours.size(), ours.rows(), ours.cols()) =
                2 * scale * projection.transpose() * error;
        }
        Eigen::Map<FloatMatrix>(m_gradient.data(), projection.rows(), projection.cols()) +=
            projectionGradient.cast<float>();
        result.gradient = unpooled(student, maps.student.height, maps.student.width, gradient);
        return result;
    }

    std::vector<ObjectiveParameter> parameters() override
    {
        return { { "projection", m_projection, m_gradient } };
    }

private:
    static Eigen::Map<const Matrix> planes(const FeatureMaps& maps, int64_t sample)
    {
        return { maps.values.data() + sample * maps.channels * maps.area(), maps.channels,
                 maps.area() };
    }

    FeaturePairShape m_shape;
    std::vector<float> m_projection;
    std::vector<float> m_gradient;
};

} // namespace

std::unique_ptr<FeatureLoss> makeHintLoss(const ParameterValues& /*values*/,
                                          const FeaturePairShape& shape)
{
    return std::make_unique<HintLoss>(shape);
}

} // namespace core
