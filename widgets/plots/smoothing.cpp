#include "widgets/plots/smoothing.h"

namespace widgets {

QVector<double> smoothed(const QVector<double>& y, double weight)
{
    QVector<double> result;
    result.reserve(y.size());
    double sum = 0;
    double weights = 0;
    for (const double value : y) {
        sum = sum * weight + value;
        weights = weights * weight + 1;
        result.push_back(sum / weights);
    }
    return result;
}

} // namespace widgets
