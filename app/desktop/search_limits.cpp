#include "app/desktop/search_limits.h"

#include "widgets/search/trial_text.h"
#include "widgets/style/label.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>

#include <algorithm>

namespace app {

namespace {

using Cost = core::CandidateCost;

QString idOf(const core::CostFigureName& figure)
{
    return QString::fromUtf8(figure.id.data(), qsizetype(figure.id.size()));
}

/// Smallest, central, largest.
std::vector<const Cost*> costsOf(const core::Feasibility& offer)
{
    return { &offer.smallest, &offer.central, &offer.largest };
}

} // namespace

SearchLimits::SearchLimits(QWidget* parent)
    : QWidget(parent)
{
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    int column = 1;
    for (const QString& title : { tr("At most"), tr("Smallest"), tr("Central"), tr("Largest") }) {
        QLabel* label = widgets::roleLabel("caption", title);
        label->setAlignment(column == 1 ? Qt::AlignLeft : Qt::AlignRight);
        m_grid->addWidget(label, 0, column++);
    }
    for (const core::CostFigureName& figure : core::costFigures())
        addRow(figure);
    m_note = widgets::roleLabel("muted");
    m_note->setObjectName(QStringLiteral("searchLimitNote"));
    m_note->setWordWrap(true);
    m_nearest = new QPushButton(tr("Use Nearest Possible"));
    m_nearest->setObjectName(QStringLiteral("searchNearest"));
    m_nearest->setToolTip(tr("Raise each limit that no network keeps to what the smallest needs."));
    connect(m_nearest, &QPushButton::clicked, this, &SearchLimits::useNearest);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(m_grid);
    layout->addWidget(m_note);
    layout->addWidget(m_nearest, 0, Qt::AlignLeft);
    show();
}

void SearchLimits::addRow(const core::CostFigureName& figure)
{
    Row row{ .figure = &figure, .limit = new QLineEdit, .costs = {} };
    const QString id = idOf(figure);
    row.limit->setObjectName(QStringLiteral("searchLimit_") + id);
    row.limit->setPlaceholderText(tr("no limit"));
    row.limit->setMinimumWidth(68);
    widgets::describe(*row.limit, tr("Limit on %1").arg(widgets::figureTitle(figure)),
                      figure.isInBytes ? tr("Such as 50kB, 1.5MiB, or 50% of the largest network.")
                                       : tr("Such as 20k, 1.5M, or 50% of the largest network."));
    auto* title =
        new QLabel(id == QLatin1String("bytes") ? tr("Size") : widgets::figureTitle(figure));
    title->setBuddy(row.limit);
    title->setToolTip(QString::fromUtf8(figure.help.data(), qsizetype(figure.help.size())));
    const int line = m_grid->rowCount();
    m_grid->addWidget(title, line, 0);
    m_grid->addWidget(row.limit, line, 1);
    for (int column = 2; column < 5; ++column) {
        QLabel* cost = widgets::roleLabel("muted");
        cost->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(cost, line, column);
        row.costs.push_back(cost);
    }
    connect(row.limit, &QLineEdit::textChanged, this, [this] {
        show();
        emit changed();
    });
    m_rows.push_back(row);
}

void SearchLimits::setOffer(std::optional<core::Feasibility> offer)
{
    m_offer = std::move(offer);
    show();
}

QString SearchLimits::limitText(const Row& row) const
{
    const QString text = row.limit->text().simplified().remove(QLatin1Char(' '));
    return text.isEmpty() ? QString() : idOf(*row.figure) + QStringLiteral("<=") + text;
}

QString SearchLimits::budget() const
{
    QStringList parts;
    for (const Row& row : m_rows)
        if (const QString text = limitText(row); !text.isEmpty())
            parts += text;
    return parts.join(QLatin1Char(','));
}

void SearchLimits::setBudget(const QString& budget)
{
    for (const Row& row : m_rows) {
        const QSignalBlocker quiet(row.limit);
        row.limit->clear();
        for (const QString& part : budget.split(QLatin1Char(',')))
            if (part.startsWith(idOf(*row.figure) + QStringLiteral("<=")))
                row.limit->setText(part.section(QStringLiteral("<="), 1));
    }
    show();
    emit changed();
}

void SearchLimits::setLimit(const QString& figure, qint64 most)
{
    for (const Row& row : m_rows)
        if (idOf(*row.figure) == figure)
            row.limit->setText(most > 0 ? QString::number(most) : QString());
}

std::optional<int64_t> SearchLimits::limitOf(const Row& row) const
{
    const QString text = limitText(row);
    if (text.isEmpty())
        return std::nullopt;
    try {
        // Shares need the largest network; without it any will do to see whether text is a limit.
        const Cost whole = m_offer ? m_offer->largest : Cost{ 1 << 20, 1 << 20, 1 << 20, 1 << 20 };
        return core::costLimits(text.toStdString(), whole).front().most;
    } catch (const core::Error&) {
        return std::nullopt;
    }
}

QString SearchLimits::obstacle(const Row& row) const
{
    const QString title = widgets::figureTitle(*row.figure);
    if (limitText(row).isEmpty())
        return {};
    const auto most = limitOf(row);
    if (!most)
        return tr("The limit on %1 is not understood; write %2.")
            .arg(title, row.figure->isInBytes ? tr("50kB, 1.5MiB or 50%") : tr("20k, 1.5M or 50%"));
    if (m_offer && m_offer->smallest.*(row.figure->figure) > *most)
        return tr("No network keeps the limit on %1; the smallest needs %2.")
            .arg(title,
                 widgets::figureText(*row.figure,
                                     static_cast<double>(m_offer->smallest.*(row.figure->figure))));
    return {};
}

QStringList SearchLimits::obstacles() const
{
    QStringList sentences;
    for (const Row& row : m_rows)
        if (const QString sentence = obstacle(row); !sentence.isEmpty())
            sentences += sentence;
    return sentences;
}

void SearchLimits::show()
{
    for (const Row& row : m_rows)
        showRow(row);
    const QStringList sentences = obstacles();
    m_note->setText(sentences.join(QLatin1Char(' ')));
    m_note->setProperty("role",
                        sentences.isEmpty() ? QStringLiteral("muted") : QStringLiteral("error"));
    m_note->style()->unpolish(m_note);
    m_note->style()->polish(m_note);
    m_note->setVisible(!sentences.isEmpty());
    m_nearest->setVisible(m_offer && std::ranges::any_of(m_rows, [this](const Row& row) {
                              const auto most = limitOf(row);
                              return most && m_offer->smallest.*(row.figure->figure) > *most;
                          }));
}

void SearchLimits::showRow(const Row& row) const
{
    const auto most = limitOf(row);
    for (size_t place = 0; place < row.costs.size(); ++place) {
        if (!m_offer) {
            row.costs[place]->setText(QStringLiteral("–"));
            continue;
        }
        const int64_t cost = costsOf(*m_offer)[place]->*(row.figure->figure);
        const bool isAbove = most && cost > *most;
        const QString text = widgets::figureText(*row.figure, static_cast<double>(cost));
        row.costs[place]->setText(!most         ? text
                                      : isAbove ? QStringLiteral("✗ ") + text
                                                : QStringLiteral("✓ ") + text);
        row.costs[place]->setToolTip(isAbove    ? tr("Above the limit.")
                                         : most ? tr("Keeps the limit.")
                                                : QString());
    }
}

void SearchLimits::useNearest()
{
    for (const Row& row : m_rows) {
        const auto most = limitOf(row);
        const int64_t least = m_offer->smallest.*(row.figure->figure);
        if (most && least > *most)
            row.limit->setText(QString::number(least));
    }
}

} // namespace app
