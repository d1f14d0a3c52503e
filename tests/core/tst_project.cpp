#include "core/onnx/read_model.h"
#include "core/onnx/write_model.h"
#include "tests/support/command.h"
#include "tests/support/model_files.h"
#include "tests/support/project_folder.h"

#include <QTest>

#include <fmt/format.h>

#include <fstream>

namespace fs = std::filesystem;

namespace {

using core::Access;
using core::Project;
using test::described;
using test::ProjectFolder;
using test::refusalOf;

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

/// An original with two branches: 1 -> 2 -> 3 and 1 -> 4.
Project branched(const ProjectFolder& folder)
{
    core::Monitor monitor;
    Project project = Project::create(folder.project());
    project.add(folder.model(0), described("original"), monitor);
    project.add(folder.model(1), described("pruned", 1), monitor);
    project.add(folder.model(2), described("quantized", 2), monitor);
    project.add(folder.model(3), described("other", 1), monitor);
    return project;
}

void overwrite(const fs::path& file, std::streamoff offset, std::string_view bytes)
{
    std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
    stream.seekp(offset);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

} // namespace

/// Versions of models in a folder: what is stored comes back, what is damaged is refused.
class TestProject : public QObject
{
    Q_OBJECT
private slots:
    void aVersionComesBackAsItWas()
    {
        const ProjectFolder folder;
        core::Monitor monitor;
        core::VersionDescription given = described("half the MACs");
        given.arguments = R"({"words":["--ratio","0.5"]})";
        given.seed = -7;
        given.note = "Grüße\nzweite Zeile";
        given.metrics = { { .name = "top1",
                            .value = 0.9347,
                            .kind = "measured on validation samples",
                            .n = 10'000,
                            .low = 0.9297,
                            .high = 0.9394 },
                          { .name = "bytes", .value = 1e9, .kind = "computed" } };
        Project::create(folder.project()).add(folder.model(0), given, monitor);
        const Project project = Project::open(folder.project());
        const core::Version version = project.versions().at(0);
        QCOMPARE(version.id, int64_t(1));
        QVERIFY(!version.parent);
        QCOMPARE(version.arguments, given.arguments);
        QVERIFY(version.seed == given.seed);
        QCOMPARE(version.name, given.name);
        QCOMPARE(version.note, given.note);
        QVERIFY(version.created > 1'700'000'000);
        QCOMPARE(version.metrics.size(), size_t(2));
        QCOMPARE(version.metrics[0].value, 0.9347);
        QCOMPARE(version.metrics[0].n, int64_t(10'000));
        QVERIFY(version.metrics[0].low == 0.9297 && version.metrics[0].high == 0.9394);
        QVERIFY(!version.metrics[1].low);
        QCOMPARE(test::bytesOf(project.modelFile(version, monitor)),
                 test::bytesOf(folder.model(0)));
    }

    void thePathLeadsFromTheOriginal()
    {
        const ProjectFolder folder;
        const Project project = branched(folder);
        std::string names;
        for (const core::Version& version : project.pathTo(3))
            names += version.name + ' ';
        QCOMPARE(names, std::string("original pruned quantized "));
        QCOMPARE(project.pathTo(4).size(), size_t(2));
        QVERIFY(contains(refusalOf([&] { project.pathTo(9); }),
                         "invalid_argument: the project has no version 9; it has 1 to 4"));
    }

    void equalModelsAreStoredOnce()
    {
        const ProjectFolder folder;
        core::Monitor monitor;
        Project project = branched(folder);
        project.add(folder.model(1), described("again", 4), monitor);
        QCOMPARE(test::filesBelow(folder.project() / "models").size(), size_t(4));
    }

    void weightsBesideAFileAreTakenIn()
    {
        const test::TemporaryFolder source;
        core::Monitor monitor;
        const fs::path file = source.path() / "external.onnx";
        const core::Model model = core::readModel(test::samplePath("fashion_cnn.onnx"), monitor);
        core::writeModel(model, file, monitor, { .largestInlineBytes = 1000 });
        QVERIFY(fs::exists(source.path() / "external.data"));
        const ProjectFolder folder;
        Project project = Project::create(folder.project());
        project.add(file, described("external"), monitor);
        const fs::path stored = project.modelFile(project.version(1), monitor);
        QCOMPARE(test::bytesOf(stored), core::serializeModel(model));
    }

    void deletedVersionsComeBackUntilTheProjectIsTidied()
    {
        const ProjectFolder folder;
        Project project = branched(folder);
        const core::Monitor monitor;
        project.setDeleted(3, true);
        project.setDeleted(4, true);
        QVERIFY(project.version(4).isDeleted);
        project.modelFile(project.version(4), monitor);
        project.setDeleted(3, false);
        project.setDeleted(2, true); // version 3 comes from it
        const core::TidyReport report = project.tidy();
        QCOMPARE(report.versions, int64_t(1));
        QCOMPARE(report.kept, int64_t(1));
        QCOMPARE(report.bytes, static_cast<int64_t>(fs::file_size(folder.model(3))));
        QCOMPARE(project.versions().size(), size_t(3));
        QCOMPARE(test::projectFault(folder.project(), 3), std::string());
        project.setDeleted(3, true);
        QCOMPARE(project.tidy().versions, int64_t(2));
    }

    void numbersOfRemovedVersionsAreNotGivenAgain()
    {
        const ProjectFolder folder;
        core::Monitor monitor;
        Project project = branched(folder);
        project.setDeleted(4, true);
        project.tidy();
        QCOMPARE(project.add(folder.model(3), described("new", 1), monitor), int64_t(5));
    }

    void aPinnedVersionIsNotDeleted()
    {
        const ProjectFolder folder;
        Project project = branched(folder);
        project.setPinned(3, true);
        QVERIFY(contains(refusalOf([&] { project.setDeleted(3, true); }), "is pinned; unpin it"));
        QVERIFY(!project.version(3).isDeleted);
        project.setPinned(3, false);
        project.setDeleted(3, true);
    }

    void namesAndNotesHaveLimits()
    {
        const ProjectFolder folder;
        Project project = branched(folder);
        project.rename(2, "für später");
        project.setNote(2, "measure again");
        QCOMPARE(project.version(2).name, std::string("für später"));
        QCOMPARE(project.version(2).note, std::string("measure again"));
        for (const std::string& name :
             { std::string(), std::string(201, 'n'), std::string("a\nb") })
            QVERIFY(contains(refusalOf([&] { project.rename(2, name); }), "1 to 200 bytes"));
        QVERIFY(contains(refusalOf([&] { project.setNote(2, std::string(70'000, 'n')); }),
                         "at most 65536 bytes"));
    }

    void whatIsNoModelIsRefused()
    {
        const ProjectFolder folder;
        core::Monitor monitor;
        Project project = branched(folder);
        const auto before = test::filesBelow(folder.project());
        const fs::path text = folder.path() / "text.onnx";
        std::ofstream(text) << "no model";
        QVERIFY(refusalOf([&] {
                    project.add(text, described("text"), monitor);
                }).starts_with("invalid_file"));
        QVERIFY(refusalOf([&] {
                    project.add(folder.path() / "missing.onnx", described("missing"), monitor);
                }).starts_with("file_access"));
        QVERIFY(contains(
            refusalOf([&] { project.add(folder.model(0), described("orphan", 77), monitor); }),
            "has no version 77"));
        QCOMPARE(test::filesBelow(folder.project()), before);
    }

    void aFileThatNoVersionNeedsIsSweptAtOpening()
    {
        const ProjectFolder folder;
        branched(folder);
        const fs::path models = folder.project() / "models";
        std::ofstream(models / (std::string(64, 'a') + ".onnx")) << "orphan";
        std::ofstream(models / ".espalier-0123456789abcdef.part") << "half";
        std::ofstream(models / "notes.txt") << "of somebody else";
        Project::open(folder.project(), Access::read);
        QCOMPARE(test::filesBelow(models).size(), size_t(7));
        Project::open(folder.project());
        QCOMPARE(test::filesBelow(models).size(), size_t(5));
        QVERIFY(fs::exists(models / "notes.txt"));
    }

    void aSecondInstanceReadsAndNamesTheFirst()
    {
        const ProjectFolder folder;
        core::Monitor monitor;
        const auto first = std::make_unique<Project>(branched(folder));
        Project second = Project::open(folder.project());
        QVERIFY(second.isReadOnly());
        QVERIFY(contains(second.readOnlyReason(), fmt::format("process {} on host ", ::getpid())));
        QCOMPARE(second.versions().size(), size_t(4));
        QVERIFY(contains(refusalOf([&] { second.rename(1, "mine"); }), "is writing it"));
        QVERIFY(
            contains(refusalOf([&] { second.add(folder.model(0), described("mine"), monitor); }),
                     "cannot be changed"));
        first->rename(1, "changed");
        QCOMPARE(second.version(1).name, std::string("changed"));
    }

    void theLockEndsWithItsHolder()
    {
        const ProjectFolder folder;
        branched(folder);
        QVERIFY(!Project::open(folder.project()).isReadOnly());
        QVERIFY(!Project::open(folder.project()).isReadOnly());
    }

    void aFolderWithOtherThingsIsRefused()
    {
        const ProjectFolder folder;
        QVERIFY(contains(refusalOf([&] { Project::create(folder.path()); }), "is not empty"));
        QVERIFY(contains(refusalOf([&] { Project::open(folder.path()); }), "is not a project"));
        QVERIFY(contains(refusalOf([&] { Project::open(folder.path() / "no"); }), "cannot open"));
    }

    void aNewerProjectIsRefusedUntouched()
    {
        const ProjectFolder folder;
        branched(folder);
        overwrite(folder.database(), 60, std::string_view("\0\0\0\x63", 4));
        const std::string before = test::bytesOf(folder.database());
        const auto files = test::filesBelow(folder.project());
        for (const Access access : { Access::read, Access::write })
            QVERIFY(contains(refusalOf([&] { Project::open(folder.project(), access); }),
                             "unsupported: "));
        QCOMPARE(test::bytesOf(folder.database()), before);
        QCOMPARE(test::filesBelow(folder.project()), files);
    }

    void anInterruptedCreationIsCompleted()
    {
        const ProjectFolder folder;
        fs::create_directories(folder.project());
        std::ofstream(folder.database()).flush();
        core::Monitor monitor;
        Project project = Project::open(folder.project());
        QCOMPARE(project.add(folder.model(0), described("first"), monitor), int64_t(1));
    }

    void aModelThatDoesNotMatchItsHashIsRefused()
    {
        const ProjectFolder folder;
        const Project project = branched(folder);
        const core::Monitor monitor;
        const core::Version version = project.version(2);
        const fs::path file = project.modelFile(version, monitor);
        overwrite(file, 20, "X");
        QVERIFY(contains(refusalOf([&] { project.modelFile(version, monitor); }), "is damaged"));
        fs::remove(file);
        QVERIFY(contains(refusalOf([&] { project.modelFile(version, monitor); }), "is missing"));
        fs::create_symlink(folder.model(1), file);
        QVERIFY(contains(refusalOf([&] { project.modelFile(version, monitor); }), "is missing"));
    }

    void aLinkInPlaceOfTheModelsIsRefused()
    {
        const ProjectFolder folder;
        branched(folder);
        fs::rename(folder.project() / "models", folder.path() / "elsewhere");
        fs::create_directory_symlink(folder.path() / "elsewhere", folder.project() / "models");
        QVERIFY(contains(refusalOf([&] { Project::open(folder.project()); }), "must be a folder"));
        QCOMPARE(test::filesBelow(folder.path() / "elsewhere").size(), size_t(4));
    }
};

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
