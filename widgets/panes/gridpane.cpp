// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/gridpane.h"

#include "widgets/details/detailpage.h"
#include "widgets/errorpresenter.h"
#include "widgets/icons.h"
#include "widgets/names.h"
#include "widgets/panes/gridview.h"
#include "widgets/plainlabel.h"
#include "widgets/settings.h"
#include "widgets/spokenname.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace LicenseDesk {

namespace {

constexpr int millisecondsOfPause = 200;

} // namespace

GridPane::GridPane(const Names &names, QWidget *parent)
    : Pane(parent),
      m_filter(new QLineEdit(this)),
      m_bar(new QHBoxLayout),
      m_grid(new GridView(names.grid, names.translatedGrid, this)),
      m_splitter(new QSplitter(Qt::Vertical, this)),
      m_columns(new QSplitter(Qt::Horizontal, this)),
      m_details(new QStackedWidget(this)),
      m_several(new PlainLabel(this)),
      m_severalLayout(new QVBoxLayout)
{
    setObjectName(objectNameOf(names.grid) + QStringLiteral("Pane"));
    m_filter->setObjectName(objectNameOf(names.filter));
    m_filter->setAccessibleName(names.translatedFilter);
    m_filter->setPlaceholderText(names.translatedFilter);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(millisecondsOfPause);
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &GridPane::refilter);

    m_bar->setContentsMargins(10, 8, 10, 8);
    m_bar->setSpacing(8);
    m_bar->addWidget(m_filter, 1);

    auto *several = new QWidget(this);
    m_severalLayout->setContentsMargins(16, 16, 16, 16);
    m_severalLayout->addWidget(m_several);
    several->setLayout(m_severalLayout);
    m_details->addWidget(several);

    m_splitter->setObjectName(objectNameOf(names.grid) + QStringLiteral("Splitter"));
    m_splitter->addWidget(m_grid);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({600, 400});
    m_splitter->restoreState(Settings::layout(m_splitter->objectName()));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_bar);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_splitter);
    layout->addWidget(m_columns, 1);
    connect(m_grid, &GridView::selectionSettled, this, &GridPane::settleSelection);
    setFocusProxy(m_grid);
}

QString GridPane::filterText() const
{
    return m_filter->text().trimmed();
}

void GridPane::setFilterText(const QString &text)
{
    m_filter->setText(text);
    refilter();
}

void GridPane::refilter()
{
    m_typing.stop();
    m_rowsToCome = applyFilter() || m_rowsToCome;
    settleSelection();
}

void GridPane::selectFirst()
{
    m_selectFirst = true;
    settleSelection();
}

QToolButton *GridPane::addSwitch(const QString &objectName, const QString &text,
                                 const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumHeight(m_filter->sizeHint().height());
    connect(button, &QToolButton::toggled, this, &GridPane::refilter);
    m_bar->addWidget(button);
    return button;
}

QComboBox *GridPane::addChoice(const QString &name, const QString &translatedName,
                               const QString &any)
{
    auto *box = new QComboBox(this);
    box->setObjectName(objectNameOf(name));
    setSpokenName(box, translatedName);
    box->setToolTip(translatedName);
    box->addItem(any);
    box->setMinimumHeight(m_filter->sizeHint().height());
    // Long names must not push the others out of the window.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    connect(box, &QComboBox::currentIndexChanged, this, &GridPane::refilter);
    m_bar->addWidget(box);
    return box;
}

void GridPane::setSide(QWidget *side)
{
    m_columns->setObjectName(objectName() + QStringLiteral("Columns"));
    m_columns->insertWidget(0, side);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({fontMetrics().averageCharWidth() * 46, 1000});
    m_columns->restoreState(Settings::layout(m_columns->objectName()));
}

void GridPane::setDetails(QWidget *details, const QList<QAction *> &actions)
{
    m_details->addWidget(details);
    m_details->setCurrentWidget(details);
    if (!actions.isEmpty())
        m_severalLayout->addLayout(newButtonRow(actions, this));
    m_severalLayout->addStretch(1);
    // Not in the details, which have actions of their own with the same shortcuts.
    m_grid->addActions(actions);
    m_filter->addActions(actions);
}

void GridPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void GridPane::saveLayout() const
{
    m_grid->saveColumns();
    Settings::setLayout(m_splitter->objectName(), m_splitter->saveState());
    if (m_columns->count() > 1)
        Settings::setLayout(m_columns->objectName(), m_columns->saveState());
}

void GridPane::setStatus(bool loading, const Error *error)
{
    if (error) {
        m_grid->setEmptyText(tr("The rows could not be read. Press F5 to try again."));
        showError(this, *error);
    } else {
        m_grid->setEmptyText(loading ? tr("Loading…") : emptyText(isFiltered()));
    }
    emit statusTextChanged();
}

void GridPane::settleSelection()
{
    if (m_selectFirst && !m_rowsToCome && m_grid->model()->rowCount() > 0) {
        m_selectFirst = false;
        if (m_grid->selectedRowCount() == 0)
            return m_grid->selectRow(0); // comes back here
    }
    const int selected = m_grid->selectedRowCount();
    const bool tooMany = selected > mostSelected;
    if (selected > 1) {
        const QString most = QLocale().toString(mostSelected);
        m_several->setText(
            tooMany
                ? tr("%1. At most %2 can be changed together.").arg(selectedText(selected), most)
                : selectedText(selected));
    }
    m_details->setCurrentIndex(selected > 1 ? 0 : 1);
    select(tooMany ? QList<int>() : m_grid->selectedRowNumbers());
    emit statusTextChanged();
}

QString GridPane::statusText() const
{
    const int rows = m_grid->model()->rowCount();
    const int selected = m_grid->selectedRowCount();
    if (selected < 2)
        return rowsText(rows);
    return tr("%1 selected of %2").arg(QLocale().toString(selected), rowsText(rows));
}

bool GridPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return Pane::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        if (m_filter->text().isEmpty())
            return false;
        setFilterText({});
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        m_grid->setFocus(Qt::ShortcutFocusReason);
        if (m_typing.isActive())
            refilter();
        selectFirst();
        return true;
    default:
        return false;
    }
}

} // namespace LicenseDesk
