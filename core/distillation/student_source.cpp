#include "core/distillation/student_source.h"

#include "core/base/setting_list.h"
#include "core/data/batch.h"
#include "core/data/preprocessor.h"
#include "core/evaluation/scores.h"
#include "core/execution/new_network.h"

#include <algorithm>
#include <numeric>

namespace core {

namespace {

/// Samples that blocks of a teacher are judged with before they are removed.
constexpr int64_t kCutSamples = 64;

} // namespace

CutStudent studentFromTeacher(std::string_view list, const Model& teacher, const Dataset& samples,
                              Monitor& monitor)
{
    std::vector<int64_t> indices(
        static_cast<size_t>(std::min<int64_t>(kCutSamples, samples.size())));
    std::iota(indices.begin(), indices.end(), 0);
    const Batch batch =
        makeBatch(samples, Preprocessor(preprocessingOf(teacher)), indices, networkInput(teacher));
    return cutStudent(teacher, studentCut(list), batch.input, monitor);
}

Model studentFromTemplate(std::string_view text, const Model& teacher, Monitor& monitor)
{
    const NamedSettings named = namedSettings(text);
    const NetworkTemplate& family = networkTemplates().at(named.id);
    ParameterValues values(newNetworkParameters(family));
    if (const auto classes = declaredClasses(teacher))
        values.set("classes", *classes);
    setFromList(values, named.settings);
    const Preprocessing preprocessing = preprocessingOf(teacher);
    Model student = newNetwork(family,
                               { .channels = preprocessing.channels,
                                 .height = preprocessing.height,
                                 .width = preprocessing.width },
                               values, monitor)
                        .model;
    storePreprocessing(student, preprocessing);
    storeLabels(student, storedLabels(teacher));
    return student;
}

} // namespace core
