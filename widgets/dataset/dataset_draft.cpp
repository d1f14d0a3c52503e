#include "widgets/dataset/dataset_draft.h"

#include "core/base/atomic_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace widgets {

namespace {

bool isDefault(const core::SplitOptions& split)
{
    const core::SplitOptions standard;
    return split.seed == standard.seed && split.validationShare == standard.validationShare;
}

} // namespace

DatasetDraft::DatasetDraft(std::shared_ptr<const OpenedModel> opened, JobRunner& jobs,
                           QObject* parent)
    : QObject(parent)
    , m_openedModel(std::move(opened))
    , m_jobs(jobs)
    , m_preprocessing(modelPreprocessing())
{
    m_description.format = kBundledDataset;
    reopen();
}

std::shared_ptr<const core::Model> DatasetDraft::model() const
{
    return m_openedModel ? m_openedModel->model : nullptr;
}

QString DatasetDraft::modelName() const
{
    return m_openedModel ? QFileInfo(m_openedModel->file).fileName() : QString();
}

core::Preprocessing DatasetDraft::modelPreprocessing() const
{
    try {
        return m_openedModel ? core::preprocessingOf(*m_openedModel->model) : core::Preprocessing();
    } catch (const core::Error&) {
        // Damaged metadata is among the model's problems; here the user sets what it says.
        return {};
    }
}

void DatasetDraft::setSource(const QString& format, const QString& path)
{
    const std::filesystem::path file(path.toStdU16String());
    if (m_description.format == format.toStdString() && m_description.path == file)
        return;
    m_description.format = format.toStdString();
    m_description.path = file;
    reopen();
}

void DatasetDraft::setSplit(const core::SplitOptions& split)
{
    m_description.split = split;
    reopen();
}

void DatasetDraft::setPreprocessing(const core::Preprocessing& preprocessing)
{
    if (preprocessing == m_preprocessing)
        return;
    m_preprocessing = preprocessing;
    emit preprocessingChanged();
}

void DatasetDraft::setDescription(const core::DatasetDescription& description)
{
    m_description = description;
    if (description.preprocessing)
        setPreprocessing(*description.preprocessing);
    reopen();
}

core::DatasetDescription DatasetDraft::description() const
{
    core::DatasetDescription description = m_description;
    description.preprocessing.reset();
    if (m_preprocessing != modelPreprocessing())
        description.preprocessing = m_preprocessing;
    return description;
}

void DatasetDraft::reopen()
{
    m_opened = std::make_shared<OpenedDataset>(m_description);
    emit openedChanged();
}

QString keepDataset(const core::DatasetDescription& description, const QString& folder)
{
    const QString format = QString::fromStdString(description.format);
    const QString path = QString::fromStdU16String(description.path.u16string());
    if (!description.preprocessing && isDefault(description.split))
        return path.isEmpty() ? format : format % QLatin1Char(':') % path;
    const std::string json = core::descriptionToJson(description);
    const QByteArray hash = QCryptographicHash::hash(
        QByteArray(json.data(), static_cast<qsizetype>(json.size())), QCryptographicHash::Sha256);
    const QString title = path.isEmpty() ? format : QFileInfo(path).completeBaseName();
    const QString file = QStringLiteral("%1/%2-%3.json")
                             .arg(folder, title, QString::fromLatin1(hash.toHex().left(8)));
    QDir().mkpath(folder);
    core::AtomicFile writer{ std::filesystem::path(file.toStdU16String()) };
    writer.write(json);
    writer.commit();
    return file;
}

} // namespace widgets
