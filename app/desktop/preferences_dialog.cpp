#include "app/desktop/preferences_dialog.h"

#include "app/desktop/language.h"
#include "app/desktop/shortcuts_page.h"
#include "widgets/forms/path_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTabWidget>
#include <QThread>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr int kSystemTheme = -1;
constexpr QSize kSize(640, 520);

} // namespace

PreferencesDialog::PreferencesDialog(const Preferences& preferences, QWidget* parent)
    : QDialog(parent)
    , m_preferences(preferences)
{
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kSize);
    m_pages = new QTabWidget(this);
    m_pages->setObjectName(QStringLiteral("preferencesPages"));
    m_pages->setDocumentMode(true);
    m_pages->addTab(createGeneralPage(), tr("General"));
    m_shortcuts = new ShortcutsPage(m_preferences.shortcuts, this);
    m_pages->addTab(m_shortcuts, tr("Shortcuts"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_pages);
    layout->addWidget(buttons);
    showValues();
    connect(m_language, &QComboBox::activated, this, &PreferencesDialog::takeValues);
    connect(m_theme, &QComboBox::activated, this, &PreferencesDialog::takeValues);
    connect(m_wheel, &QComboBox::activated, this, &PreferencesDialog::takeValues);
    connect(m_threads, &QSpinBox::valueChanged, this, &PreferencesDialog::takeValues);
    connect(m_memory, &QSpinBox::valueChanged, this, &PreferencesDialog::takeValues);
    connect(m_python, &widgets::PathEdit::pathChosen, this, &PreferencesDialog::takeValues);
    connect(m_reducedMotion, &QCheckBox::toggled, this, &PreferencesDialog::takeValues);
    connect(m_restore, &QCheckBox::toggled, this, &PreferencesDialog::takeValues);
    connect(m_shortcuts, &ShortcutsPage::changed, this, &PreferencesDialog::takeValues);
}

QWidget* PreferencesDialog::createGeneralPage()
{
    auto* page = new QWidget(this);
    m_language = new QComboBox(page);
    m_language->setObjectName(QStringLiteral("languageChoice"));
    for (const Language& language : languages())
        m_language->addItem(language.name, language.code);
    m_theme = new QComboBox(page);
    m_theme->setObjectName(QStringLiteral("themeChoice"));
    m_theme->addItem(tr("As the desktop"), kSystemTheme);
    m_theme->addItem(tr("Light"), static_cast<int>(widgets::ThemeId::light));
    m_theme->addItem(tr("Dark"), static_cast<int>(widgets::ThemeId::dark));
    m_theme->addItem(tr("High contrast"), static_cast<int>(widgets::ThemeId::highContrast));
    m_wheel = new QComboBox(page);
    m_wheel->setObjectName(QStringLiteral("wheelChoice"));
    m_wheel->addItem(tr("Scrolls; with Ctrl it zooms"), false);
    m_wheel->addItem(tr("Zooms; with Ctrl it scrolls"), true);
    m_threads = new QSpinBox(page);
    m_threads->setObjectName(QStringLiteral("threadCount"));
    m_threads->setRange(0, QThread::idealThreadCount());
    m_threads->setSpecialValueText(tr("All processors (%1)").arg(QThread::idealThreadCount()));
    m_threads->setToolTip(tr("Threads that the engine computes with."));
    m_memory = new QSpinBox(page);
    m_memory->setObjectName(QStringLiteral("memoryCap"));
    m_memory->setRange(kLeastMemoryMebibytes, kMostMemoryMebibytes);
    m_memory->setSingleStep(64);
    m_memory->setKeyboardTracking(false);
    m_memory->setSuffix(QStringLiteral(" MiB"));
    m_memory->setToolTip(tr("Most memory that a measurement keeps inputs and activations in, from "
                            "the next one that begins; with less it computes more of them again."));
    m_python = new widgets::PathEdit(QStringLiteral("pythonProgram"), page);
    m_python->setDescription(tr("Python"),
                             tr("Program that has onnx, onnxruntime and numpy; quantized models "
                                "are verified with it. Empty: the one that is found."));
    m_python->line().setPlaceholderText(tr("The one that is found"));
    m_reducedMotion = new QCheckBox(tr("Show changes without movement"), page);
    m_reducedMotion->setObjectName(QStringLiteral("reducedMotion"));
    m_restore = new QCheckBox(tr("Open the last model when Espalier starts"), page);
    m_restore->setObjectName(QStringLiteral("restoreSession"));
    auto* form = new QFormLayout(page);
    form->setContentsMargins(16, 16, 16, 16);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(tr("Mouse &wheel on the graph"), m_wheel);
    form->addRow(tr("T&hreads"), m_threads);
    form->addRow(tr("Me&mory for activations"), m_memory);
    form->addRow(tr("&Python with ONNX Runtime"), m_python);
    form->addRow(tr("Motion"), m_reducedMotion);
    form->addRow(tr("Session"), m_restore);
    return page;
}

void PreferencesDialog::showPage(int index)
{
    m_pages->setCurrentIndex(index);
}

void PreferencesDialog::showValues()
{
    m_language->setCurrentIndex(m_language->findData(m_preferences.language));
    const int theme =
        m_preferences.followsSystemTheme ? kSystemTheme : static_cast<int>(m_preferences.theme);
    m_theme->setCurrentIndex(m_theme->findData(theme));
    m_wheel->setCurrentIndex(m_preferences.wheelZooms ? 1 : 0);
    m_threads->setValue(m_preferences.threads);
    m_memory->setValue(m_preferences.memoryMebibytes);
    m_python->setPath(m_preferences.python);
    m_reducedMotion->setChecked(m_preferences.reducedMotion);
    m_restore->setChecked(m_preferences.restoresSession);
}

void PreferencesDialog::takeValues()
{
    const int theme = m_theme->currentData().toInt();
    m_preferences.followsSystemTheme = theme == kSystemTheme;
    if (theme != kSystemTheme)
        m_preferences.theme = static_cast<widgets::ThemeId>(theme);
    m_preferences.language = m_language->currentData().toString();
    m_preferences.wheelZooms = m_wheel->currentData().toBool();
    m_preferences.threads = m_threads->value();
    m_preferences.memoryMebibytes = m_memory->value();
    m_preferences.python = m_python->path().trimmed();
    m_preferences.reducedMotion = m_reducedMotion->isChecked();
    m_preferences.restoresSession = m_restore->isChecked();
    m_preferences.shortcuts = m_shortcuts->shortcuts();
    emit preferencesChanged(m_preferences);
}

} // namespace app
