#include "core/layout/graph_layout.h"
#include "tests/support/random_dag.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <vector>

using namespace core;

namespace {

constexpr int kRuns = 5;

/// Median wall and processor time of a few layouts, printed with what came out.
void measure(const char* name, const LayoutInput& input)
{
    std::vector<double> times;
    std::vector<double> computing;
    GraphLayout layout;
    for (int run = 0; run < kRuns; ++run) {
        const auto start = std::chrono::steady_clock::now();
        const std::clock_t computed = std::clock();
        layout = layoutGraph(input, {}, Monitor());
        const std::chrono::duration<double, std::milli> time =
            std::chrono::steady_clock::now() - start;
        times.push_back(time.count());
        computing.push_back(1e3 * static_cast<double>(std::clock() - computed) / CLOCKS_PER_SEC);
    }
    std::ranges::sort(times);
    std::ranges::sort(computing);
    fmt::print("{:<28}{:>8} nodes{:>9.1f} ms ({:.1f} computing){:>12} crossings  {:.0f} x {:.0f}\n",
               name, input.nodes.size(), times[kRuns / 2], computing[kRuns / 2], layout.crossings,
               layout.bounds.width, layout.bounds.height);
}

} // namespace

int main()
{
    measure("decoder, one level", test::decoderLike(1200, false));
    measure("decoder, a block per layer", test::decoderLike(1200, true));
    measure("one block of 100 nodes", test::randomDag({ .nodes = 100 }));
    measure("random, narrow",
            test::randomDag({ .nodes = 10000, .readersPerNode = 1.4, .reach = 30 }));
    measure("random, wide",
            test::randomDag({ .nodes = 10000, .readersPerNode = 1.3, .reach = 10000 }));
    return 0;
}
