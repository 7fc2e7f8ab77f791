// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/foldedkey.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

bool isPlainAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar character) { return character.unicode() < 128; });
}

} // namespace

QString foldedKey(const QString &text)
{
    if (text.isEmpty())
        return QStringLiteral("");
    if (isPlainAscii(text))
        return text.toLower();
    const QString composed = text.normalized(QString::NormalizationForm_C);
    QString key;
    key.reserve(composed.size());
    // Character by character: toCaseFolded() of a string also makes "ss" of a sharp s, and with it
    // one address of two.
    for (qsizetype position = 0; position < composed.size(); ++position) {
        const QChar character = composed[position];
        if (character.isHighSurrogate() && position + 1 < composed.size()
            && composed[position + 1].isLowSurrogate()) {
            const char32_t folded =
                QChar::toCaseFolded(QChar::surrogateToUcs4(character, composed[position + 1]));
            key += QChar::fromUcs4(folded);
            ++position;
        } else {
            key += character.toCaseFolded();
        }
    }
    return key;
}

} // namespace LicenseDesk
