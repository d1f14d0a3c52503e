#!/usr/bin/env python3
"""Writes tests/data/gradients: gradients of the sample networks as PyTorch computes them.

Run once with Debian's python3-torch and python3-onnx; the tests only read the result. One ONNX file
a network holds as initializers: `input`, `output_gradient` (of a mean cross-entropy over random
labels) and for each weight its gradient under the weight's name, thinned out to at most 2048
elements (every k-th of the flattened tensor). BatchNormalization uses the statistics of the batch.
"""

import pathlib

import numpy
import onnx
import torch
from onnx import helper, numpy_helper
from torch.nn import functional

ROOT = pathlib.Path(__file__).resolve().parents[2]
LARGEST = 2048
BATCH = 16


def attributes(node):
    return {a.name: helper.get_attribute_value(a) for a in node.attribute}


def convolution(inputs, a):
    pads = a.get("pads", [0, 0, 0, 0])
    assert pads[:2] == pads[2:], "even padding"
    return functional.conv2d(*inputs, stride=a.get("strides", 1), padding=pads[:2],
                             dilation=a.get("dilations", 1), groups=a.get("group", 1))


def batch_normalization(inputs, a):
    x, scale, bias = inputs[:3]
    return functional.batch_norm(x, None, None, scale, bias, training=True,
                                 eps=a.get("epsilon", 1e-5))


def gemm(inputs, a):
    assert a.get("alpha", 1.0) == 1.0 and a.get("beta", 1.0) == 1.0 and a.get("transB", 0) == 1
    return functional.linear(*inputs)


OPERATORS = {
    "Add": lambda i, a: i[0] + i[1],
    "BatchNormalization": batch_normalization,
    "Conv": convolution,
    "Flatten": lambda i, a: i[0].flatten(1),
    "Gemm": gemm,
    "GlobalAveragePool": lambda i, a: i[0].mean(dim=(2, 3), keepdim=True),
    "Identity": lambda i, a: i[0],
    "MaxPool": lambda i, a: functional.max_pool2d(i[0], a["kernel_shape"], a.get("strides", 1)),
    "Relu": lambda i, a: functional.relu(i[0]),
}


def thinned(values):
    flat = numpy.ascontiguousarray(values, dtype=numpy.float32).reshape(-1)
    return flat[:: -(-flat.size // LARGEST)]


def vectors(path):
    graph = onnx.load(str(path)).graph
    values = {t.name: torch.tensor(numpy_helper.to_array(t)).requires_grad_()
              for t in graph.initializer}
    weights = dict(values)
    random = numpy.random.RandomState(0)
    image = random.randn(BATCH, 1, 28, 28).astype(numpy.float32)
    labels = torch.tensor(random.randint(0, 10, BATCH))
    values[graph.input[0].name] = torch.tensor(image)
    for node in graph.node:
        inputs = [values[name] for name in node.input]
        values[node.output[0]] = OPERATORS[node.op_type](inputs, attributes(node))
    logits = values[graph.output[0].name]
    logits.retain_grad()
    functional.cross_entropy(logits, labels).backward()
    result = {"input": image, "output_gradient": logits.grad.numpy()}
    result.update({name: thinned(weight.grad.numpy())
                   for name, weight in weights.items() if weight.grad is not None})
    return result


def main():
    torch.set_num_threads(1)
    for path in sorted((ROOT / "resources" / "samples").glob("*.onnx")):
        tensors = [numpy_helper.from_array(v, n) for n, v in vectors(path).items()]
        graph = helper.make_graph([], path.stem, [], [], initializer=tensors)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
        model.ir_version = 8
        onnx.save(model, str(ROOT / "tests" / "data" / "gradients" / path.name))


if __name__ == "__main__":
    main()
