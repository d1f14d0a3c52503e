#!/usr/bin/env python3
"""Check cut models with onnx.checker and compare our outputs with ONNX Runtime's.

    compare_cut_models.py LIST

Each line of LIST holds, with tabs between, a model, the shape of its input ("2,3,8,8"), and the
files that hold the float32 numbers of its input and of our first output. Prints the largest
difference relative to the largest number; exits with 1 when one is above 1e-4.
"""

import sys

import numpy
import onnx
import onnxruntime


def difference(model, shape, input_file, output_file):
    onnx.checker.check_model(model, full_check=True)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(model, options)
    data = numpy.fromfile(input_file, numpy.float32).reshape([int(n) for n in shape.split(",")])
    theirs = session.run(None, {session.get_inputs()[0].name: data})[0]
    ours = numpy.fromfile(output_file, numpy.float32).reshape(theirs.shape)
    return numpy.abs(ours - theirs).max() / numpy.abs(theirs).max()


def main(arguments):
    if len(arguments) != 1:
        sys.exit(__doc__)
    largest = 0.0
    with open(arguments[0], encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            error = difference(*fields)
            largest = max(largest, error)
            if not error < 1e-4:
                sys.exit(f"{fields[0]}: outputs differ by {error:.2g}")
    print(f"largest difference {largest:.2g}")


if __name__ == "__main__":
    main(sys.argv[1:])
