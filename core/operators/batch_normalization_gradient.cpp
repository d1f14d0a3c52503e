#include "core/base/parallel.h"
#include "core/operators/batch_normalization_layout.h"
#include "core/operators/batch_normalization_operator.h"
#include "core/operators/half_precision.h"

#include <cmath>

namespace core {

namespace {

/// What the gradients of one channel are made of; g is the gradient of Y, x^ the normalized X.
struct ChannelSums
{
    double gradient = 0; ///< sum of g
    double product = 0; ///< sum of g * x^
};

template <typename T>
ChannelSums channelSumsOf(const NormalizedPlanes& planes, const T* input, const T* gradient,
                          int64_t channel, const Moments& moments, double epsilon)
{
    ChannelSums sums;
    for (int64_t image = 0; image < planes.batch; ++image) {
        const int64_t start = (image * planes.channels + channel) * planes.plane;
        for (int64_t index = start; index < start + planes.plane; ++index) {
            sums.gradient += static_cast<double>(gradient[index]);
            sums.product += static_cast<double>(gradient[index])
                * (static_cast<double>(input[index]) - moments.mean);
        }
    }
    sums.product *= moments.inverseDeviation(epsilon);
    return sums;
}

/// dX = gradient * perGradient + (X - mean) * perDifference + constant, for one channel.
struct ChannelLine
{
    double perGradient = 0;
    double perDifference = 0;
    double constant = 0;
};

template <typename T>
void writeChannel(const NormalizedPlanes& planes, const T* input, const T* gradient,
                  int64_t channel, double mean, const ChannelLine& line, T* result)
{
    for (int64_t image = 0; image < planes.batch; ++image) {
        const int64_t start = (image * planes.channels + channel) * planes.plane;
        for (int64_t index = start; index < start + planes.plane; ++index) {
            const double difference = static_cast<double>(input[index]) - mean;
            const double own = gradient == nullptr ? 0.0 : static_cast<double>(gradient[index]);
            result[index] = static_cast<T>(own * line.perGradient + difference * line.perDifference
                                           + line.constant);
        }
    }
}

/// Number `channel` of an output gradient; zero when the output has none.
double gradientAt(const std::vector<double>& gradient, size_t channel)
{
    return gradient.empty() ? 0.0 : gradient[channel];
}

std::vector<double> gradientOf(const BackwardContext& context, size_t slot)
{
    return context.hasOutputGradient(slot) ? context.outputGradient(slot).toDoubles()
                                           : std::vector<double>();
}

/// Gradients of the inputs 1 to 4, by channel.
struct ParameterGradients
{
    explicit ParameterGradients(size_t channels)
        : scale(channels)
        , bias(channels)
        , mean(channels)
        , variance(channels)
    {
    }

    std::vector<double> scale;
    std::vector<double> bias;
    std::vector<double> mean;
    std::vector<double> variance;
};

void setVector(BackwardContext& context, size_t slot, const std::vector<double>& values)
{
    if (!context.wantsInputGradient(slot))
        return;
    const Tensor& input = context.input(slot);
    Tensor result = Tensor::uninitialized(input.elementType(), input.shape());
    withRealType(input.elementType(), [&]<typename T>() {
        const std::span<T> to = result.mutableValues<T>();
        for (size_t i = 0; i < to.size(); ++i)
            to[i] = static_cast<T>(values[i]);
    });
    context.setInputGradient(slot, std::move(result));
}

} // namespace

/// Ioffe and Szegedy, "Batch Normalization: Accelerating Deep Network Training by Reducing Internal
/// Covariate Shift", 2015, section 3: in training mode mean and variance depend on X as well, and
/// so do the running ones.
void BatchNormalizationOperator::backward(BackwardContext& context) const
{
    const Tensor& input = context.input(0);
    const NormalizedPlanes planes(input.shape(), m_isSpatial);
    const auto count = static_cast<double>(planes.batch * planes.plane);
    const std::vector<double> scale = context.input(1).toDoubles();
    const std::vector<double> mean = context.input(3).toDoubles();
    const std::vector<double> variance = context.input(4).toDoubles();
    const std::vector<double> meanGradient = gradientOf(context, 1);
    const std::vector<double> varianceGradient = gradientOf(context, 2);
    const double epsilon = static_cast<double>(m_epsilon);
    const double momentum = static_cast<double>(m_momentum);
    ParameterGradients parameters(scale.size());
    Tensor result = Tensor::uninitialized(input.elementType(), input.shape());
    withRealType(input.elementType(), [&]<typename T>() {
        const T* values = input.values<T>().data();
        const T* gradient =
            context.hasOutputGradient(0) ? context.outputGradient(0).values<T>().data() : nullptr;
        T* target = result.mutableValues<T>().data();
        parallelFor(planes.channels, 1, [&](int64_t begin, int64_t end) {
            for (int64_t channel = begin; channel < end; ++channel) {
                const auto c = static_cast<size_t>(channel);
                const Moments moments = m_isTraining ? planes.moments(values, channel)
                                                     : Moments{ mean[c], variance[c] };
                const double inverse = moments.inverseDeviation(epsilon);
                ChannelSums sums;
                if (gradient != nullptr)
                    sums = channelSumsOf(planes, values, gradient, channel, moments, epsilon);
                ChannelLine line{ .perGradient = scale[c] * inverse };
                if (m_isTraining) {
                    line.constant = -line.perGradient * sums.gradient / count
                        + (1 - momentum) * gradientAt(meanGradient, c) / count;
                    line.perDifference = -line.perGradient * inverse * sums.product / count
                        + (1 - momentum) * gradientAt(varianceGradient, c) * 2 / count;
                    parameters.mean[c] = momentum * gradientAt(meanGradient, c);
                    parameters.variance[c] = momentum * gradientAt(varianceGradient, c);
                } else {
                    parameters.mean[c] = -line.perGradient * sums.gradient;
                    parameters.variance[c] = -0.5 * line.perGradient * inverse * sums.product;
                }
                parameters.scale[c] = sums.product;
                parameters.bias[c] = sums.gradient;
                if (context.wantsInputGradient(0))
                    writeChannel(planes, values, gradient, channel, moments.mean, line, target);
            }
        });
    });
    if (context.wantsInputGradient(0))
        context.setInputGradient(0, std::move(result));
    setVector(context, 1, parameters.scale);
    setVector(context, 2, parameters.bias);
    setVector(context, 3, parameters.mean);
    setVector(context, 4, parameters.variance);
}

} // namespace core
