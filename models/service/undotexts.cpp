// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/undolabel.h"

#include "service/undovalues.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QLocale>

#include <climits>

namespace LicenseDesk {

namespace {

struct Undo
{
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

int plural(qint64 count)
{
    return int(qMin<qint64>(count, INT_MAX));
}

QString objects(UndoAspect kind, qint64 count)
{
    switch (kind) {
    case UndoAspect::Group:
        return Undo::tr("%Ln group(s)", nullptr, plural(count));
    case UndoAspect::Contact:
        return Undo::tr("%Ln contact(s)", nullptr, plural(count));
    case UndoAspect::Subscription:
        return Undo::tr("%Ln product(s)", nullptr, plural(count));
    default:
        return Undo::tr("%Ln user(s)", nullptr, plural(count));
    }
}

/*! A property in words; Graph's name where there is no better one. */
QString propertyText(const QString &name)
{
    if (name == u"usageLocation")
        return Undo::tr("usage location");
    if (name == u"displayName")
        return Undo::tr("display name");
    if (name == u"department")
        return Undo::tr("department");
    if (name == u"accountEnabled")
        return Undo::tr("enabled state");
    if (name == u"userType")
        return Undo::tr("user type");
    if (name == u"description")
        return Undo::tr("description");
    if (name == u"membershipRule")
        return Undo::tr("membership rule");
    if (name == u"defaultUsageLocation")
        return Undo::tr("default usage location");
    if (name == u"verifiedDomains")
        return Undo::tr("verified domains");
    if (name == u"reprocessAutomatically")
        return Undo::tr("automatic reprocessing");
    return name;
}

QString valueText(const QString &text)
{
    const QJsonValue value = undoValue(text);
    if (value.isBool())
        return value.toBool() ? Undo::tr("yes") : Undo::tr("no");
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue part : array)
            parts += part.toString();
        return parts.isEmpty() ? Undo::tr("(none)") : parts.join(QStringLiteral(", "));
    }
    const QString word = value.toVariant().toString();
    return word.isEmpty() ? Undo::tr("(none)") : word;
}

QString licensesText(const UndoLabel &label)
{
    return label.what.isEmpty() ? Undo::tr("licenses") : label.what;
}

/*! What is known of a license now. */
QString licenseShift(const UndoShift &shift)
{
    if (shift.present.isEmpty())
        return Undo::tr("%1 has been taken away").arg(shift.part);
    if (shift.expected.isEmpty())
        return Undo::tr("%1 has been assigned").arg(shift.part);
    return Undo::tr("other plans of %1 are on").arg(shift.part);
}

QString membershipShift(const UndoShift &shift)
{
    return (shift.present.isEmpty() ? Undo::tr("is no longer a member of %1")
                                    : Undo::tr("is a member of %1 now"))
        .arg(shift.part);
}

QString unitsShift(const UndoShift &shift)
{
    const UndoneSubscription present = undoSubscription(shift.present);
    const UndoneSubscription expected = undoSubscription(shift.expected);
    if (present.units == expected.units)
        return Undo::tr("the status of the subscription has been changed");
    const QLocale locale;
    return Undo::tr("there are %1 units now, and not %2")
        .arg(locale.toString(present.units.total()), locale.toString(expected.units.total()));
}

QString changedText(const UndoShift &shift)
{
    switch (shift.aspect) {
    case UndoAspect::GroupLicense:
    case UndoAspect::DirectLicense:
        return licenseShift(shift);
    case UndoAspect::Member:
    case UndoAspect::NestedGroup:
        return membershipShift(shift);
    case UndoAspect::Subscription:
        return unitsShift(shift);
    case UndoAspect::UserAddresses:
        return Undo::tr("the mail addresses have been edited");
    case UndoAspect::Rules:
        return Undo::tr("the licensing rules have been edited");
    case UndoAspect::NewPlan:
        return Undo::tr("the new service plans have been reviewed");
    case UndoAspect::UserProperty:
    case UndoAspect::GroupProperty:
    case UndoAspect::OrganizationProperty:
        return Undo::tr("the %1 is %2 now, and not %3")
            .arg(propertyText(shift.part), valueText(shift.present), valueText(shift.expected));
    default:
        return Undo::tr("has been edited");
    }
}

QString sentence(const UndoShift &shift)
{
    switch (shift.kind) {
    case UndoShift::Kind::Gone:
        if (shift.aspect == UndoAspect::Member || shift.aspect == UndoAspect::NestedGroup)
            return Undo::tr("has been deleted, or %1 has").arg(shift.part);
        return Undo::tr("has been deleted");
    case UndoShift::Kind::Exists:
        return Undo::tr("exists again");
    case UndoShift::Kind::InUse:
        return Undo::tr("has got members or licenses");
    case UndoShift::Kind::Changed:
        break;
    }
    return changedText(shift);
}

} // namespace

QString undoLabelText(const UndoLabel &label)
{
    const QString whom = label.whom.isEmpty() ? objects(label.kind, label.count) : label.whom;
    switch (label.deed) {
    case UndoDeed::Assign:
        return Undo::tr("Assign %1 to %2").arg(licensesText(label), whom);
    case UndoDeed::Unassign:
        return Undo::tr("Remove %1 from %2").arg(licensesText(label), whom);
    case UndoDeed::EditPlans:
        return Undo::tr("Edit service plans of %1 for %2").arg(licensesText(label), whom);
    case UndoDeed::ChangeLicenses:
        return Undo::tr("Change licenses of %1").arg(whom);
    case UndoDeed::AddMembers:
    case UndoDeed::RemoveMembers:
    case UndoDeed::ChangeMembers:
    case UndoDeed::MoveMembers: {
        const QString members =
            label.what.isEmpty() ? objects(label.kind, label.count) : label.what;
        const QString group = label.whom.isEmpty() ? Undo::tr("several groups") : label.whom;
        if (label.deed == UndoDeed::ChangeMembers)
            return Undo::tr("Change members of %1").arg(group);
        if (label.deed == UndoDeed::MoveMembers)
            return Undo::tr("Move %1 to %2").arg(members, group);
        return (label.deed == UndoDeed::AddMembers ? Undo::tr("Add %1 to %2")
                                                   : Undo::tr("Remove %1 from %2"))
            .arg(members, group);
    }
    case UndoDeed::Create:
        return Undo::tr("Create %1").arg(whom);
    case UndoDeed::Delete:
        return Undo::tr("Delete %1").arg(whom);
    case UndoDeed::EditProperty:
        return label.what.isEmpty() ? Undo::tr("Edit properties of %1").arg(whom)
                                    : Undo::tr("Edit %1 of %2").arg(propertyText(label.what), whom);
    case UndoDeed::EditAddresses:
        return Undo::tr("Edit mail addresses of %1").arg(whom);
    case UndoDeed::EditRule:
        return Undo::tr("Edit membership rule of %1").arg(whom);
    case UndoDeed::ChangeUnits:
        return Undo::tr("Change units of %1").arg(whom);
    case UndoDeed::Buy:
        return Undo::tr("Buy %1").arg(whom);
    case UndoDeed::EditSettings:
        return Undo::tr("Edit directory settings");
    case UndoDeed::EditRules:
        return Undo::tr("Edit licensing rules");
    case UndoDeed::ReviewPlans:
        return Undo::tr("Review new service plans");
    case UndoDeed::Change:
        break;
    }
    if (!label.what.isEmpty() && label.count == 0)
        return Undo::tr("Import %1").arg(label.what);
    //: %1 is the name of a file, %2 as "300 users"
    return label.what.isEmpty() ? Undo::tr("Change %1").arg(whom)
                                : Undo::tr("Import %1 (%2)").arg(label.what, whom);
}

QString undoShiftText(const UndoShift &shift)
{
    //: %1 is the name of a user, group or product, %2 what has become of it
    const QString text = Undo::tr("%1: %2").arg(shift.name, sentence(shift));
    if (shift.actor.isEmpty())
        return text + u'.';
    const QString when = QLocale().toString(shift.at.toLocalTime(), QLocale::ShortFormat);
    //: %1 is a sentence on what was changed, %2 who did it, %3 when
    return Undo::tr("%1 (by %2, %3).").arg(text, shift.actor, when);
}

} // namespace LicenseDesk
