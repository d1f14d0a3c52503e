#pragma once

#include <QWidget>

class QLabel;

namespace widgets {
class Workspace;
}

namespace app {

/// The data set of the workspace in a form, and the way to another one.
class DatasetRow : public QWidget
{
    Q_OBJECT
public:
    /// The label is called `name` + "Dataset", the button `name` + "ChooseDataset"; `use` says what
    /// the images are for.
    DatasetRow(widgets::Workspace& workspace, const QString& name, const QString& use,
               QWidget* parent = nullptr);

private:
    void showDataset();

    widgets::Workspace& m_workspace;
    QLabel* m_title = nullptr;
};

} // namespace app
