#include "core/data/file_dataset.h"

#include "core/data/content_hash.h"
#include "core/data/decode_image.h"
#include "core/data/error_context.h"

namespace core {

namespace {

class FileDataset : public Dataset
{
public:
    FileDataset(std::vector<ImageFile> files, std::vector<std::string> classNames,
                const DataLimits& limits, Issues openingIssues)
        : m_files(std::move(files))
        , m_names(std::move(classNames))
        , m_limits(limits)
        , m_openingIssues(std::move(openingIssues))
    {
    }

    int64_t size() const override { return static_cast<int64_t>(m_files.size()); }
    const std::vector<std::string>& classNames() const override { return m_names; }
    int64_t label(int64_t index) const override { return file(index).label; }
    std::string sampleName(int64_t index) const override { return file(index).path.string(); }
    uint64_t contentHash(int64_t index) const override { return core::contentHash(read(index)); }
    const Issues& openingIssues() const override { return m_openingIssues; }

    Tensor image(int64_t index) const override
    {
        const std::vector<std::byte> bytes = read(index);
        return withContext(sampleName(index), [&] { return decodeImage(bytes, m_limits); });
    }

private:
    const ImageFile& file(int64_t index) const { return m_files[static_cast<size_t>(index)]; }
    std::vector<std::byte> read(int64_t index) const
    {
        return readFileBytes(file(index).path, m_limits.imageFileBytes, file(index).stamp);
    }

    std::vector<ImageFile> m_files;
    std::vector<std::string> m_names;
    DataLimits m_limits;
    Issues m_openingIssues;
};

} // namespace

std::shared_ptr<const Dataset> makeFileDataset(std::vector<ImageFile> files,
                                               std::vector<std::string> classNames,
                                               const DataLimits& limits, Issues openingIssues)
{
    return std::make_shared<FileDataset>(std::move(files), std::move(classNames), limits,
                                         std::move(openingIssues));
}

} // namespace core
