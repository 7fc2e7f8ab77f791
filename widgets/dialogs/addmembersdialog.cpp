// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/addmembersdialog.h"

#include "items/usersmodel.h"
#include "store/usersearch.h"
#include "widgets/details/detaildelegate.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/dialogs/peoplelistdialog.h"
#include "widgets/icons.h"
#include "widgets/panes/gridview.h"
#include "widgets/plainlabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace LicenseDesk {

namespace {

// Beyond those of items/roles.h, which the delegate draws.
constexpr int userRole = Qt::UserRole + 100;
constexpr int memberRole = Qt::UserRole + 101;

/*! Which of the users are first-level members. By the filter of the grid, which is indexed. */
Result<QSet<UserId>> membersAmong(Reader &reader, const GroupId &group,
                                  const std::vector<UserId> &users)
{
    UserFilter filter;
    filter.group = group;
    filter.listed = std::make_shared<const std::vector<UserId>>(users);
    const Result<std::vector<UserId>> members =
        userIds(reader.store(), filter, UserColumn::UserPrincipalName, Qt::AscendingOrder, 0,
                qint64(users.size()));
    if (!members)
        return tl::unexpected(members.error());
    return QSet<UserId>(members->begin(), members->end());
}

} // namespace

AddMembersDialog::AddMembersDialog(LicensingService *service, const GroupId &group, QWidget *parent)
    : ChangeDialog(service, QStringLiteral("addMembers"), tr("Add members"), parent),
      m_group(group),
      m_search(new QLineEdit(this)),
      m_users(new UsersModel(service, this)),
      m_results(new GridView(QStringLiteral("Found users"), tr("Found users"), this)),
      m_take(new QPushButton(tr("C&hoose"), this)),
      m_paste(new QPushButton(tr("&Paste list…"), this)),
      m_count(new PlainLabel(this)),
      m_chosen(new QListWidget(this)),
      m_drop(new QPushButton(tr("&Drop"), this)),
      m_chosenMessage(new MessageLine(this))
{
    setAcceptText(tr("&Add"), tr("Adding…"));
    setPreviews(Previews::WhenLicensesChange);
    m_search->setObjectName(QStringLiteral("searchUsers"));
    m_search->setAccessibleName(tr("Search users"));
    m_search->setPlaceholderText(tr("Any part of a name or address"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    auto *label = new QLabel(tr("&Search users:"), this);
    label->setBuddy(m_search);
    auto *top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_search, 1);
    content()->addLayout(top);
    makeResults();
    makeChosen();
    resize(640, 560);

    m_typing.setSingleShot(true);
    m_typing.setInterval(150);
    connect(&m_typing, &QTimer::timeout, this, &AddMembersDialog::search);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    load([group](Reader &reader) { return reader.group(group); },
         [this](const GroupRecord &record) {
             m_groupName = record.displayName;
             setHeading(tr("Add members to %1").arg(m_groupName));
         });
    search();
    showCount();
    m_search->setFocus();
}

void AddMembersDialog::makeResults()
{
    m_results->setModel(m_users);
    m_results->setEmptyText(tr("No user is called that."));
    m_results->setColumnWidths({26, 38, 0, 0, 0, 18, 0, 0});
    for (int column = 0; column < UsersModel::ColumnCount; ++column) {
        const bool shown = column == UsersModel::DisplayName
                           || column == UsersModel::UserPrincipalName
                           || column == UsersModel::Department;
        m_results->setColumnHidden(column, !shown);
    }
    m_results->installEventFilter(this);
    content()->addWidget(m_results, 2);

    m_take->setObjectName(QStringLiteral("choose"));
    m_take->setAutoDefault(false);
    m_take->setIcon(icon(QStringLiteral("add")));
    m_take->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_take);
    row->addWidget(m_paste);
    row->addStretch();
    m_paste->setObjectName(QStringLiteral("pasteList"));
    m_paste->setAutoDefault(false);
    m_paste->setIcon(icon(QStringLiteral("users")));
    m_paste->setToolTip(tr("Choose the users of a list of names, addresses or ids"));
    connect(m_paste, &QPushButton::clicked, this, &AddMembersDialog::openList);
    content()->addLayout(row);
    connect(m_take, &QPushButton::clicked, this, &AddMembersDialog::takeSelected);
    connect(m_results, &GridView::doubleClicked, this, &AddMembersDialog::takeSelected);
    connect(m_results->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_take->setEnabled(m_results->selectionModel()->hasSelection()); });
}

void AddMembersDialog::makeChosen()
{
    m_chosen->setObjectName(QStringLiteral("chosenUsers"));
    m_chosen->setAccessibleName(tr("Chosen users"));
    m_chosen->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_chosen->setItemDelegate(new DetailDelegate(m_chosen));
    m_chosen->setAlternatingRowColors(true);
    m_chosen->installEventFilter(this);
    m_chosenMessage->setObjectName(QStringLiteral("chosenMessage"));
    content()->addWidget(m_count);
    content()->addWidget(m_chosen, 1);
    content()->addWidget(m_chosenMessage);
    m_drop->setObjectName(QStringLiteral("drop"));
    m_drop->setAutoDefault(false);
    m_drop->setIcon(icon(QStringLiteral("remove")));
    m_drop->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_drop);
    row->addStretch();
    content()->addLayout(row);
    connect(m_drop, &QPushButton::clicked, this, &AddMembersDialog::dropSelected);
    connect(m_chosen, &QListWidget::itemSelectionChanged, this,
            [this] { m_drop->setEnabled(!m_chosen->selectedItems().isEmpty()); });
}

bool AddMembersDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return ChangeDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    // Enter in a search searches; it must not add what has been chosen so far.
    if (watched == m_search && (key == Qt::Key_Down || (enter && !m_search->text().isEmpty()))) {
        if (m_typing.isActive()) {
            m_typing.stop();
            search();
        }
        m_results->setFocus();
        if (m_users->rowCount() > 0)
            m_results->selectRow(0);
        return true;
    }
    if (watched == m_results && enter) {
        takeSelected();
        return true;
    }
    if (watched == m_chosen && key == Qt::Key_Delete) {
        dropSelected();
        return true;
    }
    return ChangeDialog::eventFilter(watched, event);
}

void AddMembersDialog::search()
{
    UserFilter filter;
    filter.text = m_search->text().trimmed();
    m_users->setFilter(filter);
}

void AddMembersDialog::takeSelected()
{
    QList<int> rows;
    for (const QModelIndex &index : m_results->selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows);
    m_users->resolveKeys(rows, [this](const QList<QByteArray> &keys) {
        std::vector<UserId> users;
        for (const QByteArray &key : keys)
            users.push_back(UsersModel::userOfKey(key));
        take(users);
    });
}

void AddMembersDialog::openList()
{
    auto *dialog =
        new PeopleListDialog(service(), tr("Paste list"), tr("&Choose users"), true, this);
    connect(dialog, &PeopleListDialog::chosen, this, [this](const QList<Person> &people) {
        std::vector<UserId> users;
        for (const Person &person : people)
            users.push_back(person.id);
        take(users);
    });
    dialog->open();
}

void AddMembersDialog::take(const std::vector<UserId> &users)
{
    const auto work = [users, group = m_group](Reader &reader) -> Result<QList<Choice>> {
        const Result<QSet<UserId>> members = membersAmong(reader, group, users);
        if (!members)
            return tl::unexpected(members.error());
        QList<Choice> choices;
        for (const UserId &id : users) {
            const Result<UserRecord> user = reader.user(id);
            if (!user)
                return tl::unexpected(user.error());
            choices.append({id, user->displayName, user->userPrincipalName, members->contains(id)});
        }
        return choices;
    };
    whenDone(service()->read(work), this, [this](const Result<QList<Choice>> &choices) {
        if (choices)
            showChoices(*choices);
        else
            showRefusal(choices.error());
    });
}

void AddMembersDialog::showChoices(const QList<Choice> &choices)
{
    QSet<QString> present;
    for (int row = 0; row < m_chosen->count(); ++row)
        present.insert(m_chosen->item(row)->data(userRole).toString());
    m_chosen->setUniformItemSizes(true); // there may be thousands
    for (const Choice &choice : choices) {
        if (present.contains(choice.user.toString()))
            continue;
        const QString text = QStringLiteral("%1, %2").arg(choice.name, choice.userPrincipalName);
        auto *item = new QListWidgetItem(
            choice.member ? tr("%1: is a member already, not added again").arg(text) : text,
            m_chosen);
        item->setIcon(choice.member ? icon(Severity::Information) : QIcon());
        item->setData(userRole, choice.user.toString());
        item->setData(memberRole, choice.member);
    }
    m_chosenMessage->clear();
    m_search->setFocus();
    m_search->selectAll();
    showCount();
}

void AddMembersDialog::dropSelected()
{
    qDeleteAll(m_chosen->selectedItems());
    showCount();
}

void AddMembersDialog::showCount()
{
    const auto count = int(newMembers().size());
    m_count->setText(count == 0 ? tr("Nobody is chosen yet.")
                                : tr("%n user(s) to be added:", nullptr, count));
}

std::vector<UserId> AddMembersDialog::newMembers() const
{
    std::vector<UserId> users;
    for (int row = 0; row < m_chosen->count(); ++row) {
        const QListWidgetItem *item = m_chosen->item(row);
        if (!item->data(memberRole).toBool())
            users.push_back(UserId::fromString(item->data(userRole).toString()).value());
    }
    return users;
}

std::optional<ChangeList> AddMembersDialog::changes()
{
    std::vector<UserId> users = newMembers();
    if (users.empty()) {
        m_chosenMessage->setMessage(
            Severity::Error, tr("Find users, and choose at least one who is no member yet."));
        m_search->setFocus();
        return {};
    }
    return std::vector<Change>{AddMembers{m_group, std::move(users), {}}};
}

QString AddMembersDialog::resultText() const
{
    return tr("%n member(s) added to %1.", nullptr, int(newMembers().size())).arg(m_groupName);
}

} // namespace LicenseDesk
