#pragma once

#include <QWidget>

class QAction;

namespace widgets {
class LayersView;
class MessageBar;
class TabbedPages;
class Workspace;
} // namespace widgets

namespace app {

class ActionRegistry;
class QuantizeBar;
class QuantizeCanvas;
class QuantizeForm;
class QuantizeResult;
class QuantizeRun;
class QuantizeViews;
struct PageContext;
struct QuantizePlan;

/// The Quantize workspace: the graph tinted by what each layer loses, beside it the scheme, the
/// precision of each layer and the result.
class QuantizePage : public QWidget
{
    Q_OBJECT
public:
    explicit QuantizePage(const PageContext& context, QWidget* parent = nullptr);

signals:
    void openRequested(const QString& file);

private:
    QWidget* createSide(const PageContext& context);
    void connectActions();
    void connectRun();
    void connectLayers();

    QuantizePlan plan() const;
    /// The model that is open is the one that was quantized, or the result.
    bool isAboutRun() const;
    void start();
    void showModel();
    void showRun();
    void showResult();
    void showLayers();
    void showCulprits();
    void showMessage();
    void updateActions();
    QString quantizeObstacle() const;
    QString culpritObstacle() const;
    QString culpritText() const;
    void selectLayer(const QString& name);
    void followSelection();

    widgets::Workspace& m_workspace;
    ActionRegistry& m_actions;
    QuantizeRun& m_run;
    QuantizeCanvas* m_canvas = nullptr;
    QuantizeBar* m_bar = nullptr;
    widgets::MessageBar* m_message = nullptr;
    QuantizeResult* m_result = nullptr;
    widgets::TabbedPages* m_pages = nullptr;
    QuantizeForm* m_form = nullptr;
    widgets::LayersView* m_layers = nullptr;
    QuantizeViews* m_views = nullptr;
    QAction* m_retry = nullptr;
};

} // namespace app
