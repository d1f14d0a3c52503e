#pragma once

#include "core/graph/network_template.h"

namespace core {

// One pair of functions a family, in the file of its name; network_template.cpp lists them.
Parameters plainNetworkParameters();
Model buildPlainNetwork(const NetworkTask& task, const ParameterValues& values,
                        std::optional<uint64_t> seed);
Parameters residualNetworkParameters();
Model buildResidualNetwork(const NetworkTask& task, const ParameterValues& values,
                           std::optional<uint64_t> seed);
Parameters invertedResidualNetworkParameters();
Model buildInvertedResidualNetwork(const NetworkTask& task, const ParameterValues& values,
                                   std::optional<uint64_t> seed);

// Parameters that several families share.
Parameter widthsParameter(std::vector<double> fallback);
Parameter blocksParameter(std::string help, double fallback);
Parameter kernelParameter(std::string help);
/// Throws Error invalidArgument for an even kernel, which cannot be centred.
int64_t oddKernel(const ParameterValues& values);

} // namespace core
