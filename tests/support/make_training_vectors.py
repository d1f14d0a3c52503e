#!/usr/bin/python3
"""Writes tests/data/training/*.npz: gradients of the sample networks as PyTorch computes them.

Needs python3-torch and python3-onnx. Each file holds `input` [8, 1, 28, 28], `logits`, and for each trainable
initializer `gradient.NAME`: its gradient of the mean cross-entropy with labels 0 to 7, every n-th
element where it has more than LIMIT. `mean.NAME` are running means after the step, with ONNX's
momentum.
"""

import pathlib

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper

ROOT = pathlib.Path(__file__).parents[2]
LIMIT = 512
BATCH = 8


def attributes(node):
    return {item.name: onnx.helper.get_attribute_value(item) for item in node.attribute}


def run(graph, weights, images):
    values = dict(weights)
    values[graph.input[0].name] = images
    running = {}
    for node in graph.node:
        x = [values[name] for name in node.input]
        a = attributes(node)
        if node.op_type == "Conv":
            pads = a.get("pads", [0, 0, 0, 0])
            assert pads[:2] == pads[2:]
            y = F.conv2d(x[0], x[1], x[2] if len(x) > 2 else None, a.get("strides", 1), pads[:2],
                         a.get("dilations", 1), a.get("group", 1))
        elif node.op_type == "BatchNormalization":
            mean = x[0].mean((0, 2, 3))
            momentum = a.get("momentum", 0.9)
            running[node.input[3]] = (momentum * x[3] + (1 - momentum) * mean).detach()
            y = F.batch_norm(x[0], None, None, x[1], x[2], True, 0, a.get("epsilon", 1e-5))
        elif node.op_type == "MaxPool":
            y = F.max_pool2d(x[0], a["kernel_shape"], a["strides"])
        elif node.op_type == "Gemm":
            assert a.get("transB") == 1
            y = F.linear(x[0], x[1], x[2])
        else:
            y = {"Relu": torch.relu, "Identity": lambda t: t, "Add": torch.add,
                 "GlobalAveragePool": lambda t: t.mean((2, 3), keepdim=True),
                 "Flatten": lambda t: t.flatten(1)}[node.op_type](*x)
        values[node.output[0]] = y
    return values[graph.output[0].name], running


def thinned(array):
    flat = array.detach().double().numpy().astype(np.float32).ravel()
    return flat[::max(1, -(-flat.size // LIMIT))]


def write(name):
    graph = onnx.load(ROOT / f"resources/samples/{name}.onnx").graph
    statistics = {word for node in graph.node if node.op_type == "BatchNormalization"
                  for word in node.input[3:5]}
    weights = {}
    for item in graph.initializer:
        tensor = torch.tensor(numpy_helper.to_array(item).copy()).double()
        weights[item.name] = tensor.requires_grad_(item.name not in statistics)
    images = np.random.default_rng(3).normal(size=(BATCH, 1, 28, 28)).astype(np.float32)
    logits, running = run(graph, weights, torch.tensor(images).double())
    F.cross_entropy(logits, torch.arange(BATCH)).backward()
    arrays = {"input": images, "logits": logits.detach().numpy().astype(np.float32)}
    for key, tensor in weights.items():
        if tensor.requires_grad:
            arrays[f"gradient.{key}"] = thinned(tensor.grad)
    for key, tensor in running.items():
        arrays[f"mean.{key}"] = thinned(tensor)
    folder = ROOT / "tests/data/training"
    folder.mkdir(exist_ok=True)
    np.savez(folder / f"{name}.npz", **arrays)


for sample in ("fashion_cnn", "fashion_resnet20"):
    write(sample)
