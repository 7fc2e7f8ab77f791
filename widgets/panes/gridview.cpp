// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/gridview.h"

#include "items/pagedmodel.h"
#include "widgets/names.h"
#include "widgets/output/gridoutput.h"
#include "widgets/panes/griddelegate.h"
#include "widgets/settings.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTimer>

namespace LicenseDesk {

GridView::GridView(const QString &name, const QString &translatedName, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(objectNameOf(name));
    setAccessibleName(translatedName);
    setItemDelegate(new GridDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    adjustRowHeight();

    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    header->setSectionsMovable(true);
    header->setSectionsClickable(false); // setSortable() lets them
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &GridView::showColumnMenu);
    connect(header, &QHeaderView::sectionResized, this, &GridView::noteColumnWidth);
}

void GridView::adjustRowHeight()
{
    verticalHeader()->setMinimumSectionSize(0);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
}

void GridView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, viewport(), qOverload<>(&QWidget::update));
    connect(model, &QAbstractItemModel::rowsRemoved, viewport(), qOverload<>(&QWidget::update));
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &GridView::settle);
}

void GridView::setEmptyText(const QString &text)
{
    if (m_emptyText == text)
        return;
    m_emptyText = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void GridView::setColumnWidths(const QList<int> &characters)
{
    m_characters = characters;
    measureColumns();
    restoreColumns();
}

/*! As wide as asked for, and as the title needs with the mark of sorting, where there is one. */
void GridView::measureColumns()
{
    const QScopedValueRollback sharing(m_sharing, true);
    m_widths.clear();
    const int unit = fontMetrics().averageCharWidth();
    QHeaderView *header = horizontalHeader();
    header->setSortIndicatorShown(m_sortColumn >= 0);
    for (int column = 0; column < m_characters.size(); ++column) {
        m_widths.append(qMax(m_characters[column] * unit, header->sectionSizeHint(column)));
        header->resizeSection(column, m_widths.last());
    }
}

void GridView::noteColumnWidth(int column, int before, int now)
{
    const QHeaderView *header = horizontalHeader();
    const bool byHand =
        !m_sharing && before > 0 && now > 0 && header->visualIndex(column) != header->count() - 1;
    if (byHand)
        m_shares = false;
}

/*! No column is narrower than it was made; what is left over goes to all by their widths. */
void GridView::shareWidth()
{
    if (!m_shares || m_restored || m_widths.isEmpty())
        return;
    QHeaderView *header = horizontalHeader();
    const auto columns = qMin(int(m_widths.size()), header->count());
    int needed = 0;
    for (int column = 0; column < columns; ++column)
        needed += isColumnHidden(column) ? 0 : m_widths[column];
    if (needed == 0)
        return;
    const double factor = qMax(1.0, double(viewport()->width()) / needed);
    const QScopedValueRollback sharing(m_sharing, true);
    for (int column = 0; column < columns; ++column) {
        if (!isColumnHidden(column))
            header->resizeSection(column, int(m_widths[column] * factor));
    }
}

void GridView::resizeEvent(QResizeEvent *event)
{
    shareWidth();
    QTableView::resizeEvent(event);
}

void GridView::setSortable(int column, Qt::SortOrder order)
{
    QHeaderView *header = horizontalHeader();
    m_sortColumn = column;
    m_sortOrder = order;
    measureColumns();
    restoreColumns();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    if (header->sortIndicatorSection() >= model()->columnCount() || !m_restored)
        header->setSortIndicator(column, order);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &GridView::sortBy);
    sortBy(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

void GridView::sortBy(int column, Qt::SortOrder order)
{
    const auto *paged = qobject_cast<PagedModel *>(model());
    if (column < 0 || (paged && !paged->isSortable(column))) {
        const QSignalBlocker blocker(horizontalHeader());
        horizontalHeader()->setSortIndicator(m_sortColumn, m_sortOrder);
        return;
    }
    m_sortColumn = column;
    m_sortOrder = order;
    model()->sort(column, order);
}

void GridView::showColumnMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(menu);
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

void GridView::fillColumnMenu(QMenu *menu)
{
    // The first column says which object a row is; it always stays.
    for (int column = 1; column < model()->columnCount(); ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
}

QByteArray GridView::columnState() const
{
    return horizontalHeader()->saveState();
}

void GridView::setColumnState(const QByteArray &state)
{
    QHeaderView *header = horizontalHeader();
    const QScopedValueRollback sharing(m_sharing, true);
    m_shares = false;
    const bool restored = header->restoreState(state);
    if (m_sortColumn < 0) {
        header->setSectionsClickable(false);
        header->setSortIndicatorShown(false);
    }
    if (!restored || m_sortColumn < 0)
        return;
    sortBy(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

void GridView::restoreColumns()
{
    const QScopedValueRollback sharing(m_sharing, true);
    const QByteArray state = Settings::layout(objectName());
    m_restored = !state.isEmpty() && horizontalHeader()->restoreState(state);
    horizontalHeader()->setSectionsClickable(m_sortColumn >= 0);
    horizontalHeader()->setSortIndicatorShown(m_sortColumn >= 0);
}

void GridView::saveColumns() const
{
    Settings::setLayout(objectName(), horizontalHeader()->saveState());
}

void GridView::hideEvent(QHideEvent *event)
{
    saveColumns();
    QTableView::hideEvent(event);
}

void GridView::selectRow(int row)
{
    const QModelIndex index = model()->index(row, 0);
    m_anchor = index;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect
                                                 | QItemSelectionModel::Rows);
    scrollTo(index);
}

QList<int> GridView::selectedRowNumbers() const
{
    QList<int> rows;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QList<RowRange> GridView::selectedRanges() const
{
    QList<RowRange> ranges;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        ranges.append({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end(),
              [](const RowRange &left, const RowRange &right) { return left.first < right.first; });
    QList<RowRange> merged;
    for (const RowRange &range : std::as_const(ranges)) {
        if (!merged.isEmpty() && range.first <= merged.last().last + 1)
            merged.last().last = qMax(merged.last().last, range.last);
        else
            merged.append(range);
    }
    return merged;
}

void GridView::selectRanges(const QList<RowRange> &ranges)
{
    QItemSelection selection;
    const int lastColumn = model()->columnCount() - 1;
    for (const RowRange &range : ranges)
        selection.select(model()->index(range.first, 0), model()->index(range.last, lastColumn));
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

int GridView::selectedRowCount() const
{
    int rows = 0;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        rows += range.height();
    return rows;
}

void GridView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    const auto isLarge = [](const QItemSelection &selection) {
        return std::any_of(selection.begin(), selection.end(),
                           [](const auto &range) { return range.height() > PagedModel::pageSize; });
    };
    // Qt would tell assistive tools of each cell, which takes seconds for a million rows.
    if (isLarge(selected) || isLarge(deselected))
        QAbstractItemView::selectionChanged(selected, deselected);
    else
        QTableView::selectionChanged(selected, deselected);
    settle();
}

void GridView::settle()
{
    if (m_settling)
        return;
    m_settling = true;
    QTimer::singleShot(0, this, [this] {
        m_settling = false;
        emit selectionSettled();
    });
}

void GridView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) { // in dialogs; the window has an action for it
        copyRows(this);
        return;
    }
    static const QList<int> moving{Qt::Key_Up,       Qt::Key_Down, Qt::Key_PageUp,
                                   Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End};
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier)
                         && selectionMode() == ExtendedSelection && moving.contains(event->key());
    QTableView::keyPressEvent(event);
    // Qt begins with the row that it has come to, where the one before was not chosen by hand.
    if (extends && m_anchor.isValid()) {
        const auto [first, last] = std::minmax({m_anchor.row(), currentIndex().row()});
        selectRanges({{first, last}});
    } else if (moving.contains(event->key())) {
        m_anchor = QModelIndex();
    }
}

void GridView::mousePressEvent(QMouseEvent *event)
{
    m_anchor = QModelIndex();
    QTableView::mousePressEvent(event);
}

void GridView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        adjustRowHeight();
}

void GridView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_emptyText.isEmpty() || !model() || model()->rowCount(rootIndex()) > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QRect area = viewport()->rect().adjusted(24, 24, -24, -24);
    painter.drawText(area, int(Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextWordWrap),
                     m_emptyText);
}

} // namespace LicenseDesk
