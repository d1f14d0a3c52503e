#include "app/desktop/palette_search.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

constexpr int kLetter = 1;
constexpr int kRun = 4;
constexpr int kWordStart = 6;
constexpr int kWhole = 60;

bool startsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber()
        || (text[at].isUpper() && text[at - 1].isLower());
}

} // namespace

int matchScore(const QString& query, const QString& text)
{
    if (const qsizetype at = text.indexOf(query, 0, Qt::CaseInsensitive); at >= 0)
        return kWhole + (startsWord(text, at) ? kWordStart : 0)
            + static_cast<int>(query.size() * kRun) - static_cast<int>(text.size() / 16);
    int score = 0;
    qsizetype from = 0;
    qsizetype last = -2;
    for (const QChar letter : query) {
        if (letter.isSpace())
            continue;
        const qsizetype at = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (at < 0)
            return -1;
        score += kLetter + (at == last + 1 ? kRun : 0) + (startsWord(text, at) ? kWordStart : 0);
        last = at;
        from = at + 1;
    }
    return score;
}

std::vector<PaletteEntry> bestMatches(const std::vector<PaletteEntry>& entries,
                                      const QString& query, size_t limit)
{
    std::vector<std::pair<int, const PaletteEntry*>> scored;
    for (const PaletteEntry& entry : entries) {
        const int score = query.isEmpty()
            ? 0
            : std::max(matchScore(query, entry.text), matchScore(query, entry.detail) / 2);
        if (score >= 0 && (query.isEmpty() || score > 0))
            scored.emplace_back(score, &entry);
    }
    std::ranges::stable_sort(scored,
                             [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<PaletteEntry> best;
    for (const auto& [score, entry] : scored) {
        if (best.size() == limit)
            break;
        best.push_back(*entry);
    }
    return best;
}

} // namespace app
