#pragma once

#include "app/desktop/recover_request.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace widgets {
class ParameterForm;
class PathEdit;
} // namespace widgets

namespace app {

/// Asks how a pruned network gets its accuracy back, and where it is written.
class RecoverDialog : public QDialog
{
    Q_OBJECT
public:
    /// `file` is the proposed output, `dataset` what the images are called.
    RecoverDialog(const QString& file, const QString& dataset, QWidget* parent = nullptr);

signals:
    void requested(const app::RecoverRequest& request);

private:
    void createLayout(const QString& dataset);
    void showRows();
    QString obstacle() const;
    void accept() override;

    widgets::ParameterForm* m_form = nullptr;
    widgets::PathEdit* m_output = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_start = nullptr;
};

} // namespace app
