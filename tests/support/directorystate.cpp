// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/directorystate.h"

#include "store/statement.h"
#include "support/directorybuilder.h"

namespace LicenseDesk {

namespace {

struct Query
{
    const char *name;
    const char *sql; //!< of one text column
};

constexpr Query intent[] = {
    {"directory", "SELECT json_array(display_name, verified_domains, default_usage_location, "
                  "reprocess_automatically) FROM directory"},
    {"user", "SELECT json_array(hex(id), upn, display_name, usage_location, department, user_type, "
             "account_enabled, mail, mail_nickname, proxy_addresses, created, attributes, "
             "input_mail, input_mail_nickname, input_proxy_addresses, address_keys) FROM usr "
             "ORDER BY id"},
    {"group", "SELECT json_array(hex(id), display_name, description, security_enabled, "
              "mail_enabled, group_types, mail, mail_nickname, proxy_addresses, created, dynamic, "
              "membership_rule, rule_paused) FROM grp ORDER BY id"},
    {"contact", "SELECT json_array(hex(id), display_name, mail, proxy_addresses) FROM contact "
                "ORDER BY id"},
    {"address", "SELECT json_array(address_key, owner_kind, address, held) FROM address "
                "ORDER BY 1"},
    {"member", "SELECT json_array(hex(g.id), hex(m.user_id)) FROM member m "
               "JOIN grp g ON g.key = m.grp ORDER BY 1"},
    {"nested", "SELECT json_array(hex(g.id), hex(m.id)) FROM nested_group n "
               "JOIN grp g ON g.key = n.grp JOIN grp m ON m.key = n.member ORDER BY 1"},
    {"license", "SELECT json_array(hex(g.id), hex(p.id), hex(l.plans)) FROM group_license gl "
                "JOIN grp g ON g.key = gl.grp JOIN product p ON p.key = gl.product "
                "JOIN plan_list l ON l.key = gl.disabled ORDER BY 1"},
    {"direct", "SELECT json_array(hex(u.id), hex(p.id), a.state, hex(l.plans)) FROM assignment a "
               "JOIN usr u ON u.key = a.usr JOIN product p ON p.key = a.product "
               "JOIN plan_list l ON l.key = a.disabled WHERE a.source = 0 ORDER BY 1"},
    {"subscription", "SELECT json_array(hex(id), subscribed, enabled, warning, suspended, "
                     "locked_out, status) FROM product ORDER BY id"},
    {"exclusive", "SELECT json_array(s.key, s.name, e.place, hex(p.id)) FROM exclusive_set_plan e "
                  "JOIN exclusive_set s ON s.key = e.exclusive_set JOIN plan p ON p.key = e.plan "
                  "ORDER BY s.key, e.place"},
    {"new plan", "SELECT json_array(hex(p.id), hex(s.id)) FROM new_plan n "
                 "JOIN product p ON p.key = n.product JOIN plan s ON s.key = n.plan ORDER BY 1"}};

constexpr Query effect[] = {
    {"inherited",
     "SELECT json_array(hex(u.id), hex(g.id), hex(p.id), a.state, a.error, hex(l.plans)) "
     "FROM assignment a JOIN usr u ON u.key = a.usr JOIN grp g ON g.key = a.source "
     "JOIN product p ON p.key = a.product JOIN plan_list l ON l.key = a.disabled ORDER BY 1"},
    {"consumed", "SELECT json_array(hex(id), consumed) FROM product ORDER BY id"}};

} // namespace

QStringList directoryState(Store &store, StateOf what)
{
    QStringList lines;
    const auto add = [&](const Query &query) {
        const auto rows =
            valueOf(Statement(store, query.sql).all([](const Row &row) { return row.text(0); }));
        for (const QString &row : rows)
            lines += QLatin1String(query.name) + u' ' + row;
    };
    for (const Query &query : intent)
        add(query);
    if (what == StateOf::Everything) {
        for (const Query &query : effect)
            add(query);
    }
    return lines;
}

} // namespace LicenseDesk
