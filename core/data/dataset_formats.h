#pragma once

#include "core/data/dataset_description.h"

#include <filesystem>

namespace core {

// What the rows of datasetFormats() consist of: one file a format. `open` throws Error invalidData
// or fileAccess when no file of the format is found; the parts are read when they are needed.

/// IDX files, packed or not: a folder with "train…images…idx3…" and "t10k…" or "test…" files and
/// their labels, or one file of images. A file "classes.txt" names the classes, one a line.
bool isIdx(const std::filesystem::path& path);
DatasetParts openIdx(const DatasetDescription& description);

/// Fashion-MNIST as Debian's package dataset-fashion-mnist installs it, or a folder of the same
/// files.
DatasetParts openFashionMnist(const DatasetDescription& description);
/// The 1,000 test images of Fashion-MNIST that come with Espalier.
DatasetParts openSample(const DatasetDescription& description);

/// CIFAR-10's binary version: a folder with data_batch_*.bin and test_batch.bin, or one such file.
bool isCifar(const std::filesystem::path& path);
DatasetParts openCifar(const DatasetDescription& description);

/// NumPy arrays: an .npz file, an .npy file with its labels beside it, or a folder of .npy files.
bool isNumpy(const std::filesystem::path& path);
DatasetParts openNumpy(const DatasetDescription& description);

/// A CSV file whose rows name image files and their classes.
bool isCsv(const std::filesystem::path& path);
DatasetParts openCsv(const DatasetDescription& description);

/// A folder for each class, or folders train, val and test of such folders.
bool isImageFolder(const std::filesystem::path& path);
DatasetParts openImageFolder(const DatasetDescription& description);

/// Names of classes from a text file, one a line; empty when there is no such file.
std::vector<std::string> readClassNames(const std::filesystem::path& file);
/// The regular files of a folder in byte order of their names; throws Error fileAccess.
std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder);
/// The folder of the models and images that come with Espalier: looked for above the program's own
/// place ("resources/samples") and in its installation ("share/espalier/samples"). Throws Error
/// fileAccess.
std::filesystem::path samplesFolder();

} // namespace core
