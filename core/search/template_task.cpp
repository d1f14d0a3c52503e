#include "core/search/template_task.h"

namespace core {

Preprocessing picturePreprocessing(const DatasetDescription& description, const Dataset& samples)
{
    if (description.preprocessing)
        return *description.preprocessing;
    const Tensor picture = samples.image(0);
    if (!isPicture(picture))
        throw Error(ErrorCode::unsupported,
                    "templates read pictures, and these samples are none; name a model to search "
                    "in");
    return { .width = picture.shape()[1],
             .height = picture.shape()[0],
             .channels = picture.shape()[2] };
}

NetworkTask templateTask(const Preprocessing& preprocessing, const Dataset& samples)
{
    return { .channels = preprocessing.channels,
             .height = preprocessing.height,
             .width = preprocessing.width,
             .classes = static_cast<int64_t>(samples.classNames().size()) };
}

} // namespace core
