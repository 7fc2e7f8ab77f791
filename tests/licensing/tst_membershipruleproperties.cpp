// SPDX-License-Identifier: GPL-3.0-or-later
// R11: rules against a slow reading of the same tree, and against themselves written anew.
#include "licensing/membershiprule.h"

#include <QTest>

#include <rapidcheck.h>

using namespace LicenseDesk;

namespace {

/*! A condition as it was made up, with nothing in common with the parser's. */
struct Tree
{
    enum Kind { Text, Items, Not, And, Or } kind = Text;
    int property = 0; //!< 0 department, 1 city, 2 jobTitle (missing as often as not)
    int operation = 0; //!< of the list below
    QStringList values; //!< empty: null
    bool all = false; //!< of Items
    std::vector<Tree> children;
};

const QStringList operators{QStringLiteral("eq"),         QStringLiteral("ne"),
                            QStringLiteral("startsWith"), QStringLiteral("notStartsWith"),
                            QStringLiteral("endsWith"),   QStringLiteral("notEndsWith"),
                            QStringLiteral("contains"),   QStringLiteral("notContains"),
                            QStringLiteral("in"),         QStringLiteral("notIn")};
const QStringList subjects{QStringLiteral("user.department"), QStringLiteral("user.city"),
                           QStringLiteral("user.jobTitle")};
const QStringList words{QStringLiteral("a"),    QStringLiteral("AB"),   QStringLiteral("b`\"c"),
                        QStringLiteral("o'x"),  QStringLiteral("o''x"), QStringLiteral("é"),
                        QStringLiteral("Sales")};

struct User
{
    QStringList texts; //!< by subject; empty: missing
    QStringList mails;
};

QString any(const QStringList &list)
{
    return list[*rc::gen::inRange<int>(0, int(list.size()))];
}

Tree leaf(bool inside)
{
    Tree tree;
    tree.property = inside ? 3 : *rc::gen::inRange(0, 3);
    tree.operation = *rc::gen::inRange<int>(0, int(operators.size()));
    const bool isList = tree.operation >= 8;
    const bool isNull = tree.operation < 2 && *rc::gen::inRange(0, 5) == 0;
    for (int count = isNull ? 0 : isList ? *rc::gen::inRange(1, 4) : 1; count > 0; --count)
        tree.values.append(any(words));
    return tree;
}

Tree tree(int depth, bool inside = false)
{
    const int choice = depth == 0 ? 0 : *rc::gen::inRange(0, inside ? 5 : 7);
    if (choice < 2)
        return leaf(inside);
    Tree made;
    if (choice >= 5) {
        made.kind = Tree::Items;
        made.all = choice == 6;
        made.children.push_back(tree(depth - 1, true));
        return made;
    }
    made.kind = Tree::Kind(choice == 2 ? Tree::Not : choice == 3 ? Tree::And : Tree::Or);
    for (int count = choice == 2 ? 1 : *rc::gen::inRange(2, 4); count > 0; --count)
        made.children.push_back(tree(depth - 1, inside));
    return made;
}

/*! In either quotes, in any case, with the hyphen or without it. */
QString literal(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'`', QLatin1String("``"));
    escaped.replace(u'\'', QLatin1String("`'"));
    escaped.replace(u'"',
                    *rc::gen::arbitrary<bool>() ? QLatin1String("`\"") : QLatin1String("\"\""));
    return u'"' + escaped + u'"';
}

QString word(const QString &name)
{
    const QString shown = *rc::gen::arbitrary<bool>() ? name : name.toUpper();
    return (*rc::gen::arbitrary<bool>() ? QStringLiteral("-") : QString()) + shown;
}

QString text(const Tree &tree)
{
    const auto inside = [](const Tree &child) -> QString { return u'(' + text(child) + u')'; };
    switch (tree.kind) {
    case Tree::Text: {
        QStringList values;
        for (const QString &value : tree.values)
            values.append(literal(value));
        const QString right = values.isEmpty()      ? QStringLiteral("null")
                              : tree.operation >= 8 ? u'[' + values.join(u',') + u']'
                                                    : values.front();
        const QString left = tree.property == 3 ? QStringLiteral("_") : subjects[tree.property];
        return left + u' ' + word(operators[tree.operation]) + u' ' + right;
    }
    case Tree::Items:
        return u"user.otherMails " + word(tree.all ? QStringLiteral("all") : QStringLiteral("any"))
               + u' ' + inside(tree.children.front());
    case Tree::Not:
        return word(QStringLiteral("not")) + u' ' + inside(tree.children.front());
    case Tree::And:
    case Tree::Or:
        break;
    }
    QStringList parts;
    for (const Tree &child : tree.children)
        parts.append(inside(child));
    return parts.join(
        u' ' + word(tree.kind == Tree::And ? QStringLiteral("and") : QStringLiteral("or")) + u' ');
}

bool leafHolds(const Tree &tree, const QString &value)
{
    const bool negative = tree.operation % 2 == 1;
    if (tree.values.isEmpty())
        return value.isEmpty() != negative;
    if (value.isEmpty())
        return negative; // R11
    bool holds = false;
    for (const QString &wanted : tree.values) {
        switch (tree.operation / 2) {
        case 1:
            holds = holds || value.startsWith(wanted, Qt::CaseInsensitive);
            break;
        case 2:
            holds = holds || value.endsWith(wanted, Qt::CaseInsensitive);
            break;
        case 3:
            holds = holds || value.indexOf(wanted, 0, Qt::CaseInsensitive) >= 0;
            break;
        default:
            holds = holds || value.compare(wanted, Qt::CaseInsensitive) == 0;
        }
    }
    return holds != negative;
}

bool holds(const Tree &tree, const User &user, const QString &item = {})
{
    int count = 0;
    switch (tree.kind) {
    case Tree::Text:
        return leafHolds(tree, tree.property == 3 ? item : user.texts[tree.property]);
    case Tree::Items:
        for (const QString &mail : user.mails)
            count += holds(tree.children.front(), user, mail) ? 1 : 0;
        return tree.all ? count == user.mails.size() : count > 0;
    case Tree::Not:
    case Tree::And:
    case Tree::Or:
        break;
    }
    for (const Tree &child : tree.children)
        count += holds(child, user, item) ? 1 : 0;
    if (tree.kind == Tree::Not)
        return count == 0;
    return tree.kind == Tree::And ? count == int(tree.children.size()) : count > 0;
}

User anyUser()
{
    User user;
    for (int place = 0; place < 3; ++place)
        user.texts.append(*rc::gen::arbitrary<bool>() ? any(words) : QString());
    for (int count = *rc::gen::inRange(0, 3); count > 0; --count)
        user.mails.append(any(words));
    return user;
}

MembershipFacts factsOf(const User &user)
{
    MembershipFacts facts;
    facts.setText(MembershipProperty::Department, user.texts[0]);
    facts.setText(MembershipProperty::City, user.texts[1]);
    facts.setText(MembershipProperty::JobTitle, user.texts[2]);
    for (const QString &mail : user.mails)
        facts.otherMails.emplace_back(mail);
    return facts;
}

} // namespace

class tst_MembershipRuleProperties : public QObject
{
    Q_OBJECT

private slots:
    void aRuleMeansWhatItsTreeMeans();
    void anyTextIsARuleOrAFault();
};

void tst_MembershipRuleProperties::aRuleMeansWhatItsTreeMeans()
{
    QVERIFY(rc::check("R11: rules answer as a slow reading does, also when written anew", [] {
        const Tree made = tree(3);
        const QString written = text(made);
        RC_PRE(written.size() <= MembershipRule::maximumLength);
        const auto rule = parseMembershipRule(written);
        RC_ASSERT(rule.has_value());
        const auto again = parseMembershipRule(rule->toString());
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == *rule);
        RC_ASSERT(again->properties() == rule->properties());
        for (int turn = 0; turn < 8; ++turn) {
            const User user = anyUser();
            const MembershipFacts facts = factsOf(user);
            RC_ASSERT(rule->matches(facts) == holds(made, user));
            RC_ASSERT(again->matches(facts) == holds(made, user));
        }
    }));
}

void tst_MembershipRuleProperties::anyTextIsARuleOrAFault()
{
    static const QStringList pieces{QStringLiteral("user.city"), QStringLiteral("-eq"),
                                    QStringLiteral("\"x\""),     QStringLiteral("("),
                                    QStringLiteral(")"),         QStringLiteral("-and"),
                                    QStringLiteral("-not"),      QStringLiteral("["),
                                    QStringLiteral("]"),         QStringLiteral("user.otherMails"),
                                    QStringLiteral("-any"),      QStringLiteral("_"),
                                    QStringLiteral("'"),         QStringLiteral("`"),
                                    QStringLiteral("\n"),        QStringLiteral("null"),
                                    QStringLiteral("-match"),    QStringLiteral(",")};
    QVERIFY(rc::check("R11: a fault lies in the text, with its line and column", [] {
        QString text;
        for (int count = *rc::gen::inRange(0, 14); count > 0; --count)
            text += any(pieces) + u' ';
        const auto rule = parseMembershipRule(text);
        if (rule) {
            RC_ASSERT(parseMembershipRule(rule->toString()).has_value());
            return;
        }
        const MembershipRuleFault &fault = rule.error();
        RC_ASSERT(fault.offset >= 0 && fault.length >= 0);
        RC_ASSERT(fault.offset + fault.length <= text.size());
        const QString before = text.left(fault.offset);
        RC_ASSERT(fault.line == int(before.count(u'\n')) + 1);
        RC_ASSERT(fault.column == int(fault.offset - (before.lastIndexOf(u'\n') + 1)) + 1);
        RC_ASSERT(fault.problem[0] != '\0');
    }));
}

QTEST_GUILESS_MAIN(tst_MembershipRuleProperties)
#include "tst_membershipruleproperties.moc"
