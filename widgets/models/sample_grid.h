#pragma once

#include <QListView>

namespace widgets {

/// The samples of a SampleModel as a grid that fills its width; arrows walk through it.
class SampleGrid : public QListView
{
    Q_OBJECT
public:
    SampleGrid(const QString& name, const QString& title, QWidget* parent = nullptr);
};

} // namespace widgets
