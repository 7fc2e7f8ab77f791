// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/rulehighlighter.h"

#include "licensing/membershiptokens.h"

namespace LicenseDesk {

void RuleHighlighter::setDark(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    rehighlight();
}

void RuleHighlighter::highlightBlock(const QString &text)
{
    using Kind = MembershipToken::Kind;
    // Each pair reads well on white and on the dark base.
    const QColor operators = m_dark ? QColor(0xc5, 0x9c, 0xff) : QColor(0x6b, 0x2f, 0xb3);
    const QColor texts = m_dark ? QColor(0x8f, 0xd1, 0x8f) : QColor(0x1f, 0x6f, 0x2f);
    const QColor properties = m_dark ? QColor(0x7f, 0xb8, 0xff) : QColor(0x0b, 0x57, 0xb0);
    for (const MembershipToken &token : membershipTokens(text)) {
        QTextCharFormat format;
        if (token.kind == Kind::Operator)
            format.setForeground(operators);
        else if (token.kind == Kind::Text || token.kind == Kind::OpenText)
            format.setForeground(texts);
        else if (token.kind == Kind::Word && (token.text.contains(u'.') || token.text == u"_"))
            format.setForeground(properties);
        else
            continue;
        setFormat(int(token.offset), int(token.length), format);
    }
}

} // namespace LicenseDesk
