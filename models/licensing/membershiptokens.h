// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace LicenseDesk {

/*! A piece of a membership rule as it is written. */
struct MembershipToken
{
    enum class Kind {
        OpenParenthesis,
        CloseParenthesis,
        OpenBracket,
        CloseBracket,
        Comma,
        Text, //!< in quotes
        OpenText, //!< a quote that is never closed
        Word, //!< user.department, true, null, and, _
        Operator, //!< with its hyphen
        Number,
        Unknown,
        End,
    };

    Kind kind = Kind::End;
    qsizetype offset = 0;
    qsizetype length = 0;
    /*! Of Text what it stands for, of Operator the name without the hyphen, else as written. */
    QString text;
    /*! Of Text: where in the rule each unit of the text stands. */
    std::vector<qsizetype> offsets;
};

/*! Takes \a rule apart, whatever it is; blanks lie between the pieces. The last piece is End. */
[[nodiscard]] std::vector<MembershipToken> membershipTokens(const QString &rule);

} // namespace LicenseDesk
