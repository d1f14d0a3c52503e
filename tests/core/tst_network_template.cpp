#include "core/execution/executor.h"
#include "core/execution/new_network.h"
#include "core/graph/validate.h"
#include "core/onnx/write_model.h"

#include <QTest>

#include <cmath>

using namespace core;

namespace {

ParameterValues settingsOf(const NetworkTemplate& family,
                           const std::map<std::string, std::string>& texts = {})
{
    ParameterValues values(family.parameters());
    for (const auto& [key, text] : texts)
        values.setText(key, text);
    return values;
}

Model built(std::string_view id, const std::map<std::string, std::string>& texts = {},
            const NetworkTask& task = {}, std::optional<uint64_t> seed = 1)
{
    const NetworkTemplate& family = networkTemplates().at(id);
    return buildNetwork(family, task, settingsOf(family, texts), seed);
}

/// What a convolution without bias and its BatchNormalization have.
int64_t layer(int64_t inputs, int64_t outputs, int64_t kernel)
{
    return inputs * outputs * kernel * kernel + 4 * outputs;
}

Tensor logitsOf(const Model& model, const NetworkTask& task)
{
    Executor executor(std::make_shared<const Model>(model));
    const Tensor image(ElementType::float32, { 2, task.channels, task.height, task.width });
    return executor.run(std::span(&image, 1)).front();
}

} // namespace

class TestNetworkTemplate : public QObject
{
    Q_OBJECT
private slots:
    void parametersAreThoseOfTheLayers_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("parameters");
        const int64_t head = 8 * 10 + 10;
        QTest::newRow("plain") << "plain"
                               << "separable"
                               << "no" << static_cast<int>(layer(1, 4, 3) + layer(4, 8, 3) + head);
        QTest::newRow("separable")
            << "plain"
            << "separable"
            << "yes" << static_cast<int>(layer(1, 4, 3) + layer(1, 4, 3) + layer(4, 8, 1) + head);
        QTest::newRow("residual") << "residual"
                                  << "kernel"
                                  << "3"
                                  << static_cast<int>(layer(1, 4, 3) + 2 * layer(4, 4, 3)
                                                      + layer(4, 8, 3) + layer(8, 8, 3)
                                                      + layer(4, 8, 1) + head);
        QTest::newRow("inverted residual")
            << "inverted-residual"
            << "headExpansion"
            << "0"
            << static_cast<int>(layer(1, 4, 3) + 2 * (layer(4, 16, 1) + layer(1, 16, 3))
                                + layer(16, 4, 1) + layer(16, 8, 1) + head);
    }

    void parametersAreThoseOfTheLayers()
    {
        QFETCH(QString, family);
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(int, parameters);
        const Model model = built(family.toStdString(),
                                  { { "widths", "4, 8" },
                                    { "blocks", "1" },
                                    { key.toStdString(), value.toStdString() } });
        QCOMPARE(networkSize(model).parameters, static_cast<int64_t>(parameters));
    }

    void residualOfThreeBlocksIsResNet20()
    {
        // The paper's table 6 says 0.27 million for 32 x 32 x 3; running statistics, the three
        // projections and one colour instead of three make the difference.
        const NetworkSize size = networkSize(built("residual"));
        QCOMPARE(size.parameters,
                 layer(1, 16, 3) + 6 * layer(16, 16, 3) + layer(16, 32, 3) + layer(16, 32, 1)
                     + 5 * layer(32, 32, 3) + layer(32, 64, 3) + layer(32, 64, 1)
                     + 5 * layer(64, 64, 3) + 64 * 10 + 10);
        const auto macs = [](int64_t inputs, int64_t outputs, int64_t kernel, int64_t side) {
            return inputs * outputs * kernel * kernel * side * side;
        };
        QCOMPARE(size.macs,
                 macs(1, 16, 3, 28) + 6 * macs(16, 16, 3, 28) + macs(16, 32, 3, 14)
                     + macs(16, 32, 1, 14) + 5 * macs(32, 32, 3, 14) + macs(32, 64, 3, 7)
                     + macs(32, 64, 1, 7) + 5 * macs(64, 64, 3, 7) + 640);
    }

    void everyFamilyRunsAtAnyInput_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<NetworkTask>("task");
        for (const NetworkTemplate& family : networkTemplates())
            for (const NetworkTask& task :
                 { NetworkTask{}, NetworkTask{ 3, 33, 17, 2 }, NetworkTask{ 5, 4, 64, 100 } })
                QTest::addRow("%s %dx%d", family.id.data(), int(task.width), int(task.height))
                    << QString::fromUtf8(family.id.data()) << task;
    }

    void everyFamilyRunsAtAnyInput()
    {
        QFETCH(QString, family);
        QFETCH(NetworkTask, task);
        const Model model = built(family.toStdString(), { { "widths", "4, 6, 8" } }, task);
        for (const Issue& issue : validate(model))
            QFAIL(issue.message.c_str());
        QCOMPARE(logitsOf(model, task).shape(), Shape({ 2, task.classes }));
    }

    void weightsHaveTheVarianceOfHeAndDependOnTheSeedAlone()
    {
        const Model model = built("plain", { { "widths", "64, 64" } });
        const auto id = model.graph.find("stage2.layer1.conv.weight");
        QVERIFY(id.has_value());
        double sum = 0;
        double squares = 0;
        const auto weights = model.graph.value(*id).initializer->values<float>();
        for (const float weight : weights) {
            sum += weight;
            squares += static_cast<double>(weight) * weight;
        }
        const auto count = static_cast<double>(weights.size());
        QVERIFY(std::abs(sum / count) < 0.002);
        QVERIFY(std::abs(squares / count / (2.0 / (64 * 9)) - 1) < 0.03);
        QVERIFY(serializeModel(model)
                == serializeModel(built("plain", { { "widths", "64, 64" } })));
        QVERIFY(serializeModel(model)
                != serializeModel(built("plain", { { "widths", "64, 64" } }, {}, 2)));
    }

    void budgetIsFilledWithoutBeingPassed_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<int>("parameters");
        QTest::addColumn<int>("macs");
        for (const NetworkTemplate& family : networkTemplates()) {
            const QString id = QString::fromUtf8(family.id.data());
            QTest::addRow("%s parameters", family.id.data()) << id << 20'000 << 0;
            QTest::addRow("%s macs", family.id.data()) << id << 0 << 1'500'000;
            QTest::addRow("%s both", family.id.data()) << id << 200'000 << 2'000'000;
        }
    }

    void budgetIsFilledWithoutBeingPassed()
    {
        QFETCH(QString, family);
        QFETCH(int, parameters);
        QFETCH(int, macs);
        const NetworkTemplate& row = networkTemplates().at(family.toStdString());
        NetworkBudget budget;
        if (parameters > 0)
            budget.parameters = parameters;
        if (macs > 0)
            budget.macs = macs;
        Monitor monitor;
        const ParameterValues values = widthsForBudget(row, {}, settingsOf(row), budget, monitor);
        const NetworkSize size = networkSize(buildNetwork(row, {}, values, std::nullopt));
        QVERIFY2(fits(size, budget), sizeText(size, budget).c_str());
        const double filled = std::max(parameters > 0 ? double(size.parameters) / parameters : 0,
                                       macs > 0 ? double(size.macs) / macs : 0);
        QVERIFY2(filled > 0.85, sizeText(size, budget).c_str());
    }

    void budgetBelowTheSmallestNetworkIsRefusedWithItsFigure()
    {
        const NetworkTemplate& family = networkTemplates().at("residual");
        const NetworkSize smallest =
            networkSize(built("residual", { { "widths", "1, 1, 1" } }, {}, std::nullopt));
        Monitor monitor;
        try {
            widthsForBudget(family, {}, settingsOf(family), { .parameters = 50 }, monitor);
            QFAIL("accepted");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::invalidArgument);
            QVERIFY2(std::string(error.what()).find(std::to_string(smallest.parameters))
                         != std::string::npos,
                     error.what());
        }
    }

    void impossibleSettingsAreRefused_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("fraction of a channel") << "plain"
                                               << "widths"
                                               << "4.5";
        QTest::newRow("no stage") << "plain"
                                  << "widths"
                                  << "";
        QTest::newRow("too many stages") << "residual"
                                         << "widths"
                                         << "1,1,1,1,1,1,1,1,1";
        QTest::newRow("blocks for other stages") << "residual"
                                                 << "blocks"
                                                 << "1, 2";
        QTest::newRow("even kernel") << "inverted-residual"
                                     << "kernel"
                                     << "4";
        QTest::newRow("pooled to nothing") << "plain"
                                           << "widths"
                                           << "1,1,1,1,1,1";
        QTest::newRow("more than memory") << "residual"
                                          << "widths"
                                          << "8192";
    }

    void impossibleSettingsAreRefused()
    {
        QFETCH(QString, family);
        QFETCH(QString, key);
        QFETCH(QString, value);
        QVERIFY_EXCEPTION_THROWN(
            built(family.toStdString(), { { key.toStdString(), value.toStdString() } }), Error);
    }

    void settingsOfTheFamilyAndTheBudgetMakeTheNetwork()
    {
        const NetworkTemplate& family = networkTemplates().at("inverted-residual");
        ParameterValues values(newNetworkParameters(family));
        values.set("classes", int64_t{ 7 });
        values.set("mostParameters", int64_t{ 30'000 });
        Monitor monitor;
        const NetworkTask task{ .channels = 3, .height = 32, .width = 32 };
        const NewNetwork network = newNetwork(family, task, values, monitor);
        QVERIFY(network.size.parameters <= 30'000);
        QCOMPARE(network.widths.size(), size_t(3));
        QCOMPARE(logitsOf(network.model, task).shape(), Shape({ 2, 7 }));
    }
};

QTEST_GUILESS_MAIN(TestNetworkTemplate)
#include "tst_network_template.moc"
