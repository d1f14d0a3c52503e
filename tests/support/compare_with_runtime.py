#!/usr/bin/env python3
"""Check models with onnx.checker and compare our outputs with ONNX Runtime's.

    compare_with_runtime.py [--tolerance SHARE] MODEL INPUT OUTPUT [MODEL INPUT OUTPUT ...]

INPUT and OUTPUT hold float32 numbers of the first input and output; unnamed axes of the input get
what is left. Exits with 1 when outputs differ by more than the tolerance, a share of the largest
number, 1e-4 unless told otherwise.
"""

import argparse
import sys

import numpy
import onnx
import onnxruntime


def difference(model, input_file, output_file):
    onnx.checker.check_model(model, full_check=True)
    session = onnxruntime.InferenceSession(model)
    first = session.get_inputs()[0]
    shape = [-1, *first.shape[1:]]
    image = numpy.fromfile(input_file, numpy.float32).reshape(shape)
    theirs = session.run(None, {first.name: image})[0]
    ours = numpy.fromfile(output_file, numpy.float32).reshape(theirs.shape)
    return numpy.abs(ours - theirs).max() / numpy.abs(theirs).max()


parser = argparse.ArgumentParser()
parser.add_argument("--tolerance", type=float, default=1e-4)
parser.add_argument("files", nargs="+")
arguments = parser.parse_args()
failures = []
for place in range(0, len(arguments.files), 3):
    error = difference(*arguments.files[place:place + 3])
    # Written so that NaN fails as well.
    if not error <= arguments.tolerance:
        failures.append(f"{arguments.files[place]}: outputs differ by {error:.2g}")
sys.exit("\n".join(failures) or 0)
