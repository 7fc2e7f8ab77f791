// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/why.h"

#include "licensing/checks.h"
#include "licensing/messages.h"
#include "service/whyfacts.h"

#include <QLocale>

namespace LicenseDesk {

namespace {

/*! Groups that are named to somebody who is in none of them. */
constexpr qsizetype mostGroupsNamed = 6;

/*! Puts an answer together from what was read about the user. */
class Answering
{
public:
    Answering(WhyFacts &facts, const WhyQuestion &question)
        : m_facts(facts),
          m_product(facts.catalogue->indexOf(question.product)),
          m_plan(question.plan ? facts.catalogue->indexOf(*question.plan) : -1)
    {
        m_answer.question = question;
        m_answer.userName = facts.user.displayName;
        m_answer.userPrincipalName = facts.user.userPrincipalName;
        m_answer.productName = facts.nameOf(question.product);
        if (m_plan >= 0)
            m_answer.planName = facts.nameOf(m_plan);
    }

    Result<WhyAnswer> run();

private:
    Result<void> addSource(const AssignmentRow &row);
    Result<void> addAbsence();
    Result<void> answerLicense();
    void answerPlan();
    void addPlanSource(const AssignmentRow &row);
    void addPlanRules();
    Result<void> addErrorRemedies();
    [[nodiscard]] QString planVerdict(const QStringList &on, const QStringList &off,
                                      const QStringList &failed) const;
    [[nodiscard]] QString sourceName(const AssignmentRow &row) const;
    void add(int level, WhyMark mark, const QString &text, const std::optional<GroupId> &group = {},
             const std::optional<SkuId> &product = {})
    {
        m_answer.lines.append({level, mark, text, group, product});
    }

    WhyFacts &m_facts;
    ProductIndex m_product;
    PlanIndex m_plan;
    WhyAnswer m_answer;
};

QString Answering::sourceName(const AssignmentRow &row) const
{
    return row.group ? WhyText::tr("the group %1").arg(row.groupName)
                     : WhyText::tr("the direct license");
}

Result<void> Answering::addSource(const AssignmentRow &row)
{
    const WhyMark mark = row.error != AssignmentError::None ? WhyMark::Blocked : WhyMark::On;
    const QString state =
        row.error == AssignmentError::None ? displayText(row.state) : displayText(row.error);
    if (!row.group) {
        add(0, mark, WhyText::tr("Assigned directly: %1").arg(state), {}, row.product);
    } else {
        add(0, mark, WhyText::tr("From the group %1: %2").arg(row.groupName, state), row.group,
            row.product);
        const int position = m_facts.positionOf(row.group);
        Result<QList<WhyLine>> membership =
            membershipLines(m_facts, m_facts.groups[size_t(position)], 1);
        if (!membership)
            return tl::unexpected(membership.error());
        m_answer.lines += *membership;
    }
    if (row.error != AssignmentError::None)
        m_answer.lines += blockLines(m_facts, row, 1);
    if (row.waitingSince.isValid()) {
        add(1, WhyMark::Fact,
            WhyText::tr("It has waited since %1.")
                .arg(QLocale().toString(row.waitingSince.toLocalTime(), QLocale::ShortFormat)));
    }
    const PlanSet off = m_facts.disabledOf(row);
    if (!off.isEmpty())
        add(1, WhyMark::Fact, WhyText::tr("Turned off in it: %1").arg(m_facts.namesOf(off)));
    return {};
}

/*! Why the user has not, and should not have, the product. */
Result<void> Answering::addAbsence()
{
    Result<QList<GroupRow>> groups = m_facts.reader.licensedGroups(m_answer.question.product);
    if (!groups)
        return tl::unexpected(groups.error());
    add(0, WhyMark::Off, WhyText::tr("There is no direct license."), {}, m_answer.question.product);
    if (groups->isEmpty())
        add(0, WhyMark::Off, WhyText::tr("No group has the license."), {},
            m_answer.question.product);
    for (const GroupRow &group : groups->first(qMin(groups->size(), mostGroupsNamed))) {
        Result<GroupRecord> record = m_facts.reader.group(group.id);
        if (!record)
            return tl::unexpected(record.error());
        const int position = m_facts.positionOf(group.id);
        const bool unprocessed = position >= 0 && m_facts.isMember(position);
        add(0, unprocessed ? WhyMark::Blocked : WhyMark::Off,
            unprocessed ? WhyText::tr("The group %1 should give it, and has not been processed "
                                      "since.")
                              .arg(group.displayName)
                        : WhyText::tr("The group %1 would give it.").arg(group.displayName),
            group.id, m_answer.question.product);
        if (unprocessed && m_answer.remedies.isEmpty())
            m_answer.remedies.append(reprocessRemedy(m_facts));
        Result<QList<WhyLine>> membership = membershipLines(m_facts, *record, 1);
        if (!membership)
            return tl::unexpected(membership.error());
        m_answer.lines += *membership;
    }
    if (groups->size() > mostGroupsNamed) {
        add(0, WhyMark::Off,
            WhyText::tr("So would %n more group(s).", nullptr,
                        int(groups->size() - mostGroupsNamed)));
    }
    Result<QList<WhyRemedy>> remedies = absenceRemedies(m_facts, m_product, *groups);
    if (!remedies)
        return tl::unexpected(remedies.error());
    m_answer.remedies += *std::move(remedies);
    return {};
}

Result<void> Answering::answerLicense()
{
    QStringList sources;
    QStringList problems;
    bool suspended = false;
    for (const AssignmentRow &row : m_facts.rows) {
        if (row.product != m_answer.question.product)
            continue;
        if (isApplied(row.state)) {
            sources += sourceName(row);
            suspended |= row.state == AssignmentState::Disabled;
        }
        if (row.error != AssignmentError::None) {
            problems += explanation(row.state, row.error, row.cause, m_answer.userName,
                                    row.groupName, m_product, *m_facts.catalogue);
        }
        if (Result<void> added = addSource(row); !added)
            return added;
    }
    m_answer.given = !sources.isEmpty();
    QStringList sentences;
    if (m_answer.given) {
        sentences += WhyText::tr("%1 has %2 through %3.")
                         .arg(m_answer.userName, m_answer.productName,
                              QLocale().createSeparatedList(sources));
        if (sources.size() > 1)
            sentences += WhyText::tr("All of that together uses one unit.");
        if (suspended)
            sentences += WhyText::tr("The subscription is not active.");
    }
    sentences += problems;
    if (!sentences.isEmpty()) {
        m_answer.verdict = sentences.join(u' ');
        return {};
    }
    m_answer.verdict = WhyText::tr("%1 does not have %2: there is no direct license of it, and no "
                                   "group has given it.")
                           .arg(m_answer.userName, m_answer.productName);
    return addAbsence();
}

void Answering::addPlanSource(const AssignmentRow &row)
{
    const QString product = m_facts.nameOf(row.product);
    const QString from = row.group ? WhyText::tr("%1 from the group %2").arg(product, row.groupName)
                                   : WhyText::tr("%1, assigned directly").arg(product);
    const bool off = m_facts.disabledOf(row).contains(m_plan);
    if (off) {
        add(0, WhyMark::Off, WhyText::tr("%1: turned off there").arg(from), row.group, row.product);
    } else if (!isApplied(row.state)) {
        add(0, WhyMark::Blocked, WhyText::tr("%1: it would be on, but is not given").arg(from),
            row.group, row.product);
        m_answer.lines += blockLines(m_facts, row, 1);
    } else {
        add(0, WhyMark::On, WhyText::tr("%1: on").arg(from), row.group, row.product);
        if (row.error != AssignmentError::None)
            m_answer.lines += blockLines(m_facts, row, 1);
    }
}

void Answering::addPlanRules()
{
    PlanSet own;
    own.insert(m_plan);
    for (const ExclusiveSet &set : m_facts.catalogue->exclusiveSets()) {
        if (set.mask.contains(m_plan)) {
            add(0, WhyMark::Fact,
                WhyText::tr("By the rules it excludes: %1").arg(m_facts.namesOf(set.mask - own)));
        }
    }
    for (const Prerequisite &rule : m_facts.catalogue->prerequisites()) {
        if (rule.dependent == m_plan) {
            add(0, WhyMark::Fact,
                WhyText::tr("By the rules it needs any of: %1").arg(m_facts.namesOf(rule.mask)));
        }
    }
}

QString Answering::planVerdict(const QStringList &on, const QStringList &off,
                               const QStringList &failed) const
{
    const QLocale locale;
    const QString plan = m_answer.planName;
    if (!on.isEmpty() && !off.isEmpty()) {
        return WhyText::tr("%1 is on: %2 turns it on. That %3 has it off does not matter, for one "
                           "source is enough.")
            .arg(plan, locale.createSeparatedList(on), locale.createSeparatedList(off));
    }
    if (!on.isEmpty())
        return WhyText::tr("%1 is on: %2 turns it on.").arg(plan, locale.createSeparatedList(on));
    if (!failed.isEmpty()) {
        return WhyText::tr("%1 is off: %2 should turn it on, but cannot be given.")
            .arg(plan, locale.createSeparatedList(failed));
    }
    if (!off.isEmpty()) {
        return WhyText::tr("%1 is off: it is turned off in %2.")
            .arg(plan, locale.createSeparatedList(off));
    }
    return WhyText::tr("%1 is off: %2 has no license that contains it.")
        .arg(plan, m_answer.userName);
}

void Answering::answerPlan()
{
    QStringList on;
    QStringList off;
    QStringList failed;
    for (const AssignmentRow &row : m_facts.rows) {
        const ProductIndex product = m_facts.catalogue->indexOf(row.product);
        if (product < 0 || !m_facts.catalogue->product(product).plans.contains(m_plan))
            continue;
        // "the direct license Office 365 E1", "Office 365 E3 of the group Sales"
        const QString name =
            row.group
                ? WhyText::tr("%1 of the group %2").arg(m_facts.nameOf(row.product), row.groupName)
                : WhyText::tr("the direct license %1").arg(m_facts.nameOf(row.product));
        if (m_facts.disabledOf(row).contains(m_plan))
            off += name;
        else if (isApplied(row.state))
            on += name;
        else
            failed += name;
        addPlanSource(row);
    }
    m_answer.given = !on.isEmpty();
    m_answer.verdict = planVerdict(on, off, failed);
    addPlanRules();
}

Result<void> Answering::addErrorRemedies()
{
    QList<AssignmentRow> failed;
    for (const AssignmentRow &row : m_facts.rows) {
        if (row.product == m_answer.question.product && row.error != AssignmentError::None)
            failed.append(row);
    }
    m_answer.inError = !failed.isEmpty();
    if (failed.isEmpty())
        return {};
    Result<QList<WhyRemedy>> found = errorRemedies(m_facts, failed);
    if (!found)
        return tl::unexpected(found.error());
    m_answer.remedies += *std::move(found);
    return {};
}

Result<WhyAnswer> Answering::run()
{
    if (m_product < 0) {
        return failure(ErrorCode::UnknownProduct, m_answer.userName,
                       {m_answer.question.product.toString()});
    }
    const bool carries =
        m_plan >= 0 && m_facts.catalogue->product(m_product).plans.contains(m_plan);
    if (m_answer.question.plan && !carries) {
        return failure(ErrorCode::PlanNotInProduct, m_answer.userName,
                       {m_answer.question.plan->toString(), m_answer.question.product.toString()});
    }
    if (m_plan < 0) {
        if (Result<void> answered = answerLicense(); !answered)
            return tl::unexpected(answered.error());
    } else {
        answerPlan();
    }
    if (Result<void> added = addErrorRemedies(); !added)
        return tl::unexpected(added.error());
    if (m_plan >= 0)
        m_answer.remedies += planRemedies(m_facts, m_product, m_plan, m_answer.given);
    return m_answer;
}

} // namespace

Result<WhyAnswer> why(Reader &reader, const WhyQuestion &question)
{
    return reader.store().inSnapshot([&]() -> Result<WhyAnswer> {
        WhyFacts facts(reader);
        if (Result<void> read = facts.read(question.user); !read)
            return tl::unexpected(read.error());
        return Answering(facts, question).run();
    });
}

Result<std::vector<SkuId>> whyProducts(Reader &reader, const UserId &user)
{
    Result<QList<AssignmentRow>> rows = reader.assignmentsOfUser(user);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<SkuId> products;
    for (const bool inError : {true, false}) {
        for (const AssignmentRow &row : *rows) {
            const bool known = std::ranges::find(products, row.product) != products.end();
            if (!known && (row.error != AssignmentError::None || !inError))
                products.push_back(row.product);
        }
    }
    return products;
}

} // namespace LicenseDesk
