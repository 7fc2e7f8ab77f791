// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFont>
#include <QPageLayout>
#include <QStringList>

#include <functional>
#include <vector>

class QPagedPaintDevice;
class QPainter;

namespace LicenseDesk {

/*! A table as it goes onto paper. */
struct PrintedTable
{
    QString title; //!< "Users", at the head of each page
    QString directory; //!< whose they are
    QString time; //!< as of when
    QString note; //!< below the last row; may be empty
    QStringList headers;
    QList<bool> isNumber; //!< columns that are aligned as numbers
    std::vector<QStringList> rows;
    bool rightToLeft = false;
};

/*! Paints a table onto the pages of a printer or a PDF file: on each one title, directory, time,
    the columns' names, and the number of the page among all. Rows are never parted, cells wrap;
    broad tables lie. Any thread. */
class TablePrinter
{
public:
    /*! Called between pages; false ends it. */
    using GoOn = std::function<bool()>;

    /*! Borrows both. */
    TablePrinter(QPagedPaintDevice &device, const PrintedTable &table);

    /*! Cancelled, or Internal where the device cannot be painted on. */
    [[nodiscard]] Result<void> print(const GoOn &goOn);

private:
    void measureColumns(double pageWidth);
    [[nodiscard]] double widthWanted() const;
    [[nodiscard]] double rowHeight(const QStringList &cells, const QFont &font) const;
    void breakPages(double pageHeight);
    void paintPage(QPainter &painter, size_t page) const;
    void paintHead(QPainter &painter) const;
    void paintFoot(QPainter &painter, size_t page) const;
    void paintRow(QPainter &painter, const QStringList &cells, double top, double height) const;
    [[nodiscard]] double points(double value) const; //!< in units of the device

    QPagedPaintDevice &m_device;
    const PrintedTable &m_table;
    QFont m_font;
    QFont m_bold;
    QFont m_titleFont;
    double m_width = 0;
    double m_height = 0;
    double m_headHeight = 0; //!< title, directory and time
    double m_columnsHeight = 0; //!< the columns' names
    double m_footHeight = 0;
    std::vector<double> m_natural; //!< widths without wrapping
    std::vector<double> m_least; //!< widths of the longest words
    std::vector<double> m_widths;
    std::vector<double> m_heights; //!< of rows
    std::vector<size_t> m_pages; //!< the first row of each, and the end
};

} // namespace LicenseDesk
