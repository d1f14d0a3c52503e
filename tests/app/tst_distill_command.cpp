#include "app/desktop/distill_command.h"
#include "core/base/setting_list.h"
#include "core/distillation/distillation_mix.h"
#include "core/distillation/student_builder.h"

#include <QTest>

#include <algorithm>

using app::DistillPlan;
using app::DistillStart;
using app::StudentSource;

namespace {

DistillPlan samplePlan()
{
    DistillPlan plan;
    plan.teacher = QStringLiteral("teacher.onnx");
    plan.dataset = QStringLiteral("fashion-mnist");
    plan.output = QStringLiteral("out.onnx");
    plan.cut.set("parameters", int64_t{ 20'000 });
    return plan;
}

/// The word behind a flag; empty when the flag is not there.
QString behind(const QStringList& arguments, const char* flag)
{
    const qsizetype position = arguments.indexOf(QLatin1String(flag));
    return position < 0 ? QString() : arguments.value(position + 1);
}

} // namespace

/// From the form's plan to the command line, without a window.
class TestDistillCommand : public QObject
{
    Q_OBJECT
private slots:
    void onlyWhatDiffersIsSaid()
    {
        const QStringList expected{
            QStringLiteral("distill"),     QStringLiteral("teacher.onnx"),
            QStringLiteral("--cut"),       QStringLiteral("parameters=20000"),
            QStringLiteral("--knowledge"), QStringLiteral("soft-targets"),
            QStringLiteral("--data"),      QStringLiteral("fashion-mnist"),
            QStringLiteral("-o"),          QStringLiteral("out.onnx"),
            QStringLiteral("--threads"),   QStringLiteral("2")
        };
        QCOMPARE(distillArguments(samplePlan(), DistillStart::fresh, 2), expected);
    }

    void startsDifferInOneFlag()
    {
        const QStringList fresh = distillArguments(samplePlan(), DistillStart::fresh, 0);
        for (const auto& [start, flag] : { std::pair{ DistillStart::resume, "--resume" },
                                           std::pair{ DistillStart::finish, "--finish" } }) {
            QStringList arguments = distillArguments(samplePlan(), start, 0);
            QVERIFY(arguments.removeOne(QLatin1String(flag)));
            QCOMPARE(arguments, fresh);
        }
    }

    void studentsComeFromCutsTemplatesAndFiles()
    {
        DistillPlan plan = samplePlan();
        plan.source = StudentSource::network;
        plan.network.set("mostParameters", int64_t{ 9000 });
        QStringList arguments = distillArguments(plan, DistillStart::fresh, 0);
        QCOMPARE(behind(arguments, "--template"),
                 QString::fromStdString(std::string(plan.family->id))
                     + QStringLiteral(":mostParameters=9000"));
        plan.source = StudentSource::file;
        plan.studentFile = QStringLiteral("student.onnx");
        arguments = distillArguments(plan, DistillStart::fresh, 0);
        QCOMPARE(arguments.value(2), plan.studentFile);
        QVERIFY(!arguments.contains(QStringLiteral("--cut")));
    }

    void defaultCutIsStillACut()
    {
        DistillPlan plan = samplePlan();
        plan.cut.set("parameters", int64_t{ 0 });
        const QString list = behind(distillArguments(plan, DistillStart::fresh, 0), "--cut");
        QVERIFY(!list.isEmpty());
        QCOMPARE(core::studentCut(list.toStdString()).width, 0.5);
    }

    void coreReadsEveryLossBack()
    {
        DistillPlan plan = samplePlan();
        for (app::LossChoice& loss : plan.losses) {
            loss.isUsed = true;
            loss.values.set("weight", 0.25);
            loss.values.set("warmUp", 0.125);
        }
        core::ParameterValues values(core::distillationParameters());
        values.setText(
            "knowledge",
            behind(distillArguments(plan, DistillStart::fresh, 0), "--knowledge").toStdString());
        const core::DistillationMix mix = core::mixFrom(values);
        QCOMPARE(mix.terms.size(), core::knowledgeLosses().rows().size());
        for (const core::KnowledgeTerm& term : mix.terms) {
            QCOMPARE(term.weight, 0.25);
            QCOMPARE(term.warmUp, 0.125);
        }
    }

    void settingsBecomeFlags()
    {
        DistillPlan plan = samplePlan();
        plan.mix.set("labelWeight", 0.5);
        plan.training.set("epochs", int64_t{ 3 });
        plan.training.set("mirror", true);
        const QStringList arguments = distillArguments(plan, DistillStart::fresh, 0);
        QCOMPARE(behind(arguments, "--label-weight"), QStringLiteral("0.5"));
        QCOMPARE(behind(arguments, "--epochs"), QStringLiteral("3"));
        QCOMPARE(behind(arguments, "--mirror"), QStringLiteral("yes"));
    }

    void planSurvivesItsJson()
    {
        DistillPlan plan = samplePlan();
        plan.source = StudentSource::network;
        plan.family = &core::networkTemplates().rows().back();
        plan.network = app::distillPlanFromJson(toJson(plan)).network;
        plan.losses.back().isUsed = true;
        plan.losses.back().values.set("weight", 7.5);
        plan.training.set("epochs", int64_t{ 17 });
        const DistillPlan read = app::distillPlanFromJson(toJson(plan));
        QCOMPARE(distillArguments(read, DistillStart::fresh, 1),
                 distillArguments(plan, DistillStart::fresh, 1));
    }

    void unknownJsonLeavesTheDefaults()
    {
        const DistillPlan read =
            app::distillPlanFromJson(R"({"teacher": "a.onnx", "training": {"magic": 3}})");
        QCOMPARE(read.teacher, QStringLiteral("a.onnx"));
        QCOMPARE(read.training.integer("epochs"), DistillPlan().training.integer("epochs"));
        QVERIFY(std::ranges::none_of(app::distillPlanFromJson("no json").losses,
                                     [](const auto& loss) { return loss.kind == nullptr; }));
    }

    void whatIsMissingIsSaid_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("teacher") << QStringLiteral("teacher") << QStringLiteral("teacher");
        QTest::newRow("data") << QStringLiteral("data") << QStringLiteral("training images");
        QTest::newRow("output") << QStringLiteral("output") << QStringLiteral("file for");
        QTest::newRow("overwriting") << QStringLiteral("same") << QStringLiteral("overwritten");
        QTest::newRow("losses") << QStringLiteral("losses") << QStringLiteral("at least one");
        QTest::newRow("student") << QStringLiteral("student") << QStringLiteral("of the student");
    }

    void whatIsMissingIsSaid()
    {
        QFETCH(QString, part);
        QFETCH(QString, said);
        DistillPlan plan = samplePlan();
        if (part == QLatin1String("teacher"))
            plan.teacher.clear();
        if (part == QLatin1String("data"))
            plan.dataset.clear();
        if (part == QLatin1String("output"))
            plan.output.clear();
        if (part == QLatin1String("same"))
            plan.output = plan.teacher;
        if (part == QLatin1String("losses"))
            plan.losses.front().isUsed = false;
        if (part == QLatin1String("student"))
            plan.source = StudentSource::file;
        const QStringList sentences = obstacles(plan);
        QCOMPARE(sentences.size(), part.isEmpty() ? 0 : 1);
        QVERIFY(part.isEmpty() || sentences.front().contains(said));
    }
};

QTEST_GUILESS_MAIN(TestDistillCommand)
#include "tst_distill_command.moc"
