#pragma once

class QCommandLineParser;

namespace app {

class MainWindow;

/// The options of the command line of the desktop.
void describeOptions(QCommandLineParser& parser);
/// Shows the window as the options ask: theme, size, a file or the last session. A picture of it is
/// taken, and the application ends, when one is asked for.
void startWindow(MainWindow& window, const QCommandLineParser& parser);

} // namespace app
