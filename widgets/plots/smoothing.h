#pragma once

#include <QVector>

namespace widgets {

/// An exponential moving average of a series, corrected for its start so that the first value is
/// the first number: s[k] = sum of w^(k-j) y[j] / sum of w^(k-j). `weight` w in [0, 1); 0 gives the
/// series itself. (Correction after Kingma and Ba, "Adam", 2015, section 3.)
QVector<double> smoothed(const QVector<double>& y, double weight);

} // namespace widgets
