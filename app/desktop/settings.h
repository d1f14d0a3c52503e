#pragma once

#include "widgets/style/theme.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QSettings>
#include <QString>

namespace app {

/// A model that was open before, as the start page lists it.
struct RecentFile
{
    QString path;
    QDateTime opened;
    qint64 nodes = 0;
    qint64 parameters = 0;
    qint64 bytes = 0;
};

/// Range of Preferences::memoryMebibytes.
inline constexpr int kLeastMemoryMebibytes = 64;
inline constexpr int kMostMemoryMebibytes = 1 << 20;

/// How the window is to look and behave; the user's choices.
struct Preferences
{
    widgets::ThemeId theme = widgets::ThemeId::light;
    bool followsSystemTheme = true;
    int threads = 0; ///< of the engine; 0: all processors
    int memoryMebibytes = 512; ///< that measurements keep inputs and activations in
    QString python; ///< program with onnxruntime that verifies files; empty: the one that is found
    bool reducedMotion = false;
    bool wheelZooms = false; ///< without Ctrl; else the wheel scrolls
    bool restoresSession = true;
    QString language; ///< code as languages() lists it; empty: that of the desktop
    QMap<QString, QString> shortcuts; ///< by action id, only what differs from the table
    bool operator==(const Preferences&) const = default;
};

/// What outlives the window: preferences, recent files, the last session. One INI file.
class Settings
{
public:
    /// The user's file, or the given one (tests).
    explicit Settings(const QString& file = {});

    Preferences preferences() const;
    void setPreferences(const Preferences& preferences);

    /// Newest first, at most 12.
    QList<RecentFile> recentFiles() const;
    void addRecentFile(const RecentFile& file);
    void removeRecentFile(const QString& path);
    void clearRecentFiles();

    /// The model that was open when the window closed; empty when none.
    QString sessionFile() const;
    void setSessionFile(const QString& path);
    QString sessionDataset() const;
    void setSessionDataset(const QString& dataset);
    /// The data set that was chosen last for a model file; empty when none was.
    QString datasetOf(const QString& modelFile) const;
    void setDatasetOf(const QString& modelFile, const QString& dataset);
    /// The plan of the last distillation as JSON; empty when there was none.
    QByteArray distillation() const;
    void setDistillation(const QByteArray& json);
    /// The command line of a recovery that has not ended; empty when there is none.
    QStringList recovery() const;
    void setRecovery(const QStringList& arguments);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    QByteArray dockState() const;
    void setDockState(const QByteArray& state);
    /// Folder of the last file dialog.
    QString lastFolder() const;
    void setLastFolder(const QString& folder);

private:
    void writeRecentFiles(const QList<RecentFile>& files);

    mutable QSettings m_store;
};

/// The theme that the preferences ask for on this desktop.
widgets::ThemeId effectiveTheme(const Preferences& preferences);

} // namespace app
