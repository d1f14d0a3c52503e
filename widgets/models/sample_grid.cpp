#include "widgets/models/sample_grid.h"

#include "widgets/models/sample_delegate.h"

namespace widgets {

namespace {

constexpr int kPictureSide = 64;

} // namespace

SampleGrid::SampleGrid(const QString& name, const QString& title, QWidget* parent)
    : QListView(parent)
{
    setObjectName(name);
    setAccessibleName(title);
    setItemDelegate(new SampleDelegate(kPictureSide, this));
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
}

} // namespace widgets
