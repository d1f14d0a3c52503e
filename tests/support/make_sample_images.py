#!/usr/bin/env python3
"""Makes resources/samples/fashion-mnist: the first 100 test images of each class of Fashion-MNIST,
taken from Debian's package dataset-fashion-mnist. The result is the same bytes on every run."""

import gzip
import pathlib
import struct
import zlib

SOURCE = pathlib.Path("/usr/share/datasets/fashion-mnist")
TARGET = pathlib.Path(__file__).parents[2] / "resources/samples/fashion-mnist"
PER_CLASS = 100


def pack(name, content):
    compressor = zlib.compressobj(9, zlib.DEFLATED, 31)
    (TARGET / name).write_bytes(compressor.compress(content) + compressor.flush())


def main():
    images = gzip.open(SOURCE / "t10k-images-idx3-ubyte.gz").read()[16:]
    labels = gzip.open(SOURCE / "t10k-labels-idx1-ubyte.gz").read()[8:]
    seen = [0] * 10
    chosen = []
    for index, label in enumerate(labels):
        if seen[label] < PER_CLASS:
            seen[label] += 1
            chosen.append(index)
    TARGET.mkdir(parents=True, exist_ok=True)
    pixels = b"".join(images[index * 784 : (index + 1) * 784] for index in chosen)
    pack("t10k-images-idx3-ubyte.gz", struct.pack(">IIII", 0x803, len(chosen), 28, 28) + pixels)
    pack("t10k-labels-idx1-ubyte.gz",
         struct.pack(">II", 0x801, len(chosen)) + bytes(labels[index] for index in chosen))


if __name__ == "__main__":
    main()
