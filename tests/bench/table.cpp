// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"

#include <cstdio>

namespace LicenseDesk::Bench {

namespace {

QString rounded(double number)
{
    return QString::number(number, 'f', number < 10 ? 2 : number < 100 ? 1 : 0);
}

QString limitOf(const Figure &figure)
{
    if (figure.most <= 0) {
        return figure.extra > 0 ? QStringLiteral("≤ %1 %2").arg(figure.extra).arg(figure.unit)
                                : QStringLiteral("–");
    }
    QString text = QStringLiteral("≤ %1 ×").arg(figure.most);
    if (figure.extra > 0)
        text += QStringLiteral(" + %1 %2").arg(figure.extra).arg(figure.unit);
    return text;
}

QString lineOf(const Figure &figure)
{
    const bool compared = figure.measure > 0;
    const QString measure = compared
                                ? QStringLiteral("%1: %2 %3")
                                      .arg(figure.yardstick, rounded(figure.measure), figure.unit)
                                : figure.yardstick;
    return QStringLiteral("| %1 | %2 %3 | %4 | %5 | %6 |")
        .arg(figure.name, rounded(figure.value), figure.unit, measure,
             compared ? rounded(figure.ratio()) : QStringLiteral("–"), limitOf(figure));
}

} // namespace

void Table::add(const Figure &figure)
{
    m_figures.append(figure);
    std::printf("%s\n", qPrintable(lineOf(figure)));
    std::fflush(stdout);
}

QString Table::markdown() const
{
    QString text = QStringLiteral("| figure | measured | yardstick | ratio | must |\n"
                                  "| --- | --- | --- | --- | --- |\n");
    for (const Figure &figure : m_figures)
        text += lineOf(figure) + u'\n';
    return text;
}

bool Table::holds(double margin) const
{
    bool holds = true;
    for (const Figure &figure : m_figures) {
        if (!figure.isChecked || figure.limit() <= 0 || figure.value <= margin * figure.limit())
            continue;
        holds = false;
        std::fprintf(stderr, "%s: %s %s, and may be %s\n", qPrintable(figure.name),
                     qPrintable(rounded(figure.value)), qPrintable(figure.unit),
                     qPrintable(rounded(margin * figure.limit())));
    }
    return holds;
}

} // namespace LicenseDesk::Bench
