#include "widgets/pruning/group_name.h"

#include <QCoreApplication>

namespace widgets {

namespace {

/// Where lupdate and the translator look for the texts of this file.
struct GroupName
{
    Q_DECLARE_TR_FUNCTIONS(GroupName)
};

/// The layer's name: nearly all weights are called "<layer>.weight".
QString layerName(const core::ChannelGroup& group)
{
    QString name = QString::fromStdString(group.name);
    const QString suffix = QStringLiteral(".weight");
    if (name.endsWith(suffix) && name.size() > suffix.size())
        name.chop(suffix.size());
    return name;
}

} // namespace

QString groupTitle(const PruneSubject& subject, size_t group)
{
    const QString name = layerName(subject.groups[group]);
    const int coupled = subject.producers[group];
    return coupled > 1 ? GroupName::tr("%1 · %2 coupled").arg(name).arg(coupled) : name;
}

} // namespace widgets
