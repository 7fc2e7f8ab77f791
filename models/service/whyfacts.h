// SPDX-License-Identifier: GPL-3.0-or-later
// For why.h alone.
#pragma once

#include "licensing/names.h"
#include "service/why.h"
#include "store/assignmentstore.h"

#include <QCoreApplication>

namespace LicenseDesk {

/*! The words of why.h. */
struct WhyText
{
    Q_DECLARE_TR_FUNCTIONS(WhyText)
};

/*! All that an answer about one user is made from, read in one snapshot. */
struct WhyFacts
{
    explicit WhyFacts(Reader &usedReader) : reader(usedReader), assignments(usedReader.store()) {}

    [[nodiscard]] Result<void> read(const UserId &id);

    [[nodiscard]] const UserFacts &facts() const { return loaded.facts; }
    [[nodiscard]] QString nameOf(const SkuId &product) const
    {
        return productName(product, *catalogue);
    }
    [[nodiscard]] QString nameOf(PlanIndex plan) const
    {
        return planName(catalogue->plan(plan).id, *catalogue);
    }
    /*! By name, "A, B". */
    [[nodiscard]] QString namesOf(const PlanSet &plans) const;
    [[nodiscard]] PlanSet disabledOf(const AssignmentRow &row) const;
    /*! Position in facts().groups, or -1. */
    [[nodiscard]] int positionOf(const std::optional<GroupId> &group) const;
    [[nodiscard]] bool isMember(int group) const { return facts().groups[size_t(group)].member; }

    Reader &reader;
    AssignmentStore assignments;
    UserKey key{};
    UserRecord user;
    AssignmentStore::Loaded loaded;
    std::shared_ptr<const Catalogue> catalogue;
    SeatPool seats;
    std::vector<GroupRecord> groups; //!< by position in facts().groups
    QList<AssignmentRow> rows; //!< what the user has, in the reader's order
};

/*! How the user is, or is not, a member of a group: lines of \a level and below. */
[[nodiscard]] Result<QList<WhyLine>> membershipLines(WhyFacts &facts, const GroupRecord &group,
                                                     int level);

/*! What is in the way of the entry \a row and by which rule: lines of \a level and below. */
[[nodiscard]] QList<WhyLine> blockLines(const WhyFacts &facts, const AssignmentRow &row, int level);

/*! The ways out of the errors of \a rows, which are sources of one product. Only what clears all of
    them is said to help, and comes first; where no single change does, several together. */
[[nodiscard]] Result<QList<WhyRemedy>> errorRemedies(WhyFacts &facts,
                                                     const QList<AssignmentRow> &rows);
[[nodiscard]] WhyRemedy reprocessRemedy(const WhyFacts &facts);
[[nodiscard]] QList<WhyRemedy> planRemedies(WhyFacts &facts, ProductIndex product, PlanIndex plan,
                                            bool isOn);
[[nodiscard]] Result<QList<WhyRemedy>> absenceRemedies(WhyFacts &facts, ProductIndex product,
                                                       const QList<GroupRow> &groups);

} // namespace LicenseDesk
