#pragma once

#include <dnnl.hpp>

/// The one oneDNN engine and stream of the process. Included only by .cpp files of core/operators.
namespace core {

dnnl::engine& dnnlEngine();
dnnl::stream& dnnlStream();

} // namespace core
