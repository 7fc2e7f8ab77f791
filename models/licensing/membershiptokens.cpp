// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/membershiptokens.h"

namespace LicenseDesk {

namespace {

using Kind = MembershipToken::Kind;

/*! Word processors make other dashes of a hyphen, and rules are often pasted from them. */
bool isHyphen(QChar character)
{
    const char16_t code = character.unicode();
    return code == u'-' || (code >= 0x2010 && code <= 0x2014) || code == 0x2212;
}

bool isQuote(QChar character)
{
    return character == u'"' || character == u'\'';
}

bool isWordPart(QChar character)
{
    return character.isLetterOrNumber() || character == u'_' || character == u'.';
}

Kind markKind(QChar character)
{
    switch (character.unicode()) {
    case u'(':
        return Kind::OpenParenthesis;
    case u')':
        return Kind::CloseParenthesis;
    case u'[':
        return Kind::OpenBracket;
    case u']':
        return Kind::CloseBracket;
    case u',':
        return Kind::Comma;
    default:
        return Kind::Unknown;
    }
}

class Tokenizer
{
public:
    explicit Tokenizer(const QString &rule) : m_rule(rule) {}

    MembershipToken next()
    {
        while (m_place < m_rule.size() && m_rule[m_place].isSpace())
            ++m_place;
        const qsizetype start = m_place;
        MembershipToken token = m_place < m_rule.size() ? read() : MembershipToken();
        token.offset = start;
        token.length = m_place - start;
        return token;
    }

private:
    [[nodiscard]] QChar at(qsizetype place) const
    {
        return place < m_rule.size() ? m_rule[place] : QChar();
    }

    MembershipToken read()
    {
        const QChar first = m_rule[m_place];
        if (isQuote(first))
            return readText(first);
        if (isHyphen(first) && at(m_place + 1).isLetter()) {
            ++m_place;
            return {Kind::Operator, 0, 0, readWord(), {}};
        }
        const bool negative = isHyphen(first) && at(m_place + 1).isDigit();
        if (first.isDigit() || negative) {
            ++m_place;
            return {Kind::Number, 0, 0, first + readWord(), {}};
        }
        if (isWordPart(first) || (first == u'$' && at(m_place + 1).isLetter())) {
            ++m_place;
            return {Kind::Word, 0, 0, first + readWord(), {}};
        }
        const bool isPair = first.isHighSurrogate() && at(m_place + 1).isLowSurrogate();
        const QString mark = m_rule.mid(m_place, isPair ? 2 : 1);
        m_place += mark.size();
        return {markKind(first), 0, 0, mark, {}};
    }

    QString readWord()
    {
        const qsizetype start = m_place;
        while (isWordPart(at(m_place)))
            ++m_place;
        return m_rule.mid(start, m_place - start);
    }

    /*! A backtick takes the special meaning of a quote or backtick behind it; a quote twice is that
        quote once, and two single quotes are one in double quotes, too. */
    MembershipToken readText(QChar quote)
    {
        MembershipToken token{Kind::OpenText, 0, 0, {}, {}};
        ++m_place;
        while (m_place < m_rule.size()) {
            const QChar character = m_rule[m_place];
            const QChar following = at(m_place + 1);
            const bool escaped = character == u'`' && (isQuote(following) || following == u'`');
            const bool doubled =
                (character == quote || character == u'\'') && following == character;
            if (character == quote && !doubled) {
                ++m_place;
                token.kind = Kind::Text;
                return token;
            }
            token.text += escaped ? following : character;
            token.offsets.push_back(m_place);
            m_place += escaped || doubled ? 2 : 1;
        }
        return token;
    }

    const QString &m_rule;
    qsizetype m_place = 0;
};

} // namespace

std::vector<MembershipToken> membershipTokens(const QString &rule)
{
    Tokenizer tokenizer(rule);
    std::vector<MembershipToken> tokens;
    do
        tokens.push_back(tokenizer.next());
    while (tokens.back().kind != Kind::End);
    return tokens;
}

} // namespace LicenseDesk
