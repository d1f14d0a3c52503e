#include "core/base/error.h"
#include "core/base/random.h"
#include "tests/support/model_files.h"
#include "tests/support/project_folder.h"

#include <QTest>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>

namespace fs = std::filesystem;

namespace {

using core::Project;
using test::described;
using test::ProjectFolder;

/// A child process that runs `work` and gives its result as exit status; 99 for an exception.
pid_t startChild(const std::function<int()>& work)
{
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    try {
        ::_exit(work());
    } catch (...) {
        ::_exit(99);
    }
}

int statusOf(pid_t child)
{
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Changes a project in all ways for ever, and writes a byte to `announcements` once a version is
/// stored.
int changeForEver(const ProjectFolder& folder, int announcements, uint64_t seed)
{
    core::Monitor monitor;
    Project project = Project::open(folder.project());
    core::Random random({ .seed = seed });
    for (;;) {
        const auto versions = project.versions();
        const int64_t parent = versions[static_cast<size_t>(random.below(std::ssize(versions)))].id;
        const int model = static_cast<int>(random.below(ProjectFolder::kModels));
        core::VersionDescription description = described("version", parent);
        description.metrics = { { .name = "top1", .value = 0.5, .kind = "measured", .n = 10 } };
        const int64_t id = project.add(folder.model(model), description, monitor);
        if (::write(announcements, "v", 1) != 1)
            return 1;
        project.rename(id, "renamed");
        project.setNote(parent, std::string(static_cast<size_t>(random.below(5000)), 'n'));
        project.setPinned(id, true);
    }
}

int64_t bytesWaiting(int descriptor)
{
    std::array<char, 4096> bytes{};
    int64_t count = 0;
    for (ssize_t read = 0; (read = ::read(descriptor, bytes.data(), bytes.size())) > 0;)
        count += read;
    return count;
}

/// Kills a writer in its first, second or third version, or while it opens the project: whatever
/// the load of the machine, all are met. Returns how many versions it had announced.
int64_t killWriter(const ProjectFolder& folder, uint64_t seed)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return -1;
    const pid_t child = startChild([&] { return changeForEver(folder, ends[1], seed); });
    ::close(ends[1]);
    core::Random random({ .seed = seed });
    int64_t announced = 0;
    char byte = 0;
    for (const int64_t wanted = random.below(4); announced < wanted; ++announced)
        if (::read(ends[0], &byte, 1) != 1)
            break;
    ::usleep(static_cast<useconds_t>(random.below(8'000)));
    ::kill(child, SIGKILL);
    const bool wasKilled = statusOf(child) == -1;
    announced += bytesWaiting(ends[0]);
    ::close(ends[0]);
    return wasKilled ? announced : -1;
}

/// 200, or what ESPALIER_KILLS says.
int killsWanted()
{
    const int wanted = qEnvironmentVariableIntValue("ESPALIER_KILLS");
    return wanted > 0 ? wanted : 200;
}

/// Adds a version while no file may grow beyond `limit` bytes: 0 stored, 1 refused with a
/// core::Error.
int addUnderLimit(const ProjectFolder& folder, rlim_t limit)
{
    return statusOf(startChild([&] {
        ::signal(SIGXFSZ, SIG_IGN);
        core::Monitor monitor;
        Project project = Project::open(folder.project());
        const rlimit bound = { limit, limit };
        ::setrlimit(RLIMIT_FSIZE, &bound);
        try {
            project.add(folder.model(1), described("second", 1), monitor);
            return 0;
        } catch (const core::Error& error) {
            return error.code() == core::ErrorCode::fileAccess ? 1 : 2;
        }
    }));
}

/// A folder as it was, for the next attempt.
void restore(const fs::path& from, const fs::path& to)
{
    fs::remove_all(to);
    fs::copy(from, to, fs::copy_options::recursive);
}

/// Opens the project and, as its writer, marks that for a moment: 0 wrote, 1 read, 2 met a second
/// writer.
int writeOrRead(const fs::path& folder)
{
    const Project project = Project::open(folder);
    if (project.isReadOnly())
        return project.readOnlyReason().find("process") != std::string::npos ? 1 : 3;
    const fs::path mark = folder.parent_path() / "writer";
    const int descriptor = ::open(mark.c_str(), O_CREAT | O_EXCL | O_CLOEXEC | O_WRONLY, 0600);
    if (descriptor < 0)
        return 2;
    ::close(descriptor);
    ::usleep(5000);
    fs::remove(mark);
    return 0;
}

/// Where processes wait for each other to have started, however busy the machine is.
class StartingGate
{
public:
    StartingGate()
    {
        if (::pipe2(m_ends.data(), O_CLOEXEC) != 0)
            qFatal("no pipe");
    }
    /// In a child: until the parent opens the gate.
    void wait()
    {
        ::close(m_ends[1]);
        char byte = 0;
        if (::read(m_ends[0], &byte, 1) != 0)
            ::_exit(98);
    }
    /// In the parent.
    void open()
    {
        ::close(m_ends[1]);
        ::close(m_ends[0]);
    }

private:
    std::array<int, 2> m_ends{};
};

/// Cut short, or with some bits flipped.
std::string damaged(std::string bytes, int damage, core::Random& random)
{
    const auto place = [&] { return static_cast<size_t>(random.below(std::ssize(bytes))); };
    if (damage % 3 == 0)
        bytes.resize(place());
    else
        for (int flip = 0; flip <= damage % 4; ++flip)
            bytes[place()] ^= static_cast<char>(1 << random.below(8));
    return bytes;
}

} // namespace

/// Kills, full disks, second instances and damaged files.
class TestProjectFaults : public QObject
{
    Q_OBJECT
private slots:
    void aKilledWriterLosesNothingThatItAnnounced()
    {
        const ProjectFolder folder;
        core::Monitor monitor;
        Project::create(folder.project()).add(folder.model(0), described("original"), monitor);
        int64_t announced = 1;
        const int kills = killsWanted();
        int atWork = 0;
        for (int kill = 0; kill < kills; ++kill) {
            const int64_t more = killWriter(folder, static_cast<uint64_t>(kill));
            QVERIFY2(more >= 0, "the writer ended by itself");
            announced += more;
            atWork += more > 0 ? 1 : 0;
            // The next writer rolls back; a reader after it must find everything.
            QVERIFY(!Project::open(folder.project()).isReadOnly());
            QCOMPARE(test::projectFault(folder.project(), static_cast<size_t>(announced)),
                     std::string());
        }
        qInfo("%d kills, %d of them after a version was stored, %lld versions announced", kills,
              atWork, static_cast<long long>(announced));
        QVERIFY(atWork > kills / 2);
    }

    void aFullDiskLeavesTheProjectAsItWasOrWithTheVersion()
    {
        const ProjectFolder folder;
        core::Monitor monitor;
        Project::create(folder.project()).add(folder.model(0), described("original"), monitor);
        const fs::path before = folder.path() / "before";
        restore(folder.project(), before);
        std::vector<rlim_t> limits;
        for (rlim_t limit = 0; limit <= fs::file_size(folder.model(1)) + 1; ++limit)
            limits.push_back(limit);
        for (rlim_t limit = 256; limit <= 2 * fs::file_size(folder.database()); limit += 256)
            limits.push_back(limit);
        int stored = 0;
        for (const rlim_t limit : limits) {
            restore(before, folder.project());
            const int status = addUnderLimit(folder, limit);
            QVERIFY2(status == 0 || status == 1, qPrintable(QString::number(limit)));
            const Project project = Project::open(folder.project());
            QCOMPARE(project.versions().size(), size_t(status == 0 ? 2 : 1));
            QCOMPARE(test::filesBelow(folder.project() / "models").size(),
                     size_t(status == 0 ? 2 : 1));
            QCOMPARE(test::projectFault(folder.project(), 1), std::string());
            stored += status == 0 ? 1 : 0;
        }
        QVERIFY(stored > 0);
    }

    void twoInstancesNeverWriteAtATime()
    {
        const ProjectFolder folder;
        Project::create(folder.project());
        constexpr int kRounds = 200;
        int writers = 0;
        int readers = 0;
        for (int round = 0; round < kRounds; ++round) {
            StartingGate gate;
            const auto instance = [&] {
                gate.wait();
                return writeOrRead(folder.project());
            };
            const pid_t first = startChild(instance);
            const pid_t second = startChild(instance);
            gate.open();
            for (const pid_t child : { first, second }) {
                const int status = statusOf(child);
                QVERIFY2(status == 0 || status == 1, qPrintable(QString::number(status)));
                writers += status == 0 ? 1 : 0;
                readers += status == 1 ? 1 : 0;
            }
            QVERIFY(!Project::open(folder.project()).isReadOnly());
        }
        QVERIFY(writers >= kRounds);
        QVERIFY2(readers > kRounds / 10, "the two hardly ever met");
    }

    void damagedDatabasesAreRefusedOrRead()
    {
        const ProjectFolder folder;
        core::Monitor monitor;
        {
            Project project = Project::create(folder.project());
            for (int index = 0; index < ProjectFolder::kModels; ++index)
                project.add(folder.model(index), described("version"), monitor);
        }
        const std::string whole = test::bytesOf(folder.database());
        core::Random random({ .seed = 1 });
        int refused = 0;
        constexpr int kDamages = 1500;
        for (int damage = 0; damage < kDamages; ++damage) {
            std::ofstream(folder.database(), std::ios::binary) << damaged(whole, damage, random);
            refused += test::projectFault(folder.project(), 0).empty() ? 0 : 1;
        }
        QVERIFY(refused > kDamages / 3);
    }

    void aForeignSchemaIsRefused_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("trigger") << "CREATE TRIGGER t AFTER INSERT ON versions BEGIN DELETE FROM "
                                    "versions; END";
        QTest::newRow("view") << "CREATE VIEW v AS SELECT 1";
        QTest::newRow("further table") << "CREATE TABLE more (a)";
        QTest::newRow("missing table") << "DROP TABLE metrics";
        QTest::newRow("hash") << "UPDATE versions SET model = '../../etc/passwd'";
        QTest::newRow("parent after its child") << "UPDATE versions SET parent = 2 WHERE id = 1";
        QTest::newRow("arguments") << "UPDATE versions SET arguments = '[1'";
        QTest::newRow("infinite figure")
            << "INSERT INTO metrics VALUES (1, 'top1', 9e999, '', 1, NULL, NULL)";
        QTest::newRow("figure without version")
            << "INSERT INTO metrics VALUES (7, 'top1', 1, '', 1, NULL, NULL)";
    }

    void aForeignSchemaIsRefused()
    {
        QFETCH(QString, statement);
        const ProjectFolder folder;
        core::Monitor monitor;
        {
            Project project = Project::create(folder.project());
            project.add(folder.model(0), described("first"), monitor);
            project.add(folder.model(1), described("second", 1), monitor);
        }
        QVERIFY(test::projectFault(folder.project(), 2).empty());
        test::changeDatabase(folder.database(), statement.toStdString());
        const std::string fault = test::projectFault(folder.project(), 2);
        QVERIFY2(fault.find("backup") != std::string::npos, fault.c_str());
    }
};

QTEST_GUILESS_MAIN(TestProjectFaults)
#include "tst_project_faults.moc"
