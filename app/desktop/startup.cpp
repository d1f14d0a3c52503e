#include "app/desktop/startup.h"

#include "app/desktop/main_window.h"
#include "app/desktop/samples.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QEvent>
#include <QLoggingCategory>
#include <QPixmap>
#include <QTimer>

namespace app {

namespace {

/// QT_LOGGING_RULES="espalier.startup.info=true" tells when the window stands.
Q_LOGGING_CATEGORY(startup, "espalier.startup", QtWarningMsg)

/// Says once that the window was painted, for those who measure how long that takes.
class FirstPaint : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* /*window*/, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            // Queued, so that the picture is on the screen by then.
            QMetaObject::invokeMethod(
                this, [] { qCInfo(startup, "first paint"); }, Qt::QueuedConnection);
            parent()->removeEventFilter(this);
        }
        return false;
    }
};

/// Long enough for layout, animation and the first figures of a sample.
constexpr int kPictureDelayMs = 1500;

/// Where lupdate and the translator look for the texts of this file.
struct StartupText
{
    Q_DECLARE_TR_FUNCTIONS(StartupText)
};

void openNamed(MainWindow& window, const QString& name)
{
    for (const Sample& sample : samples()) {
        if (sample.id == name)
            return window.openSample(name);
    }
    window.openFile(name);
}

void takePicture(MainWindow& window, const QString& file)
{
    QTimer::singleShot(kPictureDelayMs, &window, [&window, file] {
        const bool isWritten = window.grab().save(file);
        if (!isWritten)
            qWarning("%s could not be written", qPrintable(file));
        QCoreApplication::exit(isWritten ? 0 : 1);
    });
}

QStringList sampleIds()
{
    QStringList ids;
    for (const Sample& sample : samples())
        ids.append(sample.id);
    return ids;
}

} // namespace

void describeOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(StartupText::tr("Open, see, run and measure ONNX models."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("file"),
        StartupText::tr("An ONNX model, or the id of a sample: %1.")
            .arg(sampleIds().join(QStringLiteral(", "))),
        QStringLiteral("[file]"));
    parser.addOptions({
        { QStringLiteral("theme"), StartupText::tr("light, dark or contrast, for this run."),
          QStringLiteral("name") },
        { QStringLiteral("size"), StartupText::tr("Size of the window, for example 1440x900."),
          QStringLiteral("WxH") },
        { QStringLiteral("screenshot"), StartupText::tr("Write a picture of the window and quit."),
          QStringLiteral("file") },
    });
}

void startWindow(MainWindow& window, const QCommandLineParser& parser)
{
    if (parser.isSet(QStringLiteral("theme")))
        widgets::applyTheme(*qApp, widgets::themeFromName(parser.value(QStringLiteral("theme"))));
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    if (size.size() == 2)
        window.resize(size[0].toInt(), size[1].toInt());
    window.installEventFilter(new FirstPaint(&window));
    window.show();
    const QStringList files = parser.positionalArguments();
    const QString picture = parser.value(QStringLiteral("screenshot"));
    // After the first paint, so that the window stands before any work begins.
    QTimer::singleShot(0, &window, [&window, files, picture] {
        if (!files.isEmpty())
            openNamed(window, files.first());
        else if (picture.isEmpty())
            window.restoreSession();
    });
    if (!picture.isEmpty())
        takePicture(window, picture);
}

} // namespace app
