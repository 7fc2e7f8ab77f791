// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/output/tableprinter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace LicenseDesk {

namespace {

constexpr double textSize = 8.5; // points
constexpr double titleSize = 14;
constexpr double cellGap = 8; // points between columns
constexpr double rowGap = 3.5; // points above and below the text of a row
constexpr double margin = 15; // millimetres
constexpr size_t rowsMeasured = 2000; // widths; more would not change much

const QColor ink(0x1f, 0x24, 0x2b);
const QColor quiet(0x5b, 0x64, 0x70);
const QColor rule(0xc4, 0xca, 0xd2);

/*! Between words, but for words that are longer than the column. */
int wrapOf(const QString &text, const QFontMetricsF &metrics, double width)
{
    const QStringList words = text.split(u' ');
    const bool fits = std::all_of(words.cbegin(), words.cend(), [&](const QString &word) {
        return metrics.horizontalAdvance(word) <= width;
    });
    return fits ? Qt::TextWordWrap : Qt::TextWrapAnywhere;
}

} // namespace

TablePrinter::TablePrinter(QPagedPaintDevice &device, const PrintedTable &table)
    : m_device(device),
      m_table(table)
{
    m_font.setPointSizeF(textSize);
    m_bold = m_font;
    m_bold.setWeight(QFont::DemiBold);
    m_titleFont = m_bold;
    m_titleFont.setPointSizeF(titleSize);
}

double TablePrinter::points(double value) const
{
    return value * m_device.logicalDpiX() / 72.0;
}

double TablePrinter::widthWanted() const
{
    return std::accumulate(m_natural.begin(), m_natural.end(),
                           points(cellGap) * double(m_natural.size() - 1));
}

void TablePrinter::measureColumns(double pageWidth)
{
    const QFontMetricsF plain(m_font, &m_device);
    const QFontMetricsF bold(m_bold, &m_device);
    const size_t columns = size_t(m_table.headers.size());
    m_natural.assign(columns, 0);
    m_least.assign(columns, 0);
    const auto measure = [&](size_t column, const QString &text, const QFontMetricsF &metrics) {
        for (const QString &line : text.split(u'\n'))
            m_natural[column] = std::max(m_natural[column], metrics.horizontalAdvance(line) + 2);
        for (const QString &word : text.split(u' '))
            m_least[column] = std::max(m_least[column], metrics.horizontalAdvance(word) + 2);
    };
    for (size_t column = 0; column < columns; ++column) {
        measure(column, m_table.headers[qsizetype(column)], bold);
        for (size_t row = 0; row < std::min(rowsMeasured, m_table.rows.size()); ++row)
            measure(column, m_table.rows[row].value(qsizetype(column)), plain);
        m_natural[column] = std::min(m_natural[column], pageWidth * 0.45);
        m_least[column] = std::min(m_least[column], m_natural[column]);
    }
}

double TablePrinter::rowHeight(const QStringList &cells, const QFont &font) const
{
    const QFontMetricsF metrics(font, &m_device);
    double height = metrics.height();
    for (size_t column = 0; column < m_widths.size(); ++column) {
        const QString &text = cells[qsizetype(column)];
        if (metrics.horizontalAdvance(text) <= m_widths[column] && !text.contains(u'\n'))
            continue;
        const QRectF area(0, 0, m_widths[column], m_height);
        height = std::max(
            height,
            metrics.boundingRect(area, wrapOf(text, metrics, m_widths[column]), text).height());
    }
    return height + 2 * points(rowGap);
}

void TablePrinter::breakPages(double pageHeight)
{
    const double room = pageHeight - m_headHeight - m_columnsHeight - m_footHeight;
    m_pages.assign(1, 0);
    double used = 0;
    for (size_t row = 0; row < m_heights.size(); ++row) {
        m_heights[row] = std::min(m_heights[row], room); // what is longer than a page is cut
        if (used + m_heights[row] > room && row > m_pages.back()) {
            m_pages.push_back(row);
            used = 0;
        }
        used += m_heights[row];
    }
    m_pages.push_back(m_heights.size());
}

Result<void> TablePrinter::print(const GoOn &goOn)
{
    m_device.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
    const auto pageWidth = [this] {
        return m_device.pageLayout().paintRectPixels(m_device.logicalDpiX()).width();
    };
    measureColumns(pageWidth());
    if (widthWanted() > pageWidth()) {
        m_device.setPageOrientation(QPageLayout::Landscape);
        measureColumns(pageWidth());
    }
    const QRect area = m_device.pageLayout().paintRectPixels(m_device.logicalDpiX());
    m_width = area.width();
    m_height = area.height();

    // Columns give up what they have beyond their longest word, all the same share of it.
    const double gaps = points(cellGap) * double(m_natural.size() - 1);
    const double natural = widthWanted() - gaps;
    const double least = std::accumulate(m_least.begin(), m_least.end(), 0.0);
    const double room = m_width - gaps;
    m_widths = m_natural;
    if (natural > room) {
        const double share = std::max(0.0, (room - least) / std::max(1.0, natural - least));
        const double scale = least > room ? room / least : 1.0;
        for (size_t column = 0; column < m_widths.size(); ++column) {
            m_widths[column] =
                scale * (m_least[column] + share * (m_natural[column] - m_least[column]));
        }
    }
    const QFontMetricsF metrics(m_font, &m_device);
    m_headHeight = QFontMetricsF(m_titleFont, &m_device).height() + metrics.height() + points(12);
    m_footHeight = metrics.height() * 2 + points(8);
    m_columnsHeight = rowHeight(m_table.headers, m_bold);
    m_heights.clear();
    for (const QStringList &row : m_table.rows) {
        m_heights.push_back(rowHeight(row, m_font));
        if (m_heights.size() % 256 == 0 && !goOn())
            return failure(ErrorCode::Cancelled);
    }
    breakPages(m_height);

    QPainter painter;
    if (!painter.begin(&m_device))
        return failure(ErrorCode::Internal, m_table.title);
    for (size_t page = 0; page + 1 < m_pages.size(); ++page) {
        if (!goOn())
            return failure(ErrorCode::Cancelled);
        if (page > 0 && !m_device.newPage())
            return failure(ErrorCode::Internal, m_table.title);
        paintPage(painter, page);
    }
    return painter.end() ? Result<void>() : failure(ErrorCode::Internal, m_table.title);
}

void TablePrinter::paintRow(QPainter &painter, const QStringList &cells, double top,
                            double height) const
{
    const QFontMetricsF metrics(painter.font(), &m_device);
    double left = 0;
    for (size_t column = 0; column < m_widths.size(); ++column) {
        const double width = m_widths[column];
        const double place = m_table.rightToLeft ? m_width - left - width : left;
        const QRectF cell(place, top + points(rowGap), width, height - 2 * points(rowGap));
        const bool end = m_table.isNumber.value(qsizetype(column)) != m_table.rightToLeft;
        painter.drawText(cell,
                         int(end ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop
                             | wrapOf(cells[qsizetype(column)], metrics, width),
                         cells[qsizetype(column)]);
        left += width + points(cellGap);
    }
    painter.setPen(QPen(rule, points(0.4)));
    painter.drawLine(QPointF(0, top + height), QPointF(m_width, top + height));
}

void TablePrinter::paintHead(QPainter &painter) const
{
    const Qt::Alignment start = m_table.rightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::Alignment end = m_table.rightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    const double titleHeight = QFontMetricsF(m_titleFont, &m_device).height();
    const QFontMetricsF metrics(m_font, &m_device);
    painter.setPen(ink);
    painter.setFont(m_titleFont);
    painter.drawText(QRectF(0, 0, m_width, titleHeight), int(start | Qt::AlignVCenter),
                     m_table.title);
    painter.setFont(m_font);
    painter.setPen(quiet);
    const QRectF line(0, titleHeight, m_width, metrics.height());
    painter.drawText(line, int(start | Qt::AlignVCenter),
                     metrics.elidedText(m_table.directory, Qt::ElideRight, m_width * 0.6));
    painter.drawText(line, int(end | Qt::AlignVCenter), m_table.time);
}

void TablePrinter::paintFoot(QPainter &painter, size_t page) const
{
    const QFontMetricsF metrics(m_font, &m_device);
    const QRectF line(0, m_height - metrics.height(), m_width, metrics.height());
    const Qt::Alignment start = m_table.rightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::Alignment end = m_table.rightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    const QLocale locale;
    painter.setFont(m_font);
    painter.setPen(quiet);
    //: at the foot of a printed page
    painter.drawText(
        line, int(end | Qt::AlignVCenter),
        QCoreApplication::translate("TablePrinter", "Page %1 of %2")
            .arg(locale.toString(int(page) + 1), locale.toString(int(m_pages.size()) - 1)));
    painter.drawText(line, int(start | Qt::AlignVCenter), QStringLiteral("License Desk"));
    if (page + 2 == m_pages.size() && !m_table.note.isEmpty()) {
        painter.setPen(ink);
        painter.drawText(line.translated(0, -metrics.height() - points(3)),
                         int(start | Qt::AlignVCenter), m_table.note);
    }
}

void TablePrinter::paintPage(QPainter &painter, size_t page) const
{
    paintHead(painter);
    painter.setFont(m_bold);
    painter.setPen(ink);
    double top = m_headHeight;
    paintRow(painter, m_table.headers, top, m_columnsHeight);
    top += m_columnsHeight;
    for (size_t row = m_pages[page]; row < m_pages[page + 1]; ++row) {
        painter.setFont(m_font);
        painter.setPen(ink);
        paintRow(painter, m_table.rows[row], top, m_heights[row]);
        top += m_heights[row];
    }
    paintFoot(painter, page);
}

} // namespace LicenseDesk
