#include "core/base/error.h"
#include "core/operators/convolve.h"
#include "core/operators/dnnl_convolution.h"
#include "core/operators/dnnl_engine.h"

#include <array>

namespace core {

namespace {

using Tag = dnnl::memory::format_tag;

dnnl::memory::desc describe(dnnl::memory::dims shape, Tag tag)
{
    return { std::move(shape), dnnl::memory::data_type::f32, tag };
}

/// Row-major order of tensors with `rank` axes.
Tag rowMajorTag(size_t rank)
{
    static constexpr std::array<Tag, 7> kTags = { Tag::undef, Tag::a,     Tag::ab,    Tag::abc,
                                                  Tag::abcd,  Tag::abcde, Tag::abcdef };
    return kTags[rank];
}

dnnl::convolution_forward::primitive_desc prepare(const ConvolutionGeometry& geometry, bool hasBias)
{
    const auto source = describe(geometry.inputShape(), Tag::any);
    const auto weights = describe(weightShape(geometry), Tag::any);
    const auto bias =
        hasBias ? describe({ geometry.outputChannels }, Tag::a) : dnnl::memory::desc();
    const auto target = describe(geometry.outputShape(), Tag::any);
    const LibraryWindow window(geometry.axes);
    return { { dnnl::prop_kind::forward_inference, dnnl::algorithm::convolution_direct, source,
               weights, bias, target, window.strides, window.dilations, window.padsBegin,
               window.padsEnd },
             dnnlEngine() };
}

dnnl::memory wrap(const dnnl::memory::desc& layout, const float* data)
{
    return { layout, dnnlEngine(), const_cast<float*>(data) };
}

/// The memory itself when it has the layout already, else a reordered copy.
dnnl::memory inLayout(dnnl::memory memory, const dnnl::memory::desc& layout)
{
    if (memory.get_desc() == layout)
        return memory;
    dnnl::memory result(layout, dnnlEngine());
    dnnl::reorder(memory, result).execute(dnnlStream(), memory, result);
    return result;
}

void run(const ConvolutionGeometry& geometry, const float* input, const float* weights,
         const float* bias, float* output)
{
    const auto description = prepare(geometry, bias != nullptr);
    const Tag tag = rowMajorTag(geometry.axes.size() + 2);
    dnnl::memory plainOutput = wrap(describe(geometry.outputShape(), tag), output);
    const bool isPlain = description.dst_desc() == plainOutput.get_desc();
    dnnl::memory result =
        isPlain ? plainOutput : dnnl::memory(description.dst_desc(), dnnlEngine());
    const dnnl::memory::dims weightSizes = weightShape(geometry);
    std::unordered_map<int, dnnl::memory> arguments = {
        { DNNL_ARG_SRC,
          inLayout(wrap(describe(geometry.inputShape(), tag), input), description.src_desc()) },
        { DNNL_ARG_WEIGHTS,
          inLayout(wrap(describe(weightSizes, rowMajorTag(weightSizes.size())), weights),
                   description.weights_desc()) },
        { DNNL_ARG_DST, result },
    };
    if (bias != nullptr)
        arguments.emplace(DNNL_ARG_BIAS, wrap(describe({ geometry.outputChannels }, Tag::a), bias));
    dnnl::convolution_forward(description).execute(dnnlStream(), arguments);
    if (!isPlain)
        dnnl::reorder(result, plainOutput).execute(dnnlStream(), result, plainOutput);
    dnnlStream().wait();
}

} // namespace

void convolveByLibrary(const ConvolutionGeometry& geometry, const float* input,
                       const float* weights, const float* bias, float* output)
{
    try {
        run(geometry, input, weights, bias, output);
    } catch (const dnnl::error& error) {
        std::throw_with_nested(
            Error(ErrorCode::unsupported,
                  std::string("oneDNN refuses this convolution: ") + error.what()));
    }
}

} // namespace core
