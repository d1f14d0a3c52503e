#include "core/training/content_identity.h"

#include "core/base/random.h"
#include "core/data/content_hash.h"

#include <algorithm>
#include <span>

namespace core {

namespace {

uint64_t textHash(std::string_view text)
{
    return contentHash(std::as_bytes(std::span(text)));
}

} // namespace

uint64_t modelIdentity(const Model& model)
{
    uint64_t identity = 0;
    for (const NodeId id : model.graph.order())
        identity = mixBits(textHash(model.graph.node(id).type), identity);
    for (const ValueId id : model.graph.values()) {
        const Value& value = model.graph.value(id);
        identity = mixBits(textHash(value.name), identity);
        if (value.initializer)
            identity = mixBits(contentHash(value.initializer->bytes()), identity);
    }
    return identity;
}

uint64_t datasetIdentity(const Dataset& dataset)
{
    constexpr int64_t kSamplesRead = 4096;
    const int64_t size = dataset.size();
    uint64_t identity = mixBits(static_cast<uint64_t>(size), 0);
    for (int64_t index = 0; index < size; ++index)
        identity = mixBits(static_cast<uint64_t>(dataset.label(index)), identity);
    const int64_t read = std::min(size, kSamplesRead);
    for (int64_t index = 0; index < read; ++index)
        identity = mixBits(dataset.contentHash(index * size / read), identity);
    return identity;
}

} // namespace core
