#!/usr/bin/env python3
"""Write networks of known architectures with random weights, for parity and speed tests.

    make_models.py OUTPUT_DIR [NAME ...]

The weights come from a fixed seed and keep activations near unit variance, BatchNormalization stays
a node of its own, and the batch axis is symbolic: the file is what an exporter would have written.
"""

import math
import pathlib
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
IR_VERSION = 8


class Builder:
    """Collects nodes and initializers; every method returns the name of the value it made."""

    def __init__(self, name):
        self.name = name
        self.random = np.random.default_rng(20240229)
        self.nodes = []
        self.initializers = []
        self.counts = {}

    def fresh(self, stem):
        self.counts[stem] = self.counts.get(stem, -1) + 1
        return f"{stem}_{self.counts[stem]}"

    def constant(self, stem, array):
        name = self.fresh(stem)
        self.initializers.append(numpy_helper.from_array(np.asarray(array, order="C"), name))
        return name

    def weight(self, stem, shape, fan_in, gain=2.0):
        values = self.random.standard_normal(shape) * math.sqrt(gain / fan_in)
        return self.constant(stem, values.astype(np.float32))

    def vector(self, stem, size, low, high):
        return self.constant(stem, self.random.uniform(low, high, size).astype(np.float32))

    def node(self, kind, inputs, outputs=1, **attributes):
        names = [self.fresh(kind.lower()) for _ in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, name=names[0], **attributes))
        return names[0] if outputs == 1 else names

    def conv(self, x, inputs, outputs, kernel, stride=1, pad=None, groups=1, bias=False):
        pad = kernel // 2 if pad is None else pad
        weight = self.weight("weight", (outputs, inputs // groups, kernel, kernel),
                             inputs // groups * kernel * kernel)
        names = [x, weight] + ([self.vector("bias", outputs, -0.1, 0.1)] if bias else [])
        return self.node("Conv", names, kernel_shape=[kernel] * 2, strides=[stride] * 2,
                         pads=[pad] * 4, group=groups)

    def batch_norm(self, x, channels, scale=1.0):
        return self.node("BatchNormalization", [
            x, self.vector("scale", channels, 0.7 * scale, 1.3 * scale),
            self.vector("shift", channels, -0.2, 0.2),
            self.vector("mean", channels, -0.2, 0.2),
            self.vector("variance", channels, 0.6, 1.4)], epsilon=1e-5)

    def linear(self, x, inputs, outputs):
        product = self.node("MatMul", [x, self.weight("weight", (inputs, outputs), inputs, 1.0)])
        return self.node("Add", [product, self.vector("bias", outputs, -0.1, 0.1)])

    def classifier(self, x, inputs, outputs):
        pooled = self.node("GlobalAveragePool", [x])
        flat = self.node("Flatten", [pooled], axis=1)
        return self.node("Gemm", [flat, self.weight("weight", (outputs, inputs), inputs, 1.0),
                                  self.vector("bias", outputs, -0.1, 0.1)], transB=1)

    def model(self, inputs, output, output_shape):
        graph = helper.make_graph(
            self.nodes, self.name,
            [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
             for name, shape in inputs],
            [helper.make_tensor_value_info(output, TensorProto.FLOAT, output_shape)],
            self.initializers)
        return helper.make_model(graph, ir_version=IR_VERSION, producer_name="make_models",
                                 opset_imports=[helper.make_opsetid("", OPSET)])


def resnet18():
    b = Builder("resnet18")

    def block(x, inputs, outputs, stride):
        y = b.node("Relu", [b.batch_norm(b.conv(x, inputs, outputs, 3, stride), outputs)])
        y = b.batch_norm(b.conv(y, outputs, outputs, 3), outputs, 0.5)
        if stride != 1 or inputs != outputs:
            x = b.batch_norm(b.conv(x, inputs, outputs, 1, stride, 0), outputs, 0.7)
        return b.node("Relu", [b.node("Add", [y, x])])

    x = b.node("Relu", [b.batch_norm(b.conv("image", 3, 64, 7, 2), 64)])
    x = b.node("MaxPool", [x], kernel_shape=[3, 3], strides=[2, 2], pads=[1] * 4)
    inputs = 64
    for outputs, first_stride in [(64, 1), (128, 2), (256, 2), (512, 2)]:
        x = block(x, inputs, outputs, first_stride)
        x = block(x, outputs, outputs, 1)
        inputs = outputs
    return b.model([("image", ["N", 3, 224, 224])], b.classifier(x, 512, 1000), ["N", 1000])


def mobilenetv2():
    b = Builder("mobilenetv2")
    six = b.constant("six", np.float32(6))
    zero = b.constant("zero", np.float32(0))

    def activated(x, inputs, outputs, kernel, stride=1, groups=1):
        x = b.batch_norm(b.conv(x, inputs, outputs, kernel, stride, groups=groups), outputs)
        return b.node("Clip", [x, zero, six])

    def block(x, inputs, outputs, stride, expansion):
        hidden = inputs * expansion
        y = activated(x, inputs, hidden, 1) if expansion != 1 else x
        y = activated(y, hidden, hidden, 3, stride, hidden)
        y = b.batch_norm(b.conv(y, hidden, outputs, 1), outputs, 0.7)
        return b.node("Add", [x, y]) if stride == 1 and inputs == outputs else y

    x = activated("image", 3, 32, 3, 2)
    inputs = 32
    for expansion, outputs, repeats, stride in [(1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2),
                                                (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2),
                                                (6, 320, 1, 1)]:
        for repeat in range(repeats):
            x = block(x, inputs, outputs, stride if repeat == 0 else 1, expansion)
            inputs = outputs
    x = activated(x, 320, 1280, 1)
    return b.model([("image", ["N", 3, 224, 224])], b.classifier(x, 1280, 1000), ["N", 1000])


def vit_block():
    """Patch embedding and two pre-norm transformer blocks: width 192, 3 heads, 197 tokens."""
    b = Builder("vit_block")
    width, heads, tokens = 192, 3, 197

    def norm(x):
        return b.node("LayerNormalization", [x, b.vector("scale", width, 0.7, 1.3),
                                             b.vector("shift", width, -0.2, 0.2)],
                      axis=-1, epsilon=1e-6)

    def split_heads(x, order):
        shape = b.constant("shape", np.array([0, 0, heads, width // heads], np.int64))
        return b.node("Transpose", [b.node("Reshape", [x, shape])], perm=order)

    def attention(x):
        query = split_heads(b.linear(x, width, width), [0, 2, 1, 3])
        key = split_heads(b.linear(x, width, width), [0, 2, 3, 1])
        value = split_heads(b.linear(x, width, width), [0, 2, 1, 3])
        scale = b.constant("scale_factor", np.float32(1 / math.sqrt(width / heads)))
        scores = b.node("Mul", [b.node("MatMul", [query, key]), scale])
        mixed = b.node("MatMul", [b.node("Softmax", [scores], axis=-1), value])
        mixed = b.node("Transpose", [mixed], perm=[0, 2, 1, 3])
        shape = b.constant("shape", np.array([0, 0, width], np.int64))
        return b.linear(b.node("Reshape", [mixed, shape]), width, width)

    def gelu(x):
        root = b.constant("root_two", np.float32(math.sqrt(2)))
        erf = b.node("Erf", [b.node("Div", [x, root])])
        gate = b.node("Add", [erf, b.constant("one", np.float32(1))])
        return b.node("Mul", [b.node("Mul", [x, gate]), b.constant("half", np.float32(0.5))])

    x = b.conv("image", 3, width, 16, 16, 0, bias=True)
    x = b.node("Reshape", [x, b.constant("shape", np.array([0, width, -1], np.int64))])
    x = b.node("Transpose", [x], perm=[0, 2, 1])
    batch = b.node("Gather", [b.node("Shape", [x]), b.constant("index", np.array([0], np.int64))])
    rest = b.constant("shape", np.array([1, width], np.int64))
    token = b.node("Expand", [b.vector("class_token", (1, 1, width), -1, 1),
                              b.node("Concat", [batch, rest], axis=0)])
    x = b.node("Concat", [token, x], axis=1)
    x = b.node("Add", [x, b.vector("position", (1, tokens, width), -0.5, 0.5)])
    for _ in range(2):
        x = b.node("Add", [x, attention(norm(x))])
        hidden = gelu(b.linear(norm(x), width, 4 * width))
        x = b.node("Add", [x, b.linear(hidden, 4 * width, width)])
    first = b.node("Gather", [norm(x), b.constant("index", np.int64(0))], axis=1)
    return b.model([("image", ["N", 3, 224, 224])], b.linear(first, width, 100), ["N", 100])


def lstm():
    """Two LSTM layers over 40 features, the first bidirectional, classified at the last step."""
    b = Builder("lstm")

    def layer(x, inputs, hidden, direction):
        count = 2 if direction == "bidirectional" else 1
        y, _, _ = b.node("LSTM", [
            x, b.weight("weight", (count, 4 * hidden, inputs), inputs, 1.0),
            b.weight("recurrence", (count, 4 * hidden, hidden), hidden, 1.0),
            b.vector("bias", (count, 8 * hidden), -0.2, 0.2)],
            outputs=3, hidden_size=hidden, direction=direction)
        y = b.node("Transpose", [y], perm=[0, 2, 1, 3])
        shape = b.constant("shape", np.array([0, 0, count * hidden], np.int64))
        return b.node("Reshape", [y, shape])

    x = layer("sequence", 40, 64, "bidirectional")
    x = layer(x, 128, 96, "forward")
    last = b.node("Gather", [x, b.constant("index", np.int64(-1))], axis=0)
    return b.model([("sequence", [50, "N", 40])], b.linear(last, 96, 35), ["N", 35])


def unet():
    """Three levels down and up: transposed convolution, then Resize, skips by Concat."""
    b = Builder("unet")

    def pair(x, inputs, outputs):
        for channels in (inputs, outputs):
            x = b.node("Relu", [b.batch_norm(b.conv(x, channels, outputs, 3), outputs)])
        return x

    def upsampled(x, inputs, outputs, level):
        if level == 1:
            scales = b.constant("scales", np.array([1, 1, 2, 2], np.float32))
            x = b.node("Resize", [x, "", scales], mode="linear",
                       coordinate_transformation_mode="half_pixel")
            return b.conv(x, inputs, outputs, 1, bias=True)
        weight = b.weight("weight", (inputs, outputs, 2, 2), inputs)
        return b.node("ConvTranspose", [x, weight, b.vector("bias", outputs, -0.1, 0.1)],
                      kernel_shape=[2, 2], strides=[2, 2])

    skips = []
    x = "image"
    inputs = 3
    for outputs in (16, 32, 64):
        x = pair(x, inputs, outputs)
        skips.append((x, outputs))
        x = b.node("MaxPool", [x], kernel_shape=[2, 2], strides=[2, 2])
        inputs = outputs
    x = pair(x, 64, 128)
    inputs = 128
    for level, (skip, channels) in enumerate(reversed(skips)):
        x = b.node("Concat", [upsampled(x, inputs, channels, level), skip], axis=1)
        x = pair(x, 2 * channels, channels)
        inputs = channels
    y = b.node("Sigmoid", [b.conv(x, inputs, 2, 1, bias=True)])
    return b.model([("image", ["N", 3, 128, 128])], y, ["N", 2, 128, 128])


def densenet():
    """Two dense blocks of four layers, growth 16, with a transition between them."""
    b = Builder("densenet")
    growth = 16

    def activated(x, channels):
        return b.node("Relu", [b.batch_norm(x, channels)])

    def layer(x, inputs):
        y = b.conv(activated(x, inputs), inputs, 4 * growth, 1)
        y = b.conv(activated(y, 4 * growth), 4 * growth, growth, 3)
        return b.node("Concat", [x, y], axis=1)

    x = b.conv("image", 3, 32, 3, 2)
    channels = 32
    for block in range(2):
        for _ in range(4):
            x = layer(x, channels)
            channels += growth
        if block == 0:
            x = b.conv(activated(x, channels), channels, channels // 2, 1)
            x = b.node("AveragePool", [x], kernel_shape=[2, 2], strides=[2, 2])
            channels //= 2
    x = activated(x, channels)
    return b.model([("image", ["N", 3, 64, 64])], b.classifier(x, channels, 10), ["N", 10])


def shufflenet():
    """Units of the second version: half the channels pass, the halves are shuffled."""
    b = Builder("shufflenet")

    def activated(x, inputs, outputs):
        return b.node("Relu", [b.batch_norm(b.conv(x, inputs, outputs, 1), outputs)])

    def depthwise(x, channels, stride):
        return b.batch_norm(b.conv(x, channels, channels, 3, stride, groups=channels), channels)

    def shuffled(x, channels, size):
        pairs = b.constant("pairs", np.array([0, 2, channels // 2, size, size], np.int64))
        whole = b.constant("whole", np.array([0, channels, size, size], np.int64))
        x = b.node("Transpose", [b.node("Reshape", [x, pairs])], perm=[0, 2, 1, 3, 4])
        return b.node("Reshape", [x, whole])

    def branch(x, inputs, half, stride):
        y = depthwise(activated(x, inputs, half), half, stride)
        return activated(y, half, half)

    x = b.node("Relu", [b.batch_norm(b.conv("image", 3, 24, 3, 2), 24)])
    inputs, size = 24, 32
    for outputs in (48, 96):
        size //= 2
        other = activated(depthwise(x, inputs, 2), inputs, outputs // 2)
        x = b.node("Concat", [other, branch(x, inputs, outputs // 2, 2)], axis=1)
        x = shuffled(x, outputs, size)
        for _ in range(2):
            passed, y = b.node("Split", [x], 2, axis=1)
            y = branch(y, outputs // 2, outputs // 2, 1)
            x = shuffled(b.node("Concat", [passed, y], axis=1), outputs, size)
        inputs = outputs
    return b.model([("image", ["N", 3, 64, 64])], b.classifier(x, inputs, 10), ["N", 10])


MODELS = {"resnet18": resnet18, "mobilenetv2": mobilenetv2, "vit_block": vit_block, "lstm": lstm,
          "unet": unet, "densenet": densenet, "shufflenet": shufflenet}


def main(arguments):
    if not arguments or any(name not in MODELS for name in arguments[1:]):
        sys.exit(f"{__doc__}\nnames: {', '.join(MODELS)}")
    folder = pathlib.Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name in arguments[1:] or MODELS:
        model = MODELS[name]()
        onnx.checker.check_model(model, full_check=True)
        path = folder / f"{name}.onnx"
        onnx.save(model, path)
        print(f"{path}: {len(model.graph.node)} nodes, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
