// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;
class QString;
class QWidget;

namespace LicenseDesk {

struct GridContent;

/*! More rows than these do not go into the clipboard. */
inline constexpr int mostCopied = 10'000;

/*! Copies the rows selected in \a view, with the columns shown and their names, as a table for
    spreadsheets and for letters. */
void copyRows(QAbstractItemView *view);

/*! Asks which rows of \a view to print, and where; then prints. \a directory is its name. */
void printRows(QAbstractItemView *view, const QString &directory, QWidget *parent);
/*! Asks where to print, and prints \a content. */
void printContent(const GridContent &content, const QString &directory, QWidget *parent);

} // namespace LicenseDesk
