#include "app/desktop/quantize_run.h"

#include "core/base/parallel.h"

#include <QFileInfo>

namespace app {

QuantizeRun::QuantizeRun(widgets::JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , m_quantization(new CommandRun(jobs, QStringLiteral("quantize"), this))
    , m_culprits(new CommandRun(jobs, QStringLiteral("culprit"), this))
    , m_verification(new CommandRun(jobs, QStringLiteral("verify"), this))
{
    connect(m_quantization, &CommandRun::finished, this, &QuantizeRun::takeResult);
}

void QuantizeRun::start(const QuantizePlan& plan)
{
    if (m_quantization->isActive())
        return;
    m_wantsCulprit = plan.model == m_plan.model && m_culprits->stage() == CommandStage::done;
    m_plan = plan;
    m_culprits->forget();
    m_verification->forget();
    m_quantization->start(tr("Quantize %1").arg(QFileInfo(plan.model).completeBaseName()),
                          quantizeArguments(plan, core::threadCount()));
}

void QuantizeRun::takeResult()
{
    ++m_resultCount;
    verify();
    if (m_wantsCulprit)
        findCulprit();
}

void QuantizeRun::findCulprit()
{
    if (hasResult() && !m_culprits->isActive())
        m_culprits->start(
            tr("Find the culprit in %1").arg(QFileInfo(m_plan.output).completeBaseName()),
            culpritArguments(m_plan, core::threadCount()));
}

void QuantizeRun::verify()
{
    if (hasResult() && !m_verification->isActive())
        m_verification->start(tr("Verify %1").arg(QFileInfo(m_plan.output).completeBaseName()),
                              verifyArguments(m_plan, m_python, core::threadCount()));
}

} // namespace app
