#include "app/desktop/settings.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QPalette>
#include <QStandardPaths>

#include <algorithm>

namespace app {

namespace {

constexpr int kRecentLimit = 12;

QString userFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
        + QStringLiteral("/espalier.ini");
}

/// A path has slashes, which would be groups.
QString datasetKey(const QString& modelFile)
{
    return QStringLiteral("datasets/")
        + QString::fromLatin1(
               QCryptographicHash::hash(modelFile.toUtf8(), QCryptographicHash::Sha1).toHex());
}

/// Whether the desktop's own palette is dark; read before our palette replaces it.
bool systemIsDark()
{
    static const bool isDark = [] {
        const QPalette palette;
        return palette.color(QPalette::Window).lightness() < 128;
    }();
    return isDark;
}

} // namespace

Settings::Settings(const QString& file)
    : m_store(file.isEmpty() ? userFile() : file, QSettings::IniFormat)
{
}

Preferences Settings::preferences() const
{
    Preferences result;
    result.theme =
        widgets::themeFromName(m_store.value(QStringLiteral("appearance/theme")).toString());
    result.followsSystemTheme =
        m_store.value(QStringLiteral("appearance/followsSystem"), true).toBool();
    result.threads = m_store.value(QStringLiteral("compute/threads"), 0).toInt();
    result.memoryMebibytes = std::clamp(
        m_store.value(QStringLiteral("compute/memoryMebibytes"), result.memoryMebibytes).toInt(),
        kLeastMemoryMebibytes, kMostMemoryMebibytes);
    result.python = m_store.value(QStringLiteral("compute/python")).toString();
    result.reducedMotion =
        m_store.value(QStringLiteral("appearance/reducedMotion"), false).toBool();
    result.wheelZooms = m_store.value(QStringLiteral("graph/wheelZooms"), false).toBool();
    result.restoresSession = m_store.value(QStringLiteral("session/restore"), true).toBool();
    result.language = m_store.value(QStringLiteral("appearance/language")).toString();
    m_store.beginGroup(QStringLiteral("shortcuts"));
    for (const QString& id : m_store.childKeys())
        result.shortcuts.insert(id, m_store.value(id).toString());
    m_store.endGroup();
    return result;
}

void Settings::setPreferences(const Preferences& preferences)
{
    m_store.setValue(QStringLiteral("appearance/theme"), widgets::themeName(preferences.theme));
    m_store.setValue(QStringLiteral("appearance/followsSystem"), preferences.followsSystemTheme);
    m_store.setValue(QStringLiteral("compute/threads"), preferences.threads);
    m_store.setValue(QStringLiteral("compute/memoryMebibytes"), preferences.memoryMebibytes);
    m_store.setValue(QStringLiteral("compute/python"), preferences.python);
    m_store.setValue(QStringLiteral("appearance/reducedMotion"), preferences.reducedMotion);
    m_store.setValue(QStringLiteral("graph/wheelZooms"), preferences.wheelZooms);
    m_store.setValue(QStringLiteral("session/restore"), preferences.restoresSession);
    m_store.setValue(QStringLiteral("appearance/language"), preferences.language);
    m_store.beginGroup(QStringLiteral("shortcuts"));
    m_store.remove(QString());
    for (auto it = preferences.shortcuts.begin(); it != preferences.shortcuts.end(); ++it)
        m_store.setValue(it.key(), it.value());
    m_store.endGroup();
}

QList<RecentFile> Settings::recentFiles() const
{
    QList<RecentFile> files;
    const int count = m_store.beginReadArray(QStringLiteral("recent"));
    for (int index = 0; index < count; ++index) {
        m_store.setArrayIndex(index);
        files.append({ m_store.value(QStringLiteral("path")).toString(),
                       m_store.value(QStringLiteral("opened")).toDateTime(),
                       m_store.value(QStringLiteral("nodes")).toLongLong(),
                       m_store.value(QStringLiteral("parameters")).toLongLong(),
                       m_store.value(QStringLiteral("bytes")).toLongLong() });
    }
    m_store.endArray();
    return files;
}

void Settings::addRecentFile(const RecentFile& file)
{
    QList<RecentFile> files = recentFiles();
    files.removeIf([&](const RecentFile& other) { return other.path == file.path; });
    files.prepend(file);
    writeRecentFiles(files.mid(0, kRecentLimit));
}

void Settings::removeRecentFile(const QString& path)
{
    QList<RecentFile> files = recentFiles();
    files.removeIf([&](const RecentFile& file) { return file.path == path; });
    writeRecentFiles(files);
}

void Settings::clearRecentFiles()
{
    writeRecentFiles({});
}

void Settings::writeRecentFiles(const QList<RecentFile>& files)
{
    m_store.remove(QStringLiteral("recent"));
    m_store.beginWriteArray(QStringLiteral("recent"), static_cast<int>(files.size()));
    for (int index = 0; index < files.size(); ++index) {
        m_store.setArrayIndex(index);
        m_store.setValue(QStringLiteral("path"), files[index].path);
        m_store.setValue(QStringLiteral("opened"), files[index].opened);
        m_store.setValue(QStringLiteral("nodes"), files[index].nodes);
        m_store.setValue(QStringLiteral("parameters"), files[index].parameters);
        m_store.setValue(QStringLiteral("bytes"), files[index].bytes);
    }
    m_store.endArray();
}

QByteArray Settings::distillation() const
{
    return m_store.value(QStringLiteral("distillation/plan")).toByteArray();
}

void Settings::setDistillation(const QByteArray& json)
{
    m_store.setValue(QStringLiteral("distillation/plan"), json);
    // A crash must not lose what a checkpoint belongs to.
    m_store.sync();
}

QString Settings::sessionFile() const
{
    return m_store.value(QStringLiteral("session/file")).toString();
}

void Settings::setSessionFile(const QString& path)
{
    m_store.setValue(QStringLiteral("session/file"), path);
}

QString Settings::sessionDataset() const
{
    return m_store.value(QStringLiteral("session/dataset")).toString();
}

void Settings::setSessionDataset(const QString& dataset)
{
    m_store.setValue(QStringLiteral("session/dataset"), dataset);
}

QString Settings::datasetOf(const QString& modelFile) const
{
    return m_store.value(datasetKey(modelFile)).toString();
}

void Settings::setDatasetOf(const QString& modelFile, const QString& dataset)
{
    m_store.setValue(datasetKey(modelFile), dataset);
}

QStringList Settings::recovery() const
{
    return m_store.value(QStringLiteral("recovery/arguments")).toStringList();
}

void Settings::setRecovery(const QStringList& arguments)
{
    m_store.setValue(QStringLiteral("recovery/arguments"), arguments);
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value(QStringLiteral("window/geometry")).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    m_store.setValue(QStringLiteral("window/geometry"), geometry);
}

QByteArray Settings::dockState() const
{
    return m_store.value(QStringLiteral("window/docks")).toByteArray();
}

void Settings::setDockState(const QByteArray& state)
{
    m_store.setValue(QStringLiteral("window/docks"), state);
}

QString Settings::lastFolder() const
{
    return m_store.value(QStringLiteral("window/folder")).toString();
}

void Settings::setLastFolder(const QString& folder)
{
    m_store.setValue(QStringLiteral("window/folder"), folder);
}

widgets::ThemeId effectiveTheme(const Preferences& preferences)
{
    if (!preferences.followsSystemTheme)
        return preferences.theme;
    return systemIsDark() ? widgets::ThemeId::dark : widgets::ThemeId::light;
}

} // namespace app
