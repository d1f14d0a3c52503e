#include "widgets/dataset/source_page.h"

#include "core/evaluation/inference.h"
#include "widgets/forms/parameter_form.h"
#include "widgets/models/sample_grid.h"
#include "widgets/models/sample_model.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QLabel>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int64_t kPreviewed = 12;
constexpr size_t kClassesNamed = 20;
constexpr int kTypingDelayMs = 300;
constexpr const char* kAutomatic = "automatic";

core::Parameters sourceParameters()
{
    core::Parameter format{ .key = "format",
                            .title = "Format",
                            .help = "How the files hold the samples.",
                            .type = core::ParameterType::choice,
                            .fallback = kBundledDataset };
    for (const core::DatasetFormat& row : core::datasetFormats())
        format.choices.push_back(
            { std::string(row.id), std::string(row.title), std::string(row.help) });
    format.choices.push_back({ kAutomatic, "Recognize", "look at the files and find out" });
    return { std::move(format),
             { .key = "path",
               .title = "Path",
               .help = "A file or a folder; it can be dropped here.",
               .type = core::ParameterType::path,
               .fallback = "" } };
}

bool needsPath(const std::string& format)
{
    const core::DatasetFormat* row = core::datasetFormats().find(format);
    return row == nullptr || row->needsPath;
}

} // namespace

SourcePage::SourcePage(DatasetDraft& draft)
    : DatasetPage(draft, QStringLiteral("sourcePage"), tr("Where Are the Samples?"),
                  tr("Choose how the samples are stored and where. Nothing is copied or changed."))
{
    createLayout();
    m_delay.setSingleShot(true);
    m_delay.setInterval(kTypingDelayMs);
    connect(m_form, &ParameterForm::valueChanged, this, &SourcePage::take);
    connect(&m_delay, &QTimer::timeout, this, &SourcePage::look);
    take();
    look();
}

void SourcePage::createLayout()
{
    m_form = new ParameterForm(QStringLiteral("source"));
    core::ParameterValues values(sourceParameters());
    const core::DatasetDescription chosen = draft().description();
    values.set("format", chosen.format.empty() ? kAutomatic : chosen.format);
    values.set("path", chosen.path.string());
    m_form->setValues(values);
    m_found = new QLabel;
    m_found->setObjectName(QStringLiteral("sourceFound"));
    m_found->setWordWrap(true);
    m_model = new SampleModel(draft().jobs(), QStringLiteral("source"), this);
    m_grid = new SampleGrid(QStringLiteral("sourcePreview"), tr("Some of the samples"));
    m_grid->setModel(m_model);
    rows().addWidget(m_form);
    rows().addWidget(m_found);
    rows().addWidget(m_grid, 1);
}

void SourcePage::take()
{
    const std::string& format = m_form->values().text("format");
    m_form->setRowVisible("path", needsPath(format));
    m_isFound = false;
    emit completeChanged();
    draft().setSource(format == kAutomatic ? QString() : QString::fromStdString(format),
                      needsPath(format) ? QString::fromStdString(m_form->values().text("path"))
                                        : QString());
    m_delay.start();
}

void SourcePage::look()
{
    m_delay.stop();
    m_model->setSamples(nullptr);
    m_found->clear();
    showProblem({});
    const bool lacksPath =
        needsPath(m_form->values().text("format")) && m_form->values().text("path").empty();
    if (lacksPath) {
        m_found->setText(tr("Choose a file or folder."));
        return;
    }
    m_found->setText(tr("Reading…"));
    run<Look>(
        QStringLiteral("datasetLook"), tr("Look at a data set"),
        [opened = draft().opened()](core::Monitor& monitor) {
            const auto all = opened->anySamples(monitor);
            Look look{ .format = opened->description().format, .size = all->size() };
            look.samples = core::spreadSubset(all, kPreviewed);
            if (look.size > 0)
                look.first = all->image(0);
            return look;
        },
        [this](const Look& look) { showLook(look); });
}

void SourcePage::showLook(const Look& look)
{
    m_isFound = look.size > 0;
    draft().settleFormat(look.format);
    m_model->setSamples(look.samples);
    m_found->setText(describe(look));
    emit completeChanged();
}

QString SourcePage::describe(const Look& look) const
{
    const std::vector<std::string>& names = look.samples->classNames();
    QStringList shown;
    for (size_t index = 0; index < std::min(names.size(), kClassesNamed); ++index)
        shown << QString::fromStdString(names[index]);
    if (names.size() > kClassesNamed)
        shown << QStringLiteral("…");
    const std::string_view title = core::datasetFormats().at(look.format).title;
    const QString kind = core::isPicture(look.first)
        ? tr("%1×%2 pixels, %3")
              .arg(look.first.shape()[1])
              .arg(look.first.shape()[0])
              .arg(look.first.shape()[2] == 1 ? tr("grey") : tr("colour"))
        : typeText(look.first.elementType(), core::toSymbolic(look.first.shape()));
    const QString samples = tr("%1: %2 samples, the first is %3.")
                                .arg(QString::fromUtf8(title.data(), qsizetype(title.size())),
                                     countText(look.size), kind);
    return names.empty() ? samples
                         : samples % QStringLiteral("\n")
            % tr("%1 classes: %2").arg(names.size()).arg(shown.join(QStringLiteral(", ")));
}

bool SourcePage::isComplete() const
{
    return m_isFound && !hasProblem();
}

} // namespace widgets
