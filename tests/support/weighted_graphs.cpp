#include "tests/support/weighted_graphs.h"

#include "core/base/random.h"
#include "core/operators/infer_shapes.h"
#include "tests/support/graph_text.h"

#include <cmath>
#include <sstream>

using namespace core;

namespace test {

namespace {

Tensor randomTensor(const Shape& shape, double scale, Random& random)
{
    Tensor tensor(ElementType::float32, shape);
    for (float& value : tensor.mutableValues<float>())
        value = static_cast<float>(scale * random.normal());
    return tensor;
}

/// "shape_0_m1_16" holds 0, -1, 16; a name ending in "scalar_3" the scalar 3.
Tensor namedIntegers(const std::string& name)
{
    std::vector<int64_t> values;
    std::stringstream stream(name.substr(name.find('_') + 1));
    for (std::string part; std::getline(stream, part, '_');)
        values.push_back(part[0] == 'm' ? -std::stoll(part.substr(1)) : std::stoll(part));
    if (name.starts_with("scalar"))
        return Tensor::scalar<int64_t>(values.front());
    return Tensor::of<int64_t>({ static_cast<int64_t>(values.size()) }, std::span(values));
}

/// Variances must be positive, weights small enough that activations stay near one.
Tensor weightNamed(const std::string& name, const Shape& shape, Random& random)
{
    const double fan = shape.size() < 2
        ? 4
        : static_cast<double>(elementCount(shape)) / static_cast<double>(shape[0]);
    Tensor tensor = randomTensor(shape, 1 / std::sqrt(fan), random);
    if (name.starts_with("var")) {
        for (float& value : tensor.mutableValues<float>())
            value = 0.5F + std::abs(value);
    }
    return tensor;
}

} // namespace

const std::vector<WeightedGraph>& weightedGraphs()
{
    static const std::vector<WeightedGraph> kGraphs{
        { "chain with BatchNormalization",
          R"((float[N,3,8,8] x, float[8,3,3,3] w1, float[8] s, float[8] b, float[8] m, float[8] var,
              float[6,8,3,3] w2, float[6] b2) => (float[N,6,6,6] y) {
              a = Conv<pads=[1,1,1,1]>(x, w1)  c = BatchNormalization(a, s, b, m, var)  d = Relu(c)
              y = Conv(d, w2, b2) })",
          { 8 } },
        { "residual addition",
          R"((float[N,3,6,6] x, float[8,3,1,1] w1, float[5,8,3,3] w2, float[8,5,3,3] w3,
              float[4,8,1,1] w4) => (float[N,4,6,6] y) {
              a = Conv(x, w1)  b = Conv<pads=[1,1,1,1]>(a, w2)  c = Relu(b)
              d = Conv<pads=[1,1,1,1]>(c, w3)  e = Add(a, d)  f = Relu(e)  y = Conv(f, w4) })",
          { 5, 8 } },
        { "gate by multiplication",
          R"((float[N,3,6,6] x, float[8,3,1,1] w1, float[4,8,1,1] w2, float[8,4,1,1] w3,
              float[5,8,1,1] w4) => (float[N,5,6,6] y) {
              a = Conv(x, w1)  p = GlobalAveragePool(a)  q = Conv(p, w2)  r = Relu(q)
              s = Conv(r, w3)  t = Sigmoid(s)  u = Mul(a, t)  y = Conv(u, w4) })",
          { 4, 8 } },
        { "the same value twice in Concat",
          R"((float[N,3,6,6] x, float[8,3,1,1] w1, float[4,16,1,1] w2) => (float[N,4,6,6] y) {
              a = Conv(x, w1)  b = Concat<axis=1>(a, a)  y = Conv(b, w2) })",
          { 8 } },
        { "Concat of two widths",
          R"((float[N,3,6,6] x, float[8,3,1,1] w1, float[5,3,1,1] w2, float[4,13,1,1] w3)
              => (float[N,4,6,6] y) {
              a = Conv(x, w1)  b = Conv(x, w2)  c = Concat<axis=1>(a, b)  d = Relu(c)
              y = Conv(d, w3) })",
          { 5, 8 } },
        { "Split and Concat of its parts",
          R"((float[N,3,6,6] x, float[8,3,1,1] w1, float[4,4,3,3] w2, float[5,12,1,1] w3)
              => (float[N,5,6,6] y) {
              a = Conv(x, w1)  b, c = Split<axis=1, num_outputs=2>(a)
              d = Conv<pads=[1,1,1,1]>(c, w2)  e = Concat<axis=1>(b, c, d)  y = Conv(e, w3) })",
          { 4, 4, 4 } },
        { "Gemm, Reshape, transposed convolution",
          R"((float[N,6] x, float[6,32] w1, float[32] b1, int64[4] shape_m1_8_2_2,
              float[8,5,2,2] w2, float[4,5,1,1] w3) => (float[N,4,4,4] y) {
              a = Gemm(x, w1, b1)  b = Reshape(a, shape_m1_8_2_2)
              c = ConvTranspose<strides=[2,2]>(b, w2)  y = Conv(c, w3) })",
          { 5, 8 } },
        { "convolution over one axis, Flatten",
          R"((float[N,3,10] x, float[8,3,3] w1, float[64,7] w2, float[7] b2, float[7,5] w3)
              => (float[N,5] y) {
              a = Conv(x, w1)  b = Relu(a)  c = Flatten(b)  d = Gemm(c, w2, b2)  y = MatMul(d, w3) })",
          { 7, 8 } },
        { "Flatten by a computed target",
          R"((float[N,3,4,4] x, float[8,3,1,1] w1, float[5,128] w2, int64[1] at_0, int64[1] rest_m1)
              => (float[N,5] y) {
              a = Conv(x, w1)  s = Shape(a)  n = Gather(s, at_0)  t = Concat<axis=0>(n, rest_m1)
              b = Reshape(a, t)  y = Gemm<transB=1>(b, w2) })",
          { 8 } },
        { "depthwise convolution",
          R"((float[N,3,6,6] x, float[8,3,1,1] w1, float[8,1,3,3] w2, float[8] b2, float[4,8,1,1] w3)
              => (float[N,4,6,6] y) {
              a = Conv(x, w1)  b = Conv<pads=[1,1,1,1], group=8>(a, w2, b2)  y = Conv(b, w3) })",
          { 8 } },
        { "depthwise convolution with multiplier",
          R"((float[N,3,6,6] x, float[4,3,1,1] w1, float[8,1,3,3] w2, float[5,8,1,1] w3)
              => (float[N,5,6,6] y) {
              a = Conv(x, w1)  b = Conv<pads=[1,1,1,1], group=4>(a, w2)  y = Conv(b, w3) })",
          { 4 } },
        { "grouped convolution",
          R"((float[N,3,6,6] x, float[8,3,1,1] w1, float[12,2,3,3] w2, float[5,12,1,1] w3)
              => (float[N,5,6,6] y) {
              a = Conv(x, w1)  b = Conv<pads=[1,1,1,1], group=4>(a, w2)  y = Conv(b, w3) })",
          { 4 } },
        { "grouped transposed convolution",
          R"((float[N,3,4,4] x, float[8,3,1,1] w1, float[8,3,2,2] w2, float[12] b2, float[5,12,1,1] w3)
              => (float[N,5,8,8] y) {
              a = Conv(x, w1)  b = ConvTranspose<strides=[2,2], group=4>(a, w2, b2)
              y = Conv(b, w3) })",
          { 4 } },
        { "channel shuffle",
          R"((float[N,3,4,4] x, float[12,3,1,1] w1, int64[5] t_0_2_6_4_4, int64[4] u_0_12_4_4,
              float[12,1,3,3] w2, float[5,12,1,1] w3) => (float[N,5,4,4] y) {
              a = Conv(x, w1)  b = Reshape(a, t_0_2_6_4_4)  c = Transpose<perm=[0,2,1,3,4]>(b)
              d = Reshape(c, u_0_12_4_4)  e = Conv<pads=[1,1,1,1], group=12>(d, w2)
              y = Conv(e, w3) })",
          { 6 } },
        { "grouped convolutions around a shuffle",
          R"((float[N,4,4,4] x, float[16,4,1,1] w1, float[16,8,1,1] w2, int64[5] t_0_2_8_4_4,
              int64[4] u_0_16_4_4, float[16,1,3,3] w3, float[16,8,1,1] w4, float[5,16,1,1] w5)
              => (float[N,5,4,4] y) {
              a = Conv(x, w1)  b = Conv<group=2>(a, w2)  c = Reshape(b, t_0_2_8_4_4)
              d = Transpose<perm=[0,2,1,3,4]>(c)  e = Reshape(d, u_0_16_4_4)
              f = Conv<pads=[1,1,1,1], group=16>(e, w3)  g = Conv<group=2>(f, w4)
              y = Conv(g, w5) })",
          { 4, 8, 8 } },
        { "attention with three heads",
          R"((float[N,5,12] x, float[12,12] wq, float[12,12] wk, float[12,12] wv, float[12] bv,
              float[12,12] wo, int64[4] t_0_0_3_4, int64[3] u_0_0_12, float[1] half)
              => (float[N,5,12] y) {
              q = MatMul(x, wq)  qr = Reshape(q, t_0_0_3_4)  qt = Transpose<perm=[0,2,1,3]>(qr)
              k = MatMul(x, wk)  kr = Reshape(k, t_0_0_3_4)  kt = Transpose<perm=[0,2,3,1]>(kr)
              v = MatMul(x, wv)  vb = Add(v, bv)  vr = Reshape(vb, t_0_0_3_4)
              vt = Transpose<perm=[0,2,1,3]>(vr)
              s = MatMul(qt, kt)  m = Mul(s, half)  p = Softmax<axis=-1>(m)  o = MatMul(p, vt)
              ot = Transpose<perm=[0,2,1,3]>(o)  oo = Reshape(ot, u_0_0_12)  y = MatMul(oo, wo) })",
          { 3 } },
        { "attention from one product",
          R"((float[N,5,12] x, float[12,36] w, float[36] b, float[12,12] wo, int64[5] t_0_0_3_3_4,
              int64[3] u_0_0_12, int64 scalar_0, int64 scalar_1, int64 scalar_2)
              => (float[N,5,12] y) {
              a = MatMul(x, w)  c = Add(a, b)  d = Reshape(c, t_0_0_3_3_4)
              e = Transpose<perm=[2,0,3,1,4]>(d)
              q = Gather<axis=0>(e, scalar_0)  k = Gather<axis=0>(e, scalar_1)
              v = Gather<axis=0>(e, scalar_2)  kt = Transpose<perm=[0,1,3,2]>(k)
              s = MatMul(q, kt)  p = Softmax<axis=-1>(s)  o = MatMul(p, v)
              ot = Transpose<perm=[0,2,1,3]>(o)  oo = Reshape(ot, u_0_0_12)  y = MatMul(oo, wo) })",
          { 3 } },
        { "attention with grouped queries",
          R"((float[N,5,16] x, float[16,16] wq, float[16,8] wk, float[16,8] wv, float[16,16] wo,
              int64[4] t_0_0_4_4, int64[4] k_0_0_2_4, int64[1] axes_2, int64[5] e_1_1_2_2_4,
              int64[5] e_1_2_2_1_1, int64[4] r_0_4_5_4, int64[3] u_0_0_16) => (float[N,5,16] y) {
              q = MatMul(x, wq)  qr = Reshape(q, t_0_0_4_4)  qt = Transpose<perm=[0,2,1,3]>(qr)
              k = MatMul(x, wk)  kr = Reshape(k, k_0_0_2_4)  kt = Transpose<perm=[0,2,1,3]>(kr)
              ku = Unsqueeze(kt, axes_2)  ke = Expand(ku, e_1_2_2_1_1)  kq = Reshape(ke, r_0_4_5_4)
              kqt = Transpose<perm=[0,1,3,2]>(kq)
              v = MatMul(x, wv)  vr = Reshape(v, k_0_0_2_4)  vt = Transpose<perm=[0,2,1,3]>(vr)
              vu = Unsqueeze(vt, axes_2)  ve = Expand(vu, e_1_2_2_1_1)  vq = Reshape(ve, r_0_4_5_4)
              s = MatMul(qt, kqt)  p = Softmax<axis=-1>(s)  o = MatMul(p, vq)
              ot = Transpose<perm=[0,2,1,3]>(o)  oo = Reshape(ot, u_0_0_16)  y = MatMul(oo, wo) })",
          { 2 } },
        { "LayerNormalization keeps its width, the layer behind it does not",
          R"((float[N,4,6] x, float[6,8] w1, float[8] s, float[8] b, float[8,10] w2, float[10,5] w3)
              => (float[N,4,5] y) {
              a = MatMul(x, w1)  c = LayerNormalization(a, s, b)  d = MatMul(c, w2)  e = Relu(d)
              y = MatMul(e, w3) })",
          { 10 } },
        { "normalization of groups by InstanceNormalization",
          R"((float[N,3,4,4] x, float[8,3,1,1] w1, int64[3] t_0_4_m1, int64[4] u_0_8_4_4,
              float[4] s, float[4] b, float[8,1,1] gain, float[8,1,1] shift, float[5,8,1,1] w2)
              => (float[N,5,4,4] y) {
              a = Conv(x, w1)  c = Reshape(a, t_0_4_m1)  d = InstanceNormalization(c, s, b)
              e = Reshape(d, u_0_8_4_4)  f = Mul(e, gain)  g = Add(f, shift)  y = Conv(g, w2) })",
          { 4 } },
        { "GroupNormalization",
          R"((float[N,3,4,4] x, float[8,3,1,1] w1, float[4] s, float[4] b, float[5,8,1,1] w2)
              => (float[N,5,4,4] y) {
              a = Conv(x, w1)  c = GroupNormalization<num_groups=4>(a, s, b)  y = Conv(c, w2) })",
          { 4 } },
        { "weights that two layers share",
          R"((float[N,8] x, float[8,8] wa, float[8,8] w, float[8,5] wb) => (float[N,5] y) {
              a = MatMul(x, wa)  b = Relu(a)  c = MatMul(b, w)  d = Relu(c)  e = MatMul(d, w)
              y = MatMul(e, wb) })",
          { 8 } },
        { "DepthToSpace",
          R"((float[N,3,4,4] x, float[16,3,1,1] w1, float[5,4,1,1] w2) => (float[N,5,8,8] y) {
              a = Conv(x, w1)  b = DepthToSpace<blocksize=2>(a)  y = Conv(b, w2) })",
          { 4 } },
        { "DepthToSpace by columns and SpaceToDepth",
          R"((float[N,3,4,4] x, float[16,3,1,1] w1, float[5,16,1,1] w2) => (float[N,5,4,4] y) {
              a = Conv(x, w1)  b = DepthToSpace<blocksize=2, mode="CRD">(a)  c = Relu(b)
              d = SpaceToDepth<blocksize=2>(c)  y = Conv(d, w2) })",
          { 4 } },
        { "Resize to sizes",
          R"((float[1,3,4,4] x, float[8,3,1,1] w1, int64[4] sizes_1_8_6_6, float[5,8,1,1] w2)
              => (float[1,5,6,6] y) {
              a = Conv(x, w1)  b = Resize<mode="linear">(a, , , sizes_1_8_6_6)  y = Conv(b, w2) })",
          { 8 } },
        { "padded channels in a shortcut",
          R"((float[N,3,4,4] x, float[4,3,1,1] w1, float[8,4,3,3] w2, int64[8] p_0_2_0_0_0_2_0_0,
              float[5,8,1,1] w3) => (float[N,5,4,4] y) {
              a = Conv(x, w1)  b = Conv<pads=[1,1,1,1]>(a, w2)  c = Pad(a, p_0_2_0_0_0_2_0_0)
              d = Add(b, c)  y = Conv(d, w3) })",
          { 4 } },
        { "Slice and Gather of channels",
          R"((float[N,3,4,4] x, float[8,3,1,1] w1, int64[1] st_2, int64[1] en_6, int64[1] ax_1,
              int64[3] at_7_0_m2, float[5,4,1,1] w2, float[5,3,1,1] w3) => (float[N,5,4,4] y) {
              a = Conv(x, w1)  b = Slice(a, st_2, en_6, ax_1)  c = Gather<axis=1>(a, at_7_0_m2)
              d = Conv(b, w2)  e = Conv(c, w3)  y = Add(d, e) })",
          { 3, 4 } },
        { "Slice of one channel",
          R"((float[N,3,4,4] x, float[8,3,1,1] w1, int64[1] st_0, int64[1] en_1, int64[1] ax_1,
              float[5,1,1,1] w2, float[5,8,1,1] w3) => (float[N,5,4,4] y) {
              a = Conv(x, w1)  b = Slice(a, st_0, en_1, ax_1)  c = Conv(b, w2)  d = Conv(a, w3)
              y = Add(c, d) })",
          { 7 } },
        { "LSTM in both directions",
          R"((float[6,N,4] x, float[2,32,4] w, float[2,32,8] r, float[2,64] b, int64[3] t_0_0_16,
              float[16,5] w2) => (float[6,N,5] y) {
              h, hn, cn = LSTM<hidden_size=8, direction="bidirectional">(x, w, r, b)
              t = Transpose<perm=[0,2,1,3]>(h)  u = Reshape(t, t_0_0_16)  y = MatMul(u, w2) })",
          { 8 } },
        { "GRU below GRU",
          R"((float[6,N,4] x, float[1,24,4] w, float[1,24,8] r, float[1,48] b, int64[1] ax_1,
              float[1,18,8] w2, float[1,18,6] r2, float[6,5] w3) => (float[6,N,5] y) {
              h, hn = GRU<hidden_size=8, linear_before_reset=1>(x, w, r, b)  a = Squeeze(h, ax_1)
              g, gn = GRU<hidden_size=6>(a, w2, r2)  c = Squeeze(g, ax_1)  y = MatMul(c, w3) })",
          { 6, 8 } },
        { "tiled channels",
          R"((float[N,3,4,4] x, float[4,3,1,1] w1, int64[4] r_1_2_1_1, float[5,8,1,1] w2)
              => (float[N,5,4,4] y) {
              a = Conv(x, w1)  b = Tile(a, r_1_2_1_1)  c = Relu(b)  y = Conv(c, w2) })",
          { 4 } },
        { "mean over space",
          R"((float[N,3,4,4] x, float[8,3,1,1] w1, int64[2] ax_2_3, float[8,5] w2)
              => (float[N,5] y) {
              a = Conv(x, w1)  b = ReduceMean<keepdims=0>(a, ax_2_3)  y = MatMul(b, w2) })",
          { 8 } },
        { "an output of the model between two layers",
          R"((float[N,3,4,4] x, float[8,3,1,1] w1, float[5,8,1,1] w2, float[4,5,1,1] w3)
              => (float[N,8,4,4] a, float[N,4,4,4] y) {
              a = Conv(x, w1)  b = Conv(a, w2)  y = Conv(b, w3) })",
          { 5 } },
        { "dense connections",
          R"((float[N,3,4,4] x, float[4,3,1,1] w1, float[4,4,3,3] w2, float[4,8,3,3] w3,
              float[12] s, float[12] b, float[12] m, float[12] var, float[5,12,1,1] w4)
              => (float[N,5,4,4] y) {
              a = Conv(x, w1)  c = Conv<pads=[1,1,1,1]>(a, w2)  d = Concat<axis=1>(a, c)
              e = Conv<pads=[1,1,1,1]>(d, w3)  f = Concat<axis=1>(d, e)
              g = BatchNormalization(f, s, b, m, var)  h = Relu(g)  y = Conv(h, w4) })",
          { 4, 4, 4 } },
    };
    return kGraphs;
}

Model weightedModel(const std::string& text, uint64_t seed)
{
    Model model = modelFromText(R"(<ir_version: 8, opset_import: ["" : 18]> g )" + text);
    Graph& graph = model.graph;
    Random random({ .seed = seed });
    std::vector<ValueId> inputs;
    for (const ValueId id : std::vector<ValueId>(graph.inputs())) {
        Value& value = graph.value(id);
        if (value.name.starts_with("x")) {
            inputs.push_back(id);
            continue;
        }
        value.isInput = false;
        value.initializer = value.type.elementType == ElementType::int64
            ? namedIntegers(value.name)
            : weightNamed(value.name, toConcrete(*value.type.shape).value(), random);
    }
    graph.setInputs(inputs);
    return model;
}

std::vector<Tensor> randomInputs(const Model& model, int64_t batch, uint64_t seed)
{
    Random random({ .seed = seed, .use = 1 });
    std::vector<Tensor> inputs;
    const InputShapes shapes = concreteInputShapes(model, batch);
    for (const ValueId id : model.graph.requiredInputs())
        inputs.push_back(randomTensor(shapes.at(model.graph.value(id).name), 1, random));
    return inputs;
}

} // namespace test
