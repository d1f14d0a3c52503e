#!/usr/bin/env python3
"""Check rewritten ONNX files with onnx.checker and against the files they were made from.

    check_models.py LIST

Each line of LIST holds two paths, original and rewritten, with a tab between. A rewritten file must
be accepted whenever its original is, and say the same: tensors are compared by their elements,
value_info entries without regard to order. Prints a summary; exits with 1 after any difference.
"""

import sys

import onnx
from onnx import numpy_helper


def verdict(model):
    """None when the checker accepts the model, else the first line of its complaint."""
    try:
        onnx.checker.check_model(model)
    except onnx.checker.ValidationError as error:
        return str(error).splitlines()[0]
    return None


def normalize_tensor(tensor):
    if tensor.data_type in (onnx.TensorProto.STRING, onnx.TensorProto.UNDEFINED):
        return
    array = numpy_helper.to_array(tensor)
    for field in ("float_data", "int32_data", "int64_data", "double_data", "uint64_data"):
        tensor.ClearField(field)
    tensor.raw_data = array.tobytes()


def normalize_nodes(nodes):
    for node in nodes:
        for attribute in node.attribute:
            if attribute.HasField("t"):
                normalize_tensor(attribute.t)
            if attribute.HasField("g"):
                normalize_graph(attribute.g)
            for tensor in attribute.tensors:
                normalize_tensor(tensor)
            for graph in attribute.graphs:
                normalize_graph(graph)


def normalize_graph(graph):
    for tensor in graph.initializer:
        normalize_tensor(tensor)
    graph.value_info.sort(key=lambda info: info.name)
    normalize_nodes(graph.node)


def without_defaults(message):
    """Clears explicit fields that hold their default, such as an empty name, at every level."""
    for descriptor, value in message.ListFields():
        if descriptor.message_type is not None:
            for part in value if descriptor.is_repeated else [value]:
                without_defaults(part)
        elif not descriptor.is_repeated and not descriptor.containing_oneof:
            if value == descriptor.default_value:
                message.ClearField(descriptor.name)


def normalized(model):
    normalize_graph(model.graph)
    for function in model.functions:
        normalize_nodes(function.node)
    without_defaults(model)
    return model.SerializeToString(deterministic=True)


def complaint(original_path, rewritten_path):
    original = onnx.load(original_path)
    rewritten = onnx.load(rewritten_path)
    before, after = verdict(original), verdict(rewritten)
    if before is None and after is not None:
        return f"no longer accepted: {after}"
    if normalized(original) != normalized(rewritten):
        return "says something else"
    return None


def main(arguments):
    if len(arguments) != 1:
        sys.exit(__doc__)
    failures = count = 0
    with open(arguments[0], encoding="utf-8") as lines:
        for line in lines:
            count += 1
            problem = complaint(*line.rstrip("\n").split("\t"))
            if problem:
                failures += 1
                print(f"{line.split(chr(9))[0]}: {problem}")
    print(f"{count} models checked, {failures} differ")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
