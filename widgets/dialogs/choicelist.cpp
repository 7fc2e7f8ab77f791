// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/choicelist.h"

#include "widgets/details/detaildelegate.h"
#include "widgets/icons.h"
#include "widgets/names.h"
#include "widgets/plainlabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace LicenseDesk {

namespace {

constexpr int keyRole = Qt::UserRole + 100;

QListWidget *newList(const QString &objectName, const QString &name, QWidget *parent)
{
    auto *list = new QListWidget(parent);
    list->setObjectName(objectName);
    list->setAccessibleName(name);
    list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list->setItemDelegate(new DetailDelegate(list));
    list->setAlternatingRowColors(true);
    list->setTextElideMode(Qt::ElideRight);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

QListWidgetItem *newItem(const Choice &choice)
{
    auto *item = new QListWidgetItem(choice.text);
    item->setData(keyRole, choice.key);
    item->setToolTip(choice.text.toHtmlEscaped());
    return item;
}

} // namespace

ChoiceList::ChoiceList(const QString &name, const QString &searchText, QWidget *parent)
    : QWidget(parent),
      m_search(new QLineEdit(this)),
      m_found(newList(QStringLiteral("found"), searchText, this)),
      m_chosen(newList(QStringLiteral("chosen"), name, this)),
      m_take(new QPushButton(tr("&Add"), this)),
      m_drop(new QPushButton(tr("&Remove"), this)),
      m_up(new QPushButton(tr("Move &up"), this)),
      m_down(new QPushButton(tr("Move &down"), this))
{
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setAccessibleName(searchText);
    m_search->setPlaceholderText(searchText);
    m_search->setClearButtonEnabled(true);
    setFocusProxy(m_search);

    auto *left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_found, 1);
    auto *middle = new QVBoxLayout;
    addButtons(middle);
    auto *right = new QVBoxLayout;
    right->addWidget(new PlainLabel(name, this));
    right->addWidget(m_chosen, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(left, 1);
    row->addLayout(middle);
    row->addLayout(right, 1);

    for (QWidget *watched : {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_found),
                             static_cast<QWidget *>(m_chosen)})
        watched->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ChoiceList::search);
    connect(m_found, &QListWidget::itemDoubleClicked, this, &ChoiceList::take);
    connect(m_chosen, &QListWidget::itemDoubleClicked, this, &ChoiceList::drop);
    for (QListWidget *list : {m_found, m_chosen})
        connect(list, &QListWidget::itemSelectionChanged, this, &ChoiceList::updateButtons);
    updateButtons();
}

void ChoiceList::addButtons(QBoxLayout *column)
{
    m_take->setObjectName(QStringLiteral("add"));
    m_drop->setObjectName(QStringLiteral("remove"));
    m_up->setObjectName(QStringLiteral("moveUp"));
    m_down->setObjectName(QStringLiteral("moveDown"));
    m_take->setIcon(icon(QStringLiteral("add")));
    m_drop->setIcon(icon(QStringLiteral("remove")));
    column->addStretch();
    for (QPushButton *button : {m_take, m_drop, m_up, m_down}) {
        button->setAutoDefault(false);
        column->addWidget(button);
    }
    column->addStretch();
    connect(m_take, &QPushButton::clicked, this, &ChoiceList::take);
    connect(m_drop, &QPushButton::clicked, this, &ChoiceList::drop);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
}

void ChoiceList::setChoices(const QList<Choice> &choices)
{
    m_choices = choices;
    search();
}

void ChoiceList::setChosen(const QStringList &keys)
{
    m_chosen->clear();
    for (const QString &key : keys) {
        const auto known = std::ranges::find(m_choices, key, &Choice::key);
        m_chosen->addItem(newItem(known == m_choices.end() ? Choice{key, key} : *known));
    }
    search();
}

QStringList ChoiceList::chosen() const
{
    QStringList keys;
    for (int row = 0; row < m_chosen->count(); ++row)
        keys += m_chosen->item(row)->data(keyRole).toString();
    return keys;
}

void ChoiceList::search()
{
    const QString text = m_search->text().trimmed();
    const QStringList keys = chosen();
    const QSet<QString> taken(keys.cbegin(), keys.cend());
    m_found->clear();
    for (const Choice &choice : std::as_const(m_choices)) {
        if (!taken.contains(choice.key) && choice.text.contains(text, Qt::CaseInsensitive))
            m_found->addItem(newItem(choice));
    }
    updateButtons();
}

void ChoiceList::take()
{
    const QList<QListWidgetItem *> items = m_found->selectedItems();
    if (items.isEmpty())
        return;
    for (const QListWidgetItem *item : items) {
        m_chosen->addItem(newItem({item->data(keyRole).toString(), item->text()}));
    }
    m_chosen->scrollToBottom();
    search();
    emit edited();
}

void ChoiceList::drop()
{
    if (m_chosen->selectedItems().isEmpty())
        return;
    qDeleteAll(m_chosen->selectedItems());
    search();
    emit edited();
}

void ChoiceList::move(int by)
{
    const int row = m_chosen->currentRow();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= m_chosen->count())
        return;
    QListWidgetItem *item = m_chosen->takeItem(row);
    m_chosen->insertItem(target, item);
    m_chosen->setCurrentItem(item);
    updateButtons();
    emit edited();
}

void ChoiceList::updateButtons()
{
    const bool one = m_chosen->selectedItems().size() == 1;
    m_take->setEnabled(!m_found->selectedItems().isEmpty());
    m_drop->setEnabled(!m_chosen->selectedItems().isEmpty());
    m_up->setEnabled(one && m_chosen->currentRow() > 0);
    m_down->setEnabled(one && m_chosen->currentRow() < m_chosen->count() - 1);
}

bool ChoiceList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    // Enter in a search chooses what it found; it must not save what has been chosen so far.
    if (watched == m_search && (key == Qt::Key_Down || enter)) {
        if (m_found->count() > 0) {
            m_found->setFocus();
            m_found->setCurrentRow(0);
        }
        return true;
    }
    if (watched == m_found && enter) {
        take();
        m_search->setFocus();
        m_search->selectAll();
        return true;
    }
    if (watched == m_chosen && key == Qt::Key_Delete) {
        drop();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace LicenseDesk
