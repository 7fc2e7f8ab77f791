// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/graphclient.h"

namespace LicenseDesk {

/*! Words between blanks. */
[[nodiscard]] inline QStringList l(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

/*! Ada and Bob in Germany, Eve nowhere; Sales is licensed with E3, which gives Ada hers. */
class Company : public GraphClient
{
public:
    Company()
    {
        org.product(QStringLiteral("E1"), l("EXCHANGE_S_STANDARD TEAMS"), 5);
        org.product(QStringLiteral("E3"), l("EXCHANGE_S_ENTERPRISE TEAMS"), 2);
        org.product(QStringLiteral("SPENT"), l("SPENT_PLAN"), 0);
        org.product(QStringLiteral("SECRET"), l("SECRET_PLAN"), 5);
        org.product(QStringLiteral("WPA"), l("WORKPLACE"), 5);
        org.product(QStringLiteral("OLD"), l("OLD_PLAN"), 5);
        org.status(QStringLiteral("OLD"), CapabilityStatus::Suspended);
        org.exclusive(l("EXCHANGE_S_STANDARD EXCHANGE_S_ENTERPRISE"));
        org.prerequisite(QStringLiteral("WORKPLACE"),
                         l("EXCHANGE_S_STANDARD EXCHANGE_S_ENTERPRISE"));
        org.prohibited(QStringLiteral("SECRET_PLAN"), QStringLiteral("DE"));
        user("ada");
        user("bob");
        user("eve", "");
        for (const char *name : {"Sales", "Plain", "Nested"})
            group(name);
        outcome("POST", "/groups",
                R"({"id":"{group:Mail}","displayName":"Mail","securityEnabled":false,)"
                R"("mailEnabled":true,"groupTypes":["Unified"],"mailNickname":"mail"})");
        outcome("POST", "/contacts",
                R"({"id":"{user:contact}","displayName":"Carl","mail":"carl@partner.example"})");
        license("Sales", l("E3"));
        join("Sales", l("ada"));
    }
};

/*! The answer about what does not exist. */
[[nodiscard]] inline QString notThere(const char *what)
{
    return QStringLiteral("404 Resource '%1' does not exist or one of its queried "
                          "reference-property objects are not present.")
        .arg(QString::fromUtf8(what));
}

} // namespace LicenseDesk
