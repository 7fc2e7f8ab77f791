// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/usertext.h"

#include "store/cataloguesnapshot.h"
#include "store/statement.h"

#include <QStringList>

#include <algorithm>

namespace LicenseDesk {

namespace {

constexpr int charactersOfTerm = 3;
constexpr size_t usersOfStatement = 50000;

QString quoted(const QString &term)
{
    QString text = term;
    text.replace(u'"', QLatin1String("\"\""));
    return u'"' + text + u'"';
}

/*! The terms that stand in \a key, all of which a user must have. */
QString matchWithin(const QList<uint> &characters)
{
    QStringList terms;
    for (qsizetype first = 0; first + charactersOfTerm <= characters.size(); ++first) {
        QString term;
        for (const uint character : characters.mid(first, charactersOfTerm))
            term += QChar::fromUcs4(char32_t(character));
        if (term = quoted(term); !terms.contains(term))
            terms.append(term);
    }
    return terms.join(QLatin1String(" AND "));
}

} // namespace

void UserText::note(qint64 user)
{
    m_store.caches().usersToFind.push_back(user);
}

Result<void> UserText::noteChange(qint64 user, const Keys &keys)
{
    const auto wanted = [](const QString &key) {
        return key.isNull() ? std::nullopt : std::optional(key);
    };
    const Result<qint64> same =
        Statement(m_store,
                  "SELECT count(*) FROM usr WHERE key = ? AND name_key = ifnull(?, name_key) "
                  "AND upn_key = ifnull(?, upn_key) AND address_keys = ifnull(?, address_keys)")
            .number(user, wanted(keys.name), wanted(keys.upn), wanted(keys.addresses));
    if (!same)
        return tl::unexpected(same.error());
    if (*same == 0)
        note(user);
    return {};
}

Result<void> UserText::write()
{
    std::vector<qint64> users = std::exchange(m_store.caches().usersToFind, {});
    std::ranges::sort(users);
    users.erase(std::unique(users.begin(), users.end()), users.end());
    // Many at once: the engine writes a part of its index with the end of each statement.
    Steps steps(m_store);
    for (size_t first = 0; first < users.size(); first += usersOfStatement) {
        QByteArray keys("[");
        for (size_t place = first; place < std::min(users.size(), first + usersOfStatement);
             ++place)
            keys += (keys.size() > 1 ? "," : "") + QByteArray::number(users[place]);
        steps.run("INSERT INTO user_text (rowid, text) SELECT u.key, u.name_key || char(10) || "
                  "u.upn_key || char(10) || u.address_keys || char(10, 10) "
                  "FROM json_each(?) k CROSS JOIN usr u ON u.key = k.value",
                  QString::fromLatin1(keys + ']'));
    }
    return steps.result();
}

Result<void> UserText::prepare()
{
    const Result<qint64> made =
        Statement(m_store, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.user_text_place "
                           "USING fts5vocab(main, user_text, instance)")
            .execute();
    return made ? Result<void>() : tl::unexpected(made.error());
}

/*! One or two characters: whose terms begin with them. */
Result<std::optional<UserText::Candidates>> UserText::ofTermsBeginning(const QString &key,
                                                                       qint64 most)
{
    // The terms come in the order of UTF-8, in which this is behind all that begin with the key.
    const QString end = key + QStringView(QChar::fromUcs4(0x10ffff));
    QString last = key;
    qint64 users = 0;
    while (users <= most) {
        const auto term =
            Statement(m_store, "SELECT term, doc FROM user_text_term WHERE term > ? AND term < ? "
                               "ORDER BY term LIMIT 1")
                .one([](const Row &row) { return std::pair(row.text(0), row.integer(1)); }, last,
                     end);
        if (!term)
            return tl::unexpected(term.error());
        if (!*term)
            break;
        users += (*term)->second;
        last = (*term)->first;
    }
    if (users > most)
        return std::nullopt;
    if (users == 0)
        return Candidates{"SELECT key FROM usr WHERE 0", {}, 0};
    if (Result<void> prepared = prepare(); !prepared)
        return tl::unexpected(prepared.error());
    return Candidates{"SELECT doc FROM temp.user_text_place WHERE term > ? AND term < ?",
                      {toBound(key), toBound(end)},
                      users};
}

Result<std::optional<UserText::Candidates>> UserText::candidates(const QString &key, qint64 most,
                                                                 qint64 all)
{
    const QList<uint> characters = key.toUcs4();
    if (characters.size() < charactersOfTerm)
        return ofTermsBeginning(key, all / 2 + most);
    const QString match = matchWithin(characters);
    const Result<qint64> users =
        Statement(m_store,
                  "SELECT count(*) FROM (SELECT rowid FROM user_text WHERE user_text MATCH ? "
                  "LIMIT ?)")
            .number(match, most + 1);
    if (!users)
        return tl::unexpected(users.error());
    if (*users > most)
        return std::nullopt;
    return Candidates{
        "SELECT rowid FROM user_text WHERE user_text MATCH ?", {toBound(match)}, *users};
}

} // namespace LicenseDesk
