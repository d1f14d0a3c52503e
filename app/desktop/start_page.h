#pragma once

#include "app/desktop/settings.h"

#include <QScrollArea>

class QVBoxLayout;

namespace app {

class ActionRegistry;
struct Sample;

/// What one sees without a model: open, recent models with their figures, samples, and a place to
/// drop a file on.
class StartPage : public QScrollArea
{
    Q_OBJECT
public:
    explicit StartPage(ActionRegistry& actions, QWidget* parent = nullptr);

    void setRecentFiles(const QList<RecentFile>& files);

signals:
    void fileChosen(const QString& path);
    void sampleChosen(const QString& id);
    void forgetRequested(const QString& path);

private:
    QWidget* createIntroduction(ActionRegistry& actions);
    QWidget* createSamples();
    QWidget* createRecent();

    QWidget* m_recentBox = nullptr;
    QVBoxLayout* m_recentRows = nullptr;
};

} // namespace app
