#pragma once

#include <QString>

#include <vector>

namespace app {

/// Something that can be found by typing parts of its text.
struct PaletteEntry
{
    QString text;
    QString detail; ///< muted, to the right: operator and shape, or the sentence of an action
    QString keys; ///< shortcut
    int id = 0; ///< what the caller knows it by
};

/// How well a query fits a text: -1 not at all, else larger is better. Letters must come in order;
/// beginnings of words and runs of letters count more. Case is ignored.
int matchScore(const QString& query, const QString& text);

/// The best entries for a query, at most `limit`; all in order for an empty query.
std::vector<PaletteEntry> bestMatches(const std::vector<PaletteEntry>& entries,
                                      const QString& query, size_t limit);

} // namespace app
