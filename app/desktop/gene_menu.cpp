#include "app/desktop/gene_menu.h"

#include "app/desktop/search_run.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

namespace app {

namespace {

/// Where lupdate and the translator look for the texts of this file.
struct GeneMenu
{
    Q_DECLARE_TR_FUNCTIONS(GeneMenu)
};

bool isForbidden(const core::Steering& steering, const core::Gene& gene, const std::string& choice)
{
    const auto found = steering.forbidden.find(gene.name);
    return found != steering.forbidden.end() && found->second.contains(choice);
}

} // namespace

void addChoices(QMenu& menu, SearchRun& run, size_t index)
{
    const auto& snapshot = run.trials().snapshot();
    const core::Gene& gene = snapshot->description.genes[index];
    menu.addSection(GeneMenu::tr("Choices that are tried"));
    for (const std::string& choice : gene.choices) {
        QAction* action = menu.addAction(QString::fromStdString(choice));
        action->setCheckable(true);
        action->setChecked(!isForbidden(snapshot->steering, gene, choice));
        QObject::connect(action, &QAction::triggered, &run,
                         [&run, name = gene.name, choice](bool isTried) {
                             run.setForbidden(name, { choice }, !isTried);
                         });
    }
    menu.addSeparator();
    QAction* all = menu.addAction(GeneMenu::tr("Try All"));
    all->setEnabled(snapshot->steering.forbidden.contains(gene.name));
    QObject::connect(all, &QAction::triggered, &run,
                     [&run, gene] { run.setForbidden(gene.name, gene.choices, false); });
}

void addGenes(QMenu& menu, SearchRun& run)
{
    const auto& snapshot = run.trials().snapshot();
    if (!snapshot)
        return menu.addAction(GeneMenu::tr("No search is shown"))->setEnabled(false);
    const auto& genes = snapshot->description.genes;
    for (size_t gene = 0; gene < genes.size(); ++gene) {
        if (genes[gene].choices.size() < 2)
            continue;
        QString title = QString::fromStdString(genes[gene].name);
        if (snapshot->steering.forbidden.contains(genes[gene].name))
            title = GeneMenu::tr("%1 (held back)").arg(title);
        addChoices(*menu.addMenu(title), run, gene);
    }
}

} // namespace app
