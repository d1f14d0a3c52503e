#include "tests/widgets/node_choice.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/models/log_model.h"
#include "widgets/models/sample_model.h"
#include "widgets/models/sample_picture.h"
#include "widgets/panels/activations_page.h"
#include "widgets/panels/channel_grid.h"
#include "widgets/panels/prediction_view.h"
#include "widgets/panels/sample_gallery.h"
#include "widgets/panels/samples_panel.h"
#include "widgets/panels/tensor_view.h"
#include "widgets/plots/heat_map.h"
#include "widgets/workspace/opened_dataset.h"
#include "widgets/workspace/workspace.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace widgets;

namespace {

constexpr int kTimeoutMs = 60'000;

} // namespace

class TestSamples : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        core::Monitor monitor;
        m_workspace.setDataset({});
        m_workspace.setSample(std::nullopt);
        m_workspace.open(openModel(
            QStringLiteral(ESPALIER_SOURCE_DIR "/resources/samples/fashion_cnn.onnx"), monitor));
    }

    void theFirstSampleIsRunAtOnce()
    {
        SamplesPanel panel(m_context);
        showAndWait(panel);
        const auto& prediction = panel.findChild<PredictionView*>()->prediction();
        QCOMPARE(prediction.top.size(), size_t{ 5 });
        QCOMPARE(prediction.original.size(), QSize(28, 28));
        QCOMPARE(prediction.seen, prediction.original);
        double sum = 0;
        for (const PredictedClass& predicted : prediction.top)
            sum += predicted.probability;
        QVERIFY(sum > 0.9 && sum < 1.0001);
        QCOMPARE(panel.findChild<QListView*>(QStringLiteral("galleryGrid"))->model()->rowCount(),
                 1000);
    }

    void arrowsAndClicksChooseAnotherSample()
    {
        SamplesPanel panel(m_context);
        showAndWait(panel);
        auto* grid = panel.findChild<QListView*>(QStringLiteral("galleryGrid"));
        auto* view = panel.findChild<PredictionView*>();
        QSignalSpy predicted(view, &PredictionView::predicted);
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Right);
        QCOMPARE(m_workspace.sample()->index, 1);
        QTRY_VERIFY_WITH_TIMEOUT(!predicted.isEmpty(), kTimeoutMs);
        predicted.clear();
        const QRect third = grid->visualRect(grid->model()->index(2, 0));
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, third.center());
        QCOMPARE(m_workspace.sample()->index, 2);
        QTRY_VERIFY_WITH_TIMEOUT(!predicted.isEmpty(), kTimeoutMs);
        QVERIFY(!panel.findChild<QLabel*>(QStringLiteral("predictionHeading"))->text().isEmpty());
    }

    void aClassKeepsItsSamples()
    {
        SamplesPanel panel(m_context);
        showAndWait(panel);
        auto* classes = panel.findChild<QComboBox*>(QStringLiteral("galleryClass"));
        classes->setCurrentIndex(4);
        const SampleModel& model = panel.findChild<SampleGallery*>()->model();
        QVERIFY(model.rowCount() > 50 && model.rowCount() < 200);
        for (const int64_t sample : model.shown())
            QCOMPARE(model.samples()->label(sample), 3);
    }

    void wrongSamplesAreFound()
    {
        SamplesPanel panel(m_context);
        showAndWait(panel);
        panel.findChild<QComboBox*>(QStringLiteral("galleryVerdict"))->setCurrentIndex(2);
        auto* count = panel.findChild<QLabel*>(QStringLiteral("galleryCount"));
        QTRY_VERIFY_WITH_TIMEOUT(count->text().contains(QStringLiteral("among 1,000")), kTimeoutMs);
        const SampleModel& model = panel.findChild<SampleGallery*>()->model();
        // The sample classifies 92.1 % of the whole test set rightly.
        QVERIFY2(model.rowCount() > 40 && model.rowCount() < 130, qPrintable(count->text()));
        for (const int64_t sample : model.shown())
            QVERIFY(*model.prediction(sample) != model.samples()->label(sample));
    }

    void thumbnailsComeLazily()
    {
        SamplesPanel panel(m_context);
        showAndWait(panel);
        const QAbstractItemModel* model =
            panel.findChild<QListView*>(QStringLiteral("galleryGrid"))->model();
        const QModelIndex last = model->index(999, 0);
        QVERIFY(last.data(Qt::DecorationRole).value<QImage>().isNull());
        QTRY_COMPARE_WITH_TIMEOUT(last.data(Qt::DecorationRole).value<QImage>().size(),
                                  QSize(28, 28), kTimeoutMs);
    }

    void theModelKeepsItsPromises()
    {
        SampleModel model(m_jobs, QStringLiteral("tested"));
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        core::Monitor monitor;
        model.setSamples(m_workspace.samples()->samples(core::Role::test, monitor));
        model.setPrediction(3, 1);
        model.showOnly({ 5, 3 });
        QCOMPARE(model.rowOf(3), 1);
        model.append({ 9 });
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1).data(SampleModel::predictedRole).toInt(), 1);
        model.setSamples(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void samplesThatDoNotFitAreExplained()
    {
        SamplesPanel panel(m_context);
        panel.resize(900, 240);
        panel.show();
        m_workspace.setDataset(QStringLiteral("folder:/nowhere"));
        auto* add = panel.findChild<QPushButton*>(QStringLiteral("addDatasetFromSamples"));
        QTRY_VERIFY_WITH_TIMEOUT(add->isVisible(), kTimeoutMs);
        QSignalSpy requested(&m_workspace, &Workspace::datasetRequested);
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
        m_workspace.close();
        QVERIFY(add->isVisible());
    }

    void numbersBecomeGreyPictures()
    {
        const auto numbers = core::Tensor::of<float>({ 1, 2, 2 }, { -1, 0, 0, 1 });
        const QImage picture = samplePicture(numbers);
        QCOMPARE(picture.size(), QSize(2, 2));
        QCOMPARE(qGray(picture.pixel(0, 0)), 0);
        QCOMPARE(qGray(picture.pixel(1, 1)), 255);
        QVERIFY(samplePicture(core::Tensor::ofStrings({ 1 }, { "word" })).isNull());
    }

    void anActivationShowsItsChannels()
    {
        ActivationsPage page(m_context);
        page.resize(340, 700);
        page.show();
        m_workspace.setSample(SampleChoice{ core::Role::test, 4 });
        QVERIFY(selectFirst(m_workspace, "Relu"));
        auto* view = page.findChild<TensorView*>();
        QTRY_VERIFY_WITH_TIMEOUT(view->figures().has_value(), kTimeoutMs);
        QCOMPARE(view->figures()->statistics.minimum, 0.0);
        QVERIFY(view->figures()->statistics.maximum > 0);
        QCOMPARE(view->figures()->statistics.notANumber, 0);
        auto* channels = page.findChild<ChannelGrid*>();
        QCOMPARE(size_t(channels->count()), view->figures()->channels.size());
        const QImage first = page.findChild<HeatMap*>()->image();
        channels->setFocus();
        QTest::keyClick(channels, Qt::Key_Right);
        QVERIFY(page.findChild<HeatMap*>()->image() != first);
    }

    void theActivationFollowsTheSample()
    {
        ActivationsPage page(m_context);
        page.show();
        m_workspace.setSample(SampleChoice{ core::Role::test, 0 });
        QVERIFY(selectFirst(m_workspace, "Gemm"));
        auto* view = page.findChild<TensorView*>();
        QTRY_VERIFY_WITH_TIMEOUT(view->figures().has_value(), kTimeoutMs);
        const double before = view->figures()->statistics.mean;
        m_workspace.setSample(SampleChoice{ core::Role::test, 1 });
        QTRY_VERIFY_WITH_TIMEOUT(view->figures()->statistics.mean != before, kTimeoutMs);
    }

    void everyValueOfTheSampleCanBeShown()
    {
        ActivationsPage page(m_context);
        page.show();
        m_workspace.setSample(SampleChoice{ core::Role::test, 0 });
        auto* choice = page.findChild<QComboBox*>(QStringLiteral("activationChoice"));
        auto* view = page.findChild<TensorView*>();
        for (const core::NodeId node : m_workspace.graph().order()) {
            m_workspace.selectNode(node);
            for (int value = 0; value < choice->count(); ++value) {
                QSignalSpy changed(view, &TensorView::figuresChanged);
                choice->setCurrentIndex(-1);
                choice->setCurrentIndex(value);
                QTRY_VERIFY_WITH_TIMEOUT(view->figures().has_value() && changed.size() > 1,
                                         kTimeoutMs);
            }
        }
    }

    void withoutASampleThePageSaysWhereToGetOne()
    {
        ActivationsPage page(m_context);
        page.show();
        QVERIFY(selectFirst(m_workspace, "Conv"));
        QVERIFY(page.findChild<QLabel*>(QStringLiteral("activationStatistics"))
                    ->text()
                    .contains(QStringLiteral("Samples")));
        m_workspace.close();
        QVERIFY(!page.findChild<ChannelGrid*>()->isVisible());
    }

private:
    void showAndWait(SamplesPanel& panel)
    {
        panel.resize(900, 240);
        panel.show();
        auto* view = panel.findChild<PredictionView*>();
        QVERIFY(QTest::qWaitFor([view] { return !view->prediction().top.empty(); }, kTimeoutMs));
    }

    Workspace m_workspace;
    LogModel m_log;
    JobRunner m_jobs;
    PanelContext m_context{ m_workspace, m_jobs, m_log };
};

QTEST_MAIN(TestSamples)
#include "tst_samples.moc"
