#!/usr/bin/env python3
"""Time of quantized networks against the float networks they were made from, both in Espalier.

    int8_throughput.py ESPALIER_CLI [THREADS] [ROUNDS] [NAME ...]

Runs float and int8 in turns and prints the medians of the rounds' medians in milliseconds, their
ratio (above 1: int8 is faster) and whether the outputs equal ONNX Runtime's. NAME: resnet18,
mobilenetv2, fashion_resnet20; all without one.
"""

import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

import numpy as np
import onnxruntime

ROOT = pathlib.Path(__file__).parents[2]
SHAPES = {
    "resnet18": (16, 3, 224, 224),
    "mobilenetv2": (16, 3, 224, 224),
    "fashion_resnet20": (256, 1, 28, 28),
}
RUNS_PER_ROUND = 5


def milliseconds(program, model, batch, threads):
    report = subprocess.run([program, "profile", model, "--batch", str(batch), "--threads", str(threads),
                             "--runs", str(RUNS_PER_ROUND), "--warm-up", "2", "--json", "--quiet"],
                            check=True, capture_output=True, text=True).stdout
    return json.loads(report)["medianMs"]


def differing_share(program, model, shape, folder):
    """Outputs that are not bit for bit those of ONNX Runtime."""
    images = np.random.default_rng(1).normal(size=shape).astype(np.float32)
    np.save(folder / "input.npy", images)
    report = subprocess.run([program, "run", model, folder / "input.npy", "--output", folder / "outputs",
                             "--json", "--quiet"], check=True, capture_output=True, text=True).stdout
    ours = np.load(json.loads(report)["outputs"][0]["file"])
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    theirs = session.run(None, {session.get_inputs()[0].name: images})[0]
    return float((ours != theirs).mean())


def compare(program, name, threads, rounds, folder):
    floats = folder / f"{name}.onnx"
    if not floats.exists():
        floats = ROOT / "resources/samples" / f"{name}.onnx"
    integers = folder / f"{name}_int8.onnx"
    subprocess.run([sys.executable, ROOT / "tests/support/make_quantized_model.py", floats, integers],
                   check=True, capture_output=True)
    times = {floats: [], integers: []}
    for _ in range(rounds):
        for model, list_ in times.items():
            list_.append(milliseconds(program, model, SHAPES[name][0], threads))
    a, b = (statistics.median(list_) for list_ in times.values())
    print(f"{name:18} {SHAPES[name]}: float {a:.1f} ms, int8 {b:.1f} ms, ratio {a / b:.2f}, "
          f"n = {rounds} x {RUNS_PER_ROUND}, outputs that differ from ONNX Runtime "
          f"{100 * differing_share(program, integers, SHAPES[name], folder):.2f} %", flush=True)


def main(program, threads=2, rounds=3, *names):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([sys.executable, ROOT / "tests/support/make_models.py", folder, "resnet18",
                        "mobilenetv2"], check=True, stdout=subprocess.DEVNULL)
        for model in names or SHAPES:
            compare(program, model, int(threads), int(rounds), folder)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
