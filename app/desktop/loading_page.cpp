#include "app/desktop/loading_page.h"

#include "widgets/jobs/job.h"
#include "widgets/style/fonts.h"
#include "widgets/style/number_text.h"

#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr int kBarDelayMs = 500;
constexpr double kTimeAfterSeconds = 5;
constexpr int kBarSteps = 1000;

} // namespace

LoadingPage::LoadingPage(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("loadingPage"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Opening a model"));
    m_title = new QLabel(this);
    m_title->setFont(widgets::scaledFont(1.2, QFont::DemiBold));
    m_title->setAlignment(Qt::AlignCenter);
    m_phase = new QLabel(this);
    m_phase->setObjectName(QStringLiteral("loadingPhase"));
    m_phase->setProperty("role", QStringLiteral("muted"));
    m_phase->setAlignment(Qt::AlignCenter);
    m_bar = new QProgressBar(this);
    m_bar->setObjectName(QStringLiteral("loadingBar"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(320);
    auto policy = m_bar->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(policy);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(QStringLiteral("loadingCancel"));
    m_cancel->setToolTip(tr("Stop opening (Esc)"));
    connect(m_cancel, &QPushButton::clicked, this, &LoadingPage::cancelRequested);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch();
    layout->addWidget(m_title);
    layout->addWidget(m_phase);
    layout->addWidget(m_bar, 0, Qt::AlignCenter);
    layout->addWidget(m_cancel, 0, Qt::AlignCenter);
    layout->addStretch();
    m_barDelay.setSingleShot(true);
    connect(&m_barDelay, &QTimer::timeout, m_bar, &QWidget::show);
}

void LoadingPage::follow(const QString& title, widgets::Job* job)
{
    m_title->setText(title);
    m_phase->setText(tr("Starting"));
    m_bar->hide();
    m_bar->setRange(0, 0);
    m_barDelay.start(kBarDelayMs);
    setFocus();
    connect(job, &widgets::Job::changed, this, [this, job] { showProgress(*job); });
    connect(job, &widgets::Job::finished, &m_barDelay, &QTimer::stop);
}

void LoadingPage::showProgress(const widgets::Job& job)
{
    const core::Progress& progress = job.progress();
    QString phase = QString::fromStdString(progress.phase);
    if (!phase.isEmpty())
        phase[0] = phase[0].toUpper();
    if (job.elapsedSeconds() > kTimeAfterSeconds && progress.remainingSeconds)
        phase += QStringLiteral(" · ")
            + tr("%1 left").arg(widgets::durationText(*progress.remainingSeconds));
    m_phase->setText(phase);
    if (progress.fraction > 0) {
        m_bar->setRange(0, kBarSteps);
        m_bar->setValue(static_cast<int>(progress.fraction * kBarSteps));
    }
}

void LoadingPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace app
