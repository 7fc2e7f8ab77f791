// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/usertext.h"

#include "store/cataloguesnapshot.h"
#include "store/statement.h"

#include <QStringList>

#include <algorithm>

namespace LicenseDesk {

namespace {

constexpr int charactersOfTerm = 3;
constexpr int mostTerms = 500;

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
    Steps steps(m_store);
    for (const qint64 user : users) {
        steps.run("INSERT INTO user_text (rowid, text) SELECT key, name_key || char(10) || upn_key "
                  "|| char(10) || address_keys || char(10, 10) FROM usr WHERE key = ?",
                  user);
    }
    return steps.result();
}

/*! One or two characters: the terms that begin with them, any of which will do. When they
    are too many users', nothing; empty when they are nobody's. */
Result<std::optional<QString>> UserText::matchBeginning(const QString &key, qint64 most)
{
    // The terms come in the order of UTF-8, in which this is behind all that begin with the key.
    const QString end = key + QStringView(QChar::fromUcs4(0x10ffff));
    QStringList terms;
    QString last = key;
    for (qint64 users = 0; terms.size() < mostTerms;) {
        const auto term =
            Statement(m_store, "SELECT term, doc FROM user_text_term WHERE term > ? AND term < ? "
                               "ORDER BY term LIMIT 1")
                .one([](const Row &row) { return std::pair(row.text(0), row.integer(1)); }, last,
                     end);
        if (!term)
            return tl::unexpected(term.error());
        if (!*term)
            return terms.join(QLatin1String(" OR "));
        users += (*term)->second;
        if (users > most)
            return std::nullopt;
        last = (*term)->first;
        terms.append(quoted(last));
    }
    return std::nullopt;
}

Result<std::optional<UserText::Candidates>> UserText::candidates(const QString &key, qint64 most)
{
    const QList<uint> characters = key.toUcs4();
    Result<std::optional<QString>> match = std::optional(matchWithin(characters));
    if (characters.size() < charactersOfTerm)
        match = matchBeginning(key, most);
    if (!match)
        return tl::unexpected(match.error());
    if (!*match)
        return std::nullopt;
    if ((*match)->isEmpty())
        return Candidates{"SELECT key FROM usr WHERE 0", {}, 0};
    const Result<qint64> users =
        Statement(m_store,
                  "SELECT count(*) FROM (SELECT rowid FROM user_text WHERE user_text MATCH ? "
                  "LIMIT ?)")
            .number(**match, most + 1);
    if (!users)
        return tl::unexpected(users.error());
    if (*users > most)
        return std::nullopt;
    return Candidates{
        "SELECT rowid FROM user_text WHERE user_text MATCH ?", {toBound(**match)}, *users};
}

} // namespace LicenseDesk
