#include "widgets/jobs/process_job.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimer>

#include <csignal>

namespace widgets {

namespace {

constexpr int kKillAfterMs = 5000;
/// Exit status of a work that found faults.
constexpr int kFindings = 1;
constexpr qsizetype kErrorTextLimit = 4000;

core::LogLevel logLevel(const QString& word)
{
    if (word == QLatin1String("error"))
        return core::LogLevel::error;
    if (word == QLatin1String("warning"))
        return core::LogLevel::warning;
    return word == QLatin1String("debug") ? core::LogLevel::debug : core::LogLevel::info;
}

} // namespace

ProcessJob::ProcessJob(JobDescription description, QStringList arguments, Follow follow,
                       QObject* parent)
    : Job(std::move(description), parent)
    , m_arguments(std::move(arguments))
    , m_follow(std::move(follow))
    , m_process(std::make_unique<QProcess>())
{
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &ProcessJob::readEvents);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &ProcessJob::readErrors);
    connect(m_process.get(), &QProcess::finished, this, &ProcessJob::conclude);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(JobState::failed,
                   { QStringLiteral("file_access"),
                     tr("%1 could not be started: %2").arg(program(), m_process->errorString()) });
    });
}

ProcessJob::~ProcessJob()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    if (m_process->state() == QProcess::NotRunning)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(1000))
        m_process->kill();
    m_process->waitForFinished(1000);
}

QString ProcessJob::program()
{
    const QString chosen = qEnvironmentVariable("ESPALIER_CLI");
    if (!chosen.isEmpty())
        return chosen;
    return QDir(QCoreApplication::applicationDirPath())
        .absoluteFilePath(QStringLiteral("espalier-cli"));
}

ProcessJob* ProcessJob::repetition(QObject* parent) const
{
    return new ProcessJob(description(), m_arguments, m_follow, parent);
}

bool ProcessJob::canRetry() const
{
    // A released process may still be at work.
    return m_follow && m_process && (state() == JobState::failed || state() == JobState::cancelled);
}

void ProcessJob::launch()
{
    if (m_follow)
        m_follow(this);
    openLog();
    start();
    m_process->start(
        program(), m_arguments + QStringList{ QStringLiteral("--events"), QStringLiteral("json") });
}

QStringList ProcessJob::command() const
{
    return QStringList{ QStringLiteral("espalier-cli") } + m_arguments;
}

void ProcessJob::requestStop()
{
    if (m_process->state() == QProcess::NotRunning)
        return;
    m_process->terminate();
    QTimer::singleShot(kKillAfterMs, this, [this] {
        if (m_process)
            m_process->kill();
    });
}

void ProcessJob::setPaused(bool isPaused)
{
    if (isPaused)
        m_pause.start();
    else
        m_pausedInPhase += static_cast<double>(m_pause.elapsed()) / 1000;
    if (m_process->processId() > 0)
        ::kill(static_cast<pid_t>(m_process->processId()), isPaused ? SIGSTOP : SIGCONT);
}

void ProcessJob::release()
{
    if (isOver(state()) || m_process->state() == QProcess::NotRunning)
        return;
    resume();
    m_process->disconnect(this);
    // The destructor of QProcess kills what still runs, so this one is never destroyed.
    m_process.release(); // NOLINT(bugprone-unused-return-value)
    finish(JobState::cancelled);
}

core::Progress ProcessJob::progressOf(const QJsonObject& event)
{
    const QString phase = event[QLatin1String("phase")].toString();
    if (phase != m_phase) {
        m_phase = phase;
        m_phaseStart = elapsedSeconds();
        m_pausedInPhase = 0;
    }
    core::Progress progress;
    progress.phase = phase.toStdString();
    progress.fraction = event[QLatin1String("fraction")].toDouble();
    if (const QJsonValue left = event[QLatin1String("remainingSeconds")]; left.isDouble()) {
        // The process does not know that it stood still and takes itself for slower than it is.
        const double active = elapsedSeconds() - m_phaseStart;
        const double share = m_pausedInPhase > 0 ? active / (active + m_pausedInPhase) : 1;
        progress.remainingSeconds = left.toDouble() * share;
    }
    return progress;
}

void ProcessJob::readEvents()
{
    while (m_process->canReadLine()) {
        const QByteArray line = m_process->readLine();
        m_log.write(line);
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (document.isObject())
            understand(document.object());
    }
}

void ProcessJob::readErrors()
{
    const QByteArray text = m_process->readAllStandardError();
    m_log.write(text);
    m_errorText += text;
    m_errorText = m_errorText.right(kErrorTextLimit);
}

void ProcessJob::understand(const QJsonObject& event)
{
    const QString kind = event[QLatin1String("event")].toString();
    if (kind == QLatin1String("progress"))
        setProgress(progressOf(event));
    else if (kind == QLatin1String("point"))
        emit pointArrived(event[QLatin1String("series")].toString(),
                          event[QLatin1String("x")].toDouble(),
                          event[QLatin1String("y")].toDouble());
    else if (kind == QLatin1String("log"))
        emit logArrived(logLevel(event[QLatin1String("level")].toString()),
                        event[QLatin1String("text")].toString());
    else if (kind == QLatin1String("result"))
        m_result = event;
    else if (kind == QLatin1String("error"))
        m_reported = { event[QLatin1String("code")].toString(),
                       event[QLatin1String("message")].toString() };
    emit eventArrived(event);
}

void ProcessJob::conclude(int exitCode, QProcess::ExitStatus status)
{
    readEvents();
    readErrors();
    m_log.flush();
    if (state() == JobState::cancelling)
        return finish(JobState::cancelled);
    if (status == QProcess::CrashExit)
        return finish(JobState::failed,
                      { QStringLiteral("crash"),
                        tr("The process of this job ended unexpectedly. The window and the model "
                           "are not affected; its log says what it did last.") });
    // A work that found faults is done, and its result says which.
    if (exitCode == 0 || (exitCode == kFindings && !m_result.isEmpty()))
        return finish(JobState::done);
    if (m_reported.message.isEmpty())
        m_reported = { QStringLiteral("internal"), QString::fromUtf8(m_errorText).trimmed() };
    finish(JobState::failed, m_reported);
}

void ProcessJob::openLog()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                      + QStringLiteral("/logs"));
    folder.mkpath(QStringLiteral("."));
    const QString stamp =
        QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-hhmmss-zzz"));
    m_log.setFileName(
        folder.filePath(description().kind + QLatin1Char('-') + stamp + QStringLiteral(".log")));
    // Without a log the job still runs; write() on a closed file does nothing.
    if (m_log.open(QIODevice::WriteOnly))
        m_log.write((shellText(command()) + QLatin1Char('\n')).toUtf8());
}

QString shellText(const QStringList& command)
{
    static const QRegularExpression harmless(QStringLiteral("^[A-Za-z0-9_./:=,@%+-]+$"));
    QStringList quoted;
    for (const QString& word : command) {
        if (harmless.match(word).hasMatch()) {
            quoted += word;
            continue;
        }
        QString text = word;
        quoted += QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("'\\''"))
            + QLatin1Char('\'');
    }
    return quoted.join(QLatin1Char(' '));
}

} // namespace widgets
