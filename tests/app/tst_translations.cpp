#include "app/desktop/action_registry.h"
#include "app/desktop/language.h"
#include "app/desktop/workspace_pages.h"
#include "tests/app/window_test.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QTabBar>
#include <QToolButton>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>
#include <set>
#include <vector>

namespace {

using Text = std::pair<QString, QString>; ///< context and source

/// Stands in for a language whose words are long: every text is marked and grows by a third, so
/// that what was not translated, or has no room to grow, shows.
class PseudoLocale : public QTranslator
{
public:
    QString translate(const char* context, const char* source, const char* /*disambiguation*/,
                      int /*n*/) const override
    {
        const QString text = QString::fromUtf8(source);
        if (text.isEmpty())
            return {};
        const QString where = QString::fromUtf8(context);
        if (!where.startsWith(QLatin1Char('Q')))
            m_asked.emplace(where, text);
        return QChar(0x27E6) + text + QString(text.size() / 3, QLatin1Char('~')) + QChar(0x27E7);
    }
    bool isEmpty() const override { return false; }
    const std::set<Text>& asked() const { return m_asked; }

private:
    mutable std::set<Text> m_asked;
};

/// Names of what shows data: a model's, a file's or figures, which no language changes.
const std::set<QString> kData = {
    QStringLiteral("modelName"),    QStringLiteral("nodeHeading"), QStringLiteral("searchPattern"),
    QStringLiteral("statusMemory"), QStringLiteral("statusZoom"),  QStringLiteral("nodeSubheading"),
};

bool hasWords(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
    return text.contains(word);
}

bool isTranslated(const QString& text)
{
    return !hasWords(text) || text.contains(QChar(0x27E6));
}

/// The text that a widget shows of itself; empty for those that show none.
QStringList textsOf(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return { label->text() };
    if (const auto* button = qobject_cast<const QToolButton*>(&widget))
        return { button->toolButtonStyle() == Qt::ToolButtonIconOnly ? QString() : button->text() };
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return { button->text() };
    if (const auto* combo = qobject_cast<const QComboBox*>(&widget))
        return { combo->currentText() };
    if (const auto* dock = qobject_cast<const QDockWidget*>(&widget))
        return { dock->windowTitle() };
    QStringList texts;
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab)
            texts << tabs->tabText(tab);
    }
    return texts;
}

/// Whether the widget has the room that its text asks for.
bool isClipped(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty())
            return false;
        return label->wordWrap() ? label->heightForWidth(label->width()) > label->height()
                                 : label->sizeHint().width() > label->width();
    }
    if (qobject_cast<const QAbstractButton*>(&widget))
        return !textsOf(widget).join(QString()).isEmpty()
            && widget.sizeHint().width() > widget.width();
    return false;
}

QString nameOf(const QWidget& widget)
{
    return QLatin1String(widget.metaObject()->className()) + QLatin1Char(' ') + widget.objectName()
        + QStringLiteral(": ") + textsOf(widget).join(QStringLiteral(" | "));
}

/// One entry of a .ts file.
struct Message
{
    Text text;
    QStringList translations; ///< more than one where they depend on a number
    bool isFinished = true;
};

void readTranslation(QXmlStreamReader& xml, Message& message)
{
    message.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
    QString plain;
    while (!(xml.readNext() == QXmlStreamReader::EndElement
             && xml.name() == QLatin1String("translation"))
           && !xml.atEnd()) {
        if (xml.isStartElement() && xml.name() == QLatin1String("numerusform"))
            message.translations << xml.readElementText();
        else if (xml.isCharacters())
            plain += xml.text();
    }
    if (message.translations.isEmpty())
        message.translations << plain;
}

std::vector<Message> readMessages(const QString& file)
{
    std::vector<Message> messages;
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&input);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            messages.push_back({ { context, xml.readElementText() }, {} });
        else if (xml.name() == QLatin1String("translation"))
            readTranslation(xml, messages.back());
    }
    return messages;
}

/// What a program puts into a text: "%1", "%2"; the number itself may be a word in a translation.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression placeholder(QStringLiteral("%L?[0-9]+"));
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

bool isFaithful(const Message& message)
{
    return message.isFinished
        && std::all_of(message.translations.begin(), message.translations.end(),
                       [&](const QString& translation) {
                           return !translation.isEmpty()
                               && placeholders(translation) == placeholders(message.text.second);
                       });
}

} // namespace

class TestTranslations : public test::WindowTest
{
    Q_OBJECT

private:
    void openAndSettle()
    {
        openSample("fashion_resnet20");
        QTest::qWait(100);
    }

    /// Visible widgets that break a rule, one a line.
    template <typename Breaks>
    QString offenders(Breaks&& breaks) const
    {
        QStringList names;
        for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (widget->isVisible() && kData.count(widget->objectName()) == 0 && breaks(*widget))
                names << nameOf(*widget);
        }
        return names.join(QLatin1Char('\n'));
    }

    void verifyTexts()
    {
        const QString untranslated = offenders([](const QWidget& widget) {
            const QStringList texts = textsOf(widget);
            return !std::all_of(texts.begin(), texts.end(), isTranslated);
        });
        QVERIFY2(untranslated.isEmpty(), qPrintable(untranslated));
        const QString clipped = offenders(isClipped);
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped));
    }

    /// Every text that the sources have translated.
    std::set<Text> extractedTexts() const
    {
        const QString file = m_folder->filePath(QStringLiteral("all.ts"));
        const QString source = QStringLiteral(ESPALIER_SOURCE_DIR);
        QProcess::execute(QStringLiteral(ESPALIER_LUPDATE),
                          { QStringLiteral("-silent"), QStringLiteral("-I"), source,
                            source + QStringLiteral("/app"), source + QStringLiteral("/widgets"),
                            QStringLiteral("-ts"), file });
        std::set<Text> texts;
        for (const Message& message : readMessages(file))
            texts.emplace(message.text);
        return texts;
    }

private slots:
    void init()
    {
        makeFolder();
        app::Preferences preferences;
        preferences.language = QStringLiteral("en");
        m_settings->setPreferences(preferences);
    }

    void theStartPageIsTranslatedAndNothingIsClipped()
    {
        PseudoLocale locale;
        QCoreApplication::installTranslator(&locale);
        makeWindow();
        verifyTexts();
    }

    void theMainWindowIsTranslatedAndNothingIsClipped()
    {
        PseudoLocale locale;
        QCoreApplication::installTranslator(&locale);
        makeWindow();
        openAndSettle();
        verifyTexts();
    }

    void everyMenuIsTranslated()
    {
        PseudoLocale locale;
        QCoreApplication::installTranslator(&locale);
        makeWindow();
        for (const QAction* action : m_window->actions().actions()) {
            QVERIFY2(isTranslated(action->text()), qPrintable(action->text()));
            QVERIFY2(isTranslated(action->toolTip()), qPrintable(action->toolTip()));
        }
        for (const QMenu* menu : m_window->findChildren<QMenu*>())
            QVERIFY2(isTranslated(menu->title()), qPrintable(menu->title()));
    }

    /// A text that lupdate files under another context than it is looked up in is never translated.
    void textsAreExtractedWhereTheyAreLookedUp()
    {
        PseudoLocale locale;
        QCoreApplication::installTranslator(&locale);
        makeWindow();
        openAndSettle();
        for (const app::PageEntry& entry : app::workspacePages())
            showWorkspace(entry.action);
        for (const char* id : { "edit.preferences", "edit.palette", "help.about" })
            m_window->actions().action(QLatin1String(id))->trigger();
        const std::set<Text> extracted = extractedTexts();
        QVERIFY(extracted.size() > 500);
        for (const Text& text : locale.asked())
            QVERIFY2(extracted.count(text) == 1,
                     qPrintable(text.first + QStringLiteral(": ") + text.second));
    }

    void everyLanguageIsComplete_data()
    {
        QTest::addColumn<QString>("code");
        for (const app::Language& language : app::languages())
            if (!language.code.isEmpty() && language.code != QLatin1String("en"))
                QTest::newRow(qPrintable(language.code)) << language.code;
    }

    void everyLanguageIsComplete()
    {
        QFETCH(QString, code);
        std::set<Text> missing = extractedTexts();
        QVERIFY(missing.size() > 500);
        const std::vector<Message> messages =
            readMessages(QStringLiteral(ESPALIER_SOURCE_DIR "/translations/espalier_") + code
                         + QStringLiteral(".ts"));
        for (const Message& message : messages) {
            QVERIFY2(isFaithful(message),
                     qPrintable(message.text.first + QStringLiteral(": ") + message.text.second));
            missing.erase(message.text);
        }
        QStringList texts;
        for (const Text& text : missing)
            texts << text.first + QStringLiteral(": ") + text.second;
        QVERIFY2(texts.isEmpty(), qPrintable(texts.join(QLatin1Char('\n'))));
    }

    void theLanguageSwitchesWhileAModelIsOpen()
    {
        makeWindow();
        openAndSettle();
        const QString english = m_window->menuBar()->actions().first()->text();
        app::Preferences preferences = m_window->preferences();
        preferences.language = QStringLiteral("de");
        m_window->setPreferences(preferences);
        QCOMPARE(m_window->menuBar()->actions().first()->text(), QStringLiteral("&Datei"));
        QVERIFY(m_window->workspace().hasModel());
        QTRY_VERIFY(m_window->findChild<QWidget*>(QStringLiteral("headerBar"))->isVisible());
        QCOMPARE(m_window->findChild<QLabel*>(QStringLiteral("modelName"))->text(),
                 QStringLiteral("fashion_resnet20"));
        preferences.language = QStringLiteral("en");
        m_window->setPreferences(preferences);
        QCOMPARE(m_window->menuBar()->actions().first()->text(), english);
        QCOMPARE(m_settings->preferences().language, QStringLiteral("en"));
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
