// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/countries.h"

#include <QCollator>

#include <unicode/uloc.h>

#include <algorithm>
#include <array>

namespace LicenseDesk {

QString countryName(const QString &code, const QLocale &locale)
{
    const QByteArray place = "und_" + code.toLatin1();
    const QByteArray reader = locale.name().toLatin1();
    std::array<char16_t, 200> name{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = uloc_getDisplayCountry(place.constData(), reader.constData(),
                                                  name.data(), int32_t(name.size()), &status);
    if (U_FAILURE(status) || length <= 0)
        return code;
    return QString::fromUtf16(name.data(), length);
}

QString countryText(const QString &code, const QLocale &locale)
{
    if (code.isEmpty())
        return {};
    return QStringLiteral("%1 (%2)").arg(countryName(code, locale), code);
}

QList<Country> countries(const QLocale &locale)
{
    QList<Country> all;
    for (const char *const *code = uloc_getISOCountries(); *code; ++code) {
        const QString letters = QString::fromLatin1(*code);
        all.append({letters, countryName(letters, locale)});
    }
    QCollator collator(locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::sort(all, [&](const Country &left, const Country &right) {
        return collator.compare(left.name, right.name) < 0;
    });
    return all;
}

} // namespace LicenseDesk
