/// Where operators are drawn for the gradient check, and what of their inputs is a setting.

#include "core/base/random.h"
#include "core/operators/conversion.h"
#include "tests/support/gradient_check.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

using namespace core;

namespace test {

namespace {

constexpr int kEverySlot = -1;

/// The range that an input is drawn from.
struct Domain
{
    std::string_view type;
    int slot = kEverySlot;
    double low = -2;
    double high = 2;
};

constexpr Domain kDomains[] = {
    { "Acos", kEverySlot, -0.9, 0.9 },
    { "Acosh", kEverySlot, 1.2, 3 },
    { "Asin", kEverySlot, -0.9, 0.9 },
    { "Atanh", kEverySlot, -0.9, 0.9 },
    { "BatchNormalization", 4, 0.5, 2 },
    { "GridSample", 1, -1.4, 1.4 },
    { "Range", 0, 1.6, 2.2 },
    { "Range", 2, -0.8, -0.6 },
    { "ReduceLogSum", kEverySlot, 0.3, 3 },
    { "Div", 1, 0.5, 2.5 },
    { "Log", kEverySlot, 0.3, 3 },
    { "Mod", 0, 3.1, 4.4 },
    { "Mod", 1, 1.05, 1.5 },
    { "Pow", 0, 0.4, 2.5 },
    { "Reciprocal", kEverySlot, 0.4, 2.5 },
    { "Sqrt", kEverySlot, 0.3, 3 },
    { "Tan", kEverySlot, -1.2, 1.2 },
};

/// An input that is a setting of the computation rather than one of its numbers.
struct Setting
{
    std::string_view type;
    size_t slot = 0;
    bool keepsType = false; ///< not in double
};

constexpr Setting kSettings[] = {
    { "Dropout", 1 }, // ratio
    { "MaxRoiPool", 1 }, // regions
    { "Range", 1 }, // limit
    { "Resize", 1, true },   { "Resize", 2, true }, // region, scales
    { "RoiAlign", 1 }, // regions
    { "Upsample", 1, true }, // scales
};

/// Constants at which some operator changes its formula.
constexpr std::array kKinks = { 0.0, 0.5, 1.0, 2.5, 3.0, 6.0 };
constexpr double kKinkDistance = 1e-3; ///< 160 difference steps

Domain domainOf(std::string_view type, size_t slot)
{
    for (const Domain& domain : kDomains) {
        if (domain.type == type
            && (domain.slot == kEverySlot || domain.slot == static_cast<int>(slot)))
            return domain;
    }
    return {};
}

const Setting* settingOf(std::string_view type, size_t slot)
{
    const auto found = std::ranges::find_if(
        kSettings, [&](const Setting& one) { return one.type == type && one.slot == slot; });
    return found == std::end(kSettings) ? nullptr : &*found;
}

std::vector<double> kinksOf(const Node& node)
{
    std::vector<double> kinks(kKinks.begin(), kKinks.end());
    for (const Attribute& attribute : node.attributes) {
        if (const auto* number = std::get_if<float>(&attribute.value))
            kinks.push_back(std::abs(static_cast<double>(*number)));
    }
    return kinks;
}

/// `count` different numbers in [0, 1), the neighbours at least half an equal share apart.
std::vector<double> spacedNumbers(int64_t count, Random& random)
{
    std::vector<double> numbers(static_cast<size_t>(count));
    for (size_t i = 0; i < numbers.size(); ++i)
        numbers[i] =
            (static_cast<double>(i) + 0.25 + 0.5 * random.uniform()) / static_cast<double>(count);
    random.shuffle(std::span(numbers));
    return numbers;
}

double awayFromKinks(double value, const std::vector<double>& kinks)
{
    for (const double kink : kinks) {
        const double distance = std::abs(value) - kink;
        if (std::abs(distance) < kKinkDistance)
            value += (value < 0) == (distance < 0) ? kKinkDistance : -kKinkDistance;
    }
    return value;
}

bool isDrawn(const std::optional<Tensor>& input)
{
    return input && isFloatingPoint(input->elementType());
}

} // namespace

GradientCase gradientCase(const OperatorExample& example, uint64_t seed)
{
    GradientCase one{ .node = example.node, .opset = example.opset, .inputs = example.inputs };
    for (const OperatorExample::Output& output : example.outputs)
        one.hasOutput.push_back(output.isPresent);
    int64_t count = 0;
    for (const std::optional<Tensor>& input : one.inputs)
        count += isDrawn(input) ? input->elementCount() : 0;
    Random random({ .seed = seed });
    const std::vector<double> numbers = spacedNumbers(count, random);
    const std::vector<double> kinks = kinksOf(one.node);
    size_t next = 0;
    for (size_t slot = 0; slot < one.inputs.size(); ++slot) {
        if (!isDrawn(one.inputs[slot]))
            continue;
        Tensor& input = *one.inputs[slot];
        const Setting* setting = settingOf(one.node.type, slot);
        if (setting == nullptr || !setting->keepsType)
            input = converted(input, ElementType::float64);
        if (setting != nullptr)
            continue;
        const Domain domain = domainOf(one.node.type, slot);
        for (double& value : input.mutableValues<double>())
            value = awayFromKinks(domain.low + (domain.high - domain.low) * numbers[next++], kinks);
        one.checkedSlots.push_back(slot);
    }
    return one;
}

} // namespace test
