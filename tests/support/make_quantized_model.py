#!/usr/bin/env python3
"""Quantize a network with onnxruntime.quantization, its defaults but for uint8 activations and
scales for each output channel.

    make_quantized_model.py MODEL OUTPUT

Calibrates on random inputs, which is enough to compare programs and to time them, not to classify.
"""

import pathlib
import sys
import tempfile

import numpy as np
import onnx
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process

BATCHES = 4
IMAGES_PER_BATCH = 2


class RandomInputs(CalibrationDataReader):
    def __init__(self, name, shape):
        random = np.random.default_rng(7)
        self.batches = iter([{name: random.normal(size=shape).astype(np.float32)}
                             for _ in range(BATCHES)])

    def get_next(self):
        return next(self.batches, None)


def main(source, target):
    value = onnx.load(source).graph.input[0]
    shape = [IMAGES_PER_BATCH] + [axis.dim_value for axis in value.type.tensor_type.shape.dim][1:]
    with tempfile.TemporaryDirectory() as folder:
        prepared = pathlib.Path(folder) / "prepared.onnx"
        quant_pre_process(source, prepared, skip_symbolic_shape=True)
        quantize_static(prepared, target, RandomInputs(value.name, shape),
                        quant_format=QuantFormat.QDQ, activation_type=QuantType.QUInt8,
                        weight_type=QuantType.QInt8, per_channel=True)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
