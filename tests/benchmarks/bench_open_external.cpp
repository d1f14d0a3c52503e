#include "tests/support/external_model.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <cstdio>
#include <vector>

/// Seconds and memory to list a model with 1 GiB of external weights, as a process of its own.
int main()
{
    constexpr int kRounds = 9;
    const test::TemporaryFolder folder;
    const std::filesystem::path model = test::writeExternalModel(folder.path());
    std::vector<double> seconds;
    test::Listing last;
    for (int round = 0; round < kRounds; ++round) {
        last = test::listModel(model);
        seconds.push_back(last.seconds);
    }
    if (last.parameters != test::kExternalParameters) {
        std::fputs("the model was not listed\n", stderr);
        return 1;
    }
    std::ranges::sort(seconds);
    std::printf("list a model with 1 GiB of external weights: median %.3f s of %d (bar 1 s), peak "
                "%.0f MiB resident (bar 200 MiB)\n",
                seconds[kRounds / 2], kRounds, last.peakMiB);
    return 0;
}
