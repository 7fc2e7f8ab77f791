// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the way of a license, and by which rule.
#include "licensing/checks.h"
#include "licensing/messages.h"
#include "service/whyfacts.h"

#include <QLocale>

namespace LicenseDesk {

namespace {

PlanIndex indexOf(const WhyFacts &facts, const PlanId &id)
{
    return id.isNull() ? -1 : facts.catalogue->indexOf(id);
}

/*! Where the user has \a plan from: "Office 365 E1, assigned directly". */
QStringList suppliersOf(const WhyFacts &facts, PlanIndex plan)
{
    QStringList sources;
    for (const AssignmentRow &row : facts.rows) {
        const ProductIndex product = facts.catalogue->indexOf(row.product);
        if (product < 0 || !isApplied(row.state)
            || !facts.catalogue->product(product).plans.contains(plan)
            || facts.disabledOf(row).contains(plan))
            continue;
        sources += row.group ? WhyText::tr("%1 from %2", "product, group")
                                   .arg(facts.nameOf(row.product), row.groupName)
                             : WhyText::tr("%1, assigned directly").arg(facts.nameOf(row.product));
    }
    return sources;
}

QString suppliersText(const WhyFacts &facts, PlanIndex plan)
{
    const QStringList sources = suppliersOf(facts, plan);
    return sources.isEmpty() ? QString()
                             : WhyText::tr("%1 comes from %2.")
                                   .arg(facts.nameOf(plan), sources.join(QStringLiteral("; ")));
}

QString exclusiveRule(const WhyFacts &facts, PlanIndex plan, PlanIndex other)
{
    for (const ExclusiveSet &set : facts.catalogue->exclusiveSets()) {
        if (!set.mask.contains(plan) || !set.mask.contains(other))
            continue;
        return WhyText::tr("The rule of exclusive plans \"%1\" allows only one of: %2.")
            .arg(set.name, facts.namesOf(set.mask));
    }
    return WhyText::tr("The rules have changed since: %1 and %2 no longer exclude each other.")
        .arg(facts.nameOf(plan), facts.nameOf(other));
}

QString prerequisiteRule(const WhyFacts &facts, PlanIndex plan)
{
    for (const Prerequisite &rule : facts.catalogue->prerequisites()) {
        if (rule.dependent != plan)
            continue;
        QStringList names;
        for (const PlanIndex alternative : rule.alternatives)
            names += facts.nameOf(alternative);
        return WhyText::tr("The rule of prerequisites: %1 needs %2.")
            .arg(facts.nameOf(plan), anyOf(names));
    }
    return WhyText::tr("The rules have changed since: %1 no longer needs another plan.")
        .arg(facts.nameOf(plan));
}

QStringList unitsRule(const WhyFacts &facts, ProductIndex index)
{
    const Product &product = facts.catalogue->product(index);
    const QLocale locale;
    const qint64 available = facts.seats.available(index);
    return {WhyText::tr("%1 has %2 units, of which %3 are available now.")
                .arg(facts.nameOf(product.id), locale.toString(product.units.total()),
                     locale.toString(available))};
}

QStringList ruleTexts(const WhyFacts &facts, AssignmentError error, const Cause &cause,
                      ProductIndex product)
{
    const PlanIndex plan = indexOf(facts, cause.plan);
    const PlanIndex other =
        cause.otherPlans.empty() ? -1 : indexOf(facts, cause.otherPlans.front());
    switch (error) {
    case AssignmentError::CountViolation:
        return unitsRule(facts, product);
    case AssignmentError::MutuallyExclusiveViolation:
        if (plan < 0 || other < 0)
            return {};
        return {exclusiveRule(facts, plan, other), suppliersText(facts, other)};
    case AssignmentError::DependencyViolation:
        if (plan < 0)
            return {};
        return {prerequisiteRule(facts, plan),
                cause.otherProduct.isNull() ? QString() : suppliersText(facts, plan)};
    case AssignmentError::ProhibitedInUsageLocationViolation: {
        if (plan < 0)
            return {};
        const QString where = facts.user.usageLocation.isEmpty()
                                  ? WhyText::tr("%1 has no usage location, so the directory's "
                                                "default counts: %2.")
                                  : WhyText::tr("The usage location of %1 is %2.");
        return {WhyText::tr("The rule of prohibited locations: %1 may not be used in %2.")
                    .arg(facts.nameOf(plan), cause.location),
                where.arg(facts.user.displayName, effectiveLocation(facts.facts()))};
    }
    case AssignmentError::UniquenessViolation:
        return {WhyText::tr("An address belongs to one object only, and with an Exchange plan %1 "
                            "would have %2.")
                    .arg(facts.user.displayName, cause.address)};
    case AssignmentError::Other:
    case AssignmentError::None:
        break;
    }
    return {};
}

void addBlock(const WhyFacts &facts, const AssignmentRow &row, int level, QList<WhyLine> &lines)
{
    const ProductIndex product = facts.catalogue->indexOf(row.product);
    lines.append({level, WhyMark::Blocked,
                  explanation(row.state, row.error, row.cause, facts.user.displayName,
                              row.groupName, product, *facts.catalogue),
                  row.group, row.product});
    for (const QString &text : ruleTexts(facts, row.error, row.cause, product)) {
        if (!text.isEmpty())
            lines.append({level + 1, WhyMark::Fact, text, {}, row.product});
    }
}

/*! What the rules say now, where that is not what they said when the error was found. */
void addPresent(const WhyFacts &facts, const AssignmentRow &row, int level, QList<WhyLine> &lines)
{
    const int group = facts.positionOf(row.group);
    const ProductIndex product = facts.catalogue->indexOf(row.product);
    if (group < 0 || product < 0)
        return;
    const Obstacle now = obstacleOf(facts.facts(), group, product, *facts.catalogue, facts.seats);
    if (now.error == AssignmentError::None) {
        lines.append({level,
                      WhyMark::On,
                      WhyText::tr("Nothing is in the way any more: it is resolved as soon as %1 is "
                                  "reprocessed.")
                          .arg(facts.user.displayName),
                      {},
                      row.product});
    } else if (now.error != row.error || !(now.cause == row.cause)) {
        lines.append({level,
                      WhyMark::Blocked,
                      WhyText::tr("If it was processed now: %1")
                          .arg(explanation(now.state, now.error, now.cause, facts.user.displayName,
                                           row.groupName, product, *facts.catalogue)),
                      {},
                      row.product});
    }
}

} // namespace

QList<WhyLine> blockLines(const WhyFacts &facts, const AssignmentRow &row, int level)
{
    QList<WhyLine> lines;
    addBlock(facts, row, level, lines);
    if (row.error == AssignmentError::Other && !row.cause.otherProduct.isNull()) {
        for (const AssignmentRow &root : facts.rows) {
            if (root.group == row.group && root.product == row.cause.otherProduct
                && root.error != AssignmentError::None)
                addBlock(facts, root, level + 1, lines);
        }
    }
    addPresent(facts, row, level, lines);
    return lines;
}

} // namespace LicenseDesk
