// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/gridpane.h"

#include "widgets/details/detailpage.h"
#include "widgets/errorpresenter.h"
#include "widgets/fittedscroll.h"
#include "widgets/icons.h"
#include "widgets/names.h"
#include "widgets/panes/chipbar.h"
#include "widgets/panes/flowlayout.h"
#include "widgets/panes/gridview.h"
#include "widgets/panes/manyselected.h"
#include "widgets/panes/savedviews.h"
#include "widgets/plainlabel.h"
#include "widgets/scrollpage.h"
#include "widgets/settings.h"
#include "widgets/spokenname.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>

namespace LicenseDesk {

namespace {

constexpr int millisecondsOfPause = 200;

// Of a view that is saved.
constexpr QLatin1String textMember("text");
constexpr QLatin1String conditionsMember("conditions");
constexpr QLatin1String columnsMember("columns");

} // namespace

GridPane::GridPane(const Names &names, QWidget *parent)
    : Pane(parent),
      m_filter(new QLineEdit(this)),
      m_bar(new QHBoxLayout),
      m_chips(new ChipBar(objectNameOf(names.grid) + QStringLiteral("Filters"), this)),
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
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
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
    QFont large = m_several->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    m_several->setFont(large);
    m_several->setObjectName(QStringLiteral("severalSelected"));
    m_severalLayout->addWidget(m_several);
    several->setLayout(m_severalLayout);
    several->setAccessibleName(tr("What is selected"));
    m_details->addWidget(new ScrollPage(several, this));

    m_splitter->setObjectName(objectNameOf(names.grid) + QStringLiteral("Splitter"));
    m_splitter->addWidget(m_grid);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({540, 460});
    m_splitter->restoreState(Settings::layout(m_splitter->objectName()));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_bar);
    layout->addWidget(new FittedScroll(m_chips, 6, this));
    m_chips->hide(); // until it has some
    connect(m_chips, &ChipBar::changed, this, &GridPane::refilter);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_splitter);
    layout->addWidget(m_columns, 1);
    connect(m_grid, &GridView::selectionSettled, this, &GridPane::settleSelection);
    setFocusTarget(m_grid);
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

void GridPane::clearFilter()
{
    // Told once: by the text.
    const QSignalBlocker blocker(m_chips);
    m_chips->clear();
    setFilterText({});
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
    box->setMinimumWidth(fontMetrics().averageCharWidth() * 9); // in a narrow window
    connect(box, &QComboBox::currentIndexChanged, this, &GridPane::refilter);
    m_bar->addWidget(box);
    return box;
}

void GridPane::rememberFilter(const QString &directory)
{
    m_directory = directory;
    m_views = new SavedViews(
        m_grid->objectName(), [this] { return viewState(); }, this);
    m_views->setMinimumHeight(m_filter->sizeHint().height());
    m_bar->addWidget(m_views);
    connect(m_views, &SavedViews::chosen, this, &GridPane::setViewState);
    const QJsonObject left = Settings::filter(m_grid->objectName(), directory);
    if (!left.isEmpty())
        setViewState(left);
}

QJsonObject GridPane::viewState() const
{
    return {{textMember, m_filter->text()},
            {conditionsMember, conditions()},
            {columnsMember, QString::fromLatin1(m_grid->columnState().toBase64())}};
}

void GridPane::setViewState(const QJsonObject &state)
{
    if (const QByteArray columns = state.value(columnsMember).toString().toLatin1();
        !columns.isEmpty())
        m_grid->setColumnState(QByteArray::fromBase64(columns));
    setConditions(state.value(conditionsMember).toObject());
    setFilterText(state.value(textMember).toString());
}

QJsonObject GridPane::conditions() const
{
    return m_chips->state();
}

void GridPane::setConditions(const QJsonObject &conditions)
{
    const QSignalBlocker blocker(m_chips); // told once: by the text
    m_chips->setState(conditions);
}

void GridPane::fillColumnMenu(QMenu *menu)
{
    m_grid->fillColumnMenu(menu);
}

void GridPane::fillViewMenu(QMenu *menu)
{
    if (m_views)
        m_views->fill(menu);
}

void GridPane::setSide(QWidget *side)
{
    m_columns->setObjectName(objectName() + QStringLiteral("Columns"));
    m_columns->insertWidget(0, side);
    side->setMinimumWidth(fontMetrics().averageCharWidth() * 42); // names and their counts
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({fontMetrics().averageCharWidth() * 54, 1000});
    m_columns->restoreState(Settings::layout(m_columns->objectName()));
}

void GridPane::setDetails(QWidget *details, const QList<QAction *> &actions)
{
    m_details->addWidget(details);
    m_details->setCurrentWidget(details);
    m_severalLayout->addLayout(newButtonRow(actions, this));
    m_severalLayout->addStretch(1);
    // Not in the details, which have actions of their own with the same shortcuts.
    m_grid->addActions(actions);
    m_filter->addActions(actions);
}

void GridPane::setSeveral(QWidget *several)
{
    m_severalLayout->insertWidget(m_severalLayout->count() - 1, several, 10);
}

void GridPane::selectMany(LicensingService *service, PagedModel *model, bool unique)
{
    m_many = new ManySelected(service, model, m_grid, unique);
    connect(m_many, &ManySelected::found, this, [this](const QList<UserId> &users) {
        m_ranges = m_grid->selectedRanges();
        selectUsers(users);
    });
    connect(m_many, &ManySelected::dropped, this, [this] {
        emit done(tr("The selection was dropped: its rows are not together any more."));
    });
}

void GridPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void GridPane::saveLayout() const
{
    m_grid->saveColumns();
    if (!m_directory.isEmpty()) {
        QJsonObject left = viewState();
        left.remove(columnsMember); // the grid's own business
        Settings::setFilter(m_grid->objectName(), m_directory, left);
    }
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
    if (m_many && m_many->isMoving())
        return;
    const int selected = m_grid->selectedRowCount();
    if (selected > 1)
        m_several->setText(selectedText(selected));
    m_details->setCurrentIndex(selected > 1 ? 0 : 1);
    if (selected <= ManySelected::few) {
        if (m_many)
            m_many->select({});
        select(m_grid->selectedRowNumbers());
    } else if (const QList<RowRange> ranges = m_grid->selectedRanges(); ranges != m_ranges) {
        select({}); // until it is known who they are
        if (m_many)
            m_many->select(ranges);
    }
    m_ranges = selected > ManySelected::few ? m_grid->selectedRanges() : QList<RowRange>();
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
