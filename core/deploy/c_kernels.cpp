#include "core/deploy/c_kernels.h"

#include <array>

namespace core {

namespace {

constexpr std::array kKernels{
    CKernel{ "conv", "", R"(
static void espalier_conv(const float *x, const float *w, const float *b, float *y, int in,
                          int out, int groups, const int *h, const int *v)
{
    int inner = in / groups, each = out / groups;
    for (int o = 0; o < out; ++o)
        for (int r = 0; r < h[5]; ++r)
            for (int c = 0; c < v[5]; ++c) {
                float sum = b ? b[o] : 0.0f;
                for (int i = 0; i < inner; ++i)
                    for (int p = 0; p < h[0]; ++p)
                        for (int q = 0; q < v[0]; ++q) {
                            int row = r * h[1] - h[3] + p * h[2], col = c * v[1] - v[3] + q * v[2];
                            if (row < 0 || row >= h[4] || col < 0 || col >= v[4])
                                continue;
                            sum += w[((o * inner + i) * h[0] + p) * v[0] + q]
                                * x[((o / each * inner + i) * h[4] + row) * v[4] + col];
                        }
                y[(o * h[5] + r) * v[5] + c] = sum;
            }
}
)" },
    CKernel{ "product", "", R"(
static void espalier_product(const float *a, const float *w, const float *b, float *y, int rows,
                             int depth, int columns, int stepDepth, int stepColumn, float alpha,
                             float beta)
{
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < columns; ++c) {
            float sum = 0.0f;
            for (int k = 0; k < depth; ++k)
                sum += a[r * depth + k] * w[k * stepDepth + c * stepColumn];
            y[r * columns + c] = alpha * sum + (b ? beta * b[c] : 0.0f);
        }
}
)" },
    CKernel{ "max_pool", "", R"(
static void espalier_max_pool(const float *x, float *y, int channels, const int *h, const int *v)
{
    for (int o = 0; o < channels; ++o)
        for (int r = 0; r < h[5]; ++r)
            for (int c = 0; c < v[5]; ++c) {
                float most = -INFINITY;
                for (int p = 0; p < h[0]; ++p)
                    for (int q = 0; q < v[0]; ++q) {
                        int row = r * h[1] - h[3] + p * h[2], col = c * v[1] - v[3] + q * v[2];
                        if (row < 0 || row >= h[4] || col < 0 || col >= v[4])
                            continue;
                        float value = x[(o * h[4] + row) * v[4] + col];
                        most = value > most ? value : most;
                    }
                y[(o * h[5] + r) * v[5] + c] = most;
            }
}
)" },
    CKernel{ "average_pool", "", R"(
static void espalier_average_pool(const float *x, float *y, int channels, int padding,
                                  const int *h, const int *v)
{
    for (int o = 0; o < channels; ++o)
        for (int r = 0; r < h[5]; ++r)
            for (int c = 0; c < v[5]; ++c) {
                float sum = 0.0f;
                int count = 0;
                for (int p = 0; p < h[0]; ++p)
                    for (int q = 0; q < v[0]; ++q) {
                        int row = r * h[1] - h[3] + p * h[2], col = c * v[1] - v[3] + q * v[2];
                        if (row < 0 || row >= h[4] || col < 0 || col >= v[4])
                            continue;
                        sum += x[(o * h[4] + row) * v[4] + col];
                        ++count;
                    }
                y[(o * h[5] + r) * v[5] + c] = sum / (padding ? h[0] * v[0] : count);
            }
}
)" },
    CKernel{ "global_average", "", R"(
static void espalier_global_average(const float *x, float *y, int channels, int size)
{
    for (int o = 0; o < channels; ++o) {
        float sum = 0.0f;
        for (int i = 0; i < size; ++i)
            sum += x[o * size + i];
        y[o] = sum / size;
    }
}
)" },
    CKernel{ "relu", "", R"(
static void espalier_relu(const float *x, float *y, int count, float slope)
{
    for (int i = 0; i < count; ++i)
        y[i] = x[i] < 0.0f ? slope * x[i] : x[i];
}
)" },
    CKernel{ "clip", "", R"(
static void espalier_clip(const float *x, float *y, int count, float low, float high)
{
    for (int i = 0; i < count; ++i)
        y[i] = x[i] < low ? low : x[i] > high ? high : x[i];
}
)" },
    CKernel{ "hard_sigmoid", "", R"(
static void espalier_hard_sigmoid(const float *x, float *y, int count, float alpha, float beta)
{
    for (int i = 0; i < count; ++i) {
        float line = alpha * x[i] + beta;
        y[i] = line < 0.0f ? 0.0f : line > 1.0f ? 1.0f : line;
    }
}
)" },
    CKernel{ "hard_swish", "", R"(
static void espalier_hard_swish(const float *x, float *y, int count)
{
    for (int i = 0; i < count; ++i) {
        float line = x[i] / 6.0f + 0.5f;
        y[i] = x[i] * (line < 0.0f ? 0.0f : line > 1.0f ? 1.0f : line);
    }
}
)" },
    CKernel{ "sigmoid", "", R"(
static void espalier_sigmoid(const float *x, float *y, int count)
{
    for (int i = 0; i < count; ++i)
        y[i] = 1.0f / (1.0f + expf(-x[i]));
}
)" },
    CKernel{ "tanh", "", R"(
static void espalier_tanh(const float *x, float *y, int count)
{
    for (int i = 0; i < count; ++i)
        y[i] = tanhf(x[i]);
}
)" },
    CKernel{ "softmax", "", R"(
static void espalier_softmax(const float *x, float *y, int rows, int size)
{
    for (int r = 0; r < rows; ++r, x += size, y += size) {
        float most = x[0], sum = 0.0f;
        for (int i = 1; i < size; ++i)
            most = x[i] > most ? x[i] : most;
        for (int i = 0; i < size; ++i)
            sum += y[i] = expf(x[i] - most);
        for (int i = 0; i < size; ++i)
            y[i] /= sum;
    }
}
)" },
    CKernel{ "add", "", R"(
static void espalier_add(const float *a, const float *b, float *y, int outer, int size, int stepA,
                         int stepB)
{
    for (int o = 0; o < outer; ++o)
        for (int i = 0; i < size; ++i)
            y[o * size + i] = a[stepA == 0 ? o : o * size + i] + b[stepB == 0 ? o : o * size + i];
}
)" },
    CKernel{ "multiply", "", R"(
static void espalier_multiply(const float *a, const float *b, float *y, int outer, int size,
                              int stepA, int stepB)
{
    for (int o = 0; o < outer; ++o)
        for (int i = 0; i < size; ++i)
            y[o * size + i] = a[stepA == 0 ? o : o * size + i] * b[stepB == 0 ? o : o * size + i];
}
)" },
    CKernel{ "quantized", "", R"(
/* Clamped to what the zero point leaves, rounded half to even, zero point added. */
static int espalier_quantized(float scaled, int zero, int isSigned)
{
    float low = (float)((isSigned ? -128 : 0) - zero), high = (float)((isSigned ? 127 : 255) - zero);
    float clamped = scaled > low ? scaled : low;
    return (int)nearbyintf(clamped < high ? clamped : high) + zero;
}

static int espalier_byte(const void *x, int i, int isSigned)
{
    return isSigned ? ((const signed char *)x)[i] : ((const unsigned char *)x)[i];
}
)" },
    CKernel{ "quantize", "quantized", R"(
static void espalier_quantize(const float *x, void *y, int count, float scale, int zero,
                              int isSigned)
{
    for (int i = 0; i < count; ++i)
        ((unsigned char *)y)[i] = (unsigned char)espalier_quantized(x[i] / scale, zero, isSigned);
}
)" },
    CKernel{ "dequantize", "quantized", R"(
static void espalier_dequantize(const void *x, float *y, int count, float scale, int zero,
                                int isSigned)
{
    for (int i = 0; i < count; ++i)
        y[i] = (float)(espalier_byte(x, i, isSigned) - zero) * scale;
}
)" },
    CKernel{ "q_conv", "quantized", R"(
/* q: {zero of x, x is signed, w is signed, zero of y, y is signed}; scales of x * w / y. */
static void espalier_q_conv(const void *x, const void *w, const int *b, void *y,
                            const float *scales, int perChannel, const int *q, int in, int out,
                            int groups, const int *h, const int *v)
{
    int inner = in / groups, each = out / groups;
    for (int o = 0; o < out; ++o)
        for (int r = 0; r < h[5]; ++r)
            for (int c = 0; c < v[5]; ++c) {
                int sum = b ? b[o] : 0;
                for (int i = 0; i < inner; ++i)
                    for (int p = 0; p < h[0]; ++p)
                        for (int k = 0; k < v[0]; ++k) {
                            int row = r * h[1] - h[3] + p * h[2], col = c * v[1] - v[3] + k * v[2];
                            if (row < 0 || row >= h[4] || col < 0 || col >= v[4])
                                continue;
                            sum += espalier_byte(w, ((o * inner + i) * h[0] + p) * v[0] + k, q[2])
                                * (espalier_byte(x, ((o / each * inner + i) * h[4] + row) * v[4] + col,
                                                 q[1])
                                   - q[0]);
                        }
                ((unsigned char *)y)[(o * h[5] + r) * v[5] + c] = (unsigned char)espalier_quantized(
                    (float)sum * scales[perChannel ? o : 0], q[3], q[4]);
            }
}
)" },
    CKernel{ "q_product", "quantized", R"(
/* As espalier_q_conv; toFloat: y is float, the scales are of x * w. */
static void espalier_q_product(const void *x, const void *w, const int *b, void *y,
                               const float *scales, int perColumn, const int *q, int toFloat,
                               int rows, int depth, int columns, int stepDepth, int stepColumn)
{
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < columns; ++c) {
            int sum = b ? b[c] : 0;
            for (int k = 0; k < depth; ++k)
                sum += (espalier_byte(x, r * depth + k, q[1]) - q[0])
                    * espalier_byte(w, k * stepDepth + c * stepColumn, q[2]);
            float scaled = (float)sum * scales[perColumn ? c : 0];
            if (toFloat)
                ((float *)y)[r * columns + c] = scaled;
            else
                ((unsigned char *)y)[r * columns + c] =
                    (unsigned char)espalier_quantized(scaled, q[3], q[4]);
        }
}
)" },
    CKernel{ "q_add", "quantized", R"(
static void espalier_q_add(const void *a, const void *b, void *y, int count, float ratioA,
                           float ratioB, float offset, int isSigned)
{
    float low = isSigned ? -128.0f : 0.0f, high = isSigned ? 127.0f : 255.0f;
    for (int i = 0; i < count; ++i) {
        float steps = fmaf((float)espalier_byte(a, i, isSigned), ratioA,
                           fmaf((float)espalier_byte(b, i, isSigned), ratioB, offset));
        float clamped = steps > low ? steps : low;
        ((unsigned char *)y)[i] = (unsigned char)(int)nearbyintf(clamped < high ? clamped : high);
    }
}
)" },
    CKernel{ "q_global_average", "quantized", R"(
static void espalier_q_global_average(const void *x, void *y, int channels, int size, float scale,
                                      int zeroX, int zeroY, int isSigned)
{
    for (int o = 0; o < channels; ++o) {
        int sum = -size * zeroX;
        for (int i = 0; i < size; ++i)
            sum += espalier_byte(x, o * size + i, isSigned);
        ((unsigned char *)y)[o] =
            (unsigned char)espalier_quantized((float)sum * scale, zeroY, isSigned);
    }
}
)" },
    CKernel{ "q_max_pool", "quantized", R"(
static void espalier_q_max_pool(const void *x, void *y, int channels, int isSigned, const int *h,
                                const int *v)
{
    for (int o = 0; o < channels; ++o)
        for (int r = 0; r < h[5]; ++r)
            for (int c = 0; c < v[5]; ++c) {
                int most = isSigned ? -128 : 0;
                for (int p = 0; p < h[0]; ++p)
                    for (int q = 0; q < v[0]; ++q) {
                        int row = r * h[1] - h[3] + p * h[2], col = c * v[1] - v[3] + q * v[2];
                        if (row < 0 || row >= h[4] || col < 0 || col >= v[4])
                            continue;
                        int value = espalier_byte(x, (o * h[4] + row) * v[4] + col, isSigned);
                        most = value > most ? value : most;
                    }
                ((unsigned char *)y)[(o * h[5] + r) * v[5] + c] = (unsigned char)most;
            }
}
)" },
    CKernel{ "q_clip", "quantized", R"(
static void espalier_q_clip(const void *x, void *y, int count, int low, int high, int isSigned)
{
    for (int i = 0; i < count; ++i) {
        int value = espalier_byte(x, i, isSigned);
        ((unsigned char *)y)[i] = (unsigned char)(value < low ? low : value > high ? high : value);
    }
}
)" },
};

} // namespace

std::span<const CKernel> cKernels()
{
    return kKernels;
}

} // namespace core
