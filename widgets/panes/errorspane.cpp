// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/errorspane.h"

#include "items/errorcountsmodel.h"
#include "items/errorsmodel.h"
#include "service/licensingservice.h"
#include "widgets/details/detailview.h"
#include "widgets/panes/errorconditions.h"
#include "widgets/panes/errordetails.h"
#include "widgets/panes/gridview.h"
#include "widgets/useractions.h"
#include "widgets/whyaction.h"

#include <QComboBox>
#include <QLabel>
#include <QSet>
#include <QVBoxLayout>

namespace LicenseDesk {

ErrorsPane::ErrorsPane(LicensingService *service, QWidget *parent)
    : GridPane({QStringLiteral("Errors"), tr("Errors"), QStringLiteral("Filter errors"),
                tr("Filter errors")},
               parent),
      m_model(new ErrorsModel(service, this)),
      m_counts(new ErrorCountsModel(service, this)),
      m_actions(new UserActions(service, this)),
      m_details(new ErrorDetails(m_actions->dailyActions(), m_actions->why(), this)),
      m_grouping(new QComboBox(this)),
      m_groups(new GridView(QStringLiteral("Errors by"), tr("Errors by"), this))
{
    setLive(false);
    setSide(newSide());
    grid()->setModel(m_model);
    grid()->setColumnWidths({22, 28, 20, 28, 50, 16});
    setDetails(m_details, m_actions->dailyActions());
    grid()->addActions({m_actions->why(), m_actions->freeLicense()});
    selectMany(service, m_model, false);
    follow(m_model);
    connect(m_actions, &UserActions::done, this, &Pane::done);
    connect(m_details, &ErrorDetails::userActivated, this, &ErrorsPane::userActivated);
    connect(m_details, &ErrorDetails::groupActivated, this, &ErrorsPane::groupActivated);
    connect(m_details, &ErrorDetails::productActivated, this, &ErrorsPane::productActivated);
    connect(grid(), &GridView::activated, this, [this](const QModelIndex &index) {
        if (const ErrorLine *line = m_model->rowAt(index.row()))
            emit userActivated(line->assignment.user);
    });
    connect(m_model, &ErrorsModel::dataChanged, this, [this] { settleSelection(); });
    rememberFilter(service->path());
}

QWidget *ErrorsPane::newSide()
{
    auto *side = new QWidget(this);
    m_grouping->setObjectName(QStringLiteral("errorGrouping"));
    m_grouping->setAccessibleName(tr("Group errors by"));
    m_grouping->addItem(tr("Kind of error"), int(ErrorGrouping::Error));
    m_grouping->addItem(tr("Group"), int(ErrorGrouping::Group));
    m_grouping->addItem(tr("Product"), int(ErrorGrouping::Product));
    auto *label = new QLabel(tr("Group &by"), side);
    label->setBuddy(m_grouping);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(10, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_grouping, 1);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_groups, 1);
    DetailView::attach(m_groups, m_counts, tr("No license errors"));
    m_groups->setSelectionMode(QAbstractItemView::SingleSelection);
    m_groups->setColumnWidths({30, 6});

    connect(m_grouping, &QComboBox::currentIndexChanged, this,
            [this] { groupBy(ErrorGrouping(m_grouping->currentData().toInt())); });
    connect(m_groups, &GridView::selectionSettled, this, &ErrorsPane::followChoice);
    connect(m_counts, &ErrorCountsModel::refreshed, this, &ErrorsPane::choosePending);
    return side;
}

void ErrorsPane::followChoice()
{
    if (m_choosing)
        return;
    const QList<int> rows = m_groups->selectedRowNumbers();
    const ErrorCount *count =
        rows.isEmpty() ? nullptr : m_counts->countAt(m_counts->index(rows.first(), 0));
    const ErrorFilter wanted = count ? count->filter : ErrorFilter();
    if (wanted == m_filter)
        return;
    m_filter = wanted;
    setFilterText(filterText());
}

void ErrorsPane::choosePending()
{
    if (!m_choosing)
        return;
    m_choosing = false;
    if (const QModelIndex line = m_counts->indexOf(m_filter); line.isValid())
        m_groups->selectRow(line.row());
    else
        followChoice(); // nobody has that error any more
}

QList<QAction *> ErrorsPane::objectActions() const
{
    return m_actions->actions();
}

void ErrorsPane::refresh()
{
    m_model->refresh();
    m_counts->refresh();
}

void ErrorsPane::saveLayout() const
{
    GridPane::saveLayout();
    m_groups->saveColumns();
}

void ErrorsPane::groupBy(ErrorGrouping grouping)
{
    m_grouping->setCurrentIndex(m_grouping->findData(int(grouping)));
    m_groups->clearSelection();
    m_counts->setGrouping(grouping);
    m_choosing = false;
    followChoice();
}

void ErrorsPane::showAll(ErrorGrouping grouping)
{
    groupBy(grouping);
    clearFilter();
}

QJsonObject ErrorsPane::conditions() const
{
    return toConditions(ErrorGrouping(m_grouping->currentData().toInt()), m_filter);
}

void ErrorsPane::setConditions(const QJsonObject &conditions)
{
    groupBy(groupingOf(conditions));
    m_filter = errorFilterOf(conditions);
    m_choosing = m_filter != ErrorFilter();
    if (m_counts->state() == ErrorCountsModel::State::Ready)
        choosePending();
}

void ErrorsPane::showEvent(QShowEvent *event)
{
    GridPane::showEvent(event);
    setLive(true);
}

void ErrorsPane::hideEvent(QHideEvent *event)
{
    GridPane::hideEvent(event);
    setLive(false);
}

void ErrorsPane::setLive(bool live)
{
    m_model->setLive(live);
    m_counts->setLive(live);
}

bool ErrorsPane::applyFilter()
{
    m_details->setKind(m_filter.error);
    ErrorFilter filter = m_filter;
    filter.text = filterText();
    const bool another = filter != m_model->filter();
    m_model->setFilter(filter);
    return another;
}

bool ErrorsPane::isFiltered() const
{
    return m_model->filter() != ErrorFilter();
}

void ErrorsPane::select(const QList<int> &rows)
{
    m_model->resolveKeys(rows, [this](const QList<QByteArray> &keys) {
        QList<UserId> users;
        QSet<UserId> known;
        for (const QByteArray &key : keys) {
            const UserId user = ErrorsModel::userOfKey(key);
            if (key.isEmpty() || known.contains(user))
                continue;
            known.insert(user);
            users.append(user);
        }
        m_actions->setUsers(users);
    });
    const ErrorLine *line = rows.size() == 1 ? m_model->rowAt(rows.first()) : nullptr;
    m_actions->setProduct(line ? std::optional(line->assignment.product) : std::nullopt);
    m_details->setLine(line ? std::optional(*line) : std::nullopt);
}

void ErrorsPane::selectUsers(const QList<UserId> &users)
{
    m_actions->setUsers(users);
}

QString ErrorsPane::rowsText(int rows) const
{
    return tr("%Ln error(s)", nullptr, rows);
}

QString ErrorsPane::selectedText(int selected) const
{
    return tr("%Ln error(s) selected", nullptr, selected);
}

QString ErrorsPane::emptyText(bool filtered) const
{
    return filtered ? tr("No error matches the filter.")
                    : tr("No license errors: everybody has what they should.");
}

} // namespace LicenseDesk
