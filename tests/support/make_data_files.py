#!/usr/bin/env python3
"""Makes tests/data/npy with NumPy: files whose reading is compared with known numbers."""

import pathlib

import numpy

TARGET = pathlib.Path(__file__).parents[1] / "data/npy"


def main():
    TARGET.mkdir(parents=True, exist_ok=True)
    counted = numpy.arange(24).reshape(2, 3, 4)
    arrays = {
        "float_little": counted.astype("<f4"),
        "float_big": counted.astype(">f4"),
        "double_fortran": numpy.asfortranarray(counted.astype("<f8")),
        "byte": counted.astype("u1"),
        "short_big_fortran": numpy.asfortranarray(counted.astype(">i2")),
        "long": counted.astype("<i8"),
        "half": counted.astype("<f2"),
        "boolean": counted % 2 == 1,
        "scalar": numpy.float32(7),
        "empty": numpy.zeros((0, 5), "f4"),
    }
    for name, array in arrays.items():
        numpy.save(TARGET / f"{name}.npy", array)
    numpy.save(TARGET / "objects.npy", numpy.array([{}, None], dtype=object), allow_pickle=True)
    numpy.save(TARGET / "structures.npy", numpy.zeros(2, dtype=[("a", "f4"), ("b", "i4")]))
    numpy.save(TARGET / "text.npy", numpy.array(["ab", "c"]))
    numpy.save(TARGET / "complex.npy", numpy.zeros(2, "c8"))
    images = (numpy.arange(6 * 8 * 8) % 256).astype("u1").reshape(6, 8, 8)
    labels = numpy.array([0, 1, 2, 0, 1, 2], "i8")
    numpy.savez(TARGET / "stored.npz", x_train=images, y_train=labels, x_test=images[:3], y_test=labels[:3])
    numpy.savez_compressed(TARGET / "packed.npz", images=images, labels=labels)


if __name__ == "__main__":
    main()
