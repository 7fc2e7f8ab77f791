// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonValue>
#include <QString>

namespace LicenseDesk {

/*! Context of the translated reasons of imports. */
struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/*! Trimmed, and each run of blanks, NBSP and TAB inside made one blank. */
[[nodiscard]] QString tidyName(const QString &text);

/*! Counts the spellings of one name: the most frequent counts, of equally frequent ones the
    first. Empty ones do not count. */
class NameVote
{
public:
    void add(const QString &spelling);
    [[nodiscard]] QString winner() const;

private:
    QStringList m_spellings; //!< in order of appearance
    QHash<QString, int> m_counts;
};

/*! Why a row was refused by the store or a property, for the line of a skipped row. */
[[nodiscard]] QString reasonOf(const Error &error);

/*! True for what concerns the row alone, so that it is skipped; else the directory failed. */
[[nodiscard]] bool concernsRow(const Error &error);

} // namespace LicenseDesk
