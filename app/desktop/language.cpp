#include "app/desktop/language.h"

#include <QApplication>
#include <QDir>
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
    QList<Language> all{ { QString(), QCoreApplication::translate("Language", "As the desktop") },
                         { QStringLiteral("en"), QStringLiteral("English") } };
    const QStringList files =
        QDir(QStringLiteral(":/translations")).entryList(QDir::Files, QDir::Name);
    for (const QString& file : files) {
        const QString code = file.section(QLatin1Char('.'), 0, 0).section(QLatin1Char('_'), 1);
        // Without the country that some languages name behind it.
        QString name = QLocale(code).nativeLanguageName().section(QLatin1Char(' '), 0, 0);
        name[0] = name[0].toUpper();
        all << Language{ code, name };
    }
    return all;
}

QString effectiveLanguage(const QString& code)
{
    const auto word = [](const QString& name) { return name.section(QLatin1Char('_'), 0, 0); };
    const QString wanted = word(code.isEmpty() ? QLocale::system().name() : code);
    const QList<Language> all = languages();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Language& language) {
        return word(language.code) == wanted;
    });
    return found != all.end() ? found->code : QStringLiteral("en");
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
