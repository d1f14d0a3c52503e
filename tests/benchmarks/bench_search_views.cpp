#include "app/desktop/search_results.h"
#include "app/desktop/search_run.h"
#include "core/base/random.h"
#include "core/evaluation/measurement_journal.h"
#include "core/search/search_description.h"
#include "tests/support/temporary_folder.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/search/parallel_coordinates.h"
#include "widgets/search/pareto_plot.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTest>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

/// A search of 10,000 networks (or as many as the argument says) in all its views: how long the
/// folder takes to read, and how long a frame takes while the pointer moves and a brush is dragged.
namespace {

constexpr int kGenes = 12;
constexpr int kChoices = 6;
constexpr int kFrames = 120;
constexpr int kPatienceMs = 60'000;

core::CandidateCost costOf(const core::Genome& genome)
{
    double size = 0;
    for (const int choice : genome)
        size += choice;
    const auto bytes = static_cast<int64_t>(4000 * std::exp(size / (kGenes * kChoices) * 5));
    return { .parameters = bytes / 4, .bytes = bytes, .macs = 60 * bytes, .memory = 2 * bytes };
}

core::Trial trialOf(int64_t number)
{
    core::Random random({ 7, 0, static_cast<uint64_t>(number), 0 });
    core::Trial trial{ .number = number,
                       .genome = core::Genome(kGenes),
                       .origin = number % 7 == 0 ? "control" : "nsga2" };
    for (int& choice : trial.genome)
        choice = static_cast<int>(random.below(kChoices));
    trial.cost = costOf(trial.genome);
    const double best = 0.97 - 0.4 * std::exp(-static_cast<double>(trial.cost.bytes) / 40000);
    trial.accuracy =
        core::wilsonEstimate(static_cast<int64_t>(1000 * (best - 0.2 * random.uniform())), 1000);
    trial.fidelity = "trained 1 epoch";
    return trial;
}

void writeFolder(const std::filesystem::path& folder, int64_t count)
{
    core::SearchDescription description{ .objectives = "accuracy,bytes" };
    for (int gene = 0; gene < kGenes; ++gene) {
        description.genes.push_back({ fmt::format("widths.{}", gene + 1), {} });
        for (int choice = 0; choice < kChoices; ++choice)
            description.genes.back().choices.push_back(std::to_string(8 * (choice + 1)));
    }
    description.feasibility = { .largest = costOf(core::Genome(kGenes, kChoices - 1)),
                                .central = costOf(core::Genome(kGenes, kChoices / 2)),
                                .smallest = costOf(core::Genome(kGenes, 0)),
                                .networks = std::pow(kChoices, kGenes) };
    core::writeSearchDescription(folder, description);
    core::MeasurementJournal journal(folder / core::kJournalName, "bench");
    for (int64_t number = 0; number < count; ++number)
        journal.append(core::trialRecord(trialOf(number)));
}

void send(QWidget& widget, QEvent::Type type, const QPointF& place, Qt::MouseButton button,
          Qt::MouseButtons buttons)
{
    QMouseEvent event(type, place, widget.mapToGlobal(place), button, buttons, Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}

/// Moves over a widget, painting all views after each step.
void measure(const char* name, QWidget& widget, const std::function<QPointF(double)>& path,
             Qt::MouseButtons buttons)
{
    std::vector<double> times;
    if (buttons != Qt::NoButton)
        send(widget, QEvent::MouseButtonPress, path(0), Qt::LeftButton, buttons);
    for (int frame = 1; frame <= kFrames; ++frame) {
        QElapsedTimer clock;
        clock.start();
        send(widget, QEvent::MouseMove, path(static_cast<double>(frame) / kFrames), Qt::NoButton,
             buttons);
        QApplication::processEvents();
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    if (buttons != Qt::NoButton)
        send(widget, QEvent::MouseButtonRelease, path(1), Qt::LeftButton, Qt::NoButton);
    std::ranges::sort(times);
    const double middle = times[times.size() / 2];
    const double slow = times[times.size() * 95 / 100];
    fmt::print("{:<36} median{:>7.1f} ms, p95{:>7.1f} ms: {:.0f} frames a second at p95\n", name,
               middle, slow, 1000 / slow);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const int64_t count = argc > 1 ? std::atoll(argv[1]) : 10'000;
    const test::TemporaryFolder folder;
    writeFolder(folder.path(), count);
    QElapsedTimer clock;
    clock.start();
    core::Monitor monitor;
    widgets::readSearchSnapshot(QString::fromStdString(folder.path().string()), monitor);
    fmt::print("read {} networks: {} ms, outside the GUI thread\n", count, clock.elapsed());

    widgets::JobRunner jobs;
    app::SearchRun run(jobs, nullptr);
    app::SearchResults results(run);
    results.resize(1100, 800);
    results.show();
    run.openFolder(QString::fromStdString(folder.path().string()));
    if (!QTest::qWaitFor([&] { return run.trials().snapshot() != nullptr; }, kPatienceMs))
        return 2;
    QApplication::processEvents();
    auto& plot = *results.findChild<widgets::ParetoPlot*>();
    auto& lines = *results.findChild<widgets::ParallelCoordinates*>();
    const auto across = [](QWidget& widget) {
        return [&widget](double share) {
            return QPointF(70 + share * (widget.width() - 100),
                           widget.height() * (0.75 - 0.5 * share));
        };
    };
    measure("pointer over the plot", plot, across(plot), Qt::NoButton);
    measure("rubber band over the plot", plot, across(plot), Qt::LeftButton);
    run.trials().select({});
    measure("pointer over the lines", lines, across(lines), Qt::NoButton);
    const QPointF foot = lines.positionOf(1, lines.axes()[1].low);
    measure(
        "brush along an axis", lines,
        [&](double share) { return foot - QPointF(0, share * (foot.y() - 40)); }, Qt::LeftButton);
    return 0;
}
