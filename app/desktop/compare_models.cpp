#include "app/desktop/compare_models.h"

#include <utility>

namespace app {

QStringList CompareModels::ordered() const
{
    if (!hasPair())
        return {};
    QStringList files{ m_reference, m_model };
    for (const QString& file : m_files)
        if (!files.contains(file))
            files += file;
    return files;
}

bool CompareModels::add(const QString& file)
{
    if (file.isEmpty() || m_files.contains(file))
        return true;
    if (m_files.size() >= kMost)
        return false;
    m_files += file;
    fill();
    emit changed();
    return true;
}

void CompareModels::remove(const QString& file)
{
    if (!m_files.removeOne(file))
        return;
    for (QString* chosen : { &m_reference, &m_model })
        if (*chosen == file)
            chosen->clear();
    fill();
    emit changed();
}

void CompareModels::setReference(const QString& file)
{
    if (file == m_reference || !m_files.contains(file))
        return;
    if (file == m_model)
        m_model = m_reference;
    m_reference = file;
    emit changed();
}

void CompareModels::setModel(const QString& file)
{
    if (file == m_model || !m_files.contains(file))
        return;
    if (file == m_reference)
        m_reference = m_model;
    m_model = file;
    emit changed();
}

void CompareModels::swap()
{
    if (!hasPair())
        return;
    std::swap(m_reference, m_model);
    emit changed();
}

void CompareModels::fill()
{
    for (const QString& file : m_files) {
        if (file == m_reference || file == m_model)
            continue;
        if (m_reference.isEmpty())
            m_reference = file;
        else if (m_model.isEmpty())
            m_model = file;
    }
}

} // namespace app
