#include "core/operators/integer_winograd.h"

#include "core/base/parallel.h"
#include "core/operators/integer_epilogue.h"

#include <array>
#include <cstring>

#if ESPALIER_HAS_VNNI_CODE

#pragma GCC push_options
// GCC 12 takes the undefined upper parts that its own intrinsics start from for a mistake of ours.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni,fma")

namespace core::integer {

namespace {

constexpr int kEdge = 6; ///< inputs of a tile along an axis
constexpr int kOutputs = 4; ///< outputs of a tile along an axis
constexpr int kPoints = kEdge * kEdge;
/// Tiles that are transformed and multiplied at a time.
constexpr int64_t kStrip = 24;
/// Input channels of a register.
constexpr int64_t kWide = 32;
/// From the sums of one point to those of the next: a line more than they need, or all points would
/// compete for the same set of the cache.
constexpr int64_t kSumStride = kStrip * kBlock + 16;
constexpr int64_t kPair = 2; ///< products that one instruction adds up
constexpr uint32_t kInverseOf9 = 954437177;
constexpr int kShift = 6; ///< 576 = 9 << kShift
constexpr int64_t kModulus = int64_t(1) << (32 - kShift);
/// Above it the transformed weights no longer stay in a cache.
constexpr int64_t kMostChannels = 256;

[[gnu::always_inline]] inline __m512i add16(__m512i a, __m512i b)
{
    return _mm512_add_epi16(a, b);
}

[[gnu::always_inline]] inline __m512i subtract16(__m512i a, __m512i b)
{
    return _mm512_sub_epi16(a, b);
}

[[gnu::always_inline]] inline __m512i fourfold16(__m512i a)
{
    return _mm512_slli_epi16(a, 2);
}

[[gnu::always_inline]] inline __m512i add32(__m512i a, __m512i b)
{
    return _mm512_add_epi32(a, b);
}

[[gnu::always_inline]] inline __m512i subtract32(__m512i a, __m512i b)
{
    return _mm512_sub_epi32(a, b);
}

/// a * 2^by.
[[gnu::always_inline]] inline __m512i shifted32(__m512i a, unsigned by)
{
    return _mm512_slli_epi32(a, by);
}

/// Six numbers along an axis to six, by the transposed B of F(4, 3), modulo 2^16.
[[gnu::always_inline]] inline void transformInput(const __m512i* in, int step, __m512i* out)
{
    const __m512i d0 = in[0];
    const __m512i d1 = in[step];
    const __m512i d2 = in[2 * step];
    const __m512i d3 = in[3 * step];
    const __m512i d4 = in[4 * step];
    const __m512i d5 = in[5 * step];
    const __m512i even = subtract16(d4, fourfold16(d2));
    const __m512i odd = subtract16(d3, fourfold16(d1));
    const __m512i nearEven = subtract16(d4, d2);
    const __m512i nearOdd = _mm512_slli_epi16(subtract16(d3, d1), 1);
    out[0] = add16(subtract16(fourfold16(d0), d2), even);
    out[step] = add16(even, odd);
    out[2 * step] = subtract16(even, odd);
    out[3 * step] = add16(nearEven, nearOdd);
    out[4 * step] = subtract16(nearEven, nearOdd);
    out[5 * step] = subtract16(subtract16(d5, d3), fourfold16(subtract16(d3, d1)));
}

/// Six products along an axis to 24 times the four outputs, modulo 2^32.
[[gnu::always_inline]] inline void transformOutput(const __m512i* in, int step, __m512i* out,
                                                   int outStep)
{
    const __m512i p = add32(in[step], in[2 * step]);
    const __m512i q = shifted32(subtract32(in[step], in[2 * step]), 2);
    const __m512i r = add32(in[3 * step], in[4 * step]);
    const __m512i s = shifted32(subtract32(in[3 * step], in[4 * step]), 1);
    const __m512i first = shifted32(add32(in[0], shifted32(in[0], 1)), 1);
    const __m512i last = shifted32(add32(in[5 * step], shifted32(in[5 * step], 1)), 3);
    out[0] = add32(add32(first, shifted32(p, 2)), r);
    out[outStep] = add32(q, s);
    out[2 * outStep] = shifted32(add32(p, r), 2);
    out[3 * outStep] = add32(add32(q, shifted32(s, 2)), last);
}

/// The transformed weight of one input and output at all points.
std::array<int32_t, kPoints> transformWeight(const int32_t* weight)
{
    static constexpr int32_t kRows[kEdge][3] = { { 1, 0, 0 }, { -1, -1, -1 }, { -1, 1, -1 },
                                                 { 1, 2, 4 }, { 1, -2, 4 },   { 0, 0, 1 } };
    std::array<int32_t, kPoints> points{};
    for (size_t point = 0; point < kPoints; ++point) {
        for (size_t row = 0; row < 3; ++row) {
            for (size_t column = 0; column < 3; ++column)
                points[point] += kRows[point / kEdge][row] * weight[row * 3 + column]
                    * kRows[point % kEdge][column];
        }
    }
    return points;
}

/// Sums of up to 6 tiles times 4 registers of outputs at one point.
void multiplyPoint(const int16_t* tiles, int64_t count, int64_t channels, const int16_t* weights,
                   int32_t* sums)
{
    constexpr int kTiles = 6;
    constexpr int kVectors = 4;
    for (int64_t first = 0; first < count; first += kTiles) {
        __m512i total[kTiles][kVectors];
        const int16_t* rows[kTiles];
#pragma GCC unroll 6
        for (int tile = 0; tile < kTiles; ++tile) {
            rows[tile] = tiles + std::min(first + tile, count - 1) * channels;
#pragma GCC unroll 4
            for (int vector = 0; vector < kVectors; ++vector)
                total[tile][vector] = _mm512_setzero_si512();
        }
        const int16_t* factors = weights;
        for (int64_t channel = 0; channel < channels; channel += kPair) {
            __m512i factor[kVectors];
#pragma GCC unroll 4
            for (int vector = 0; vector < kVectors; ++vector)
                factor[vector] = _mm512_loadu_si512(factors + vector * kLanes * kPair);
            factors += kBlock * kPair;
#pragma GCC unroll 6
            for (int tile = 0; tile < kTiles; ++tile) {
                int32_t pair = 0;
                std::memcpy(&pair, rows[tile] + channel, sizeof pair);
                const __m512i value = _mm512_set1_epi32(pair);
#pragma GCC unroll 4
                for (int vector = 0; vector < kVectors; ++vector)
                    total[tile][vector] =
                        _mm512_dpwssd_epi32(total[tile][vector], value, factor[vector]);
            }
        }
#pragma GCC unroll 6
        for (int tile = 0; tile < kTiles; ++tile) {
            if (first + tile >= count)
                break;
#pragma GCC unroll 4
            for (int vector = 0; vector < kVectors; ++vector)
                _mm512_storeu_si512(sums + (first + tile) * kBlock + vector * kLanes,
                                    total[tile][vector]);
        }
    }
}

class WinogradKernel final : public Kernel
{
public:
    WinogradKernel(KernelTraits traits, const KernelRequest& request,
                   const QuantizedConvolution& of)
        : Kernel(withScratch(std::move(traits), of.geometry))
        , m_geometry(of.geometry)
        , m_rows(of.geometry.axes[0])
        , m_columns(of.geometry.axes[1])
        , m_tileRows((m_rows.output + kOutputs - 1) / kOutputs)
        , m_tileColumns((m_columns.output + kOutputs - 1) / kOutputs)
        , m_parts(threadCount())
        , m_isSigned(of.inputType == ElementType::int8)
        , m_padding(static_cast<size_t>(of.geometry.inputChannels),
                    static_cast<std::byte>(of.inputZeroPoint))
        , m_requantization(of.scales, of.geometry.outputChannels, of.outputZeroPoint, of.outputType,
                           request.postOperations)
    {
        packWeights(of);
    }

    void run(const KernelArguments& arguments) const override
    {
        const int64_t tiles = m_geometry.batch * m_tileRows * m_tileColumns;
        const int64_t strips = (tiles + kStrip - 1) / kStrip;
        parallelFor(m_parts, 1, [&](int64_t begin, int64_t end) {
            for (int64_t part = begin; part < end; ++part) {
                std::byte* const scratch =
                    arguments.scratch + static_cast<size_t>(part) * partBytes(m_geometry);
                for (int64_t strip = strips * part / m_parts; strip < strips * (part + 1) / m_parts;
                     ++strip)
                    runStrip(arguments, strip * kStrip, std::min(tiles, (strip + 1) * kStrip),
                             scratch);
            }
        });
    }

private:
    static size_t inputBytes(const ConvolutionGeometry& geometry)
    {
        return static_cast<size_t>(kPoints * inputStride(geometry)) * sizeof(int16_t);
    }

    /// Likewise for the transformed inputs.
    static int64_t inputStride(const ConvolutionGeometry& geometry)
    {
        return kStrip * geometry.inputChannels + kWide;
    }

    static size_t partBytes(const ConvolutionGeometry& geometry)
    {
        return inputBytes(geometry) + static_cast<size_t>(kPoints * kSumStride) * sizeof(int32_t);
    }

    static KernelTraits withScratch(KernelTraits traits, const ConvolutionGeometry& geometry)
    {
        traits.scratchBytes = partBytes(geometry) * static_cast<size_t>(threadCount());
        return traits;
    }

    int64_t blocks() const { return (m_geometry.outputChannels + kBlock - 1) / kBlock; }
    int64_t pointWeights() const { return m_geometry.inputChannels * kBlock; }

    /// [block][point][pair of inputs][output][input of the pair], and what recovers the sums.
    void packWeights(const QuantizedConvolution& of)
    {
        const auto outputs = static_cast<size_t>(blocks() * kBlock);
        m_weights.resize(static_cast<size_t>(blocks() * kPoints * pointWeights()));
        m_lowest.resize(outputs);
        m_starts.resize(outputs);
        const int32_t zeroPoint = of.inputZeroPoint + (m_isSigned ? 128 : 0);
        for (int64_t output = 0; output < m_geometry.outputChannels; ++output) {
            uint32_t sum = 0;
            int32_t negative = 0;
            for (int64_t input = 0; input < m_geometry.inputChannels; ++input) {
                const int32_t* const weight =
                    of.weights.data() + (output * m_geometry.inputChannels + input) * 9;
                for (int tap = 0; tap < 9; ++tap) {
                    sum += static_cast<uint32_t>(weight[tap]);
                    negative += std::min(0, weight[tap]);
                }
                const auto points = transformWeight(weight);
                for (int64_t point = 0; point < kPoints; ++point)
                    m_weights[weightPlace(output, input, point)] =
                        static_cast<int16_t>(points[static_cast<size_t>(point)]);
            }
            const auto at = static_cast<size_t>(output);
            const auto lowest = static_cast<uint32_t>(negative) * 255;
            m_lowest[at] = static_cast<int32_t>(lowest << kShift);
            m_starts[at] =
                static_cast<int32_t>(lowest - static_cast<uint32_t>(zeroPoint) * sum
                                     + (of.bias.empty() ? 0 : static_cast<uint32_t>(of.bias[at])));
        }
    }

    size_t weightPlace(int64_t output, int64_t input, int64_t point) const
    {
        const int64_t block = output / kBlock * kPoints + point;
        return static_cast<size_t>(block * pointWeights()
                                   + (input / kPair * kBlock + output % kBlock) * kPair
                                   + input % kPair);
    }

    struct Place
    {
        int64_t image = 0;
        int64_t row = 0; ///< of the first output
        int64_t column = 0;
    };

    Place placeOf(int64_t tile) const
    {
        const int64_t inImage = tile % (m_tileRows * m_tileColumns);
        return { tile / (m_tileRows * m_tileColumns), inImage / m_tileColumns * kOutputs,
                 inImage % m_tileColumns * kOutputs };
    }

    void runStrip(const KernelArguments& arguments, int64_t begin, int64_t end,
                  std::byte* scratch) const
    {
        auto* const points = reinterpret_cast<int16_t*>(scratch);
        auto* const sums = reinterpret_cast<int32_t*>(scratch + inputBytes(m_geometry));
        for (int64_t tile = begin; tile < end; ++tile)
            readTile(arguments.inputs[0], placeOf(tile),
                     points + (tile - begin) * m_geometry.inputChannels);
        const Epilogue epilogue(m_requantization);
        for (int64_t block = 0; block < blocks(); ++block) {
            for (int64_t point = 0; point < kPoints; ++point)
                multiplyPoint(points + point * inputStride(m_geometry), end - begin,
                              m_geometry.inputChannels,
                              m_weights.data() + (block * kPoints + point) * pointWeights(),
                              sums + point * kSumStride);
            for (int64_t tile = begin; tile < end; ++tile)
                writeTile(arguments, epilogue, sums + (tile - begin) * kBlock, placeOf(tile),
                          block);
        }
    }

    /// Transforms the 6x6 inputs of a tile, all channels.
    void readTile(const std::byte* input, const Place& place, int16_t* points) const
    {
        const int64_t channels = m_geometry.inputChannels;
        std::array<const std::byte*, kPoints> pixels;
        for (int64_t point = 0; point < kPoints; ++point) {
            const int64_t y = place.row - m_rows.padBegin + point / kEdge;
            const int64_t x = place.column - m_columns.padBegin + point % kEdge;
            const bool isInside = y >= 0 && y < m_rows.input && x >= 0 && x < m_columns.input;
            pixels[static_cast<size_t>(point)] = isInside
                ? input + ((place.image * m_rows.input + y) * m_columns.input + x) * channels
                : m_padding.data();
        }
        const __m256i flip = _mm256_set1_epi8(m_isSigned ? '\x80' : '\0');
        for (int64_t channel = 0; channel < channels; channel += kWide) {
            __m512i values[kPoints];
            for (size_t point = 0; point < kPoints; ++point) {
                const __m256i bytes =
                    _mm256_loadu_si256(reinterpret_cast<const __m256i*>(pixels[point] + channel));
                values[point] = _mm512_cvtepu8_epi16(_mm256_xor_si256(bytes, flip));
            }
            for (int column = 0; column < kEdge; ++column)
                transformInput(values + column, kEdge, values + column);
            for (int row = 0; row < kEdge; ++row)
                transformInput(values + row * kEdge, 1, values + row * kEdge);
            for (int64_t point = 0; point < kPoints; ++point)
                _mm512_storeu_si512(points + point * inputStride(m_geometry) + channel,
                                    values[point]);
        }
    }

    /// Recovers the sums of a block of outputs and requantizes those within the image.
    void writeTile(const KernelArguments& arguments, const Epilogue& epilogue, const int32_t* sums,
                   const Place& place, int64_t block) const
    {
        const int64_t outputs = m_geometry.outputChannels;
        const int64_t rows = std::min<int64_t>(kOutputs, m_rows.output - place.row);
        const int64_t columns = std::min<int64_t>(kOutputs, m_columns.output - place.column);
        for (int64_t first = block * kBlock; first < std::min(outputs, (block + 1) * kBlock);
             first += kLanes) {
            __m512i products[kPoints];
            __m512i halves[kOutputs * kEdge];
            __m512i results[kOutputs * kOutputs];
            for (int64_t point = 0; point < kPoints; ++point)
                products[point] =
                    _mm512_loadu_si512(sums + point * kSumStride + first - block * kBlock);
            for (int column = 0; column < kEdge; ++column)
                transformOutput(products + column, kEdge, halves + column, kEdge);
            for (int row = 0; row < kOutputs; ++row)
                transformOutput(halves + row * kEdge, 1, results + row * kOutputs, 1);
            const __m512i lowest = _mm512_loadu_si512(m_lowest.data() + first);
            const __m512i start = _mm512_loadu_si512(m_starts.data() + first);
            const __m512 scales = _mm512_loadu_ps(m_requantization.scales.data() + first);
            const __m512i inverse = _mm512_set1_epi32(static_cast<int32_t>(kInverseOf9));
            for (int64_t row = 0; row < rows; ++row) {
                for (int64_t column = 0; column < columns; ++column) {
                    const __m512i scaled =
                        _mm512_mullo_epi32(results[row * kOutputs + column], inverse);
                    const __m512i above =
                        _mm512_srli_epi32(_mm512_sub_epi32(scaled, lowest), kShift);
                    const int64_t at =
                        ((place.image * m_rows.output + place.row + row) * m_columns.output
                         + place.column + column)
                            * outputs
                        + first;
                    epilogue.store(_mm512_add_epi32(above, start), scales,
                                   arguments.outputs[0] + at,
                                   m_requantization.adds ? arguments.inputs.back() + at : nullptr,
                                   validLanes(outputs - first));
                }
            }
        }
    }

    ConvolutionGeometry m_geometry;
    WindowAxis m_rows;
    WindowAxis m_columns;
    int64_t m_tileRows = 0;
    int64_t m_tileColumns = 0;
    int64_t m_parts = 1;
    bool m_isSigned = false;
    std::vector<std::byte> m_padding; ///< a pixel outside the image
    std::vector<int16_t> m_weights;
    std::vector<int32_t> m_lowest; ///< the least possible sum, 64 times, of each output
    std::vector<int32_t> m_starts; ///< what is added to a sum's distance from its least value
    Requantization m_requantization;
};

/// True when every output lies in an interval that the modulus tells apart.
bool areRecoverable(const QuantizedConvolution& of)
{
    const auto perOutput = static_cast<int64_t>(of.weights.size()) / of.geometry.outputChannels;
    for (int64_t output = 0; output < of.geometry.outputChannels; ++output) {
        int64_t width = 0;
        for (int64_t at = output * perOutput; at < (output + 1) * perOutput; ++at)
            width += 255 * std::abs(static_cast<int64_t>(of.weights[static_cast<size_t>(at)]));
        if (width >= kModulus)
            return false;
    }
    return true;
}

} // namespace

bool suitsWinogradBytes(const QuantizedConvolution& of)
{
    constexpr int64_t kFewestTiles = 32;
    const ConvolutionGeometry& geometry = of.geometry;
    const auto isPlain3 = [](const WindowAxis& axis) {
        return axis.kernel == 3 && axis.stride == 1 && axis.dilation == 1;
    };
    if (!hasFastBytes() || geometry.groups != 1 || geometry.axes.size() != 2
        || !std::ranges::all_of(geometry.axes, isPlain3) || geometry.inputChannels % kWide != 0
        || geometry.outputChannels % kBlock != 0 || geometry.inputChannels > kMostChannels)
        return false;
    const int64_t tiles =
        geometry.batch * ((geometry.axes[0].output + 3) / 4) * ((geometry.axes[1].output + 3) / 4);
    return tiles >= kFewestTiles && areRecoverable(of);
}

std::unique_ptr<Kernel> winogradByteKernel(KernelTraits traits, const KernelRequest& request,
                                           const QuantizedConvolution& of)
{
    return std::make_unique<WinogradKernel>(std::move(traits), request, of);
}

} // namespace core::integer

#pragma GCC diagnostic pop
#pragma GCC pop_options

#else

namespace core::integer {

bool suitsWinogradBytes(const QuantizedConvolution&)
{
    return false;
}

std::unique_ptr<Kernel> winogradByteKernel(KernelTraits, const KernelRequest&,
                                           const QuantizedConvolution&)
{
    return nullptr;
}

} // namespace core::integer

#endif
