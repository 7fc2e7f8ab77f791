// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/peoplesearch.h"

#include "base/foldedkey.h"
#include "store/addresses.h"
#include "store/reader.h"
#include "store/statement.h"

#include <QSet>

namespace LicenseDesk {

namespace {

constexpr int mostNamed = 10; // of those whom one text means

Person readPerson(const Row &row)
{
    return {UserId(row.guid(0)), row.text(1), row.text(2)};
}

class PeopleSearch
{
public:
    explicit PeopleSearch(Store &store) : m_store(store) {}

    Result<void> add(const QString &text)
    {
        Result<QList<Person>> found = find(text);
        if (!found)
            return tl::unexpected(found.error());
        if (!found->isEmpty() || !text.contains(u',')) {
            note(text, *found);
            return {};
        }
        return addParts(text);
    }
    [[nodiscard]] const PeopleFound &found() const { return m_found; }

private:
    /*! The first way that finds anybody. */
    Result<QList<Person>> find(const QString &text)
    {
        if (const std::optional<UserId> id = UserId::fromString(text))
            return all("SELECT id, display_name, upn FROM usr WHERE id = ?", *id);
        const QString key = foldedKey(text);
        Result<QList<Person>> people =
            all("SELECT id, display_name, upn FROM usr WHERE upn_key = ?", key);
        if (people && people->isEmpty()) {
            people = all("SELECT u.id, u.display_name, u.upn FROM address a "
                         "JOIN usr u ON u.key = a.owner "
                         "WHERE a.address_key = ? AND a.owner_kind = 0 AND a.held = 1",
                         key);
        }
        if (people && people->isEmpty()) {
            people = all("SELECT id, display_name, upn FROM usr WHERE name_key = ? "
                         "ORDER BY name_key, id LIMIT 10",
                         key);
        }
        return people;
    }

    template <typename Value>
    Result<QList<Person>> all(const char *sql, const Value &value)
    {
        auto people = Statement(m_store, sql).all(readPerson, value);
        if (!people)
            return tl::unexpected(people.error());
        return QList<Person>(people->begin(), people->end());
    }

    /*! A list in a line; or a name as "Lovelace, Ada" that nobody has. */
    Result<void> addParts(const QString &text)
    {
        QList<std::pair<QString, QList<Person>>> parts;
        bool any = false;
        for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
            if (part.trimmed().isEmpty())
                continue;
            Result<QList<Person>> people = find(part.trimmed());
            if (!people)
                return tl::unexpected(people.error());
            any |= !people->isEmpty();
            parts.append({part.trimmed(), *people});
        }
        if (!any) {
            note(text, {});
            return {};
        }
        for (const auto &[part, people] : std::as_const(parts))
            note(part, people);
        return {};
    }

    void note(const QString &text, const QList<Person> &people)
    {
        if (people.size() != 1) {
            m_found.doubts.append({text, people.first(qMin<qsizetype>(mostNamed, people.size()))});
        } else if (!m_present.contains(people.first().id)) {
            m_present.insert(people.first().id);
            m_found.people.append(people.first());
        }
    }

    Store &m_store;
    PeopleFound m_found;
    QSet<UserId> m_present;
};

} // namespace

Result<PeopleFound> findPeople(Reader &reader, const QStringList &texts, const CancelToken &cancel)
{
    return reader.store().inSnapshot([&]() -> Result<PeopleFound> {
        PeopleSearch search(reader.store());
        for (const QString &text : texts) {
            if (cancel.isCancelled())
                return failure(ErrorCode::Cancelled);
            if (Result<void> added = search.add(text); !added)
                return tl::unexpected(added.error());
        }
        return search.found();
    });
}

} // namespace LicenseDesk
