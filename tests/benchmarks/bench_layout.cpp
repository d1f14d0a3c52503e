#include "core/layout/graph_layout.h"
#include "tests/support/random_dag.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <vector>

using namespace core;

namespace {

constexpr int kRuns = 5;

/// Median wall time of a few layouts, printed with what came out.
void measure(const char* name, const LayoutInput& input)
{
    std::vector<double> times;
    GraphLayout layout;
    for (int run = 0; run < kRuns; ++run) {
        const auto start = std::chrono::steady_clock::now();
        layout = layoutGraph(input, {}, Monitor());
        const std::chrono::duration<double, std::milli> time =
            std::chrono::steady_clock::now() - start;
        times.push_back(time.count());
    }
    std::ranges::nth_element(times, times.begin() + kRuns / 2);
    fmt::print("{:<36}{:>8} nodes{:>9.1f} ms{:>12} crossings  {:.0f} x {:.0f}\n", name,
               input.nodes.size(), times[kRuns / 2], layout.crossings, layout.bounds.width,
               layout.bounds.height);
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
