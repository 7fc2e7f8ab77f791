// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of Why? share: to ask, and to follow what helps.
#pragma once

#include "service/why.h"
#include "support/shorthand.h"
#include "support/testorganisation.h"

namespace LicenseDesk {

inline WhyAnswer ask(TestOrganisation &org, const QString &user, const QString &product,
                     const QString &plan = {})
{
    Reader reader = org.engine().reader();
    const Result<WhyAnswer> answer =
        why(reader, {org.userId(user), org.skuId(product),
                     plan.isEmpty() ? std::nullopt : std::optional(org.planId(plan))});
    if (!answer)
        qFatal("why was refused: %d", int(answer.error().code));
    return *answer;
}

inline QStringList remedyTexts(const WhyAnswer &answer)
{
    QStringList texts;
    for (const WhyRemedy &remedy : answer.remedies)
        texts += (remedy.clears == false ? QStringLiteral("(") : QString()) + remedy.text;
    return texts;
}

/*! Carries out the remedy of that text. */
inline std::optional<ErrorCode> follow(TestOrganisation &org, const WhyAnswer &answer,
                                       const QString &text)
{
    for (const WhyRemedy &remedy : answer.remedies) {
        if (remedy.text != text)
            continue;
        const Result<Receipt> receipt = org.engine().apply(remedy.changes);
        org.process();
        return receipt ? std::nullopt : std::optional(receipt.error().code);
    }
    qFatal("there is no remedy '%s' among: %s", qPrintable(text),
           qPrintable(remedyTexts(answer).join(QStringLiteral(" | "))));
}

/*! Whether all sources of the license of \a row that were in error no longer are; units may go to
    others of the group who wait longer. */
inline bool keepsPromise(const Preview &preview, const QList<AssignmentRow> &errors,
                         const AssignmentRow &row)
{
    return std::ranges::all_of(errors, [&](const AssignmentRow &source) {
        if (source.user != row.user || source.product != row.product)
            return true;
        const bool wentToOthers =
            std::ranges::any_of(preview.newErrorRows, [&](const AssignmentRow &other) {
                return other.user == source.user && other.group == source.group
                       && other.error == AssignmentError::CountViolation;
            });
        return wentToOthers
               || std::ranges::any_of(preview.clearedErrorRows, [&](const AssignmentRow &other) {
                      return other.user == source.user && other.product == source.product
                             && other.group == source.group;
                  });
    });
}

} // namespace LicenseDesk
