#!/usr/bin/env python3
"""Check a model with onnx.checker and compare our output with ONNX Runtime's.

    compare_with_runtime.py MODEL INPUT OUTPUT

INPUT and OUTPUT hold float32 numbers of the first input and output; unnamed axes of the input get
what is left. Exits with 1 when the outputs differ by more than 1e-4 of the largest number.
"""

import sys

import numpy
import onnx
import onnxruntime

model, input_file, output_file = sys.argv[1:]
onnx.checker.check_model(model, full_check=True)
session = onnxruntime.InferenceSession(model)
first = session.get_inputs()[0]
shape = [-1, *first.shape[1:]]
image = numpy.fromfile(input_file, numpy.float32).reshape(shape)
theirs = session.run(None, {first.name: image})[0]
ours = numpy.fromfile(output_file, numpy.float32).reshape(theirs.shape)
error = numpy.abs(ours - theirs).max() / numpy.abs(theirs).max()
sys.exit(f"outputs differ by {error:.2g}" if not error < 1e-4 else 0)
