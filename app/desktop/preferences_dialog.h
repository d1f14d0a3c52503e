#pragma once

#include "app/desktop/settings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QTabWidget;

namespace widgets {
class PathEdit;
}

namespace app {

class ShortcutsPage;

/// The user's choices. Every change applies at once; there is nothing to confirm.
class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PreferencesDialog(const Preferences& preferences, QWidget* parent = nullptr);

    void showPage(int index);

signals:
    void preferencesChanged(const app::Preferences& preferences);

private:
    QWidget* createGeneralPage();
    void showValues();
    void takeValues();

    Preferences m_preferences;
    QTabWidget* m_pages = nullptr;
    QComboBox* m_language = nullptr;
    QComboBox* m_theme = nullptr;
    QSpinBox* m_threads = nullptr;
    QSpinBox* m_memory = nullptr;
    widgets::PathEdit* m_python = nullptr;
    QCheckBox* m_reducedMotion = nullptr;
    QComboBox* m_wheel = nullptr;
    QCheckBox* m_restore = nullptr;
    ShortcutsPage* m_shortcuts = nullptr;
};

} // namespace app
