// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace LicenseDesk::Bench {

/*! A measured figure beside what it is measured against. */
struct Figure
{
    QString name;
    double value = 0;
    QString unit; //!< "s", "ms", "µs a user", "MB"
    QString yardstick = QString(); //!< what it is
    double measure = 0; //!< of the yardstick, in the same unit
    double most = 0; //!< times the yardstick; 0 for a figure without a limit
    double extra = 0; //!< allowed on top, in the unit
    bool isChecked = true; //!< by Table::holds(); false for what the disk alone may decide

    [[nodiscard]] double ratio() const { return measure > 0 ? value / measure : 0; }
    [[nodiscard]] double limit() const { return most * measure + extra; }
};

/*! Collects figures, tells each as it comes, and the whole table as Markdown at the end. */
class Table
{
public:
    void add(const Figure &figure);
    [[nodiscard]] QString markdown() const;
    /*! Whether all are within \a margin times their limits; those that are not are told. */
    [[nodiscard]] bool holds(double margin) const;

private:
    QList<Figure> m_figures;
};

} // namespace LicenseDesk::Bench
