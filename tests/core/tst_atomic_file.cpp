#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "tests/support/model_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

namespace fs = std::filesystem;

namespace {

const std::string kOld = "old content";
const std::string kNew = std::string(1500, 'n');

void writeOld(const fs::path& file)
{
    std::ofstream(file, std::ios::binary) << kOld;
}

void save(const fs::path& file, core::LinkPolicy links = core::LinkPolicy::refuse)
{
    core::writeFileAtomically(file, std::as_bytes(std::span(kNew)), links);
}

size_t entriesIn(const fs::path& folder)
{
    return static_cast<size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// Saves in a child process whose files may not grow beyond `limit` bytes; 0 when it succeeded, 1
/// when it was refused with a core::Error.
int saveUnderLimit(const fs::path& file, rlim_t limit)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit bound = { limit, limit };
        ::setrlimit(RLIMIT_FSIZE, &bound);
        try {
            save(file);
            ::_exit(0);
        } catch (const core::Error& error) {
            ::_exit(std::string(error.what()).find("File too large") != std::string::npos ? 1 : 2);
        } catch (...) {
            ::_exit(3);
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string refusal(const fs::path& file)
{
    try {
        save(file);
    } catch (const core::Error& error) {
        return error.what();
    }
    return {};
}

} // namespace

class TestAtomicFile : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
        m_folder = m_directory->path().toStdString();
        m_file = m_folder / "model.onnx";
    }

    void everyByteLimitLeavesTheOldOrTheNewFile()
    {
        for (size_t limit = 0; limit <= kNew.size() + 1; ++limit) {
            writeOld(m_file);
            const bool shouldFit = limit >= kNew.size();
            QCOMPARE(saveUnderLimit(m_file, limit), shouldFit ? 0 : 1);
            QCOMPARE(test::bytesOf(m_file), shouldFit ? kNew : kOld);
            QCOMPARE(entriesIn(m_folder), size_t(1));
        }
    }

    void withoutCommitNothingChanges()
    {
        writeOld(m_file);
        {
            core::AtomicFile file(m_file);
            file.write(kNew);
            QCOMPARE(file.size(), static_cast<int64_t>(kNew.size()));
            QCOMPARE(test::bytesOf(m_file), kOld);
        }
        QCOMPARE(test::bytesOf(m_file), kOld);
        QCOMPARE(entriesIn(m_folder), size_t(1));
    }

    void permissionsAreKept()
    {
        writeOld(m_file);
        fs::permissions(m_file, fs::perms::owner_read | fs::perms::owner_write);
        save(m_file);
        QCOMPARE(fs::status(m_file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    }

    void longestNameFits()
    {
        const fs::path file = m_folder / std::string(255, 'x');
        save(file);
        QCOMPARE(test::bytesOf(file), kNew);
    }

    void specialTargetsAreRefused()
    {
        QVERIFY(refusal(m_folder).find("not a regular file") != std::string::npos);
        QVERIFY(refusal("/dev/null").find("not a regular file") != std::string::npos);
        const fs::path fifo = m_folder / "fifo";
        QCOMPARE(::mkfifo(fifo.c_str(), 0600), 0);
        QVERIFY(refusal(fifo).find("not a regular file") != std::string::npos);
        QVERIFY(refusal(m_folder / "missing" / "file").find("No such file") != std::string::npos);
    }

    void linkIsFollowedOnlyWhenAsked()
    {
        writeOld(m_file);
        const fs::path link = m_folder / "link";
        fs::create_symlink("model.onnx", link);
        QVERIFY(refusal(link).find("symbolic link") != std::string::npos);
        QCOMPARE(test::bytesOf(m_file), kOld);
        save(link, core::LinkPolicy::follow);
        QVERIFY(fs::is_symlink(link));
        QCOMPARE(test::bytesOf(m_file), kNew);
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    fs::path m_folder;
    fs::path m_file;
};

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomic_file.moc"
