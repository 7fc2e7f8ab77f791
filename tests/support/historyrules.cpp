// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold of a directory after each step of its history.
#include "support/histories.h"

#include <set>

namespace LicenseDesk {

namespace {

template <typename T>
T sure(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: code %d, %s", what, int(result.error().code),
               qPrintable(result.error().detail));
    return std::move(*result);
}

bool isApplied(const AssignmentRow &row)
{
    return row.state != AssignmentState::Error;
}

QString nameOf(const AssignmentRow &row)
{
    return QStringLiteral("%1 of %2 from %3: %4 %5")
        .arg(row.productName, row.userName, row.group ? row.groupName : QStringLiteral("itself"),
             toString(row.state), toString(row.error));
}

QString exactText(const AssignmentRow &row)
{
    QStringList off;
    for (const PlanId &plan : row.disabledPlans)
        off.append(plan.toString());
    return nameOf(row) + u' ' + off.join(u',') + u' ' + row.lastUpdated.toString(Qt::ISODateWithMs)
           + u' ' + row.waitingSince.toString(Qt::ISODateWithMs);
}

bool isAbout(const Step &step, std::initializer_list<Deed> deeds)
{
    return std::ranges::find(deeds, step.deed) != deeds.end();
}

/*! R2.1, R5.1: what is consumed is who has it, and nobody is given what is not there. */
void checkUnits(const Snapshot &before, const Snapshot &after, QStringList &broken)
{
    std::map<SkuId, std::set<UserId>> holders;
    for (const AssignmentRow &row : after.rows) {
        if (isApplied(row))
            holders[row.product].insert(row.user);
    }
    for (const auto &[id, product] : after.products) {
        const qint64 counted = qint64(holders[id].size());
        if (product.consumed != counted) {
            broken += QStringLiteral("R2.1 %1 has %2 users and %3 consumed units")
                          .arg(product.displayName)
                          .arg(counted)
                          .arg(product.consumed);
        }
        const auto earlier = before.products.find(id);
        const qint64 present = earlier == before.products.end() ? 0 : earlier->second.consumed;
        if (product.consumed > present && product.consumed > product.units.total()) {
            broken += QStringLiteral("R5.1 %1 has %2 units, and %3 were given")
                          .arg(product.displayName)
                          .arg(product.units.total())
                          .arg(product.consumed);
        }
    }
}

/*! R4.3: where a product of a group failed, no other of it was newly given. */
void checkBundles(const Snapshot &before, const Snapshot &after, QStringList &broken)
{
    std::set<std::pair<UserId, GroupId>> failed;
    for (const AssignmentRow &row : after.rows) {
        if (row.group && !isApplied(row))
            failed.insert({row.user, *row.group});
    }
    for (const AssignmentRow &row : after.rows) {
        if (!row.group || !isApplied(row) || !failed.contains({row.user, *row.group}))
            continue;
        const AssignmentRow *earlier = before.find(row);
        if (!earlier || !isApplied(*earlier))
            broken += QStringLiteral("R4.3 given beside what failed: ") + nameOf(row);
    }
}

/*! R1: state and error fit each other. */
void checkStates(const Snapshot &after, QStringList &broken)
{
    for (const AssignmentRow &row : after.rows) {
        const bool failed = row.error != AssignmentError::None;
        if ((row.state == AssignmentState::Active && failed)
            || (row.state == AssignmentState::Error && !failed)
            || (row.state == AssignmentState::ActiveWithError && !failed)
            || (row.state != AssignmentState::Error && row.waitingSince.isValid())
            || (!row.group && failed))
            broken += QStringLiteral("R1 state and error: ") + nameOf(row);
    }
}

/*! R1, R4.1, R5.4: every intent has its entry, and every other entry could not go. */
void checkIntent(TestOrganisation &org, const Snapshot &after, QStringList &broken)
{
    Reader reader = org.engine().reader();
    std::set<std::tuple<UserId, SkuId, GroupId>> wanted;
    const auto groups =
        sure(reader.groups({}, GroupColumn::DisplayName, Qt::AscendingOrder, 0, 1000), "groups");
    for (const GroupRow &group : groups) {
        const auto members = sure(reader.members(group.id, 0, 1000), "members");
        const auto licenses = sure(reader.licensesOfGroup(group.id), "licenses");
        for (const MemberRow &member : members) {
            for (const GroupLicenseRow &license : licenses) {
                if (member.user)
                    wanted.insert({*member.user, license.product, group.id});
            }
        }
    }
    for (const AssignmentRow &row : after.rows) {
        if (!row.group || wanted.erase({row.user, row.product, *row.group}) > 0)
            continue;
        const bool kept = row.error == AssignmentError::DependencyViolation
                          || row.error == AssignmentError::UniquenessViolation;
        if (!isApplied(row) || !kept)
            broken += QStringLiteral("R4.10 left over: ") + nameOf(row);
    }
    for (const auto &[user, product, group] : wanted) {
        broken += QStringLiteral("R4.1 no entry: product %1, user %2, group %3")
                      .arg(product.toString(), user.toString(), group.toString());
    }
}

/*! R2.5, R4.10a: processing never touches direct licenses. */
void checkDirect(const Snapshot &before, const Snapshot &after, const Step &step,
                 QStringList &broken)
{
    if (isAbout(step, {Deed::AssignUser, Deed::SwapUserLicense, Deed::UnassignUser,
                       Deed::DeleteUser, Deed::DeleteGroup}))
        return;
    const auto direct = [](const Snapshot &snapshot) {
        QStringList lines;
        for (const AssignmentRow &row : snapshot.rows) {
            if (!row.group)
                lines +=
                    row.userName + row.productName + row.lastUpdated.toString(Qt::ISODateWithMs);
        }
        lines.sort();
        return lines;
    };
    if (direct(before) != direct(after))
        broken += QStringLiteral("R2.5 direct licenses changed: ") + toText(step);
}

/*! R4.11, R7: these events start nothing by themselves. */
void checkNothingStarted(const Snapshot &before, const Snapshot &after, const Step &step,
                         QStringList &broken)
{
    if (after.automatic
        || !isAbout(step, {Deed::SetUnits, Deed::SetStatus, Deed::SetLocation,
                           Deed::SetDefaultLocation, Deed::EditRules, Deed::AddPlan,
                           Deed::SetAutomatic, Deed::Nest, Deed::CreateUser, Deed::CreateGroup}))
        return;
    if (before.rows.size() != after.rows.size())
        broken += QStringLiteral("R7 entries came or went: ") + toText(step);
    for (const AssignmentRow &row : after.rows) {
        const AssignmentRow *earlier = before.find(row);
        const bool same = earlier && earlier->error == row.error
                          && isApplied(*earlier) == isApplied(row)
                          && earlier->disabledPlans == row.disabledPlans
                          && earlier->lastUpdated == row.lastUpdated;
        if (!same)
            broken += QStringLiteral("R4.11 changed by '%1': ").arg(toText(step)) + nameOf(row);
    }
}

} // namespace

Snapshot snapshotOf(TestOrganisation &org)
{
    Reader reader = org.engine().reader();
    Snapshot snapshot;
    snapshot.rows = sure(reader.assignments(false, 0, 100000), "assignments");
    const auto products = sure(reader.products(), "products");
    for (const ProductRow &row : products)
        snapshot.products.emplace(row.id, row);
    snapshot.automatic = sure(reader.organization(), "organization").reprocessAutomatically;
    return snapshot;
}

QStringList brokenRules(TestOrganisation &org, const Snapshot &before, const Snapshot &after,
                        const Step &step)
{
    QStringList broken = org.contradictions();
    checkUnits(before, after, broken);
    checkBundles(before, after, broken);
    checkStates(after, broken);
    checkIntent(org, after, broken);
    checkDirect(before, after, step, broken);
    checkNothingStarted(before, after, step, broken);
    return broken;
}

QStringList exactDump(TestOrganisation &org)
{
    QStringList lines = org.dump();
    for (const AssignmentRow &row : snapshotOf(org).rows)
        lines += exactText(row);
    return lines;
}

} // namespace LicenseDesk
