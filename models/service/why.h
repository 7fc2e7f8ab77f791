// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/remedies.h"
#include "service/change.h"
#include "store/reader.h"

namespace LicenseDesk {

/*! A user's license, or one plan of it: why it is there or not, on or off. */
struct WhyQuestion
{
    UserId user;
    SkuId product;
    std::optional<PlanId> plan;
};

enum class WhyMark {
    Fact,
    On, //!< gives what is asked for
    Off, //!< does not, and is not meant to
    Blocked, //!< should, and does not; or should no longer, and does
};

/*! A link of the chain that leads to what is asked for: product ← group ← membership ← rule. */
struct WhyLine
{
    int level = 0; //!< a line belongs to the one above it of a lower level
    WhyMark mark = WhyMark::Fact;
    QString text; //!< a sentence in the reader's language and in names
    std::optional<GroupId> group; //!< where it leads
    std::optional<SkuId> product;
};

/*! A way out, as something that can be previewed or as a place to go. */
struct WhyRemedy
{
    RemedyKind kind = RemedyKind::Reprocess;
    QString text; //!< what a button says
    QString detail; //!< what else it touches; may be empty
    /*! One request that does it and processes the user; empty where somebody has to enter
        something: units, a location, an address. */
    std::vector<Change> changes;
    std::optional<GroupId> group;
    std::optional<SkuId> product;
    qint64 units = 0; //!< BuyUnits: so many more, to serve all who wait
    std::optional<bool> clears; //!< as Remedy has it
};

struct WhyAnswer
{
    WhyQuestion question;
    QString userName;
    QString userPrincipalName;
    QString productName;
    QString planName; //!< of a question about a plan
    bool given = false; //!< the user has the license; or the plan is on
    bool inError = false; //!< a source of the product is in error
    QString verdict; //!< the answer in a sentence or two
    QList<WhyLine> lines;
    QList<WhyRemedy> remedies; //!< what helps first
};

/*! Explains it from what is stored and from the rules as they are now. Writes nothing. NotFound for
    an unknown user, UnknownProduct, PlanNotInProduct. Inside one snapshot. */
[[nodiscard]] Result<WhyAnswer> why(Reader &reader, const WhyQuestion &question);

/*! The products that the user has or should have: those in error first, then by skuPartNumber. */
[[nodiscard]] Result<std::vector<SkuId>> whyProducts(Reader &reader, const UserId &user);

} // namespace LicenseDesk
