// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/error.h"
#include "base/guid.h"

#include <QList>
#include <QStringList>

namespace LicenseDesk {

class Reader;

/*! A user, as people tell users apart. */
struct Person
{
    UserId id;
    QString displayName;
    QString userPrincipalName;
};

/*! Whom a list of names means. */
struct PeopleFound
{
    /*! A text that means nobody, or several. */
    struct Doubt
    {
        QString text;
        QList<Person> people; //!< the first of them; empty: nobody
    };

    QList<Person> people; //!< each once, in the order of the list
    QList<Doubt> doubts; //!< in the order of the list
};

/*! Looks up each of \a texts as an id, a user principal name, a mail address that somebody has, or
    a whole display name, without case. A text with commas that means nobody is taken for several.
    Ten thousand take about a second. Cancelled. */
[[nodiscard]] Result<PeopleFound> findPeople(Reader &reader, const QStringList &texts,
                                             const CancelToken &cancel = {});

} // namespace LicenseDesk
