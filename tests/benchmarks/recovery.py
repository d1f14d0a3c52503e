#!/usr/bin/env python3
"""What the shipped ResNet-20 loses when it is pruned, without training and with distillation.

    recovery.py ESPALIER_CLI FOLDER [SEEDS] [EPOCHS] [THREADS]

1. Removes 10 to 50 % of the MACs, refits the weights by least squares on training images.
2. Distils the half from the whole network, with each seed, by settings that were fixed before any
run. The final weights are taken, no epoch is chosen.
Test accuracies are of all 10,000 images, each measured once. Results stay in FOLDER; a second call
goes on from there, within a run too.
"""

import json
import pathlib
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).parents[2]
ORIGINAL = ROOT / "resources/samples/fashion_resnet20.onnx"
DATA = ["--data", "fashion-mnist"]
PRUNING = ["--criterion", "l1", "--allocation", "global", "--recover", "ls", "--limit", "2000"]
REMOVED = (10, 20, 30, 40, 50)
TRAINING = ["--batch-size", "128", "--learning-rate", "0.05", "--schedule", "cosine", "--warm-up", "0.05", "--mirror", "true",
            "--shift", "1", "--weight-decay", "0.0005", "--keep-best", "false", "--skip-test",
            "--knowledge", "soft-targets:weight=0.9,temperature=4", "--label-weight", "0.1"]


class Runs:
    def __init__(self, cli, folder, threads):
        self.cli, self.folder, self.threads = cli, folder, threads

    def recorded(self, name, *words):
        """The JSON of a call, from an earlier call of this program or made now."""
        record = self.folder / f"{name}.json"
        if not record.exists():
            command = [self.cli, *map(str, words), "--threads", str(self.threads), "--json"]
            record.write_bytes(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
        return json.loads(record.read_text())

    def test_accuracy(self, name, model):
        return 100 * self.recorded(f"{name}.test", "evaluate", model, *DATA)["top1"]

    def pruned(self, removed):
        output = self.folder / f"without{removed}.onnx"
        result = self.recorded(output.stem, "prune", ORIGINAL, *DATA, *PRUNING, "--budget",
                               f"macs={100 - removed}%", "-o", output)
        return output, result["after"]["macs"] / result["before"]["macs"]

    def distilled(self, name, student, epochs, seed):
        output = self.folder / f"{name}.onnx"
        self.recorded(name, "distill", ORIGINAL, student, *DATA, *TRAINING, "--epochs", epochs,
                      "--seed", seed, "--memo", self.folder / "memo", "--resume", "-o", output)
        return output


def main():
    runs = Runs(sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[5] if len(sys.argv) > 5 else 2)
    seeds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    epochs = int(sys.argv[4]) if len(sys.argv) > 4 else 5
    runs.folder.mkdir(parents=True, exist_ok=True)
    whole = runs.test_accuracy("whole", ORIGINAL)
    print(f"whole network: {whole:.2f} % of 10,000 test images", flush=True)
    for removed in REMOVED:
        model, share = runs.pruned(removed)
        accuracy = runs.test_accuracy(model.stem, model)
        print(f"{100 * share:.2f} % of the MACs, no training: {accuracy:.2f} %, "
              f"drop {whole - accuracy:.2f}", flush=True)
    half = runs.pruned(50)[0]
    accuracies = []
    for seed in range(1, seeds + 1):
        model = runs.distilled(f"distilled{seed}", half, epochs, seed)
        accuracies.append(runs.test_accuracy(model.stem, model))
        print(f"seed {seed}, {epochs} epochs of distillation: {accuracies[-1]:.2f} %, "
              f"drop {whole - accuracies[-1]:.2f}", flush=True)
    print(f"mean {statistics.mean(accuracies):.3f} %, drop {whole - statistics.mean(accuracies):.3f}"
          f", n {len(accuracies)} seeds")


if __name__ == "__main__":
    main()
