#!/usr/bin/env python3
"""How much faster networks are in ONNX Runtime once a latency budget has pruned them.

    latency_budget.py ESPALIER_CLI FOLDER [THREADS] [ROUNDS]

Prunes the shipped ResNet-20 and generated networks to shares of their latency, measured at batch
1 in Espalier's runtime, until half the MACs are gone, and times the files before and after in ONNX
Runtime at batch 1 and 32, in turn. Pruned files stay in FOLDER; a second call only times them.
"""

import json
import pathlib
import statistics
import subprocess
import sys
import time

import numpy as np
import onnxruntime

ROOT = pathlib.Path(__file__).parents[2]
NETWORKS = [("fashion_resnet20", (1, 28, 28)), ("resnet18", (3, 224, 224)),
            ("mobilenetv2", (3, 224, 224))]
SHARES = (60, 55, 50, 45, 40)
BATCHES = (1, 32)


def pruned(cli, folder, model, threads):
    """The first share of the latency at which at most half the MACs are left."""
    for share in SHARES:
        output = folder / f"{model.stem}.{share}.onnx"
        record = output.with_suffix(".json")
        if not record.exists():
            found = subprocess.run(
                [cli, "prune", str(model), "--budget", f"latency={share}%", "-o", str(output),
                 "--threads", str(threads), "--json"], stdout=subprocess.PIPE)
            if found.returncode != 0:
                return None
            record.write_bytes(found.stdout)
        result = json.loads(record.read_text())
        if result["after"]["macs"] <= 0.5 * result["before"]["macs"]:
            return output, share, result
    return None


def session(model, threads):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def timed(runner, images):
    start = time.perf_counter()
    runner.run(None, {runner.get_inputs()[0].name: images})
    return 1000 * (time.perf_counter() - start)


def ratio(before, after, shape, batch, threads, rounds):
    runners = [session(before, threads), session(after, threads)]
    images = np.random.default_rng(1).normal(size=(batch, *shape)).astype(np.float32)
    times = [[], []]
    for turn in range(rounds + 2):
        for runner, kept in zip(runners, times):
            milliseconds = timed(runner, images)
            if turn >= 2:
                kept.append(milliseconds)
    return tuple(statistics.median(kept) for kept in times)


def main():
    cli, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    threads = int(sys.argv[3]) if len(sys.argv) > 3 else 2
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 20
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, ROOT / "tests/support/make_models.py", folder, "resnet18",
                    "mobilenetv2"], check=True, stdout=subprocess.DEVNULL)
    for name, shape in NETWORKS:
        model = folder / f"{name}.onnx"
        if not model.exists():
            model = ROOT / "resources/samples" / f"{name}.onnx"
        found = pruned(cli, folder, model, threads)
        if found is None:
            print(f"{name}: no share of the latency halves the MACs")
            continue
        output, share, result = found
        print(f"{name}: latency={share}% leaves "
              f"{100 * result['after']['macs'] / result['before']['macs']:.1f} % of the MACs; ours "
              f"{result['latency']['beforeMs']:.3g} -> {result['latency']['afterMs']:.3g} ms, table "
              f"{100 * result['latency']['tableError']:+.1f} %", flush=True)
        for batch in BATCHES:
            before, after = ratio(model, output, shape, batch, threads, rounds)
            print(f"  ONNX Runtime, batch {batch}, {threads} threads: {before:.3g} -> {after:.3g} ms,"
                  f" {before / after:.2f}x", flush=True)


if __name__ == "__main__":
    main()
