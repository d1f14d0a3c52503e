#include "app/desktop/main_window.h"
#include "app/desktop/startup.h"
#include "core/base/busy_waiting.h"
#include "widgets/style/icon.h"

#include <QApplication>
#include <QCommandLineParser>

#include <clocale>

int main(int argc, char** argv)
{
    core::limitBusyWaiting(argv);
    QApplication application(argc, argv);
    // Qt takes the C library's locale from the environment; numbers in files must not follow it.
    std::setlocale(LC_NUMERIC, "C");
    QCoreApplication::setOrganizationName(QStringLiteral("Espalier"));
    QCoreApplication::setApplicationName(QStringLiteral("espalier"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ESPALIER_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("espalier"));
    QApplication::setWindowIcon(widgets::applicationIcon());

    QCommandLineParser parser;
    app::describeOptions(parser);
    parser.process(application);
    app::Settings settings;
    app::MainWindow window(settings);
    app::startWindow(window, parser);
    return QApplication::exec();
}
