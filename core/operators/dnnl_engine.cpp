#include "core/operators/dnnl_engine.h"

namespace core {

dnnl::engine& dnnlEngine()
{
    static dnnl::engine engine(dnnl::engine::kind::cpu, 0);
    return engine;
}

dnnl::stream& dnnlStream()
{
    static dnnl::stream stream(dnnlEngine());
    return stream;
}

} // namespace core
