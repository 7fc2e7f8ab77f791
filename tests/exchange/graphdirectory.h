// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/graphcompany.h"

namespace LicenseDesk {

[[nodiscard]] inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

inline constexpr QLatin1String created("201");
inline constexpr QLatin1String accepted("202");
inline constexpr QLatin1String done("204");
inline constexpr QLatin1String fine("200");

/*! E1 and E3 exclude each other by their Exchange plans; WPA needs one of them. */
class Directory : public GraphClient
{
public:
    explicit Directory(int unitsOfEach = 10)
    {
        org.product(s("E1"), l("EXCHANGE_S_STANDARD TEAMS"), unitsOfEach);
        org.product(s("E3"), l("EXCHANGE_S_ENTERPRISE TEAMS SHAREPOINT"), unitsOfEach);
        org.product(s("WPA"), l("WORKPLACE"), unitsOfEach);
        org.product(s("VISIO"), l("VISIO_PLAN"), unitsOfEach);
        org.product(s("SPENT"), l("SPENT_PLAN"), 0);
        org.exclusive(l("EXCHANGE_S_STANDARD EXCHANGE_S_ENTERPRISE"));
        org.prerequisite(s("WORKPLACE"), l("EXCHANGE_S_STANDARD EXCHANGE_S_ENTERPRISE"));
        for (const char *name : {"ada", "bob", "eve"})
            user(name);
        for (const char *name : {"Sales", "Field", "Staff"})
            group(name);
    }
};

} // namespace LicenseDesk
