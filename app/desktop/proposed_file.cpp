#include "app/desktop/proposed_file.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace app {

QString proposedFile(const QString& model, const QString& suffix)
{
    if (model.isEmpty())
        return {};
    const QFileInfo file(model);
    const bool isWritable = QFileInfo(file.absolutePath()).isWritable();
    const QString folder = isWritable
        ? file.absolutePath()
        : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return folder + QLatin1Char('/') + file.completeBaseName() + suffix;
}

} // namespace app
