// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importtext.h"

#include "licensing/catalogue.h"
#include "licensing/messages.h"

namespace LicenseDesk {

QString tidyName(const QString &text)
{
    // QChar::isSpace() knows NBSP and TAB.
    QString tidy;
    tidy.reserve(text.size());
    bool pendingBlank = false;
    for (const QChar character : text) {
        if (character.isSpace() || character == QChar::ByteOrderMark) {
            pendingBlank = !tidy.isEmpty();
            continue;
        }
        if (pendingBlank)
            tidy += u' ';
        pendingBlank = false;
        tidy += character;
    }
    return tidy;
}

void NameVote::add(const QString &spelling)
{
    if (spelling.isEmpty())
        return;
    if (m_counts[spelling]++ == 0)
        m_spellings += spelling;
}

QString NameVote::winner() const
{
    QString best;
    for (const QString &spelling : m_spellings) {
        if (best.isEmpty() || m_counts.value(spelling) > m_counts.value(best))
            best = spelling;
    }
    return best;
}

QString reasonOf(const Error &error)
{
    if (error.code == ErrorCode::InvalidValue && error.arguments.size() > 1) {
        return ImportText::tr("%1 is wrong: expected is %2")
            .arg(error.arguments.at(0), error.arguments.at(1));
    }
    if (error.code == ErrorCode::AlreadyExists && error.arguments.size() > 1) {
        return ImportText::tr("another object has the %1 %2 already")
            .arg(error.arguments.at(0), error.arguments.at(1));
    }
    return explanation(error, Catalogue());
}

bool concernsRow(const Error &error)
{
    return error.code == ErrorCode::InvalidValue || error.code == ErrorCode::AlreadyExists
           || error.code == ErrorCode::Unsupported || error.code == ErrorCode::NotFound;
}

} // namespace LicenseDesk
