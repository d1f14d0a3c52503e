#!/usr/bin/env python3
"""Throughput of Espalier's executor against ONNX Runtime on the same inputs, interleaved.

    throughput.py BENCH_THROUGHPUT_SERVER [THREADS] [ROUNDS]

Prints the medians in milliseconds, the ratio (above 1: Espalier is faster) and the largest
difference of the outputs relative to the largest output. Worker threads of either engine spin for
a while after a run, so each turn starts with a pause and an untimed run.
"""

import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np
import onnxruntime

ROOT = pathlib.Path(__file__).parents[2]
PAUSE_SECONDS = 0.1
RUNS_PER_TURN = 2
CASES = [
    ("resnet18", (16, 3, 224, 224)),
    ("mobilenetv2", (16, 3, 224, 224)),
    ("fashion_resnet20", (256, 1, 28, 28)),
]


class Espalier:
    def __init__(self, server, model, threads):
        self.process = subprocess.Popen([server, str(model), str(threads)], text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def timed(run):
    start = time.perf_counter()
    run()
    return 1000 * (time.perf_counter() - start)


def turn(run):
    """Milliseconds of a few runs in a row, after a pause and a run that is not counted."""
    time.sleep(PAUSE_SECONDS)
    run()
    return [run() for _ in range(RUNS_PER_TURN)]


def compare(server, model, shape, threads, rounds, folder):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    name = session.get_inputs()[0].name
    images = np.random.default_rng(1).normal(size=shape).astype(np.float32)
    images.tofile(folder / "input.raw")
    espalier = Espalier(server, model, threads)
    espalier.ask(f"input {folder / 'input.raw'} " + " ".join(map(str, shape)))
    theirs, ours = [], []
    for _ in range(rounds):
        theirs += turn(lambda: timed(lambda: session.run(None, {name: images})))
        ours += turn(lambda: float(espalier.ask("run")))
    expected = session.run(None, {name: images})[0]
    espalier.ask(f"output 0 {folder / 'output.raw'}")
    espalier.close()
    found = np.fromfile(folder / "output.raw", np.float32).reshape(expected.shape)
    error = np.abs(found - expected).max() / np.abs(expected).max()
    a, b = statistics.median(theirs), statistics.median(ours)
    print(f"{model.stem:18} {shape}: ONNX Runtime {a:.1f} ms, Espalier {b:.1f} ms, "
          f"ratio {a / b:.2f}, relative difference {error:.1e}", flush=True)


def main():
    server = sys.argv[1]
    threads = int(sys.argv[2]) if len(sys.argv) > 2 else 2
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([sys.executable, ROOT / "tests/support/make_models.py", folder, "resnet18",
                        "mobilenetv2"], check=True, stdout=subprocess.DEVNULL)
        for model, shape in CASES:
            path = folder / f"{model}.onnx"
            if not path.exists():
                path = ROOT / "resources/samples" / f"{model}.onnx"
            compare(server, path, shape, threads, rounds, folder)


if __name__ == "__main__":
    main()
