#include "core/distillation/student_builder.h"
#include "core/evaluation/latency.h"
#include "core/execution/executor.h"
#include "core/graph/validate.h"
#include "core/onnx/read_model.h"
#include "core/pruning/residual_block.h"
#include "tests/support/command.h"

#include <QTest>

using namespace core;

namespace {

Model teacherNetwork()
{
    const NetworkTemplate& family = networkTemplates().at("residual");
    ParameterValues values(family.parameters());
    values.setText("widths", "8, 12");
    values.setText("blocks", "2, 3");
    return buildNetwork(family, { .height = 12, .width = 12 }, values, 1);
}

CutStudent cutFrom(const Model& teacher, std::string_view list)
{
    Monitor monitor;
    return cutStudent(teacher, studentCut(list), randomInputs(teacher, 8, 1).front(), monitor);
}

std::vector<Tensor> run(const Model& model, std::span<const Tensor> inputs)
{
    return Executor(std::make_shared<const Model>(model)).run(inputs);
}

} // namespace

class TestStudentBuilder : public QObject
{
    Q_OBJECT
private slots:
    void studentsRunAndAreSmaller_data()
    {
        QTest::addColumn<QString>("list");
        QTest::newRow("narrower") << "width=0.5";
        QTest::newRow("shallower") << "width=0,depth=0.9";
        QTest::newRow("both") << "width=0.3,depth=0.5,multiple=2";
        QTest::newRow("parameters") << "parameters=3000";
        QTest::newRow("macs") << "macs=300000,depth=0.4";
    }

    void studentsRunAndAreSmaller()
    {
        QFETCH(QString, list);
        const Model teacher = teacherNetwork();
        const CutStudent student = cutFrom(teacher, list.toStdString());
        for (const Issue& issue : validate(student.model))
            QFAIL(issue.message.c_str());
        const auto inputs = randomInputs(teacher, 2, 2);
        QCOMPARE(run(student.model, inputs).front().shape(), Shape({ 2, 10 }));
        QVERIFY(student.size.parameters < networkSize(teacher).parameters);
        QCOMPARE(student.size.parameters, networkSize(student.model).parameters);
        QVERIFY(fits(student.size, studentCut(list.toStdString()).budget));
    }

    void budgetIsFilled()
    {
        const CutStudent student = cutFrom(teacherNetwork(), "parameters=5000");
        QVERIFY(student.size.parameters <= 5000);
        QVERIFY2(student.size.parameters > 4000, std::to_string(student.size.parameters).c_str());
    }

    void nothingCutIsTheTeacherItself()
    {
        const Model teacher = teacherNetwork();
        const CutStudent student = cutFrom(teacher, "width=0");
        const auto inputs = randomInputs(teacher, 3, 2);
        const Tensor expected = run(teacher, inputs).front();
        const Tensor found = run(student.model, inputs).front();
        for (size_t index = 0; index < expected.values<float>().size(); ++index)
            QVERIFY(std::abs(expected.values<float>()[index] - found.values<float>()[index])
                    < 1e-4F);
    }

    void blockThatDoesNothingGoesFirst()
    {
        Model teacher = teacherNetwork();
        const char* const kName = "stage2.block2.conv2.norm.scale";
        Tensor& scale = *teacher.graph.value(*teacher.graph.find(kName)).initializer;
        std::ranges::fill(scale.mutableValues<float>(), 0.0F);
        const CutStudent student = cutFrom(teacher, "width=0,depth=0.25");
        QCOMPARE(student.blocksRemoved, int64_t{ 1 });
        QVERIFY(!student.model.graph.find(kName));
        QVERIFY(student.model.graph.find("stage2.block3.conv2.norm.scale"));
    }

    void residualSampleBecomesAStudentOfTwentyThousandParameters()
    {
        Monitor monitor;
        const Model teacher = readModel(test::samplePath("fashion_resnet20.onnx"), monitor);
        const CutStudent student = cutFrom(teacher, "parameters=20000");
        QVERIFY(student.size.parameters <= 20000);
        QVERIFY(student.size.parameters > 16000);
        QVERIFY(student.model.metadata == teacher.metadata);
        QVERIFY(!student.notes.empty());
    }

    void impossibleCutsAreRefused_data()
    {
        QTest::addColumn<QString>("list");
        QTest::newRow("everything") << "width=1";
        QTest::newRow("negative") << "depth=-0.1";
        QTest::newRow("budget below the smallest") << "parameters=10";
        QTest::newRow("unknown setting") << "height=0.5";
        QTest::newRow("no number") << "width=half";
        QTest::newRow("no multiple") << "multiple=0";
    }

    void impossibleCutsAreRefused()
    {
        QFETCH(QString, list);
        QVERIFY_EXCEPTION_THROWN(cutFrom(teacherNetwork(), list.toStdString()), Error);
    }
};

QTEST_GUILESS_MAIN(TestStudentBuilder)
#include "tst_student_builder.moc"
