// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/historytab.h"

#include "items/auditmodel.h"
#include "items/whendone.h"
#include "service/userhistory.h"
#include "widgets/details/detailpage.h"
#include "widgets/details/detailview.h"
#include "widgets/dialogs/paststatedialog.h"
#include "widgets/errorpresenter.h"
#include "widgets/newaction.h"
#include "widgets/panes/flowlayout.h"
#include "widgets/panes/gridview.h"

#include <QAction>
#include <QVBoxLayout>

namespace LicenseDesk {

HistoryTab::HistoryTab(LicensingService *service, const QString &name,
                       const QString &translatedName, bool ofUser, QWidget *parent)
    : QWidget(parent),
      m_service(service),
      m_model(new AuditModel(service, this)),
      m_table(new GridView(name, translatedName, this)),
      m_showState(newAction(this, "showStateAtThisTime", "progress", tr("Show &state at this time"),
                            tr("Show what the user was right after this entry")))
{
    m_model->setHistoryOf({});
    auto *column = new QVBoxLayout(this);
    if (ofUser) {
        column->addLayout(newButtonRow({m_showState}, this));
        m_table->addAction(m_showState);
    }
    column->addWidget(m_table, 1);
    DetailView::attach(m_table, m_model, tr("Nothing has happened yet"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({22, 80, 30});
    connect(m_showState, &QAction::triggered, this, &HistoryTab::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryTab::noteSelection);
    connect(m_model, &AuditModel::refreshed, this, &HistoryTab::noteSelection);
    noteSelection();
}

void HistoryTab::setUser(const std::optional<UserId> &user)
{
    m_user = user;
    m_model->setHistoryOf(user ? user->toString() : QString());
    noteSelection();
}

void HistoryTab::setGroup(const std::optional<GroupId> &group)
{
    m_model->setHistoryOf(group ? group->toString() : QString());
}

void HistoryTab::noteSelection()
{
    m_showState->setEnabled(m_user && m_table->selectionModel()->hasSelection());
}

void HistoryTab::showState()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const AuditLine *line = rows.isEmpty() ? nullptr : m_model->rowAt(rows.first().row());
    if (!line || !m_user)
        return;
    const QDateTime time = line->row.entry.at;
    const auto read = [user = *m_user, time](Reader &reader) -> Result<QStringList> {
        const Result<PastUser> was = userAt(reader, user, time);
        if (!was)
            return tl::unexpected(was.error());
        return AuditWords(reader).lines(*was);
    };
    whenDone(m_service->read(read), this, [this, time](const Result<QStringList> &lines) {
        if (!lines)
            return showError(this, lines.error());
        auto *dialog = new PastStateDialog(auditTimeText(time), *lines, window());
        dialog->open();
    });
}

} // namespace LicenseDesk
