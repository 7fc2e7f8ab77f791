// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/histories.h"

#include <QJsonArray>

namespace LicenseDesk {

namespace {

QString numbered(char letter, int index)
{
    return QLatin1Char(letter) + QString::number(index + 1);
}
QString userOf(const Step &step)
{
    return numbered('u', step.user);
}
QString groupOf(const Step &step)
{
    return numbered('G', step.group);
}
QString productOf(const Step &step)
{
    return numbered('P', step.product);
}
QString otherProduct(const Step &step)
{
    return numbered('P', step.other);
}

/*! The product of the step, without one of its plans if the step says so. */
QString licenseOf(const Step &step, int product)
{
    static const QStringList optional{QStringLiteral("EXCHANGE_S_X"), QStringLiteral("SHARED"),
                                      QStringLiteral("Y"), QString()};
    const QString &plan = optional.at(product);
    return numbered('P', product) + (step.flag && !plan.isEmpty() ? u'-' + plan : QString());
}

QString addressOf(const Step &step)
{
    return QStringLiteral("shared%1@contoso.com").arg(step.other % 2);
}

QString locationOf(const Step &step)
{
    return step.flag ? QStringLiteral("FR") : step.other == 0 ? QString() : QStringLiteral("DE");
}

UserId userId(const Step &step)
{
    return TestOrganisation::userId(userOf(step));
}
GroupId groupId(const Step &step)
{
    return TestOrganisation::groupId(groupOf(step));
}

/*! The user of the step, and the next one as well if the step says so. */
std::vector<UserId> usersOf(const Step &step)
{
    std::vector<UserId> ids{userId(step)};
    if (step.flag)
        ids.push_back(TestOrganisation::userId(numbered('u', (step.user + 1) % 6)));
    return ids;
}

CreateUser newUser(const Step &step)
{
    CreateUser create;
    create.user.id = userId(step);
    create.user.displayName = userOf(step);
    create.user.userPrincipalName = userOf(step) + QStringLiteral("@contoso.com");
    create.user.usageLocation = locationOf(step);
    return create;
}

Change unitsOf(const Step &step)
{
    UpdateSubscription update;
    update.product = TestOrganisation::skuId(productOf(step));
    update.enabled = step.other;
    return update;
}

Change statusOf(const Step &step)
{
    UpdateSubscription update;
    update.product = TestOrganisation::skuId(productOf(step));
    update.status = step.flag ? CapabilityStatus::Suspended : CapabilityStatus::Enabled;
    return update;
}

QJsonObject property(const char *name, const QJsonValue &value)
{
    return {{QLatin1String(name), value}};
}

/*! Written over what is there: the rule tables of one of four moods. */
void editRules(TestOrganisation &org, const Step &step)
{
    org.clearRules();
    if (step.other % 2 == 0)
        org.exclusive({QStringLiteral("A"), QStringLiteral("B")});
    if (step.other < 2)
        org.prerequisite(QStringLiteral("C"), {QStringLiteral("A"), QStringLiteral("SHARED")});
    if (step.flag)
        org.prohibited(QStringLiteral("Y"), QStringLiteral("FR"));
    else
        org.prerequisite(QStringLiteral("D"), {QStringLiteral("B"), QStringLiteral("Y")});
}

rc::Gen<Deed> deeds(const std::vector<std::pair<size_t, Deed>> &weighted)
{
    std::vector<Deed> all;
    for (const auto &[weight, deed] : weighted)
        all.insert(all.end(), weight, deed);
    return rc::gen::elementOf(all);
}

rc::Gen<Step> steps(const rc::Gen<Deed> &deed, int firstUser, int users, int firstOther, int others)
{
    const auto number = [](int first, int count) { return rc::gen::inRange(first, first + count); };
    return rc::gen::build<Step>(rc::gen::set(&Step::deed, deed),
                                rc::gen::set(&Step::user, number(firstUser, users)),
                                rc::gen::set(&Step::group, number(firstOther, others)),
                                rc::gen::set(&Step::product, number(firstOther, others)),
                                rc::gen::set(&Step::other, number(firstOther, others)),
                                rc::gen::set(&Step::flag, rc::gen::arbitrary<bool>()));
}

rc::Gen<std::vector<Step>> sequences(const rc::Gen<Step> &step, int most)
{
    return rc::gen::resize(most, rc::gen::container<std::vector<Step>>(step));
}

} // namespace

QString toText(const Step &step)
{
    const QString user = userOf(step);
    const QString group = groupOf(step);
    const QString also = step.flag ? QStringLiteral(" and the next") : QString();
    const QString license = licenseOf(step, step.product);
    switch (step.deed) {
    case Deed::LicenseGroup:
        return QStringLiteral("license %1 with %2").arg(group, license);
    case Deed::SwapGroupLicense:
        return QStringLiteral("swap %1 of %2 for %3").arg(otherProduct(step), group, license);
    case Deed::UnlicenseGroup:
        return QStringLiteral("take %1 off %2").arg(productOf(step), group);
    case Deed::AssignUser:
        return QStringLiteral("assign %1 to %2").arg(license, user);
    case Deed::SwapUserLicense:
        return QStringLiteral("swap %1 of %2 for %3").arg(otherProduct(step), user, license);
    case Deed::UnassignUser:
        return QStringLiteral("take %1 from %2").arg(productOf(step), user);
    case Deed::Join:
        return QStringLiteral("%1%2 join %3").arg(user, also, group);
    case Deed::Leave:
        return QStringLiteral("%1 leaves %2").arg(user, group);
    case Deed::Nest:
        return QStringLiteral("%1 becomes member of %2").arg(numbered('G', step.other), group);
    case Deed::ReprocessGroup:
        return QStringLiteral("reprocess %1").arg(group);
    case Deed::ReprocessUser:
        return QStringLiteral("reprocess %1%2").arg(user, also);
    case Deed::CreateUser:
        return QStringLiteral("create %1 in '%2'").arg(user, locationOf(step));
    case Deed::DeleteUser:
        return QStringLiteral("delete %1").arg(user);
    case Deed::CreateGroup:
        return QStringLiteral("create %1").arg(group);
    case Deed::DeleteGroup:
        return QStringLiteral("delete %1").arg(group);
    case Deed::SetUnits:
        return QStringLiteral("%1 has %2 units").arg(productOf(step)).arg(step.other);
    case Deed::SetStatus:
        return QStringLiteral("%1 is %2")
            .arg(productOf(step),
                 step.flag ? QStringLiteral("suspended") : QStringLiteral("enabled"));
    case Deed::SetLocation:
        return QStringLiteral("%1 moves to '%2'").arg(user, locationOf(step));
    case Deed::SetAddress:
        return QStringLiteral("%1 has the address %2")
            .arg(user, step.flag ? addressOf(step) : QStringLiteral("none"));
    case Deed::SetDefaultLocation:
        return QStringLiteral("the default location is '%1'").arg(locationOf(step));
    case Deed::SetAutomatic:
        return QStringLiteral("reprocess automatically: %1").arg(step.flag);
    case Deed::EditRules:
        return QStringLiteral("rule tables %1, %2").arg(step.other).arg(step.flag);
    case Deed::AddPlan:
        return QStringLiteral("the catalogue adds a plan to %1").arg(productOf(step));
    }
    return {};
}

void showValue(const Step &step, std::ostream &stream)
{
    stream << '\n' << toText(step).toStdString();
}

std::ostream &operator<<(std::ostream &stream, const Step &step)
{
    return stream << toText(step).toStdString();
}

rc::Gen<std::vector<Step>> histories(int most)
{
    static const std::vector<std::pair<size_t, Deed>> weighted{{6, Deed::LicenseGroup},
                                                               {2, Deed::SwapGroupLicense},
                                                               {2, Deed::UnlicenseGroup},
                                                               {4, Deed::AssignUser},
                                                               {1, Deed::SwapUserLicense},
                                                               {2, Deed::UnassignUser},
                                                               {7, Deed::Join},
                                                               {3, Deed::Leave},
                                                               {1, Deed::Nest},
                                                               {1, Deed::ReprocessGroup},
                                                               {1, Deed::ReprocessUser},
                                                               {1, Deed::CreateUser},
                                                               {1, Deed::DeleteUser},
                                                               {1, Deed::CreateGroup},
                                                               {2, Deed::DeleteGroup},
                                                               {2, Deed::SetUnits},
                                                               {1, Deed::SetStatus},
                                                               {1, Deed::SetLocation},
                                                               {1, Deed::SetAddress},
                                                               {1, Deed::SetDefaultLocation},
                                                               {1, Deed::SetAutomatic},
                                                               {1, Deed::EditRules},
                                                               {1, Deed::AddPlan}};
    return sequences(steps(deeds(weighted), 0, 6, 0, 4), most);
}

rc::Gen<std::vector<Step>> halfHistories(int half, int most)
{
    static const std::vector<std::pair<size_t, Deed>> weighted{{6, Deed::LicenseGroup},
                                                               {2, Deed::SwapGroupLicense},
                                                               {2, Deed::UnlicenseGroup},
                                                               {4, Deed::AssignUser},
                                                               {1, Deed::SwapUserLicense},
                                                               {2, Deed::UnassignUser},
                                                               {7, Deed::Join},
                                                               {3, Deed::Leave},
                                                               {1, Deed::ReprocessGroup},
                                                               {1, Deed::DeleteUser},
                                                               {1, Deed::CreateUser},
                                                               {1, Deed::DeleteGroup},
                                                               {1, Deed::SetUnits},
                                                               {1, Deed::SetStatus},
                                                               {1, Deed::SetLocation}};
    // Joining takes the next user, too: the last one of a half is nobody's next.
    return sequences(steps(deeds(weighted), half * 3, 2, half * 2, 2), most);
}

void prepare(TestOrganisation &org, bool halves)
{
    using namespace Qt::StringLiterals;
    org.product(u"P1"_s, {u"A"_s, u"EXCHANGE_S_X"_s}, 2);
    org.product(u"P2"_s, {u"B"_s, u"SHARED"_s, u"EXCHANGE_S_X"_s}, 3);
    org.product(u"P3"_s, {u"C"_s, u"Y"_s}, 2);
    org.product(u"P4"_s, {u"D"_s}, 4);
    org.exclusive({u"A"_s, u"B"_s});
    org.prerequisite(u"D"_s, halves ? QStringList{u"Y"_s} : QStringList{u"B"_s, u"Y"_s});
    if (!halves)
        org.prerequisite(u"C"_s, {u"A"_s, u"SHARED"_s});
    org.prohibited(u"Y"_s, u"FR"_s);
    for (int index = 0; index < 6; ++index)
        org.user(numbered('u', index));
    for (int index = 0; index < 4; ++index)
        org.group(numbered('G', index));
}

std::vector<Change> changesOf(const TestOrganisation &org, const Step &step)
{
    const QString license = licenseOf(step, step.product);
    switch (step.deed) {
    case Deed::LicenseGroup:
        return {AssignGroupLicenses{groupId(step), org.change({license}, {})}};
    case Deed::SwapGroupLicense:
        return {AssignGroupLicenses{groupId(step), org.change({license}, {otherProduct(step)})}};
    case Deed::UnlicenseGroup:
        return {AssignGroupLicenses{groupId(step), org.change({}, {productOf(step)})}};
    case Deed::AssignUser:
        return {AssignUserLicenses{userId(step), org.change({license}, {})}};
    case Deed::SwapUserLicense:
        return {AssignUserLicenses{userId(step), org.change({license}, {otherProduct(step)})}};
    case Deed::UnassignUser:
        return {AssignUserLicenses{userId(step), org.change({}, {productOf(step)})}};
    case Deed::Join:
        return {AddMembers{groupId(step), usersOf(step), {}}};
    case Deed::Leave:
        return {RemoveMembers{groupId(step), {userId(step)}, {}}};
    case Deed::Nest:
        return {
            AddMembers{groupId(step), {}, {TestOrganisation::groupId(numbered('G', step.other))}}};
    case Deed::ReprocessGroup:
        return {ReprocessGroup{groupId(step)}};
    case Deed::ReprocessUser:
        return {ReprocessUsers{usersOf(step)}};
    case Deed::CreateUser:
        return {newUser(step)};
    case Deed::DeleteUser:
        return {DeleteUser{userId(step)}};
    case Deed::CreateGroup: {
        CreateGroup create;
        create.group.id = groupId(step);
        create.group.displayName = groupOf(step);
        return {create};
    }
    case Deed::DeleteGroup:
        return {DeleteGroup{groupId(step)}};
    case Deed::SetUnits:
        return {unitsOf(step)};
    case Deed::SetStatus:
        return {statusOf(step)};
    case Deed::SetLocation:
        return {UpdateUsers{{userId(step)},
                            property("usageLocation", locationOf(step).isEmpty()
                                                          ? QJsonValue(QJsonValue::Null)
                                                          : QJsonValue(locationOf(step)))}};
    case Deed::SetAddress: {
        QJsonArray addresses;
        if (step.flag)
            addresses.append(QString(QLatin1String("smtp:") + addressOf(step)));
        return {UpdateUsers{{userId(step)}, property("proxyAddresses", addresses)}};
    }
    case Deed::SetDefaultLocation: {
        UpdateOrganization update;
        update.defaultUsageLocation = locationOf(step);
        return {update};
    }
    case Deed::SetAutomatic: {
        UpdateOrganization update;
        update.reprocessAutomatically = step.flag;
        return {update};
    }
    case Deed::EditRules:
    case Deed::AddPlan:
        return {};
    }
    return {};
}

std::optional<ErrorCode> carryOut(TestOrganisation &org, const Step &step)
{
    org.advance(60);
    if (step.deed == Deed::EditRules) {
        editRules(org, step);
        return {};
    }
    if (step.deed == Deed::AddPlan) {
        org.addPlan(productOf(step), QStringLiteral("ADDED%1").arg(step.other));
        return {};
    }
    return org.submit(changesOf(org, step).front());
}

const AssignmentRow *Snapshot::find(const AssignmentRow &like) const
{
    const auto found = std::ranges::find_if(rows, [&](const AssignmentRow &row) {
        return row.user == like.user && row.product == like.product && row.group == like.group;
    });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace LicenseDesk
