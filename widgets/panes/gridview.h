// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/pagedmodel.h"

#include <QTableView>

class QMenu;

namespace LicenseDesk {

/*! A grid as all panes and tabs have it: whole rows, headers that sort, columns that are
    remembered, and words instead of emptiness. */
class GridView : public QTableView
{
    Q_OBJECT

public:
    /*! \a name is the accessible name in English ("Users"), from which the object name ("users")
       and the key for remembered columns are made; \a translatedName is what people hear. */
    GridView(const QString &name, const QString &translatedName, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /*! What stands in an empty grid; plain text. */
    void setEmptyText(const QString &text);
    [[nodiscard]] const QString &emptyText() const { return m_emptyText; }

    /*! Widths in characters for the columns. Until somebody changes them, they share what the view
        has more; after that the last one stretches. */
    void setColumnWidths(const QList<int> &characters);
    /*! Sorts by what the headers say; for models that sort. Remembered. */
    void setSortable(int column, Qt::SortOrder order);

    /*! Selects the row and makes it visible. */
    void selectRow(int row);
    /*! Rows in which anything is selected, in order. */
    [[nodiscard]] QList<int> selectedRowNumbers() const;
    [[nodiscard]] int selectedRowCount() const;
    /*! The same as ranges, in order, as few as can be. */
    [[nodiscard]] QList<RowRange> selectedRanges() const;
    /*! Selects these rows and nothing else. */
    void selectRanges(const QList<RowRange> &ranges);

    void saveColumns() const;
    /*! Which columns are shown, where, how wide, and what is sorted by. */
    [[nodiscard]] QByteArray columnState() const;
    void setColumnState(const QByteArray &state);
    /*! A choice of the columns that are shown, for menus. */
    void fillColumnMenu(QMenu *menu);

signals:
    void selectionSettled(); //!< selection or current row changed; once a turn of the event loop

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void measureColumns();
    void shareWidth();
    void noteColumnWidth(int column, int before, int now);
    void restoreColumns();
    void settle();
    void adjustRowHeight();
    void sortBy(int column, Qt::SortOrder order);
    void showColumnMenu(const QPoint &position);

    QString m_emptyText;
    QList<int> m_characters; //!< widths as they were asked for
    QList<int> m_widths; //!< in pixels, as the columns were made
    QPersistentModelIndex m_anchor; //!< the row that was selected last other than by hand
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_settling = false;
    bool m_restored = false;
    bool m_sharing = false; //!< the widths are being set by us
    bool m_shares = true; //!< nobody has changed the widths
};

} // namespace LicenseDesk
