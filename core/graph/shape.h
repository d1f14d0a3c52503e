#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

/// Concrete sizes of a tensor's axes, outermost first; empty for a scalar.
using Shape = std::vector<int64_t>;

/// One axis of a declared shape: a number, a named symbol ("batch") or unknown.
struct Dimension
{
    int64_t size = -1; ///< -1 when not known
    std::string symbol; ///< name of a symbolic size, empty when none
    std::string denotation; ///< ONNX's free-text meaning of the axis, kept losslessly

    Dimension() = default;
    Dimension(int64_t known) // NOLINT(google-explicit-constructor): a number is a dimension
        : size(known)
    {
    }
    explicit Dimension(std::string name)
        : symbol(std::move(name))
    {
    }

    bool isKnown() const { return size >= 0; }
    bool operator==(const Dimension&) const = default;
};

/// A shape whose axes may be symbolic or unknown; its rank is known.
using SymbolicShape = std::vector<Dimension>;

/// Product of the axes (1 for a scalar); throws Error on overflow or a negative axis.
int64_t elementCount(std::span<const int64_t> shape);
/// Row-major strides in elements.
std::vector<int64_t> rowMajorStrides(std::span<const int64_t> shape);
/// "[1, 3, 224, 224]"
std::string shapeText(std::span<const int64_t> shape);
/// "[batch, 3, ?, 224]"
std::string shapeText(const SymbolicShape& shape);

SymbolicShape toSymbolic(std::span<const int64_t> shape);
/// The concrete shape, or nothing when an axis is not known.
std::optional<Shape> toConcrete(const SymbolicShape& shape);

/// Shape after NumPy broadcasting; throws Error invalidModel when the axes do not fit.
Shape broadcastShapes(std::span<const int64_t> a, std::span<const int64_t> b);
/// Symbolic broadcasting: an axis that cannot be decided becomes unknown.
SymbolicShape broadcastShapes(const SymbolicShape& a, const SymbolicShape& b);

/// Axis in [0, rank) from one that may count from the end; throws Error invalidModel when outside
/// [-rank, rank).
int64_t normalizedAxis(int64_t axis, int64_t rank);

} // namespace core
