#include "widgets/graphview/layout_engine.h"

#include "core/base/error.h"
#include "core/execution/node_annotations.h"
#include "widgets/style/fonts.h"

#include <QFontMetricsF>

#include <chrono>
#include <string>
#include <unordered_map>

namespace widgets {

namespace {

constexpr int kCardPixels = 13;
constexpr double kTextGap = 5; ///< between title and secondary text

} // namespace

QFont cardFont()
{
    QFont font = interfaceFont();
    font.setPixelSize(kCardPixels);
    return font;
}

/// Font metrics and finished blocks; used by one worker at a time.
class LayoutEngine::Workshop
{
public:
    explicit Workshop(const QFont& font)
        : m_metrics(font)
    {
    }

    std::shared_ptr<const GraphScene> make(const LayoutRequest& request,
                                           const core::Monitor& monitor)
    {
        auto scene = std::make_shared<GraphScene>();
        scene->document = request.document != nullptr ? request.document : document(request);
        monitor.checkpoint();
        scene->isExpanded = request.isExpanded
            ? *request.isExpanded
            : core::defaultExpansion(scene->document->blocks(), scene->document->graph());
        scene->visible =
            core::makeVisibleGraph(*scene->document, scene->isExpanded,
                                   [this](std::string_view title, std::string_view secondary) {
                                       return width(title) + width(secondary)
                                           + (title.empty() || secondary.empty() ? 0 : kTextGap);
                                   });
        monitor.checkpoint();
        const auto start = std::chrono::steady_clock::now();
        scene->layout = core::layoutGraph(scene->visible.layout, {}, monitor, &m_cache);
        scene->milliseconds =
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
                .count();
        indexScene(*scene);
        monitor.checkpoint();
        return scene;
    }

private:
    static std::shared_ptr<const core::GraphDocument> document(const LayoutRequest& request)
    {
        return std::make_shared<const core::GraphDocument>(
            request.model,
            core::annotateNodes(*request.model, request.shapes.get(), request.cost.get()));
    }

    double width(std::string_view text)
    {
        if (text.empty())
            return 0;
        const auto [entry, isNew] = m_widths.try_emplace(std::string(text), 0);
        if (isNew)
            entry->second = m_metrics.horizontalAdvance(
                QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
        return entry->second;
    }

    QFontMetricsF m_metrics;
    std::unordered_map<std::string, double> m_widths;
    core::LayoutCache m_cache;
};

LayoutEngine::LayoutEngine(QObject* parent)
    : QObject(parent)
    , m_workshop(std::make_shared<Workshop>(cardFont()))
{
    m_pool.setMaxThreadCount(1);
}

LayoutEngine::~LayoutEngine()
{
    cancel();
    m_pool.waitForDone();
}

void LayoutEngine::cancel()
{
    m_stop.request_stop();
    ++m_generation;
    m_isBusy = false;
}

void LayoutEngine::request(LayoutRequest request)
{
    cancel();
    m_stop = std::stop_source();
    m_isBusy = true;
    m_pool.start([this, generation = m_generation, token = m_stop.get_token(),
                  workshop = m_workshop, request = std::move(request)] {
        std::shared_ptr<const GraphScene> scene;
        QString problem;
        try {
            scene = workshop->make(request, core::Monitor(token));
        } catch (const core::Cancelled&) {
            return;
        } catch (const std::exception& error) {
            problem = QString::fromUtf8(error.what());
        }
        QMetaObject::invokeMethod(
            this, [this, generation, scene, problem] { deliver(generation, scene, problem); },
            Qt::QueuedConnection);
    });
}

void LayoutEngine::deliver(int64_t generation, const std::shared_ptr<const GraphScene>& scene,
                           const QString& problem)
{
    if (generation != m_generation)
        return;
    m_isBusy = false;
    if (scene != nullptr)
        emit finished(scene);
    else
        emit failed(problem);
}

} // namespace widgets
