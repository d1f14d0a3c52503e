#!/usr/bin/python3
"""Every pruning criterion at equal MACs, without and with fine-tuning.

    criteria.py ESPALIER_CLI FOLDER [SEEDS] [EPOCHS] [CRITERIA] [ALLOCATIONS]

Halves the multiply-accumulates of the shipped ResNet-20 by each criterion and allocation (both with
commas between; default: all criteria, uniform and global) and measures the files on the 10,000 test
images of Fashion-MNIST: cut, and refitted by least squares. With EPOCHS above 0 each is also
fine-tuned that long for each of SEEDS seeds. Criteria look at training images; the column
"validation" (2,000 images), on which choices may rest, is of the refitted network. Results stay in
FOLDER; a second call goes on from there.
"""

import json
import pathlib
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).parents[2]
MODEL = ROOT / "resources/samples/fashion_resnet20.onnx"
ALL = "random,l1,l2,scale,fpgm,lamp,activation,wanda,taylor,fisher,obs"


def call(cli, *words):
    command = [cli, *map(str, words), "--json"]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def known(file, make):
    """The record of an earlier call, or one made now."""
    if not file.exists():
        record = make()
        file.write_text(json.dumps(record))
    return json.loads(file.read_text())


def tested(cli, model):
    return 100 * call(cli, "evaluate", model, "--data", "fashion-mnist", "--role", "test",
                      "--threads", "1")["top1"]


def pruned(cli, folder, criterion, allocation, seed, recovery):
    """Shares and accuracies of one network that is cut, and recovered."""
    name = f"{criterion}-{allocation}-{seed}-{recovery[0] if recovery else 'cut'}"
    file = folder / f"{name}.onnx"

    def make():
        steps = ["--recover", recovery[0], *recovery[1:]] if recovery else []
        record = call(cli, "prune", MODEL, "--budget", "macs=50%", "--data", "fashion-mnist",
                      "--criterion", criterion, "--allocation", allocation, "--seed", seed,
                      "--limit", 2000, "--threads", "1", *steps, "-o", file)
        return {"macs": record["after"]["macs"] / record["before"]["macs"],
                "validation": 100 * record["after"]["top1"], "test": tested(cli, file)}
    return known(folder / f"{name}.json", make)


def fine_tuned(cli, folder, criterion, allocation, seed, epochs):
    recipe = folder / f"recipe{seed}.json"
    recipe.write_text(json.dumps({"seed": seed}))
    return pruned(cli, folder, criterion, allocation, seed,
                  ["ls,finetune", "--epochs", epochs, "--recipe", recipe])


def text(values):
    if len(values) == 1:
        return f"{values[0]:.2f}"
    return f"{statistics.mean(values):.2f} (sd {statistics.stdev(values):.2f}, {len(values)} seeds)"


def main():
    cli, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    seeds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    epochs = int(sys.argv[4]) if len(sys.argv) > 4 else 0
    criteria = (sys.argv[5] if len(sys.argv) > 5 else ALL).split(",")
    allocations = (sys.argv[6] if len(sys.argv) > 6 else "uniform,global").split(",")
    folder.mkdir(parents=True, exist_ok=True)
    print("criterion, allocation: MACs left; test accuracy cut; refitted; fine-tuned; validation")
    for allocation in allocations:
        for criterion in criteria:
            # Only "random" draws lots; the others choose the same channels whatever the seed.
            draws = range(1, seeds + 1) if criterion == "random" else [1]
            cut = [pruned(cli, folder, criterion, allocation, seed, []) for seed in draws]
            refitted = [pruned(cli, folder, criterion, allocation, seed, ["ls"]) for seed in draws]
            tuned = [fine_tuned(cli, folder, criterion, allocation, seed, epochs)["test"]
                     for seed in range(1, seeds + 1)] if epochs > 0 else []
            print(f"{criterion}, {allocation}: {100 * cut[0]['macs']:.2f} %; "
                  f"{text([run['test'] for run in cut])}; "
                  f"{text([run['test'] for run in refitted])}; "
                  f"{text(tuned) if tuned else '-'}; "
                  f"{text([run['validation'] for run in refitted])}", flush=True)


if __name__ == "__main__":
    main()
