// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/auditlines.h"

#include "licensing/messages.h"
#include "licensing/names.h"
#include "service/userhistory.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace LicenseDesk {

namespace {

struct Audit
{
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

QString plainValue(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? Audit::tr("yes") : Audit::tr("no");
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue part : array)
            parts.append(part.isObject() ? QString::fromUtf8(
                             QJsonDocument(part.toObject()).toJson(QJsonDocument::Compact))
                                         : plainValue(part));
        return parts.isEmpty() ? Audit::tr("(none)") : parts.join(QLatin1String(", "));
    }
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toString().isEmpty() ? Audit::tr("(none)") : value.toString();
}

QJsonDocument parsed(const QString &value)
{
    return QJsonDocument::fromJson(value.toUtf8());
}

QString key(const QJsonObject &license)
{
    return license.value(QLatin1String("skuId")).toString() + u'/'
           + license.value(QLatin1String("assignedByGroup")).toString();
}

QHash<QString, QJsonObject> byKey(const QJsonArray &licenses)
{
    QHash<QString, QJsonObject> found;
    for (const QJsonValue license : licenses)
        found.insert(key(license.toObject()), license.toObject());
    return found;
}

bool isApplied(const QJsonObject &license)
{
    return license.value(QLatin1String("state")).toString() != toString(AssignmentState::Error);
}

AssignmentError errorOf(const QJsonObject &license)
{
    return assignmentErrorFromString(license.value(QLatin1String("error")).toString())
        .value_or(AssignmentError::None);
}

/*! Their ids. */
QStringList disabledPlans(const QJsonObject &license)
{
    QStringList plans;
    for (const QJsonValue plan : license.value(QLatin1String("disabledPlans")).toArray())
        plans.append(plan.toString());
    return plans;
}

/*! "Add user", "Update group", … of the object itself. */
QString propertiesSentence(const AuditEntry &entry)
{
    const QJsonObject before = parsed(entry.oldValue).object();
    const QJsonObject after = parsed(entry.newValue).object();
    QStringList changes;
    for (auto value = after.begin(); value != after.end(); ++value) {
        changes.append(Audit::tr("%1 from %2 to %3")
                           .arg(value.key(), plainValue(before.value(value.key())),
                                plainValue(value.value())));
    }
    return changes.isEmpty()
               ? Audit::tr("%1.").arg(entry.activity)
               : Audit::tr("%1: %2.").arg(entry.activity, changes.join(QLatin1String("; ")));
}

} // namespace

AuditWords::AuditWords(Reader &reader, const QString &about) : m_reader(reader), m_about(about) {}

Result<void> AuditWords::prepare()
{
    if (m_catalogue)
        return {};
    Result<std::shared_ptr<const Catalogue>> catalogue = m_reader.catalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    m_catalogue = *catalogue;
    return {};
}

QString AuditWords::groupName(const QString &id)
{
    if (const auto known = m_groups.constFind(id); known != m_groups.cend())
        return *known;
    QString name = id;
    if (const auto group = GroupId::fromString(id)) {
        if (const Result<GroupRecord> record = m_reader.group(*group))
            name = record->displayName;
        else if (const Result<QString> former = m_reader.nameInAuditLog(id))
            name = former->isEmpty() ? id : *former;
    }
    return *m_groups.insert(id, name);
}

QString AuditWords::sourceText(const QString &group)
{
    return group.isEmpty() ? Audit::tr("directly") : Audit::tr("from %1").arg(groupName(group));
}

QString AuditWords::licenseText(const QJsonObject &license)
{
    QStringList parts{productName(license.value(QLatin1String("skuId")).toString(), *m_catalogue)};
    const QJsonValue group = license.value(QLatin1String("assignedByGroup"));
    if (license.contains(QLatin1String("state"))) {
        parts[0] += u' ' + sourceText(group.toString());
        const auto state =
            assignmentStateFromString(license.value(QLatin1String("state")).toString());
        parts.append(displayText(state.value_or(AssignmentState::Active)));
    }
    if (errorOf(license) != AssignmentError::None)
        parts.append(displayText(errorOf(license)));
    QStringList off;
    for (const QString &plan : disabledPlans(license))
        off.append(planName(plan, *m_catalogue));
    if (!off.isEmpty())
        parts.append(Audit::tr("off: %1").arg(off.join(QLatin1String(", "))));
    return parts.join(QStringLiteral(" · "));
}

QString AuditWords::valueText(const QString &value)
{
    const QJsonDocument document = parsed(value);
    QStringList lines;
    if (document.isArray()) {
        for (const QJsonValue element : document.array()) {
            lines.append(element.isObject() && element.toObject().contains(QLatin1String("skuId"))
                             ? licenseText(element.toObject())
                             : plainValue(element));
        }
    } else if (document.isObject()) {
        const QJsonObject object = document.object();
        for (auto member = object.begin(); member != object.end(); ++member)
            lines.append(member.key() + QLatin1String(": ") + plainValue(member.value()));
    } else {
        lines.append(value);
    }
    return lines.join(u'\n');
}

QString AuditWords::membership(const AuditEntry &entry) const
{
    const bool joined = entry.activity.startsWith(QLatin1String("Add"));
    if (!entry.success) // a rule that does not settle (R11): who is to join and to leave stays
        return Audit::tr("%1 should leave %2 and does not.")
            .arg(entry.memberName, entry.targetName);
    if (entry.memberId == m_about)
        return (joined ? Audit::tr("Joined %1.") : Audit::tr("Left %1.")).arg(entry.targetName);
    if (entry.targetId == m_about)
        return (joined ? Audit::tr("%1 joined.") : Audit::tr("%1 left.")).arg(entry.memberName);
    return (joined ? Audit::tr("%1 joined %2.") : Audit::tr("%1 left %2."))
        .arg(entry.memberName, entry.targetName);
}

/*! That a license was changed, and which plans that turned off and on. */
QString AuditWords::changedText(const QString &what, const QJsonObject &old,
                                const QJsonObject &fresh)
{
    constexpr qsizetype plansNamed = 5;
    const QStringList before = disabledPlans(old);
    const QStringList after = disabledPlans(fresh);
    const auto missing = [&](const QStringList &from, const QStringList &in) {
        QStringList names;
        for (const QString &plan : from) {
            if (!in.contains(plan))
                names.append(planName(plan, *m_catalogue));
        }
        if (names.size() > plansNamed)
            names = names.mid(0, plansNamed) + QStringList(QStringLiteral("…"));
        return names.join(QLatin1String(", "));
    };
    QStringList parts;
    if (const QString off = missing(after, before); !off.isEmpty())
        parts.append(Audit::tr("off: %1").arg(off));
    if (const QString on = missing(before, after); !on.isEmpty())
        parts.append(Audit::tr("on: %1").arg(on));
    return parts.isEmpty()
               ? Audit::tr("%1 changed").arg(what)
               : Audit::tr("%1 changed (%2)").arg(what, parts.join(QLatin1String("; ")));
}

QString AuditWords::licenses(const AuditEntry &entry)
{
    const QHash<QString, QJsonObject> before = byKey(parsed(entry.oldValue).array());
    const QHash<QString, QJsonObject> after = byKey(parsed(entry.newValue).array());
    QStringList parts;
    QStringList keys = before.keys() + after.keys();
    keys.sort();
    keys.removeDuplicates();
    const bool ofGroup = entry.targetType == QLatin1String("Group");
    for (const QString &which : qAsConst(keys)) {
        const QJsonObject old = before.value(which);
        const QJsonObject fresh = after.value(which);
        const QJsonObject &any = fresh.isEmpty() ? old : fresh;
        QString what = productName(any.value(QLatin1String("skuId")).toString(), *m_catalogue);
        if (!ofGroup)
            what += u' ' + sourceText(any.value(QLatin1String("assignedByGroup")).toString());
        const bool had = !old.isEmpty() && isApplied(old);
        const bool has = !fresh.isEmpty() && isApplied(fresh);
        if (errorOf(fresh) != AssignmentError::None)
            parts.append(
                (has ? Audit::tr("%1 kept with an error: %2") : Audit::tr("%1 not given: %2"))
                    .arg(what, displayText(errorOf(fresh))));
        else if (has && !had)
            parts.append(Audit::tr("%1 given").arg(what));
        else if (had && !has)
            parts.append(Audit::tr("%1 taken").arg(what));
        else if (has && old != fresh)
            parts.append(changedText(what, old, fresh));
        else if (!has && !old.isEmpty() && fresh.isEmpty())
            parts.append(Audit::tr("%1 no longer waited for").arg(what));
    }
    return parts.isEmpty() ? Audit::tr("%1.").arg(entry.activity)
                           : Audit::tr("%1.").arg(parts.join(QLatin1String("; ")));
}

QString AuditWords::sentence(const AuditEntry &entry)
{
    QString text;
    if (!entry.memberId.isEmpty())
        text = membership(entry);
    else if (entry.targetType == QLatin1String("Organization")
             && (parsed(entry.oldValue).isArray() || parsed(entry.newValue).isArray()))
        text = Audit::tr("%1.").arg(entry.activity); // a rule table, of which the lines are shown
    else if (parsed(entry.oldValue).isArray() || parsed(entry.newValue).isArray())
        text = licenses(entry);
    else if (entry.activity.startsWith(QLatin1String("Update"))
             || entry.activity.startsWith(QLatin1String("Set ")))
        text = propertiesSentence(entry);
    else
        text = Audit::tr("%1.").arg(entry.activity);
    if (!entry.reason.isEmpty())
        text += u' ' + entry.reason;
    return text;
}

AuditLine AuditWords::line(const AuditRow &row)
{
    const AuditEntry &entry = row.entry;
    AuditLine line{row, entry.targetName, sentence(entry), valueText(entry.oldValue),
                   valueText(entry.newValue)};
    if (!entry.memberId.isEmpty()) {
        line.targetText = Audit::tr("%1, %2").arg(entry.memberName, entry.targetName);
        const bool joined = entry.activity.startsWith(QLatin1String("Add"));
        (joined ? line.newText : line.oldText) = Audit::tr("Member: %1").arg(entry.memberName);
    } else if (entry.targetName.isEmpty())
        line.targetText = entry.targetId;
    return line;
}

Result<QList<AuditLine>> AuditWords::lines(const QList<AuditRow> &rows)
{
    if (Result<void> prepared = prepare(); !prepared)
        return tl::unexpected(prepared.error());
    QList<AuditLine> lines;
    lines.reserve(rows.size());
    for (const AuditRow &row : rows)
        lines.append(line(row));
    return lines;
}

Result<QStringList> AuditWords::lines(const PastUser &user)
{
    if (Result<void> prepared = prepare(); !prepared)
        return tl::unexpected(prepared.error());
    if (!user.exists)
        return QStringList{Audit::tr("The user did not exist.")};
    QStringList lines;
    for (const QString &name : userPropertyNames()) {
        const QJsonValue value = user.properties.value(name);
        const bool isEmpty = value.isNull() || (value.isArray() && value.toArray().isEmpty())
                             || (value.isString() && value.toString().isEmpty());
        if (!isEmpty)
            lines.append(name + QLatin1String(": ") + plainValue(value));
    }
    QStringList groups;
    for (const GroupId &group : user.groups)
        groups.append(groupName(group.toString()));
    groups.sort();
    lines.append(
        Audit::tr("Groups: %1")
            .arg(groups.isEmpty() ? Audit::tr("(none)") : groups.join(QLatin1String(", "))));
    if (user.licenses.empty())
        lines.append(Audit::tr("Licenses: %1").arg(Audit::tr("(none)")));
    for (const PastLicense &license : user.licenses) {
        QJsonArray off;
        for (const PlanId &plan : license.disabledPlans)
            off.append(plan.toString());
        const QString group = license.group ? license.group->toString() : QString();
        lines.append(Audit::tr("License: %1")
                         .arg(licenseText({{QStringLiteral("skuId"), license.product.toString()},
                                           {QStringLiteral("assignedByGroup"), group},
                                           {QStringLiteral("state"), toString(license.state)},
                                           {QStringLiteral("error"), toString(license.error)},
                                           {QStringLiteral("disabledPlans"), off}})));
    }
    return lines;
}

Result<QList<AuditLine>> auditLines(Reader &reader, const AuditFilter &filter, const QString &about,
                                    qint64 offset, int limit)
{
    const Result<QList<AuditRow>> rows = reader.auditEntries(filter, offset, limit);
    if (!rows)
        return tl::unexpected(rows.error());
    return AuditWords(reader, about).lines(*rows);
}

} // namespace LicenseDesk
