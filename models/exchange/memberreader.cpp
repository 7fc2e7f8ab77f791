// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/memberreader.h"

#include "exchange/importers.h"
#include "exchange/importtext.h"
#include "service/changewriter.h"
#include "store/reader.h"

namespace LicenseDesk {

Result<std::optional<UserKey>> MemberReader::findUser(const QString &idOrName)
{
    if (const std::optional<UserId> id = UserId::fromString(idOrName))
        return m_writer.users().find(*id);
    const Result<UserKey> user = m_writer.users().find(idOrName);
    if (user)
        return std::optional(*user);
    if (user.error().code == ErrorCode::NotFound)
        return std::optional<UserKey>();
    return tl::unexpected(user.error());
}

Result<std::optional<GroupKey>> MemberReader::findGroup(const QString &id)
{
    const std::optional<GroupId> groupId = GroupId::fromString(id);
    return groupId ? m_writer.groups().find(*groupId)
                   : Result<std::optional<GroupKey>>(std::optional<GroupKey>());
}

Result<bool> MemberReader::add(qint64 row, const QJsonValue &member)
{
    const QJsonObject object = member.toObject();
    QString name = member.isString() ? member.toString() : object.value(u"id").toString();
    if (name.isEmpty())
        name = object.value(u"userPrincipalName").toString();
    name = name.trimmed();
    if (name.isEmpty()) {
        m_summary.skip(row, ImportText::tr("a member has no id"));
        return false;
    }
    const Result<std::optional<UserKey>> user = findUser(name);
    if (!user)
        return tl::unexpected(user.error());
    if (*user)
        return m_writer.addMember(m_group, **user);
    const Result<std::optional<GroupKey>> group = findGroup(name);
    if (!group)
        return tl::unexpected(group.error());
    if (!*group) {
        m_summary.skip(row,
                       ImportText::tr("member %1 is no user and no group of the directory; import "
                                      "it first")
                           .arg(name.left(200)));
        return false;
    }
    if (**group == m_group) {
        m_summary.skip(row, ImportText::tr("a group cannot be a member of itself"));
        return false;
    }
    return m_writer.addMember(m_group, **group);
}

Result<bool> MemberReader::removeAll()
{
    const Result<GroupRecord> record = m_writer.groups().read(m_group);
    if (!record)
        return tl::unexpected(record.error());
    constexpr int page = 1000;
    bool any = false;
    for (;;) {
        const Result<QList<MemberRow>> members =
            Reader(m_writer.store()).members(record->id, 0, page);
        if (!members)
            return tl::unexpected(members.error());
        if (members->isEmpty())
            return any;
        any = true;
        for (const MemberRow &member : *members) {
            Result<bool> removed = false;
            if (member.user) {
                removed =
                    m_writer.users().find(*member.user).and_then([&](std::optional<UserKey> key) {
                        return m_writer.removeMember(m_group, *key);
                    });
            } else if (member.group) {
                removed = m_writer.groups()
                              .find(*member.group)
                              .and_then([&](std::optional<GroupKey> key) {
                                  return m_writer.removeMember(m_group, *key);
                              });
            }
            if (!removed)
                return removed;
        }
    }
}

Result<void> importMembers(ChangeWriter &writer, const ImportFile &file, GroupKey group,
                           ImportSummary &summary)
{
    MemberReader reader(writer, group, summary);
    const Result<GroupRecord> record = writer.groups().read(group);
    if (!record)
        return tl::unexpected(record.error());
    // A rule that is processed says who is a member, and not the file (R11).
    const bool byRule =
        isDynamic(*record) && !record->membershipRulePaused && !record->membershipRule.isEmpty();
    return file.forEachRow([&](const ImportRow &row) -> Result<void> {
        ++summary.read;
        if (!row.problem.isEmpty() || byRule) {
            summary.skip(row.number, byRule ? ImportText::tr("the members of the group are made by "
                                                             "its rule")
                                            : row.problem);
            return {};
        }
        const Result<bool> added = reader.add(row.number, row.object);
        if (!added)
            return tl::unexpected(added.error());
        summary.added += *added ? 1 : 0;
        return {};
    });
}

} // namespace LicenseDesk
