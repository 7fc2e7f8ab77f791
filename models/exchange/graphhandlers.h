// SPDX-License-Identifier: GPL-3.0-or-later
// The requests that are answered, one function each; graphrouter.cpp says which path is whose.
#pragma once

#include "exchange/graphcall.h"

namespace LicenseDesk::GraphHandlers {

[[nodiscard]] Graphed<GraphAnswer> listUsers(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> createUser(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> showUser(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> updateUser(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> deleteUser(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> listLicenseDetails(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> listMemberOf(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> assignUserLicense(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> reprocessUser(GraphCall &call);

[[nodiscard]] Graphed<GraphAnswer> listGroups(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> createGroup(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> showGroup(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> updateGroup(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> deleteGroup(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> assignGroupLicense(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> reprocessGroup(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> evaluateRule(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> evaluateRuleOfGroup(GraphCall &call);

[[nodiscard]] Graphed<GraphAnswer> listMembers(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> addMemberReference(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> removeMemberReference(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> listMembersWithLicenseErrors(GraphCall &call);

[[nodiscard]] Graphed<GraphAnswer> listSubscribedSkus(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> buySubscribedSku(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> showSubscribedSku(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> updateSubscribedSku(GraphCall &call);

[[nodiscard]] Graphed<GraphAnswer> listOrganization(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> showOrganization(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> updateOrganization(GraphCall &call);

[[nodiscard]] Graphed<GraphAnswer> listContacts(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> createContact(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> showContact(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> deleteContact(GraphCall &call);

[[nodiscard]] Graphed<GraphAnswer> listDirectoryAudits(GraphCall &call);
[[nodiscard]] Graphed<GraphAnswer> showDirectoryAudit(GraphCall &call);

} // namespace LicenseDesk::GraphHandlers
