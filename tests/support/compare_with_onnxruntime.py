#!/usr/bin/env python3
"""Run a network with espalier-cli and with ONNX Runtime and compare all outputs.

    compare_with_onnxruntime.py ESPALIER_CLI FOLDER NAME

NAME is a network of resources/samples, compared on all 10,000 test images of Fashion-MNIST, or one
that make_models.py writes into FOLDER, compared on random inputs. Prints n, the largest error
relative to the largest output, and in how many samples the first choice differs; exits with 1 when
the error passes 1e-4 or any first choice differs.
"""

import gzip
import json
import pathlib
import subprocess
import sys

import numpy as np
import onnxruntime

ROOT = pathlib.Path(__file__).parents[2]
LARGEST_ERROR = 1e-4
IMAGES_PER_RUN = 2000
RANDOM_SHAPES = {
    "resnet18": (8, 3, 224, 224),
    "mobilenetv2": (8, 3, 224, 224),
    "vit_block": (8, 3, 224, 224),
    "lstm": (50, 8, 40),
    "unet": (4, 3, 128, 128),
}


def test_set():
    folder = pathlib.Path("/usr/share/datasets/fashion-mnist")
    with gzip.open(folder / "t10k-images-idx3-ubyte.gz") as file:
        images = np.frombuffer(file.read(), np.uint8, offset=16).reshape(-1, 1, 28, 28)
    with gzip.open(folder / "t10k-labels-idx1-ubyte.gz") as file:
        labels = np.frombuffer(file.read(), np.uint8, offset=8)
    return images, labels


def batches(name):
    """Inputs of one run each."""
    if name in RANDOM_SHAPES:
        random = np.random.default_rng(1)
        return [random.standard_normal(RANDOM_SHAPES[name]).astype(np.float32)]
    pixels = test_set()[0].astype(np.float32)
    normal = (pixels / 255 - np.float32(0.2860)) / np.float32(0.3530)
    return [normal[first:first + IMAGES_PER_RUN] for first in range(0, len(normal), IMAGES_PER_RUN)]


def model_path(name, folder):
    if name not in RANDOM_SHAPES:
        return ROOT / f"resources/samples/{name}.onnx"
    subprocess.run([sys.executable, ROOT / "tests/support/make_models.py", folder, name], check=True,
                   stdout=subprocess.DEVNULL)
    return folder / f"{name}.onnx"


def espalier_output(program, model, batch, folder):
    np.save(folder / "input.npy", batch)
    report = subprocess.run([program, "run", model, folder / "input.npy", "--output", folder / "outputs",
                             "--json", "--quiet"], check=True, capture_output=True, text=True).stdout
    return np.load(json.loads(report)["outputs"][0]["file"])


def check_hits(program, model, choices):
    """The program's own reading of the images leads to the same number of hits."""
    expected = int((choices == test_set()[1]).sum())
    report = subprocess.run([program, "evaluate", model, "--data", "fashion-mnist", "--json", "--quiet"],
                            check=True, capture_output=True, text=True).stdout
    found = round(json.loads(report)["top1"] * len(choices))
    if found != expected:
        sys.exit(f"evaluate counts {found} hits, ONNX Runtime {expected}")


def main(program, folder_name, name):
    folder = pathlib.Path(folder_name)
    model = model_path(name, folder)
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    inputs = batches(name)
    theirs = np.concatenate([session.run(None, {session.get_inputs()[0].name: batch})[0]
                             for batch in inputs])
    ours = np.concatenate([espalier_output(program, model, batch, folder) for batch in inputs])
    assert ours.shape == theirs.shape, (ours.shape, theirs.shape)
    error = np.abs(ours - theirs).max() / np.abs(theirs).max()
    choices = theirs.argmax(1)
    differing = int((ours.argmax(1) != choices).sum())
    print(f"{name}: n = {len(ours)}, largest relative error {error:.1e}, "
          f"{differing} of {choices.size} first choices differ")
    # Written so that NaN fails as well.
    if not error <= LARGEST_ERROR or differing:
        sys.exit(1)
    if name not in RANDOM_SHAPES:
        check_hits(program, model, choices)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
