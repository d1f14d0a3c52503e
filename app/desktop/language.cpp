#include "app/desktop/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace app {

namespace {

/// Kept by the application, so that the next language can take its translators away.
constexpr auto kTranslatorName = "espalierTranslator";

void install(QApplication& application, const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(&application);
    translator->setObjectName(QLatin1String(kTranslatorName));
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

QList<Language> languages()
{
    return { { QString(), QCoreApplication::translate("Language", "As the desktop") },
             { QStringLiteral("en"), QStringLiteral("English") },
             { QStringLiteral("de"), QStringLiteral("Deutsch") } };
}

QString effectiveLanguage(const QString& code)
{
    const QString wanted =
        code.isEmpty() ? QLocale::system().name().section(QLatin1Char('_'), 0, 0) : code;
    const QList<Language> all = languages();
    const bool isKnown = std::any_of(
        all.begin(), all.end(), [&](const Language& language) { return language.code == wanted; });
    return isKnown ? wanted : QStringLiteral("en");
}

void applyLanguage(QApplication& application, const QString& code)
{
    for (QTranslator* old : application.findChildren<QTranslator*>(QLatin1String(kTranslatorName)))
        delete old;
    const QString language = effectiveLanguage(code);
    QLocale::setDefault(code.isEmpty() ? QLocale::system() : QLocale(code));
    if (language == QLatin1String("en"))
        return;
    // The buttons of Qt's own dialogs, where its translations are installed.
    install(application, QStringLiteral("qtbase_") + language,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, QStringLiteral("espalier_") + language, QStringLiteral(":/translations"));
}

} // namespace app
