// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/widehistories.h"

#include <QJsonArray>

#include <array>
#include <set>

namespace LicenseDesk {

namespace {

using Kind = WideStep::Kind;

/*! A membership rule, and whom it means. Nobody without a department: new users join nothing. */
struct Rule
{
    const char *text;
    std::set<QString> departments;
};

const std::vector<Rule> &rules()
{
    static const QString sales = QStringLiteral("Sales");
    static const QString legal = QStringLiteral("Legal");
    static const QString finance = QStringLiteral("Finance");
    static const std::vector<Rule> all{
        {R"(user.department -eq "sales")", {sales}},
        {R"(user.department -in ["Sales","Legal"])", {sales, legal}},
        {R"(user.department -ne null -and -not (user.department -eq "Sales"))", {legal, finance}},
        {R"(user.department -startsWith "L" -or user.department -endsWith "nance")",
         {legal, finance}},
    };
    return all;
}

QString departmentOf(const WideStep &step)
{
    static const std::array<QString, 4> names{QStringLiteral("Sales"), QStringLiteral("Legal"),
                                              QStringLiteral("Finance"), QString()};
    return names[size_t(step.step.other)];
}

QString groupOf(const WideStep &step)
{
    return QStringLiteral("G%1").arg(step.step.group + 1);
}

QString userOf(const WideStep &step)
{
    return QStringLiteral("u%1").arg(step.step.user + 1);
}

ContactId contactOf(const WideStep &step)
{
    return ContactId(Guid::fromBytes(QByteArray(16, char('1' + step.step.other % 2))));
}

Change changeOf(const WideStep &step)
{
    const Rule &rule = rules()[size_t(step.step.product)];
    switch (step.kind) {
    case Kind::Plain:
        break;
    case Kind::MoveDepartment: {
        const QString department = departmentOf(step);
        return UpdateUsers{
            {TestOrganisation::userId(userOf(step))},
            {{QStringLiteral("department"),
              department.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(department)}}};
    }
    case Kind::MakeDynamic:
        return UpdateGroup{
            TestOrganisation::groupId(groupOf(step)),
            {{QStringLiteral("groupTypes"), QJsonArray{QStringLiteral("DynamicMembership")}},
             {QStringLiteral("membershipRule"), QLatin1String(rule.text)},
             {QStringLiteral("membershipRuleProcessingState"), QStringLiteral("On")}}};
    case Kind::MakeAssigned:
        return UpdateGroup{TestOrganisation::groupId(groupOf(step)),
                           {{QStringLiteral("groupTypes"), QJsonArray()}}};
    case Kind::AddContact: {
        CreateContact create;
        create.contact.id = contactOf(step);
        create.contact.displayName = QStringLiteral("Contact");
        create.contact.mail = QStringLiteral("shared%1@contoso.com").arg(step.step.other % 2);
        return create;
    }
    case Kind::RemoveContact:
        return DeleteContact{contactOf(step)};
    }
    return ReprocessUsers{};
}

QString toText(const WideStep &step)
{
    switch (step.kind) {
    case Kind::Plain:
        break;
    case Kind::MoveDepartment:
        return QStringLiteral("%1 moves to the department '%2'")
            .arg(userOf(step), departmentOf(step));
    case Kind::MakeDynamic:
        return QStringLiteral("%1 has the rule %2")
            .arg(groupOf(step), QLatin1String(rules()[size_t(step.step.product)].text));
    case Kind::MakeAssigned:
        return QStringLiteral("%1 is assigned").arg(groupOf(step));
    case Kind::AddContact:
        return QStringLiteral("contact shared%1").arg(step.step.other % 2);
    case Kind::RemoveContact:
        return QStringLiteral("no contact shared%1").arg(step.step.other % 2);
    }
    return LicenseDesk::toText(step.step);
}

template <typename T>
T sure(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: code %d, %s", what, int(result.error().code),
               qPrintable(result.error().detail));
    return std::move(*result);
}

void checkMemberships(TestOrganisation &org, QStringList &broken)
{
    Reader reader = org.engine().reader();
    std::map<UserId, QString> departments;
    for (const UserRecord &user : sure(reader.userRecords({}, UserId()), "users"))
        departments.emplace(user.id, user.department);
    const auto groups =
        sure(reader.groups({}, GroupColumn::DisplayName, Qt::AscendingOrder, 0, 1000), "groups");
    for (const GroupRow &row : groups) {
        const GroupRecord group = sure(reader.group(row.id), "group");
        if (!group.groupTypes.contains(QStringLiteral("DynamicMembership")))
            continue;
        const auto rule = std::ranges::find_if(rules(), [&](const Rule &candidate) {
            return group.membershipRule == QLatin1String(candidate.text);
        });
        std::set<UserId> meant;
        for (const auto &[user, department] : departments) {
            if (rule->departments.contains(department))
                meant.insert(user);
        }
        std::set<UserId> members;
        for (const MemberRow &member : sure(reader.members(row.id, 0, 1000), "members")) {
            if (member.user)
                members.insert(*member.user);
            else
                broken += QStringLiteral("R8.5 a group stayed a member of ") + row.displayName;
        }
        if (members != meant) {
            broken += QStringLiteral("R11 %1 has %2 members, %3 are meant by %4")
                          .arg(row.displayName)
                          .arg(members.size())
                          .arg(meant.size())
                          .arg(group.membershipRule);
        }
    }
}

void checkAddresses(TestOrganisation &org, QStringList &broken)
{
    Reader reader = org.engine().reader();
    std::map<QString, QString> owners;
    const auto note = [&](const QString &address, const QString &owner) {
        const auto [known, isNew] = owners.emplace(address.toLower(), owner);
        if (!isNew && known->second != owner)
            broken +=
                QStringLiteral("R9 %1 belongs to %2 and %3").arg(address, known->second, owner);
    };
    for (const UserRecord &user : sure(reader.userRecords({}, UserId()), "users")) {
        for (const QString &address : user.proxyAddresses)
            note(address.mid(5), user.id.toString());
    }
    for (const ContactRecord &contact : sure(reader.contactRecords({}, ContactId()), "contacts"))
        note(contact.mail, contact.id.toString());
}

} // namespace

void showValue(const WideStep &step, std::ostream &stream)
{
    stream << '\n' << toText(step).toStdString();
}

std::ostream &operator<<(std::ostream &stream, const WideStep &step)
{
    return stream << toText(step).toStdString();
}

rc::Gen<std::vector<WideStep>> wideHistories(int most)
{
    const std::vector<std::pair<size_t, Kind>> weighted{
        {9, Kind::Plain},        {4, Kind::MoveDepartment}, {2, Kind::MakeDynamic},
        {1, Kind::MakeAssigned}, {1, Kind::AddContact},     {1, Kind::RemoveContact}};
    std::vector<Kind> kinds;
    for (const auto &[weight, kind] : weighted)
        kinds.insert(kinds.end(), weight, kind);
    return rc::gen::mapcat(histories(most), [kinds](const std::vector<Step> &steps) {
        return rc::gen::map(
            rc::gen::container<std::vector<Kind>>(steps.size(), rc::gen::elementOf(kinds)),
            [steps](const std::vector<Kind> &chosen) {
                std::vector<WideStep> wide;
                for (size_t place = 0; place < steps.size(); ++place)
                    wide.push_back({chosen[place], steps[place]});
                return wide;
            });
    });
}

std::optional<ErrorCode> carryOut(TestOrganisation &org, const WideStep &step)
{
    if (step.kind == Kind::Plain)
        return carryOut(org, step.step);
    org.advance(60);
    return org.submit(changeOf(step));
}

QStringList brokenRules(TestOrganisation &org, const Snapshot &before, const Snapshot &after,
                        const WideStep &step)
{
    // Joining is the deed of which the fewest things are taken for granted.
    Step like = step.step;
    if (step.kind != Kind::Plain)
        like.deed = Deed::Join;
    QStringList broken = brokenRules(org, before, after, like);
    checkMemberships(org, broken);
    checkAddresses(org, broken);
    return broken;
}

} // namespace LicenseDesk
