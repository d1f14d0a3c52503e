#!/usr/bin/env python3
"""Compare quantized operators of espalier-cli with ONNX Runtime (optimizations off), value by value.

    compare_integer_operators.py ESPALIER_CLI FOLDER VALUES

Runs random cases of every operator until each was compared on VALUES / (number of operators) output
values: uint8 and int8, per tensor and per channel, scales that are powers of two (so that many
results lie exactly between two steps) and others, zero points at the ends of their range and
within. Prints the mismatches of each operator and exits with 1 when there is one.
"""

import json
import pathlib
import subprocess
import sys

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

MICROSOFT = "com.microsoft"
OPSET = 17
IR_VERSION = 8


class Case:
    """One node with its inputs; tensors of `fed` are inputs of the model, the rest constants."""

    def __init__(self, kind, domain, inputs, fed, output_type, **attributes):
        names = [f"i{slot}" if value is not None else "" for slot, value in enumerate(inputs)]
        self.feeds = {names[slot]: inputs[slot] for slot in fed}
        constants = [numpy_helper.from_array(np.asarray(value), names[slot])
                     for slot, value in enumerate(inputs) if value is not None and slot not in fed]
        node = helper.make_node(kind, names, ["y"], domain=domain, **attributes)
        graph = helper.make_graph(
            [node], kind,
            [helper.make_tensor_value_info(name, helper.np_dtype_to_tensor_dtype(value.dtype),
                                           value.shape) for name, value in self.feeds.items()],
            [helper.make_tensor_value_info("y", output_type, None)], constants)
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)]
        self.model = helper.make_model(graph, ir_version=IR_VERSION, opset_imports=opsets)


class Numbers:
    """Random tensors, scales and zero points of one case."""

    def __init__(self, random):
        self.random = random
        self.type = random.choice([np.uint8, np.int8])
        self.has_ties = random.random() < 0.6

    def bytes(self, shape, type_=None):
        bounds = np.iinfo(type_ or self.type)
        return self.random.integers(bounds.min, bounds.max + 1, shape).astype(bounds.dtype)

    def scale(self, low, high, count=None):
        """Within [low, high]: a power of two when the case wants ties."""
        exponents = self.random.uniform(np.log2(low), np.log2(high), count)
        if self.has_ties:
            exponents = np.round(exponents)
        return np.exp2(exponents).astype(np.float32)

    def zero_point(self):
        bounds = np.iinfo(self.type)
        choices = [bounds.min, bounds.max, bounds.min + 128, self.random.integers(bounds.min, bounds.max)]
        return np.array(choices[self.random.integers(4)], self.type)

    def weights(self, shape, channels, scale_count):
        """Symmetric int8, or uint8 with zero points where the activations are uint8 too."""
        is_byte = self.type == np.uint8 and self.random.random() < 0.3
        type_ = np.uint8 if is_byte else np.int8
        count = channels if scale_count else None
        zero = np.full(() if count is None else count, 128 if is_byte else 0, type_)
        return self.bytes(shape, type_), self.scale(2.0 ** -9, 2.0 ** -5, count), zero

    def is_per_channel(self):
        return bool(self.random.random() < 0.6)

    def output_type(self):
        return helper.np_dtype_to_tensor_dtype(np.dtype(self.type))


def convolution(n):
    groups = int(n.random.choice([1, 1, 2, 8]))
    inputs, outputs = 8 * int(n.random.integers(1, 5)), 8 * int(n.random.integers(1, 9))
    kernel, stride = int(n.random.choice([1, 3, 5])), int(n.random.choice([1, 2]))
    x = n.bytes((2, inputs, 24, 24))
    w, w_scale, w_zero = n.weights((outputs, inputs // groups, kernel, kernel), outputs, n.is_per_channel())
    bias = n.random.integers(-20000, 20000, outputs).astype(np.int32) if n.random.random() < 0.7 else None
    y_scale = n.scale(2.0 ** -1, 2.0 ** 2)
    return Case("QLinearConv", "", [x, n.scale(2.0 ** -5, 2.0 ** -3), n.zero_point(), w, w_scale, w_zero,
                                    y_scale, n.zero_point(), bias], [0], n.output_type(),
                strides=[stride] * 2, pads=[kernel // 2] * 4, group=groups)


def product(n):
    rows, depth, columns = 256, int(n.random.integers(1, 90)), int(n.random.integers(1, 200))
    w, w_scale, w_zero = n.weights((depth, columns), columns, n.is_per_channel())
    return Case("QLinearMatMul", "", [n.bytes((rows, depth)), n.scale(2.0 ** -5, 2.0 ** -3), n.zero_point(),
                                      w, w_scale, w_zero, n.scale(0.5, 4), n.zero_point()], [0],
                n.output_type())


def gemm(n):
    rows, depth, columns = 256, int(n.random.integers(1, 90)), int(n.random.integers(1, 200))
    turns = int(n.random.integers(2))
    w, w_scale, w_zero = n.weights((columns, depth) if turns else (depth, columns), columns, n.is_per_channel())
    bias = n.random.integers(-20000, 20000, columns).astype(np.int32) if n.random.random() < 0.7 else None
    is_float = n.random.random() < 0.3
    end = [] if is_float else [n.scale(0.5, 4), n.zero_point()]
    return Case("QGemm", MICROSOFT, [n.bytes((rows, depth)), n.scale(2.0 ** -5, 2.0 ** -3), n.zero_point(),
                                     w, w_scale, w_zero, bias] + end, [0],
                TensorProto.FLOAT if is_float else n.output_type(), transB=turns,
                alpha=float(n.random.choice([1.0, 0.75])))


def binary(kind):
    def case(n):
        shape = (1 << 15,)
        return Case(kind, MICROSOFT, [n.bytes(shape), n.scale(2.0 ** -5, 1), n.zero_point(), n.bytes(shape),
                                      n.scale(2.0 ** -5, 1), n.zero_point(), n.scale(2.0 ** -4, 4),
                                      n.zero_point()], [0, 3], n.output_type())
    return case


def global_average(n):
    size = int(n.random.choice([2, 4, 7, 8]))
    return Case("QLinearGlobalAveragePool", MICROSOFT,
                [n.bytes((16, 256, size, size)), n.scale(2.0 ** -3, 2), n.zero_point(), n.scale(2.0 ** -4, 2),
                 n.zero_point()], [0], n.output_type(), channels_last=0)


def average(n):
    kernel, stride = int(n.random.choice([2, 3])), int(n.random.choice([1, 2]))
    return Case("QLinearAveragePool", MICROSOFT,
                [n.bytes((2, 32, 25, 25)), n.scale(2.0 ** -3, 2), n.zero_point(), n.scale(2.0 ** -4, 2),
                 n.zero_point()], [0], n.output_type(), kernel_shape=[kernel] * 2, strides=[stride] * 2,
                pads=[int(n.random.integers(2))] * 4, count_include_pad=int(n.random.integers(2)))


def concat(n):
    parts, fed = [], []
    for _ in range(3):
        fed.append(2 + len(parts))
        parts += [n.bytes((4, int(n.random.integers(1, 33)), 16, 16)), n.scale(2.0 ** -3, 2), n.zero_point()]
    return Case("QLinearConcat", MICROSOFT, [n.scale(2.0 ** -3, 2), n.zero_point()] + parts, fed,
                n.output_type(), axis=1)


def halves(n, scale, count):
    """Floats on and beside the borders between two steps."""
    steps = n.random.integers(-600, 600, count).astype(np.float32) * np.float32(0.5) * scale
    return np.nextafter(steps, n.random.choice([-np.inf, np.inf, 0], count).astype(np.float32))


def quantize(n):
    scale = n.scale(2.0 ** -8, 4)
    return Case("QuantizeLinear", "", [halves(n, scale, 1 << 16), scale, n.zero_point()], [0], n.output_type())


def dequantize(n):
    return Case("DequantizeLinear", "", [n.bytes((1 << 16,)), n.scale(2.0 ** -8, 4), n.zero_point()], [0],
                TensorProto.FLOAT)


def dynamic_quantize(n):
    scale = n.scale(2.0 ** -8, 4)
    return Case("DynamicQuantizeLinear", "", [halves(n, scale, 1 << 16)], [0], TensorProto.UINT8)


CASES = {
    "QLinearConv": convolution,
    "QLinearMatMul": product,
    "QGemm": gemm,
    "QLinearAdd": binary("QLinearAdd"),
    "QLinearMul": binary("QLinearMul"),
    "QLinearGlobalAveragePool": global_average,
    "QLinearAveragePool": average,
    "QLinearConcat": concat,
    "QuantizeLinear": quantize,
    "DequantizeLinear": dequantize,
    "DynamicQuantizeLinear": dynamic_quantize,
}


def runtime_output(model, feeds):
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(model.SerializeToString(), options,
                                           providers=["CPUExecutionProvider"])
    return session.run(None, feeds)[0]


def espalier_output(program, model, feeds, folder):
    onnx.save(model, folder / "case.onnx")
    files = []
    for name, value in feeds.items():
        files.append(folder / f"{name}.npy")
        np.save(files[-1], value)
    report = subprocess.run([program, "run", folder / "case.onnx", *files, "--output", folder / "outputs",
                             "--json", "--quiet"], check=True, capture_output=True, text=True).stdout
    return np.load(json.loads(report)["outputs"][0]["file"])


def compare(program, folder, kind, values, random):
    compared = mismatches = 0
    while compared < values:
        numbers = Numbers(random)
        case = CASES[kind](numbers)
        if kind == "DynamicQuantizeLinear":
            case.model.graph.node[0].output.extend(["scale", "zero"])
        theirs = runtime_output(case.model, case.feeds)
        ours = espalier_output(program, case.model, case.feeds, folder)
        assert ours.shape == theirs.shape and ours.dtype == theirs.dtype, (kind, ours, theirs)
        different = ours != theirs
        if different.any():
            onnx.save(case.model, folder / f"mismatch_{kind}.onnx")
            print(f"  {different.sum()} of {different.size}: {ours[different][:5]} for {theirs[different][:5]} in "
                  f"{helper.printable_node(case.model.graph.node[0])}")
        compared += ours.size
        mismatches += int(different.sum())
    print(f"{kind}: {mismatches} mismatches in {compared} values", flush=True)
    return compared, mismatches


def main(program, folder_name, values):
    folder = pathlib.Path(folder_name)
    folder.mkdir(exist_ok=True)
    random = np.random.default_rng(5)
    results = [compare(program, folder, kind, int(values) / len(CASES), random) for kind in CASES]
    compared, mismatches = map(sum, zip(*results))
    print(f"all: {mismatches} mismatches in {compared} values")
    if mismatches:
        sys.exit(1)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
