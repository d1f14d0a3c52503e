#!/usr/bin/env python3
"""Our int8 files against those of onnxruntime.quantization, with the same calibration images.

    quantization.py ESPALIER_CLI accuracy [SAMPLE ...]   all test images of Fashion-MNIST, n = 10,000
    quantization.py ESPALIER_CLI four-bits [SAMPLE ...]  weights in 4 bits, by each rounding
    quantization.py ESPALIER_CLI memory [SAMPLE ...]    peak of calibration with 100, 10,000 images
    quantization.py ESPALIER_CLI files [MODEL ...]      makes the files that speed reads
    quantization.py ESPALIER_CLI speed [MODEL ...]      run with `quiet` in front, times interleaved

Both files are run by ONNX Runtime. Theirs are static QDQ files with the tool's default types (int8
activations, int8 weights) for each of its calibrators. Calibration: 512 training images spread over
the training part, as espalier-cli chooses them.
"""

import gzip
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import numpy
import onnxruntime
from onnxruntime import quantization

ROOT = pathlib.Path(__file__).parents[2]
DATA = pathlib.Path("/usr/share/datasets/fashion-mnist")
SAMPLES = ["fashion_cnn", "fashion_resnet20", "fashion_inverted_residual"]
NETWORKS = ["resnet18", "mobilenetv2", "vit_block"]
CALIBRATION = 512
OURS = ["min-max", "entropy", "percentile", "mse"]
ROUNDINGS = ["nearest", "gptq", "adaround"]
THEIRS = {"min-max": quantization.CalibrationMethod.MinMax,
          "entropy": quantization.CalibrationMethod.Entropy,
          "percentile": quantization.CalibrationMethod.Percentile}


def images(part):
    with gzip.open(DATA / f"{part}-images-idx3-ubyte.gz") as file:
        pixels = numpy.frombuffer(file.read(), numpy.uint8, offset=16).reshape(-1, 1, 28, 28)
    return (pixels.astype(numpy.float32) / 255 - numpy.float32(0.2860)) / numpy.float32(0.3530)


def labels(part):
    with gzip.open(DATA / f"{part}-labels-idx1-ubyte.gz") as file:
        return numpy.frombuffer(file.read(), numpy.uint8, offset=8)


class Reader(quantization.CalibrationDataReader):
    def __init__(self, name, batches):
        self.name = name
        self.batches = iter(batches)

    def get_next(self):
        batch = next(self.batches, None)
        return None if batch is None else {self.name: batch}


def session_of(path, threads=1):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def correct(path, pixels, truth):
    session = session_of(path)
    name = session.get_inputs()[0].name
    return sum(int((session.run(None, {name: pixels[at:at + 250]})[0].argmax(1)
                    == truth[at:at + 250]).sum()) for at in range(0, len(pixels), 250))


def theirs(model, output, batches, method):
    from onnxruntime.quantization import shape_inference
    prepared = output.with_suffix(".prepared.onnx")
    shape_inference.quant_pre_process(str(model), str(prepared), skip_symbolic_shape=True)
    name = session_of(model).get_inputs()[0].name
    quantization.quantize_static(str(prepared), str(output), Reader(name, batches),
                                 calibrate_method=method)


def ours(program, model, output, *options):
    command = [program, "quantize", str(model), "-o", str(output), "--threads", "1", "--json",
               "--no-cache", "--validation-share", "0", *options]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def calibration_images(folder):
    """Images for both tools: the training file's, in equal steps; no test image is among them."""
    train = images("train")
    chosen = train[[index * len(train) // CALIBRATION for index in range(CALIBRATION)]]
    stored = folder / "calibration"
    stored.mkdir(exist_ok=True)
    numpy.save(stored / "train_images.npy", chosen)
    return chosen, f"npy:{stored / 'train_images.npy'}"


def report(kind, output, test, truth, base):
    hits = correct(output, test, truth)
    print(f"  {kind:24} {hits / 100:.2f} % ({(hits - base) / 100:+.2f}), "
          f"{output.stat().st_size} bytes", flush=True)


def accuracy(program, names, folder):
    test, truth = images("t10k"), labels("t10k")
    chosen, data = calibration_images(folder)
    batches = [chosen[at:at + 1] for at in range(0, CALIBRATION)]
    for name in names:
        model = ROOT / "resources/samples" / f"{name}.onnx"
        base = correct(model, test, truth)
        print(f"{name}: float {base / 100:.2f} %, n = {len(test)}", flush=True)
        for kind in OURS:
            output = folder / f"{name}.ours.{kind}.onnx"
            for correction, note in (("no", ""), ("yes", " corrected")):
                ours(program, model, output, "--data", data, "--calibrator", kind,
                     "--bias-correction", correction)
                report(f"ours {kind}{note}", output, test, truth, base)
        for kind, method in THEIRS.items():
            output = folder / f"{name}.theirs.{kind}.onnx"
            theirs(model, output, batches, method)
            report(f"theirs {kind}", output, test, truth, base)


def four_bits(program, names, folder):
    test, truth = images("t10k"), labels("t10k")
    _, data = calibration_images(folder)
    for name in names:
        model = ROOT / "resources/samples" / f"{name}.onnx"
        base = correct(model, test, truth)
        print(f"{name}: float {base / 100:.2f} %, weights in 4 bits, n = {len(test)}", flush=True)
        for rounding in ROUNDINGS:
            for correction, note in (("no", ""), ("yes", " corrected")):
                output = folder / f"{name}.{rounding}.{correction}.onnx"
                ours(program, model, output, "--data", data, "--weight-bits", "4", "--rounding",
                     rounding, "--bias-correction", correction)
                report(rounding + note, output, test, truth, base)


def peak(command):
    """Peak resident memory of a process in MiB."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[1]} failed")
    return usage.ru_maxrss / 1024


def memory(program, names, folder):
    for name in names:
        peaks = [peak([program, "quantize", str(ROOT / "resources/samples" / f"{name}.onnx"), "-o",
                       str(folder / "memory.onnx"), "--data", "fashion-mnist", "--samples",
                       str(samples), "--calibrator", "entropy", "--limit", "100", "--threads", "1",
                       "--no-cache"]) for samples in (100, 10000)]
        print(f"{name}: {peaks[0]:.0f} MiB with 100 images, {peaks[1]:.0f} MiB with 10,000: "
              f"{peaks[1] / peaks[0]:.2f} times", flush=True)


def shape_of(name):
    return (16, 1, 28, 28) if name in SAMPLES else (1, 3, 224, 224)


def make_files(program, names, folder):
    """Float, ours and theirs of each model, kept in the folder between runs."""
    random = numpy.random.default_rng(1)
    for name in names:
        model = folder / f"{name}.onnx"
        if name in SAMPLES:
            model.write_bytes((ROOT / "resources/samples" / f"{name}.onnx").read_bytes())
        elif not model.exists():
            subprocess.run([sys.executable, ROOT / "tests/support/make_models.py", folder, name],
                           check=True, stdout=subprocess.DEVNULL)
        inputs = random.normal(size=(16, *shape_of(name)[1:])).astype(numpy.float32)
        numpy.save(folder / f"{name}.train.npy", inputs)
        ours(program, model, folder / f"{name}.ours.onnx", "--data",
             f"npy:{folder / (name + '.train.npy')}")
        theirs(model, folder / f"{name}.theirs.onnx", [image[None] for image in inputs],
               quantization.CalibrationMethod.MinMax)


def speed(names, folder, rounds):
    for name in names:
        kinds = ("", ".ours", ".theirs")
        sessions = [session_of(folder / f"{name}{kind}.onnx") for kind in kinds]
        feed = {sessions[0].get_inputs()[0].name:
                numpy.random.default_rng(2).normal(size=shape_of(name)).astype(numpy.float32)}
        taken = [[] for _ in kinds]
        for session in sessions:
            session.run(None, feed)
        for _ in range(rounds):
            for place, session in enumerate(sessions):
                start = time.perf_counter()
                session.run(None, feed)
                taken[place].append(1000 * (time.perf_counter() - start))
        plain, mine, other = (statistics.median(times) for times in taken)
        print(f"{name} {shape_of(name)}: float {plain:.2f} ms, ours {mine:.2f} ms, theirs "
              f"{other:.2f} ms; {plain / mine:.2f} times float, {other / mine:.2f} times theirs, "
              f"n = {rounds}", flush=True)


def main():
    program, task, names = sys.argv[1], sys.argv[2], sys.argv[3:]
    measures = {"accuracy": accuracy, "four-bits": four_bits, "memory": memory}
    if task in measures:
        with tempfile.TemporaryDirectory() as name:
            measures[task](program, names or SAMPLES, pathlib.Path(name))
        return
    folder = pathlib.Path(tempfile.gettempdir()) / "espalier-quantization"
    folder.mkdir(exist_ok=True)
    names = names or SAMPLES + NETWORKS
    if task == "files":
        make_files(program, names, folder)
    else:
        speed(names, folder, 31)


if __name__ == "__main__":
    main()
