#include "app/desktop/search_form.h"
#include "app/desktop/search_page.h"
#include "app/desktop/search_results.h"
#include "app/desktop/search_run.h"
#include "widgets/forms/message_bar.h"
#include "widgets/jobs/run_progress.h"
#include "widgets/search/pareto_plot.h"
#include "widgets/style/number_text.h"

#include <QAction>
#include <QLabel>

namespace app {

using widgets::MessageKind;

namespace {

/// What stands above the plots, in the order of CommandStage.
QString stageText(CommandStage stage, bool isFound)
{
    switch (stage) {
    case CommandStage::idle:
        return isFound ? SearchPage::tr("Nothing runs; this was found before")
                       : SearchPage::tr("Nothing runs yet");
    case CommandStage::running:
        return SearchPage::tr("Searching");
    case CommandStage::paused:
        return SearchPage::tr("Paused");
    case CommandStage::stopped:
        return SearchPage::tr("Stopped");
    case CommandStage::failed:
        return SearchPage::tr("Failed");
    case CommandStage::done:
        return SearchPage::tr("Done");
    }
    return {};
}

} // namespace

void SearchPage::showStatus()
{
    CommandRun& search = m_run.search();
    QStringList parts = { stageText(search.stage(), m_run.trials().snapshot() != nullptr) };
    if (search.isActive())
        parts += search.progressText();
    if (const auto& snapshot = m_run.trials().snapshot()) {
        parts += tr("%1 networks")
                     .arg(widgets::countText(static_cast<int64_t>(snapshot->trials.size())));
        parts += tr("%1 on the front")
                     .arg(widgets::countText(static_cast<int64_t>(snapshot->front.size())));
        if (!snapshot->steering.forbidden.empty())
            parts += tr("%1 genes held back")
                         .arg(widgets::countText(
                             static_cast<int64_t>(snapshot->steering.forbidden.size())));
    }
    m_status->setText(parts.join(QStringLiteral(" · ")));
    m_progress->setVisible(search.isActive());
    if (search.isActive() && search.job() != nullptr)
        m_progress->setFraction(search.job()->progress().fraction);
    const QStringList obstacles = m_form->obstacles();
    m_results->plot().setEmptyText(
        search.isActive() ? tr("The data set is read and the first network is measured.")
            : obstacles.isEmpty()
            ? tr("Nothing was found here yet. Start the search: every network "
                 "that it measures becomes a point.")
            : obstacles.join(QLatin1Char('\n')));
}

void SearchPage::showMessage()
{
    const CommandRun& search = m_run.search();
    if (search.isActive())
        return m_message->hide();
    if (!m_run.readFailure().isEmpty() && isAboutRun())
        return m_message->show({ .kind = MessageKind::error,
                                 .what = tr("The folder cannot be read"),
                                 .why = m_run.readFailure(),
                                 .nextStep = tr("Choose another folder, or start the search there "
                                                "again with the command that began it.") });
    if (search.stage() == CommandStage::failed && isAboutRun())
        return showFailure();
    if (search.stage() == CommandStage::stopped && isAboutRun())
        return m_message->show({ .kind = MessageKind::note,
                                 .what = tr("The search was stopped"),
                                 .why = tr("What it found is kept, and Resume goes on.") },
                               { m_finishFront });
    m_message->hide();
}

void SearchPage::showFailure()
{
    const CommandRun& search = m_run.search();
    m_message->show(
        { .kind = MessageKind::error,
          .what = tr("The search failed"),
          .why = search.failure().message,
          // The journal is of another search: data, space or settings changed.
          .nextStep = search.failure().code == QLatin1String("invalid_file")
              ? tr("Go back to the data set and the settings that it began with, or choose another "
                   "folder.")
              : QString(),
          .details = search.job() == nullptr
              ? QString()
              : tr("Command: %1\nLog: %2")
                    .arg(widgets::shellText(search.job()->command()), search.job()->logFile()) },
        { m_retry });
}

} // namespace app
