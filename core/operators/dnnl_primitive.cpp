#include "core/operators/dnnl_primitive.h"

#include "core/operators/channels_last.h"

#include <array>
#include <string_view>

namespace core {

namespace {

using Tag = dnnl::memory::format_tag;
using Type = dnnl::memory::data_type;
using dnnl::algorithm;

Type libraryType(ElementType type)
{
    switch (type) {
    case ElementType::float32:
        return Type::f32;
    case ElementType::bfloat16:
        return Type::bf16;
    case ElementType::int8:
        return Type::s8;
    case ElementType::uint8:
        return Type::u8;
    case ElementType::int32:
        return Type::s32;
    default:
        throw Error(ErrorCode::unsupported,
                    "oneDNN does not compute with " + elementTypeName(type));
    }
}

Tag rowMajorTag(size_t rank)
{
    static constexpr std::array kTags = { Tag::a,    Tag::a,     Tag::ab,    Tag::abc,
                                          Tag::abcd, Tag::abcde, Tag::abcdef };
    require(rank < kTags.size(), "rank has a row-major tag");
    return kTags[rank];
}

Tag blockedTag(size_t rank, int64_t block)
{
    require(rank >= 3 && rank <= 5, "channel blocks need 1 to 3 spatial axes");
    static constexpr std::array kBlocksOf8 = { Tag::nCw8c, Tag::nChw8c, Tag::nCdhw8c };
    static constexpr std::array kBlocksOf16 = { Tag::nCw16c, Tag::nChw16c, Tag::nCdhw16c };
    return block == 16 ? kBlocksOf16[rank - 3] : kBlocksOf8[rank - 3];
}

void appendActivation(dnnl::post_ops& list, const PostOperation& operation)
{
    struct Row
    {
        PostOperation::Kind kind;
        algorithm function;
    };
    static constexpr std::array kRows = {
        Row{ PostOperation::Kind::leakyRelu, algorithm::eltwise_relu },
        Row{ PostOperation::Kind::clip, algorithm::eltwise_clip },
        Row{ PostOperation::Kind::sigmoid, algorithm::eltwise_logistic },
        Row{ PostOperation::Kind::tanh, algorithm::eltwise_tanh },
        Row{ PostOperation::Kind::elu, algorithm::eltwise_elu },
        Row{ PostOperation::Kind::swish, algorithm::eltwise_swish },
        Row{ PostOperation::Kind::hardSwish, algorithm::eltwise_hardswish },
        Row{ PostOperation::Kind::gelu, algorithm::eltwise_gelu_erf },
    };
    const auto* row = std::ranges::find(kRows, operation.kind, &Row::kind);
    require(row != kRows.end(), "activation has a row");
    list.append_eltwise(1.0F, row->function, operation.alpha, operation.beta);
}

} // namespace

dnnl::memory::desc describeRowMajor(const dnnl::memory::dims& shape)
{
    return { shape, Type::f32, rowMajorTag(shape.size()) };
}

dnnl::memory::desc describeAnyOrder(const dnnl::memory::dims& shape, ElementType type)
{
    return { shape, libraryType(type), Tag::any };
}

dnnl::memory::desc describe(const Layout& layout)
{
    const size_t rank = layout.shape.size();
    const dnnl::memory::dims shape = rank == 0 ? dnnl::memory::dims{ 1 } : layout.shape;
    return { shape, libraryType(layout.elementType),
             layout.isRowMajor() ? rowMajorTag(rank) : blockedTag(rank, layout.channelBlock) };
}

std::optional<Layout> layoutOf(const dnnl::memory::desc& description)
{
    Layout layout = rowMajorLayout(ElementType::float32, description.dims());
    if (describe(layout) == description)
        return layout;
    for (const int64_t block : { 8, 16 }) {
        layout.channelBlock = block;
        if (layout.shape.size() >= 3 && layout.shape.size() <= 5 && describe(layout) == description)
            return layout;
    }
    return std::nullopt;
}

dnnl::primitive_attr attributesWith(std::span<const PostOperation> postOperations)
{
    dnnl::post_ops list;
    for (const PostOperation& operation : postOperations) {
        if (operation.kind == PostOperation::Kind::addition)
            list.append_sum(1.0F);
        else
            appendActivation(list, operation);
    }
    dnnl::primitive_attr attributes;
    attributes.set_post_ops(list);
    attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    return attributes;
}

dnnl::memory preparedWeights(const float* data, const dnnl::memory::desc& given,
                             const dnnl::memory::desc& wanted)
{
    dnnl::memory result(wanted, dnnlEngine());
    // The library takes no pointer to const, but a reorder only reads its source.
    dnnl::memory source(given, dnnlEngine(), const_cast<float*>(data));
    dnnl::reorder(source, result).execute(dnnlStream(), source, result);
    dnnlStream().wait();
    return result;
}

PrimitiveKernel::PrimitiveKernel(KernelTraits traits, dnnl::primitive primitive,
                                 std::vector<Binding> bindings,
                                 std::unordered_map<int, dnnl::memory> constants,
                                 const dnnl::memory::desc& scratch)
    : Kernel([&] {
        traits.scratchBytes = scratch.get_size();
        return std::move(traits);
    }())
    , m_primitive(std::move(primitive))
    , m_bindings(std::move(bindings))
    , m_constants(std::move(constants))
    , m_scratch(scratch)
{
}

void PrimitiveKernel::run(const KernelArguments& arguments) const
{
    std::unordered_map<int, dnnl::memory> memories = m_constants;
    for (const Binding& binding : m_bindings) {
        std::byte* const data = binding.isOutput
            ? arguments.outputs[binding.slot]
            : const_cast<std::byte*>(arguments.inputs[binding.slot]);
        memories.emplace(binding.argument, dnnl::memory(binding.description, dnnlEngine(), data));
    }
    if (m_scratch.get_size() > 0)
        memories.emplace(DNNL_ARG_SCRATCHPAD,
                         dnnl::memory(m_scratch, dnnlEngine(), arguments.scratch));
    m_primitive.execute(dnnlStream(), memories);
    dnnlStream().wait();
}

bool isReference(const dnnl::primitive_desc_base& description)
{
    return std::string_view(description.impl_info_str()).starts_with("ref");
}

std::unique_ptr<Kernel> reorderKernel(const Layout& from, const Layout& to)
{
    if (isByte(from.elementType))
        return byteReorderKernel(from, to);
    const dnnl::memory::desc source = describe(from);
    const dnnl::memory::desc target = describe(to);
    const dnnl::reorder::primitive_desc description(dnnlEngine(), source, dnnlEngine(), target,
                                                    attributesWith({}));
    KernelTraits traits{ .inputs = { from },
                         .outputs = { to },
                         .isPerSample = true,
                         .magnitude = { .gain = 1 } };
    return std::make_unique<PrimitiveKernel>(
        std::move(traits), dnnl::reorder(description),
        std::vector<PrimitiveKernel::Binding>{ { DNNL_ARG_FROM, source, false, 0 },
                                               { DNNL_ARG_TO, target, true, 0 } },
        std::unordered_map<int, dnnl::memory>(), description.scratchpad_desc());
}

} // namespace core
