// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/graphobject.h"
#include "exchange/graphrequest.h"
#include "service/engine.h"

namespace LicenseDesk {

/*! One request on its way through: what was asked, and what it is answered from. */
class GraphCall
{
public:
    GraphCall(Engine &engine, const GraphRequest &request, const GraphService &service)
        : m_engine(engine),
          m_reader(engine.reader()),
          m_request(request),
          m_service(service)
    {}

    [[nodiscard]] Engine &engine() { return m_engine; }
    [[nodiscard]] Reader &reader() { return m_reader; }
    [[nodiscard]] const QString &root() const { return m_service.root; }
    [[nodiscard]] const QJsonValue &body() const { return m_request.body; }
    /*! Whether something was written so far, also when the request is refused in the end. */
    [[nodiscard]] bool hasChanged() const { return m_changed; }

    // Set by the router before the request is carried out.
    GraphUrl url;
    QStringList parameters; //!< the ids in the path
    GraphQuery query;

    /*! Submits changes to the core as one request. */
    [[nodiscard]] Graphed<Receipt> apply(const std::vector<Change> &changes);

    /*! The user of the first parameter, by id or userPrincipalName; the group; 404 else. */
    [[nodiscard]] Graphed<UserRecord> user();
    [[nodiscard]] Graphed<GroupRecord> group();

    /*! $select in the names' own spelling; 400 for one that none of \a types has. */
    [[nodiscard]] Graphed<QStringList> selected(const QList<const GraphType *> &types) const;

    /*! An answer with one object; \a set is its entity set, "users". */
    [[nodiscard]] Graphed<GraphAnswer> answer(int status, const QString &set,
                                              const GraphObject &object);

    /*! Reads at most \a limit objects behind \a position, from the first when that is empty. */
    using Fetch = std::function<Graphed<QList<GraphObject>>(const QString &position, int limit)>;
    struct List
    {
        QString context; //!< behind "#"; takes the selected names when it is a plain set
        QList<const GraphType *> types;
        bool filtered = false; //!< whether fetch applies $filter itself
        bool paged = true;
        bool typed = false; //!< whether each object tells its type
    };
    /*! An answer with a page of objects, a nextLink when there are more. */
    [[nodiscard]] Graphed<GraphAnswer> answer(const List &list, const Fetch &fetch);
    /*! $filter names a property that can be compared with its value. 400 else. */
    [[nodiscard]] Graphed<void> checkFilter(const QList<const GraphType *> &types) const;

private:
    [[nodiscard]] Graphed<QList<GraphObject>> page(const List &list, const Fetch &fetch);
    [[nodiscard]] QString context(const QString &set) const;
    [[nodiscard]] QString nextLink(const QString &position) const;

    Engine &m_engine;
    Reader m_reader;
    const GraphRequest &m_request;
    const GraphService &m_service;
    bool m_changed = false;
};

/*! The answer 204. */
[[nodiscard]] GraphAnswer noContent();

/*! The store's spelling of a position that was written by us; 400 for anything else. */
[[nodiscard]] tl::unexpected<GraphFault> badSkipToken(const QString &token);

} // namespace LicenseDesk
