#include "app/desktop/proposed_file.h"

#include "app/desktop/samples.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace app {

QString proposedFile(const QString& model, const QString& suffix)
{
    if (model.isEmpty())
        return {};
    const QFileInfo file(model);
    // The samples belong to the program, even where it may write to them.
    const QString samples = samplesFolder();
    const bool isSample = !samples.isEmpty() && QDir(samples) == QDir(file.absolutePath());
    const bool isWritable = !isSample && QFileInfo(file.absolutePath()).isWritable();
    const QString folder = isWritable
        ? file.absolutePath()
        : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return folder + QLatin1Char('/') + file.completeBaseName() + suffix;
}

} // namespace app
