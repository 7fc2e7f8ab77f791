// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QString>

namespace LicenseDesk {

/*! A country or territory of ISO 3166. */
struct Country
{
    QString code; //!< two capital letters
    QString name; //!< in the reader's language
};

/*! All of them, by name in the order of the language. Names are ICU's. */
[[nodiscard]] QList<Country> countries(const QLocale &locale = QLocale());

/*! The name of the country, or the code itself where it has none. */
[[nodiscard]] QString countryName(const QString &code, const QLocale &locale = QLocale());

/*! "Germany (DE)"; empty for an empty code. */
[[nodiscard]] QString countryText(const QString &code, const QLocale &locale = QLocale());

} // namespace LicenseDesk
