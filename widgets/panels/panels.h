#pragma once

#include "core/base/catalog.h"

#include <QtGlobal>

#include <string_view>

class QWidget;

namespace widgets {

class JobRunner;
class LogModel;
class Workspace;

/// What a panel may work with. All of it outlives every panel.
struct PanelContext
{
    Workspace& workspace;
    JobRunner& jobs;
    LogModel& log;
};

enum class PanelArea
{
    left,
    right,
    bottom
};

/// One dockable panel. The window makes a dock named after `id` for each row.
struct PanelEntry
{
    std::string_view id; ///< stable word, also the dock's objectName
    const char* title; ///< source text in the context "Panels"
    const char* tip; ///< one sentence of meaning, same context
    const char* icon;
    PanelArea area = PanelArea::right;
    bool isVisible = true; ///< shown until the user decides otherwise
    QWidget* (*make)(const PanelContext& context) = nullptr;
};

/// All panels, in the order of the View menu and of their tabs.
const core::Catalog<PanelEntry>& panelCatalog();

} // namespace widgets
