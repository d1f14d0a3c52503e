#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace core {

/// A colour as 0xRRGGBB.
using Rgb = uint32_t;

/// The colours of one theme. Every picture takes its colours from here: the desktop through
/// widgets/style, the command line's drawing directly.
struct DrawingPalette
{
    Rgb window = 0; ///< behind everything
    Rgb surface = 0; ///< cards, panels, fields
    Rgb border = 0;
    Rgb text = 0;
    Rgb muted = 0; ///< secondary text
    Rgb accent = 0; ///< selection, focus, the one coloured thing of a page
    Rgb accentWash = 0; ///< background of what is selected or grouped
    Rgb good = 0;
    Rgb caution = 0;
    Rgb bad = 0;
};

inline constexpr DrawingPalette kLightPalette = {
    .window = 0xF7F8FA,
    .surface = 0xFFFFFF,
    .border = 0xD9DEE5,
    .text = 0x1B2430,
    .muted = 0x5B6775,
    .accent = 0x2F6FDE,
    .accentWash = 0xE3ECFB,
    .good = 0x1F8A5B,
    .caution = 0xB7791F,
    .bad = 0xC2413A,
};

inline constexpr DrawingPalette kDarkPalette = {
    .window = 0x14181F,
    .surface = 0x1C222B,
    .border = 0x2E3743,
    .text = 0xE6EBF2,
    .muted = 0x97A3B3,
    .accent = 0x6BA2FF,
    .accentWash = 0x22324D,
    .good = 0x4CC38A,
    .caution = 0xE0B050,
    .bad = 0xF0736A,
};

inline constexpr DrawingPalette kHighContrastPalette = {
    .window = 0x000000,
    .surface = 0x000000,
    .border = 0xFFFFFF,
    .text = 0xFFFFFF,
    .muted = 0xE0E0E0,
    .accent = 0xFFD60A,
    .accentWash = 0x3A3200,
    .good = 0x5CFF9D,
    .caution = 0xFFC14D,
    .bad = 0xFF8A80,
};

/// Colour of one operator category, keyed by the category's stable word
/// (operatorCategoryName()).
struct CategoryColour
{
    std::string_view category;
    Rgb colour = 0;
};

/// In the order of OperatorCategory.
inline constexpr std::array<CategoryColour, 10> kCategoryColours = { {
    { "convolution", 0x3B6FB6 },
    { "normalization", 0x2E8B57 },
    { "activation", 0xB5533C },
    { "pooling", 0x7A5195 },
    { "shape", 0x6B7280 },
    { "arithmetic", 0x8C6D31 },
    { "quantize", 0xB83280 },
    { "recurrent", 0x00838F },
    { "control", 0x4B5563 },
    { "other", 0x8A94A3 },
} };

/// The colour of a category word; that of "other" for an unknown word.
constexpr Rgb categoryColour(std::string_view category)
{
    for (const CategoryColour& row : kCategoryColours) {
        if (row.category == category)
            return row.colour;
    }
    return kCategoryColours.back().colour;
}

/// Evenly spaced supports of the viridis colour map (van der Walt and Smith, 2015), low to high.
inline constexpr std::array<Rgb, 9> kViridis = { 0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C,
                                                 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725 };

/// Mixes two colours per channel: `a` at share 0, `b` at share 1.
constexpr Rgb mixColours(Rgb a, Rgb b, double share)
{
    Rgb mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        const double from = static_cast<double>((a >> shift) & 0xFFU);
        const double to = static_cast<double>((b >> shift) & 0xFFU);
        mixed |= static_cast<Rgb>(from + (to - from) * share + 0.5) << shift;
    }
    return mixed;
}

/// Share of the wash in the background of a block: deeper blocks are stronger.
constexpr double blockWash(double depth)
{
    return depth < 4 ? 0.55 + 0.15 * depth : 1;
}

/// The heat map's colour of a position, clamped to [0, 1].
constexpr Rgb heatColour(double position)
{
    const double scaled = (position < 0 ? 0 : position > 1 ? 1 : position) * (kViridis.size() - 1);
    const auto lower = static_cast<size_t>(scaled);
    if (lower + 1 >= kViridis.size())
        return kViridis.back();
    return mixColours(kViridis[lower], kViridis[lower + 1], scaled - static_cast<double>(lower));
}

} // namespace core
