#!/usr/bin/env python3
"""Load two ONNX models in ONNX Runtime and compare them: FLOAT_MODEL QUANTIZED_MODEL [OPTIONS].

Prints one JSON object:
  loads       the quantized model was loaded; "error" says why not
  runtime     version of ONNX Runtime
  fused       counts of the integer operators that the runtime made, by type
  unfused     nodes that should compute with integers and do not: name, type, reason
  maxError    largest difference of the outputs on the same inputs; outputScale: largest magnitude
  floatMs, quantizedMs  medians of interleaved runs; speedup: their ratio
"""

import argparse
import collections
import json
import os
import statistics
import sys
import tempfile
import time

#: Exit status when onnx, onnxruntime or numpy cannot be imported.
PACKAGE_MISSING = 3

INTEGER_PRODUCTS = {"Conv", "Gemm", "MatMul", "FusedConv", "FusedGemm", "FusedMatMul",
                    "NhwcFusedConv", "TransposeMatMul"}
#: Operators that have an integer kernel of their own in the runtime.
INTEGER_OPERATORS = INTEGER_PRODUCTS | {"Add", "Mul", "Concat", "AveragePool", "GlobalAveragePool",
                                        "Sigmoid", "Softmax", "LeakyRelu"}
INTEGER_TYPES = ("QLinear", "QGemm", "MatMulInteger", "ConvInteger", "MatMulNBits",
                 "DynamicQuantizeMatMul", "QAttention", "GatherBlockQuantized")


def is_integer(node):
    return node.op_type.startswith(INTEGER_TYPES)


def session_of(runtime, path, threads, optimized=None):
    options = runtime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    if optimized:
        options.optimized_model_filepath = optimized
    return runtime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def readers_of(graph):
    readers = collections.defaultdict(list)
    for node in graph.node:
        for name in node.input:
            readers[name].append(node)
    return readers


def reason(node, producers, readers, initializers, outputs):
    """Why the runtime computes this node in float, as far as the graph shows it."""
    sources = [producers.get(name) for name in node.input]
    dequantized = [source is not None and source.op_type == "DequantizeLinear"
                   for source in sources]
    if not dequantized or not dequantized[0]:
        return "its input is not dequantized"
    if node.op_type in INTEGER_PRODUCTS and len(dequantized) > 1 and not dequantized[1]:
        return "its weights are float"
    if len(dequantized) > 2 and dequantized[2] and node.op_type in INTEGER_PRODUCTS:
        scales = [initializers.get(source.input[1]) for source in sources[:3]]
        if all(scale is not None for scale in scales):
            expected = scales[0].reshape(-1) * scales[1].reshape(-1)
            found = scales[2].reshape(-1)
            if found.shape != expected.shape or abs(found - expected).max() > 1e-4 * expected.max():
                return "the scale of its bias is not that of input times weight"
    if any(name in outputs for name in node.output):
        return "its output is an output of the graph"
    followers = [reader for name in node.output for reader in readers[name]]
    if not any(reader.op_type == "QuantizeLinear" for reader in followers):
        return "its output is not quantized"
    if len(followers) > 1:
        return "its output is also read in float"
    zero_points = [initializers.get(source.input[2]) for source, known in zip(sources, dequantized)
                   if known and len(source.input) > 2]
    if any(point is not None and point.dtype.name == "int8" and node.op_type not in INTEGER_PRODUCTS
           for point in zero_points):
        return "its integers are signed"
    return "the runtime has no integer kernel for these types and settings"


def fusion(path):
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(path, load_external_data=False).graph
    initializers = {}
    for tensor in graph.initializer:
        if tensor.data_location != onnx.TensorProto.EXTERNAL:
            initializers[tensor.name] = numpy_helper.to_array(tensor)
    producers = {name: node for node in graph.node for name in node.output}
    readers = readers_of(graph)
    outputs = {output.name for output in graph.output}
    fused = collections.Counter(node.op_type for node in graph.node if is_integer(node))
    unfused = []
    for node in graph.node:
        if node.op_type not in INTEGER_OPERATORS:
            continue
        sources = [producers[name].op_type == "DequantizeLinear"
                   for name in node.input if name in producers]
        # Between other float numbers integers are of use to products only.
        touches = any(sources) if node.op_type in INTEGER_PRODUCTS else sources and all(sources)
        touches = touches or any(reader.op_type == "QuantizeLinear"
                                 for name in node.output for reader in readers[name])
        if touches:
            unfused.append({"name": node.name, "type": node.op_type,
                            "reason": reason(node, producers, readers, initializers, outputs)})
    # What only moves numbers is unfused when it is computed in float between integers.
    for node in graph.node:
        before = [producers.get(name) for name in node.input[:1]]
        after = [reader for name in node.output for reader in readers[name]]
        if (node.op_type in {"MaxPool", "Resize", "Transpose", "Split", "Flatten", "Reshape",
                             "Squeeze", "Unsqueeze", "Relu", "Clip"}
                and before and before[0] is not None
                and before[0].op_type == "DequantizeLinear" and after
                and all(reader.op_type == "QuantizeLinear" for reader in after)):
            unfused.append({"name": node.name, "type": node.op_type,
                            "reason": "input and output have different scales, or the runtime has "
                                      "no integer kernel"})
    return dict(sorted(fused.items())), unfused


def inputs_of(session, batch, seed):
    import numpy
    types = {"tensor(float)": numpy.float32, "tensor(float16)": numpy.float16,
             "tensor(double)": numpy.float64, "tensor(int64)": numpy.int64,
             "tensor(int32)": numpy.int32}
    random = numpy.random.default_rng(seed)
    feeds = {}
    for place, value in enumerate(session.get_inputs()):
        if value.type not in types:
            raise ValueError(f"input {value.name} is of type {value.type}")
        shape = [size if isinstance(size, int) else (batch if axis == 0 else 1)
                 for axis, size in enumerate(value.shape)]
        kind = types[value.type]
        feeds[value.name] = (random.integers(0, 2, shape).astype(kind)
                             if numpy.issubdtype(kind, numpy.integer)
                             else random.normal(size=shape).astype(kind))
    return feeds


def given_inputs(session, folder):
    """Inputs that were written as NAME.npy, in the order of the session's inputs."""
    import numpy
    return {value.name: numpy.load(os.path.join(folder, f"{place}.npy"))
            for place, value in enumerate(session.get_inputs())}


def timed(session, feeds):
    start = time.perf_counter()
    session.run(None, feeds)
    return 1000 * (time.perf_counter() - start)


def times(sessions, feeds, rounds):
    """Interleaved, so that what else the machine does meets both alike."""
    taken = [[] for _ in sessions]
    for session in sessions:
        session.run(None, feeds)
    for _ in range(rounds):
        for place, session in enumerate(sessions):
            taken[place].append(timed(session, feeds))
    return [statistics.median(values) for values in taken]


def verify(arguments):
    import numpy
    import onnxruntime
    report = {"loads": False, "runtime": onnxruntime.__version__}
    reference = session_of(onnxruntime, arguments.reference, arguments.threads)
    with tempfile.TemporaryDirectory() as folder:
        optimized = os.path.join(folder, "optimized.onnx")
        try:
            quantized = session_of(onnxruntime, arguments.quantized, arguments.threads, optimized)
        except Exception as error:  # The runtime's own exceptions have no common base.
            report["error"] = str(error)
            return report
        report["loads"] = True
        report["fused"], report["unfused"] = fusion(optimized)
        feeds = (given_inputs(reference, arguments.inputs) if arguments.inputs
                 else inputs_of(reference, arguments.batch, 1))
        expected = reference.run(None, feeds)
        found = quantized.run(None, feeds)
        if arguments.inputs:
            numpy.save(os.path.join(arguments.inputs, "output.npy"), found[0])
        pairs = [(a.astype(numpy.float64), b.astype(numpy.float64))
                 for a, b in zip(expected, found)
                 if a.shape == b.shape and numpy.issubdtype(a.dtype, numpy.floating)]
        if pairs:
            report["maxError"] = max(float(numpy.abs(a - b).max(initial=0)) for a, b in pairs)
            report["outputScale"] = max(float(numpy.abs(a).max(initial=0)) for a, _ in pairs)
        if arguments.rounds > 0:
            before, after = times([reference, quantized], feeds, arguments.rounds)
            report.update(floatMs=before, quantizedMs=after, speedup=before / after,
                          rounds=arguments.rounds, threads=arguments.threads)
    return report


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("reference")
    parser.add_argument("quantized")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--batch", type=int, default=1)
    parser.add_argument("--inputs", help="folder with 0.npy, 1.npy, ...; gets output.npy, the "
                                          "first output of the quantized model")
    arguments = parser.parse_args()
    try:
        import numpy  # noqa: F401
        import onnx  # noqa: F401
        import onnxruntime  # noqa: F401
    except ImportError as error:
        print(error, file=sys.stderr)
        return PACKAGE_MISSING
    print(json.dumps(verify(arguments)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
