// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a record and how they are read, shared by the gateways and the Reader.
#pragma once

#include "store/records.h"

// The columns stand in literals, for statements are put together at compile time.
#define USER_COLUMNS                                                                               \
    "u.key, u.id, u.upn, u.display_name, u.usage_location, u.department, u.user_type, "            \
    "u.account_enabled, u.mail, u.mail_nickname, u.proxy_addresses, u.created, u.attributes"
#define GROUP_COLUMNS                                                                              \
    "g.key, g.id, g.display_name, g.description, g.security_enabled, g.mail_enabled, "             \
    "g.group_types, g.mail, g.mail_nickname, g.proxy_addresses, g.created, g.processing_state, "   \
    "g.membership_rule, g.rule_paused"
#define CONTACT_COLUMNS "c.key, c.id, c.display_name, c.mail, c.proxy_addresses"

namespace LicenseDesk {

class Row;

/*! A row that begins with the columns named above. */
[[nodiscard]] UserRecord readUser(const Row &row);
[[nodiscard]] GroupRecord readGroup(const Row &row);
[[nodiscard]] ContactRecord readContact(const Row &row);

} // namespace LicenseDesk
