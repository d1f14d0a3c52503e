#include "widgets/dataset/dataset_page.h"

#include "widgets/style/label.h"

#include <QLabel>
#include <QVBoxLayout>

namespace widgets {

DatasetPage::DatasetPage(DatasetDraft& draft, const QString& name, const QString& title,
                         const QString& subtitle)
    : m_draft(draft)
{
    setObjectName(name);
    setTitle(title);
    setSubTitle(subtitle);
    m_problem = roleLabel("error");
    m_problem->setObjectName(name + QStringLiteral("Problem"));
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    auto* outer = new QVBoxLayout(this);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(12);
    outer->addLayout(m_rows, 1);
    outer->addWidget(m_problem);
}

void DatasetPage::showProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

bool DatasetPage::hasProblem() const
{
    return !m_problem->text().isEmpty();
}

void DatasetPage::follow(Job* job)
{
    connect(job, &Job::finished, this, [this, job] {
        if (job->state() != JobState::failed)
            return;
        showProblem(job->failure().message);
        emit completeChanged();
    });
}

} // namespace widgets
