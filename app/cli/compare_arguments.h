#pragma once

#include "app/cli/data_arguments.h"
#include "core/evaluation/inference.h"

#include <string>
#include <vector>

namespace app {

struct CompareArguments
{
    std::vector<std::string> files; ///< the first one is the reference
    DataArguments data;
    std::string role; ///< empty: test, or everything when there is no test set
    std::string csv; ///< empty: no table is written
    core::InferenceOptions inference;
};

} // namespace app
