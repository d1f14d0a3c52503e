#pragma once

#include "core/graph/element_type.h"
#include "core/graph/shape.h"

#include <string_view>

namespace core {

/// What the header of a .npy file declares.
struct NpyHeader
{
    ElementType type = ElementType::undefined;
    bool isBigEndian = false;
    bool isFortranOrder = false;
    Shape shape;
};

/// Reads the Python dictionary {'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), } without
/// any of Python's generality. Throws Error invalidFile with the position, unsupported for element
/// types that are not plain numbers.
NpyHeader parseNpyHeader(std::string_view text);

} // namespace core
