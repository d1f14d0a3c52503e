#!/usr/bin/env python3
"""Whole-process time of evaluating a sample network on the 10,000 test images of Fashion-MNIST:
espalier-cli against ONNX Runtime in Python doing the same, interleaved.

usage: evaluate_against_onnxruntime.py ESPALIER_CLI [PYTHON_WITH_ONNXRUNTIME] [ROUNDS]
"""

import json
import pathlib
import statistics
import subprocess
import sys
import time

SAMPLES = pathlib.Path(__file__).parents[2] / "resources/samples"

PEER = """
import gzip, sys
import numpy, onnxruntime
folder = "/usr/share/datasets/fashion-mnist/"
with gzip.open(folder + "t10k-images-idx3-ubyte.gz") as file:
    images = numpy.frombuffer(file.read(), numpy.uint8, offset=16).reshape(-1, 1, 28, 28)
with gzip.open(folder + "t10k-labels-idx1-ubyte.gz") as file:
    labels = numpy.frombuffer(file.read(), numpy.uint8, offset=8)
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = int(sys.argv[2])
session = onnxruntime.InferenceSession(sys.argv[1], options, providers=["CPUExecutionProvider"])
name = session.get_inputs()[0].name
hits = 0
for first in range(0, len(images), 256):
    pixels = images[first : first + 256].astype(numpy.float32)
    batch = (pixels / 255 - numpy.float32(0.2860)) / numpy.float32(0.3530)
    hits += int((session.run(None, {name: batch})[0].argmax(1) == labels[first : first + 256]).sum())
print(hits / len(images))
"""


def timed(command):
    start = time.perf_counter()
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return time.perf_counter() - start, output


def main():
    program = sys.argv[1]
    python = sys.argv[2] if len(sys.argv) > 2 else sys.executable
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    for model in ("fashion_cnn.onnx", "fashion_resnet20.onnx"):
        ours, theirs = [], []
        for _ in range(rounds):
            seconds, output = timed([program, "evaluate", SAMPLES / model, "--data", "fashion-mnist",
                                     "--json", "--threads", "2"])
            ours.append(seconds)
            accuracy = json.loads(output)["top1"]
            seconds, output = timed([python, "-c", PEER, SAMPLES / model, "2"])
            theirs.append(seconds)
            assert abs(accuracy - float(output)) < 1e-9, (accuracy, output)
        a, b = statistics.median(ours), statistics.median(theirs)
        print(f"{model}: espalier-cli {a:.2f} s, ONNX Runtime {b:.2f} s, "
              f"{b / a:.2f} times as fast, top-1 {accuracy:.4f} in both, {rounds} rounds")


if __name__ == "__main__":
    main()
