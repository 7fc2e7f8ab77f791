// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/graphbatch.h"
#include "support/testorganisation.h"

#include <QJsonArray>
#include <QJsonObject>

namespace LicenseDesk {

/*! A script that talks to a real directory in batches of Graph requests, and reads the answers by
    names. In urls, bodies and expected texts `{user:ada}`, `{group:Sales}`, `{sku:E3}` and
    `{plan:TEAMS}` stand for ids. */
class GraphClient
{
public:
    TestOrganisation org;
    bool wait = true;

    [[nodiscard]] QString expand(const char *text);
    [[nodiscard]] QString expand(const QString &text);

    /*! The whole batch; fails the test program when it is refused. */
    [[nodiscard]] QJsonArray batch(const QString &json);
    /*! The response to one request, with status, headers and body. */
    QJsonObject send(const QString &method, const QString &url, const QString &body = {});
    /*! "204", or "400 " and the message. */
    QString outcome(const char *method, const char *url, const char *body = "");
    /*! The body of what must be a 200. */
    [[nodiscard]] QJsonObject get(const char *url);
    /*! A property of each object in value, joined by blanks; ids as names. */
    [[nodiscard]] QString column(const char *url, const char *property);

    // Requests by names, answered as by outcome(). `P-PLAN` is product P without PLAN.
    QString user(const char *name, const char *location = "DE", const char *more = "");
    QString group(const char *name);
    QString assign(const char *user, const QStringList &add, const QStringList &remove = {});
    QString license(const char *group, const QStringList &add, const QStringList &remove = {});
    QString join(const char *group, const QStringList &users);
    QString leave(const char *group, const char *user);
    QString reprocessGroup(const char *group);
    QString reprocessUser(const char *user);
    QString units(const char *product, int enabled);

    /*! "E3-TEAMS from Sales: Active; E1 direct: Error CountViolation", as requests tell it. */
    [[nodiscard]] QString states(const char *user);
    /*! "E3-TEAMS E1": assignedLicenses. */
    [[nodiscard]] QString licenses(const QString &url);
    [[nodiscard]] int consumed(const char *product);
    /*! "activity: target: result reason", newest first. */
    [[nodiscard]] QStringList audits();

private:
    [[nodiscard]] QString idOf(const QString &kind, const QString &name);
    [[nodiscard]] QString nameOf(const QString &id) const;
    [[nodiscard]] QString changeBody(const QStringList &add, const QStringList &remove);
    [[nodiscard]] QString licenseText(const QJsonObject &license) const;

    QHash<QString, QString> m_names; //!< of the ids that were spoken of
};

} // namespace LicenseDesk
