#!/usr/bin/python3
"""A small student with and without its teacher: same network, same epochs, several seeds.

    distillation.py ESPALIER_CLI FOLDER [SEEDS] [EPOCHS] [THREADS]

Trains a residual network of at most 20,000 parameters on Fashion-MNIST twice for each seed, by its
labels alone and by the shipped ResNet-20 beside them, and measures the final weights once on the
10,000 test images. Nothing is chosen by the test images, and no epoch by the validation images.
Prints the accuracies, mean and standard deviation, and the probability of such a difference by
chance (paired t test, two-sided). Results stay in FOLDER; a second call goes on from there.
"""

import json
import math
import pathlib
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).parents[2]
TEACHER = ROOT / "resources/samples/fashion_resnet20.onnx"
STUDENT = ["--template", "residual", "--most-parameters", "20000", "--blocks", "1", "--like", TEACHER]
SETTINGS = ["--data", "fashion-mnist", "--batch-size", "128", "--learning-rate", "0.1",
            "--schedule", "cosine", "--mirror", "true", "--keep-best", "false"]
KNOWLEDGE = ["--knowledge", "soft-targets:weight=0.9,temperature=4", "--label-weight", "0.1"]


def call(cli, *words):
    command = [cli, *map(str, words), "--json"]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def measured(folder, name, run):
    """The test accuracy in percent of a run, from an earlier call or made now."""
    record = folder / f"{name}.json"
    if not record.exists():
        record.write_text(json.dumps(run(folder / f"{name}.onnx")))
    return 100 * json.loads(record.read_text())["test"]["value"]


def pair(cli, folder, seed, epochs, threads):
    student = folder / f"student{seed}.onnx"
    call(cli, "new", *STUDENT, "--seed", seed, "-o", student)
    common = [*SETTINGS, "--epochs", epochs, "--seed", seed, "--threads", threads]
    alone = measured(folder, f"alone{seed}", lambda output: call(
        cli, "train", student, *common, "--resume", "-o", output))
    taught = measured(folder, f"taught{seed}", lambda output: call(
        cli, "distill", TEACHER, student, *common, *KNOWLEDGE, "--memo", folder / "memo", "--resume",
        "-o", output))
    return alone, taught


def regularized_beta(x, a, b):
    """I_x(a, b) by Simpson's rule after t = sin^2: smooth for the half-integers needed here."""
    def density(angle):
        return math.sin(angle) ** (2 * a - 1) * math.cos(angle) ** (2 * b - 1)

    def integral(end, steps=2000):
        width = end / steps
        inner = sum((4 if k % 2 else 2) * density(k * width) for k in range(1, steps))
        return width / 3 * (density(0) + inner + density(end))

    return integral(math.asin(math.sqrt(x))) / integral(math.pi / 2)


def paired_probability(differences):
    spread = statistics.stdev(differences)
    if spread == 0:
        return 0.0 if any(differences) else 1.0
    t = statistics.mean(differences) / (spread / math.sqrt(len(differences)))
    freedom = len(differences) - 1
    return regularized_beta(freedom / (freedom + t * t), freedom / 2, 0.5)


def main():
    cli, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    seeds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    epochs = int(sys.argv[4]) if len(sys.argv) > 4 else 20
    threads = int(sys.argv[5]) if len(sys.argv) > 5 else 2
    folder.mkdir(parents=True, exist_ok=True)
    pairs = []
    for seed in range(1, seeds + 1):
        pairs.append(pair(cli, folder, seed, epochs, threads))
        print(f"seed {seed}: alone {pairs[-1][0]:.2f} %, taught {pairs[-1][1]:.2f} %", flush=True)
    for name, values in zip(("alone", "taught"), zip(*pairs)):
        print(f"{name}: mean {statistics.mean(values):.3f} %, "
              f"standard deviation {statistics.stdev(values):.3f}, n {len(values)} seeds")
    differences = [taught - alone for alone, taught in pairs]
    print(f"difference: mean {statistics.mean(differences):.3f} points, "
          f"p {paired_probability(differences):.4f}")


if __name__ == "__main__":
    main()
