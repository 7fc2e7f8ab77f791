// SPDX-License-Identifier: GPL-3.0-or-later
// From text to a rule (R11). The first thing that is wrong is told, with its place and with what
// was expected there.
#include "licensing/membershipnode.h"
#include "licensing/membershiprule.h"
#include "licensing/membershiptokens.h"

#include <QtGlobal>

#include <algorithm>

namespace LicenseDesk {

namespace {

using Kind = MembershipNode::Kind;
using Token = MembershipToken;
template <typename T>
using Parsed = tl::expected<T, MembershipRuleFault>;

namespace Problems {
// clang-format off
constexpr char tooLong[] = QT_TRANSLATE_NOOP("MembershipRule", "A rule has at most 3,072 characters; this one has %1.");
constexpr char tooDeep[] = QT_TRANSLATE_NOOP("MembershipRule", "The rule is nested more than 64 deep.");
constexpr char empty[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected a condition such as user.department -eq \"Sales\".");
constexpr char condition[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected a condition such as user.department -eq \"Sales\", found %1.");
constexpr char joint[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected -and, -or, or the end of the rule, found %1.");
constexpr char jointInside[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected -and, -or, or a closing parenthesis, found %1.");
constexpr char unclosedParenthesis[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected a closing parenthesis for this one.");
constexpr char unclosedText[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected a closing quote for this one.");
constexpr char quote[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected a straight quote, found %1.");
constexpr char unknownProperty[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected a property of users, found the unknown %1.");
constexpr char device[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected a property of users, found %1: rules for devices are not supported.");
constexpr char unknownPlanProperty[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected assignedPlan.servicePlanId, assignedPlan.service or assignedPlan.capabilityStatus, found %1.");
constexpr char item[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected _ (the value that -any or -all looks at), found %1.");
constexpr char itemOutside[] = QT_TRANSLATE_NOOP("MembershipRule", "%1 has a meaning only in the parentheses of -any or -all.");
constexpr char operation[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected an operator such as -eq or -contains, found %1.");
constexpr char unknownOperator[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected an operator such as -eq or -contains, found the unknown %1.");
constexpr char flagOperator[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected -eq or -ne for a property that is true or false, found %1.");
constexpr char notAList[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected a comparison: %1 is for properties with several values.");
constexpr char anyOrAll[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected -any or -all for a property with several values, found %1.");
constexpr char anyOnly[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected -any (group.objectId -in ['…']) behind user.memberof, found %1.");
constexpr char openParenthesis[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected an opening parenthesis, found %1.");
constexpr char groupId[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected group.objectId, found %1.");
constexpr char in[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected -in and a list of group ids, found %1.");
constexpr char closeParenthesis[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected a closing parenthesis, found %1.");
constexpr char alone[] = QT_TRANSLATE_NOOP("MembershipRule", "A condition on user.memberof stands alone and cannot be combined with others.");
constexpr char guid[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected the id of a group, found %1.");
constexpr char text[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected text in quotes, found %1.");
constexpr char textOrNull[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected text in quotes or null, found %1.");
constexpr char nullOperator[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected text in quotes: null goes only with -eq and -ne.");
constexpr char flag[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected true, false or null, found %1.");
constexpr char openBracket[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected a list such as [\"a\", \"b\"], found %1.");
constexpr char closeBracket[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected a comma or a closing bracket, found %1.");
[[maybe_unused]] constexpr char end[] = QT_TRANSLATE_NOOP("MembershipRule", "the end of the rule");
constexpr char expression[] = QT_TRANSLATE_NOOP("MembershipRule", "Expected a regular expression: %1.");
// clang-format on
} // namespace Problems

/*! Before each expression: what would take more steps than this on one value does not match it. */
constexpr QLatin1String expressionGuard("(*LIMIT_MATCH=100000)");

/*! What the subject of a comparison may be. */
enum class Place { Rule, TextItems, PlanItems };

class Parser
{
public:
    explicit Parser(const QString &rule) : m_rule(rule), m_tokens(membershipTokens(rule)) {}

    Parsed<MembershipNode> parse()
    {
        if (m_tokens.size() == 1)
            return fail(Problems::empty);
        Parsed<MembershipNode> node = readOr(Place::Rule);
        if (!node)
            return node;
        if (peek().kind != Token::Kind::End)
            return fail(Problems::joint);
        if (m_memberOf && node->kind != Kind::MemberOf)
            return failAt(*m_memberOf, Problems::alone);
        return node;
    }

private:
    [[nodiscard]] const Token &peek() const { return m_tokens[m_place]; }
    const Token &take()
    {
        const Token &token = m_tokens[m_place];
        if (token.kind != Token::Kind::End)
            ++m_place;
        return token;
    }

    [[nodiscard]] QString found(const Token &token) const
    {
        return token.kind == Token::Kind::End
                   ? QString::fromLatin1(endOfRule)
                   : m_rule.mid(token.offset, std::min<qsizetype>(token.length, 40));
    }

    [[nodiscard]] tl::unexpected<MembershipRuleFault> failAt(const Token &token,
                                                             const char *problem) const
    {
        if (token.kind == Token::Kind::OpenText)
            problem = Problems::unclosedText;
        else if (token.kind == Token::Kind::Unknown && isCurlyQuote(token.text))
            problem = Problems::quote;
        MembershipRuleFault fault;
        fault.offset = token.offset;
        fault.length = token.kind == Token::Kind::OpenText ? 1 : token.length;
        fault.problem = problem;
        fault.found = found(token);
        return tl::unexpected(fault);
    }
    [[nodiscard]] tl::unexpected<MembershipRuleFault> fail(const char *problem) const
    {
        return failAt(peek(), problem);
    }

    static bool isCurlyQuote(const QString &mark)
    {
        const char16_t code = mark.isEmpty() ? u' ' : mark.front().unicode();
        return code >= 0x2018 && code <= 0x201f;
    }

    /*! An operator, with its hyphen or as a word without. */
    [[nodiscard]] bool isOperator(const Token &token, QStringView name) const
    {
        return (token.kind == Token::Kind::Operator || token.kind == Token::Kind::Word)
               && token.text.compare(name, Qt::CaseInsensitive) == 0;
    }
    [[nodiscard]] static bool isWord(const Token &token, QStringView word)
    {
        return token.kind == Token::Kind::Word
               && token.text.compare(word, Qt::CaseInsensitive) == 0;
    }
    [[nodiscard]] static bool isNull(const Token &token)
    {
        return isWord(token, u"null") || isWord(token, u"$null");
    }

    template <typename Read>
    Parsed<MembershipNode> readJoint(Kind kind, QStringView word, Read read)
    {
        Parsed<MembershipNode> first = read();
        if (!first || !isOperator(peek(), word))
            return first;
        MembershipNode joint;
        joint.kind = kind;
        joint.children.push_back(std::move(*first));
        while (isOperator(peek(), word)) {
            take();
            Parsed<MembershipNode> next = read();
            if (!next)
                return next;
            joint.children.push_back(std::move(*next));
        }
        return joint;
    }

    Parsed<MembershipNode> readOr(Place place)
    {
        return readJoint(Kind::Or, u"or", [&] { return readAnd(place); });
    }
    Parsed<MembershipNode> readAnd(Place place)
    {
        return readJoint(Kind::And, u"and", [&] { return readNot(place); });
    }

    Parsed<MembershipNode> readNot(Place place)
    {
        if (!isOperator(peek(), u"not"))
            return readPrimary(place);
        if (++m_depth > MembershipRule::maximumDepth)
            return fail(Problems::tooDeep);
        take();
        Parsed<MembershipNode> child = readNot(place);
        --m_depth;
        if (!child)
            return child;
        MembershipNode node;
        node.kind = Kind::Not;
        node.children.push_back(std::move(*child));
        return node;
    }

    Parsed<MembershipNode> readPrimary(Place place)
    {
        return peek().kind == Token::Kind::OpenParenthesis ? readParentheses(place)
                                                           : readCondition(place);
    }

    Parsed<MembershipNode> readParentheses(Place place)
    {
        if (++m_depth > MembershipRule::maximumDepth)
            return fail(Problems::tooDeep);
        const Token open = take();
        Parsed<MembershipNode> inner = readOr(place);
        --m_depth;
        if (!inner)
            return inner;
        if (peek().kind == Token::Kind::End)
            return failAt(open, Problems::unclosedParenthesis);
        if (peek().kind != Token::Kind::CloseParenthesis)
            return fail(Problems::jointInside);
        take();
        return inner;
    }

    Parsed<MembershipNode> readCondition(Place place)
    {
        const Token token = peek();
        if (token.kind != Token::Kind::Word)
            return fail(Problems::condition);
        const bool isItem = token.text == u"_";
        const QString dotted = token.text.toLower();
        if (isItem || dotted.startsWith(u"assignedplan."))
            return readItem(place, isItem);
        if (place == Place::TextItems)
            return fail(Problems::item);
        if (place == Place::PlanItems)
            return fail(Problems::unknownPlanProperty);
        if (dotted.startsWith(u"device."))
            return fail(Problems::device);
        if (!dotted.startsWith(u"user."))
            return fail(dotted.contains(u'.') ? Problems::unknownProperty : Problems::condition);
        const auto property = membershipProperty(QStringView(token.text).sliced(5));
        if (!property)
            return fail(Problems::unknownProperty);
        take();
        return readBehind(token, *property);
    }

    Parsed<MembershipNode> readItem(Place place, bool isItem)
    {
        if (place == Place::Rule)
            return fail(Problems::itemOutside);
        if (isItem != (place == Place::TextItems))
            return fail(isItem ? Problems::unknownPlanProperty : Problems::item);
        MembershipComparison comparison;
        comparison.subject = MembershipSubject::Item;
        if (!isItem) {
            const std::optional<MembershipSubject> subject =
                planSubject(QStringView(peek().text).sliced(13));
            if (!subject)
                return fail(Problems::unknownPlanProperty);
            comparison.subject = *subject;
        }
        take();
        return readComparison(comparison, MembershipType::Text);
    }

    static std::optional<MembershipSubject> planSubject(QStringView name)
    {
        if (name.compare(u"servicePlanId", Qt::CaseInsensitive) == 0)
            return MembershipSubject::ServicePlanId;
        if (name.compare(u"service", Qt::CaseInsensitive) == 0)
            return MembershipSubject::PlanService;
        if (name.compare(u"capabilityStatus", Qt::CaseInsensitive) == 0)
            return MembershipSubject::PlanStatus;
        return std::nullopt;
    }

    Parsed<MembershipNode> readBehind(const Token &subject, MembershipProperty property)
    {
        const MembershipType type = typeOf(property);
        const bool isList = type != MembershipType::Text && type != MembershipType::Flag;
        const bool isAny = isOperator(peek(), u"any");
        const bool isAll = isOperator(peek(), u"all");
        if (!isList && (isAny || isAll))
            return fail(Problems::notAList);
        if (type == MembershipType::Groups)
            return isAny ? readMemberOf(subject) : fail(Problems::anyOnly);
        if (isAny || isAll)
            return readItems(property, isAny ? Kind::Any : Kind::All);
        if (type == MembershipType::Plans)
            return fail(Problems::anyOrAll);
        MembershipComparison comparison;
        comparison.property = property;
        return readComparison(comparison, type);
    }

    /*! The condition of -any and -all is what its parentheses hold, so that their place in the
        order of precedence, the last, says nothing about what stands behind them. */
    Parsed<MembershipNode> readItems(MembershipProperty property, Kind kind)
    {
        take();
        if (peek().kind != Token::Kind::OpenParenthesis)
            return fail(Problems::openParenthesis);
        Parsed<MembershipNode> condition = readParentheses(
            property == MembershipProperty::AssignedPlans ? Place::PlanItems : Place::TextItems);
        if (!condition)
            return condition;
        MembershipNode node;
        node.kind = kind;
        node.property = property;
        node.children.push_back(std::move(*condition));
        return node;
    }

    Parsed<MembershipNode> readMemberOf(const Token &subject)
    {
        m_memberOf = m_memberOf.value_or(subject);
        take();
        if (peek().kind != Token::Kind::OpenParenthesis)
            return fail(Problems::openParenthesis);
        take();
        if (!isWord(peek(), u"group.objectId"))
            return fail(Problems::groupId);
        take();
        if (!isOperator(peek(), u"in"))
            return fail(Problems::in);
        take();
        Parsed<std::vector<Token>> ids = readList();
        if (!ids)
            return tl::unexpected(ids.error());
        MembershipNode node;
        node.kind = Kind::MemberOf;
        for (const Token &id : *ids) {
            const std::optional<GroupId> group = GroupId::fromString(id.text.trimmed());
            if (!group)
                return failAt(id, Problems::guid);
            node.groups.push_back(*group);
        }
        if (peek().kind != Token::Kind::CloseParenthesis)
            return fail(Problems::closeParenthesis);
        take();
        return node;
    }

    Parsed<MembershipNode> readComparison(MembershipComparison comparison, MembershipType type)
    {
        const Token token = peek();
        const auto operation = operatorOf(token);
        if (!operation)
            return fail(operatorProblem(token));
        comparison.operation = *operation;
        const bool isEquality =
            *operation == MembershipOperator::Eq || *operation == MembershipOperator::Ne;
        if (type == MembershipType::Flag && !isEquality)
            return fail(Problems::flagOperator);
        take();
        Parsed<void> value =
            type == MembershipType::Flag ? readFlag(comparison)
            : *operation == MembershipOperator::In || *operation == MembershipOperator::NotIn
                ? readTexts(comparison)
                : readText(comparison, isEquality);
        if (!value)
            return tl::unexpected(value.error());
        MembershipNode node;
        node.comparison = std::move(comparison);
        return node;
    }

    [[nodiscard]] std::optional<MembershipOperator> operatorOf(const Token &token) const
    {
        for (int place = 0; place <= int(MembershipOperator::NotIn); ++place) {
            if (isOperator(token, nameOf(MembershipOperator(place))))
                return MembershipOperator(place);
        }
        return std::nullopt;
    }

    [[nodiscard]] const char *operatorProblem(const Token &token) const
    {
        if (isOperator(token, u"any") || isOperator(token, u"all"))
            return Problems::notAList;
        const bool isKnown =
            isOperator(token, u"and") || isOperator(token, u"or") || isOperator(token, u"not");
        return token.kind == Token::Kind::Operator && !isKnown ? Problems::unknownOperator
                                                               : Problems::operation;
    }

    Parsed<void> readFlag(MembershipComparison &comparison)
    {
        const Token &token = peek();
        if (isNull(token))
            comparison.value = nullptr;
        else if (isWord(token, u"true") || isWord(token, u"false"))
            comparison.value = isWord(token, u"true");
        else
            return fail(Problems::flag);
        take();
        return {};
    }

    Parsed<void> readText(MembershipComparison &comparison, bool nullable)
    {
        const Token token = peek();
        if (isNull(token) && !nullable)
            return fail(Problems::nullOperator);
        if (isNull(token)) {
            comparison.value = nullptr;
            take();
            return {};
        }
        if (token.kind != Token::Kind::Text)
            return fail(nullable ? Problems::textOrNull : Problems::text);
        comparison.value = std::vector<MembershipText>{MembershipText(token.text)};
        if (comparison.operation == MembershipOperator::Match
            || comparison.operation == MembershipOperator::NotMatch) {
            if (Parsed<void> made = makeExpression(comparison, token); !made)
                return made;
        }
        take();
        return {};
    }

    Parsed<void> makeExpression(MembershipComparison &comparison, const Token &token)
    {
        auto expression = std::make_shared<QRegularExpression>(
            expressionGuard + token.text, QRegularExpression::CaseInsensitiveOption);
        if (!expression->isValid()) {
            MembershipRuleFault fault = failAt(token, Problems::expression).value();
            const qsizetype place = expression->patternErrorOffset() - expressionGuard.size();
            if (place >= 0) {
                // What is missing at the end is missing before the closing quote.
                fault.offset = place < qsizetype(token.offsets.size())
                                   ? token.offsets[size_t(place)]
                                   : token.offset + token.length - 1;
                fault.length = 1;
            }
            fault.found = expression->errorString();
            return tl::unexpected(fault);
        }
        comparison.expression = std::move(expression);
        return {};
    }

    Parsed<void> readTexts(MembershipComparison &comparison)
    {
        Parsed<std::vector<Token>> tokens = readList();
        if (!tokens)
            return tl::unexpected(tokens.error());
        std::vector<MembershipText> texts;
        for (const Token &token : *tokens)
            texts.emplace_back(token.text);
        comparison.value = std::move(texts);
        return {};
    }

    /*! The texts of a list, one at least. */
    Parsed<std::vector<Token>> readList()
    {
        if (peek().kind != Token::Kind::OpenBracket)
            return fail(Problems::openBracket);
        std::vector<Token> texts;
        do {
            take();
            if (peek().kind != Token::Kind::Text)
                return fail(Problems::text);
            texts.push_back(take());
        } while (peek().kind == Token::Kind::Comma);
        if (peek().kind != Token::Kind::CloseBracket)
            return fail(Problems::closeBracket);
        take();
        return texts;
    }

    const QString &m_rule;
    std::vector<Token> m_tokens;
    size_t m_place = 0;
    int m_depth = 0;
    std::optional<Token> m_memberOf; //!< the first in the rule
};

/*! Lines end with LF, CR or both. */
void findPosition(const QString &text, MembershipRuleFault &fault)
{
    for (qsizetype place = 0; place < fault.offset; ++place) {
        const bool isBreak =
            text[place] == u'\n' || (text[place] == u'\r' && text.mid(place + 1, 1) != u"\n");
        fault.line += isBreak ? 1 : 0;
        fault.column = isBreak ? 1 : fault.column + 1;
    }
}

} // namespace

tl::expected<MembershipRule, MembershipRuleFault> parseMembershipRule(const QString &text)
{
    if (text.size() > MembershipRule::maximumLength) {
        MembershipRuleFault fault;
        fault.offset = MembershipRule::maximumLength;
        fault.length = text.size() - fault.offset;
        fault.problem = Problems::tooLong;
        fault.found = QString::number(text.size());
        findPosition(text, fault);
        return tl::unexpected(fault);
    }
    Parsed<MembershipNode> root = Parser(text).parse();
    if (!root) {
        MembershipRuleFault fault = root.error();
        findPosition(text, fault);
        return tl::unexpected(fault);
    }
    return MembershipRule(std::make_shared<const MembershipNode>(std::move(*root)));
}

} // namespace LicenseDesk
