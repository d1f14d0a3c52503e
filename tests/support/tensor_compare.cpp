#include "tests/support/tensor_compare.h"

#include <cmath>
#include <complex>
#include <sstream>

namespace test {

namespace {

bool isClose(double found, double expected, Tolerance tolerance)
{
    if (std::isnan(expected) || std::isnan(found))
        return std::isnan(expected) && std::isnan(found);
    if (std::isinf(expected) || std::isinf(found))
        return found == expected;
    return std::abs(found - expected)
        <= tolerance.absolute + tolerance.relative * std::abs(expected);
}

std::string firstDifference(const std::vector<double>& found, const std::vector<double>& expected,
                            Tolerance tolerance)
{
    for (size_t index = 0; index < found.size(); ++index) {
        if (isClose(found[index], expected[index], tolerance))
            continue;
        std::ostringstream text;
        text << "element " << index << " is " << found[index] << " instead of " << expected[index];
        return text.str();
    }
    return {};
}

template <typename T>
std::vector<double> parts(const core::Tensor& tensor)
{
    std::vector<double> result;
    for (const std::complex<T>& value : tensor.values<std::complex<T>>()) {
        result.push_back(static_cast<double>(value.real()));
        result.push_back(static_cast<double>(value.imag()));
    }
    return result;
}

std::vector<double> numbers(const core::Tensor& tensor)
{
    if (tensor.elementType() == core::ElementType::complex64)
        return parts<float>(tensor);
    if (tensor.elementType() == core::ElementType::complex128)
        return parts<double>(tensor);
    return tensor.toDoubles();
}

} // namespace

std::string difference(const core::Tensor& found, const core::Tensor& expected, Tolerance tolerance)
{
    if (found.elementType() != expected.elementType())
        return "type is " + core::elementTypeName(found.elementType()) + " instead of "
            + core::elementTypeName(expected.elementType());
    if (found.shape() != expected.shape())
        return "shape is " + core::shapeText(found.shape()) + " instead of "
            + core::shapeText(expected.shape());
    if (found.elementType() == core::ElementType::string)
        return found.strings() == expected.strings() ? "" : "strings differ";
    return firstDifference(numbers(found), numbers(expected), tolerance);
}

} // namespace test
