// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphquery.h"

#include <QRegularExpression>

namespace LicenseDesk {

namespace {

/*! Takes words and literals off the front of a $filter. */
class FilterReader
{
public:
    explicit FilterReader(const QString &text) : m_rest(text.trimmed()) {}

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    [[nodiscard]] QChar next() const { return m_rest.isEmpty() ? QChar() : m_rest.front(); }

    /*! A name or path, `displayName` or `assignedLicenses/any`; empty if there is none. */
    QString takeWord()
    {
        static const QRegularExpression word(QStringLiteral("^[@$]?[A-Za-z_][A-Za-z0-9_.]*"
                                                            "(/[A-Za-z_$][A-Za-z0-9_.]*)*"));
        return take(word).captured(0);
    }

    /*! Text in single quotes, a number, true, false or null; undefined for anything else. */
    QJsonValue takeLiteral()
    {
        static const QRegularExpression text(QStringLiteral("^'((?:[^']|'')*)'"));
        static const QRegularExpression other(QStringLiteral("^[^\\s()',]+"));
        if (const QRegularExpressionMatch match = take(text); match.hasMatch())
            return match.captured(1).replace(QLatin1String("''"), QLatin1String("'"));
        const QString word = take(other).captured(0);
        if (word == QLatin1String("true") || word == QLatin1String("false"))
            return word == QLatin1String("true");
        if (word == QLatin1String("null"))
            return QJsonValue(QJsonValue::Null);
        bool isNumber = false;
        const double number = word.toDouble(&isNumber);
        return isNumber ? QJsonValue(number) : QJsonValue(QJsonValue::Undefined);
    }

private:
    QRegularExpressionMatch take(const QRegularExpression &pattern)
    {
        QRegularExpressionMatch match = pattern.match(m_rest);
        if (match.hasMatch())
            m_rest = m_rest.mid(match.capturedLength()).trimmed();
        return match;
    }

    QString m_rest;
};

tl::unexpected<GraphFault> unsupported(const QString &what)
{
    return badRequest(QStringLiteral("%1 is not supported in $filter.").arg(what));
}

tl::unexpected<GraphFault> unsupportedWord(const QString &kind, const QString &word)
{
    return unsupported(QStringLiteral("The %1 '%2'").arg(kind, word));
}

Graphed<GraphFilter> parseFilter(const QString &text)
{
    FilterReader reader(text);
    const QString property = reader.takeWord();
    if (property.isEmpty())
        return badRequest(QStringLiteral("Invalid filter clause: '%1'.").arg(text));
    if (property == QLatin1String("not"))
        return unsupportedWord(QStringLiteral("operator"), property);
    if (property.contains(u'/'))
        return unsupportedWord(QStringLiteral("property path"), property);
    if (reader.next() == u'(')
        return unsupportedWord(QStringLiteral("function"), property);

    const QString operation = reader.takeWord();
    if (operation.isEmpty())
        return badRequest(QStringLiteral("Invalid filter clause: '%1'.").arg(text));
    if (operation.compare(QLatin1String("eq"), Qt::CaseInsensitive) != 0)
        return unsupportedWord(QStringLiteral("operator"), operation);
    const QJsonValue value = reader.takeLiteral();
    if (value.isUndefined())
        return badRequest(
            QStringLiteral("Invalid filter clause: '%1' has no value that can be read.").arg(text));
    if (!reader.atEnd()) {
        const QString further = reader.takeWord();
        if (further.isEmpty())
            return badRequest(QStringLiteral("Invalid filter clause: '%1'.").arg(text));
        return unsupportedWord(QStringLiteral("operator"), further);
    }
    return GraphFilter{property, value};
}

Graphed<void> readSelect(const QString &text, GraphQuery &query)
{
    for (const QString &part : text.split(u',')) {
        const QString name = part.trimmed();
        if (name.isEmpty())
            return badRequest(
                QStringLiteral("Invalid value '%1' of the query option '$select'.").arg(text));
        query.select.append(name);
    }
    // Everything and something is everything.
    if (query.select.contains(QLatin1String("*")))
        query.select.clear();
    return {};
}

Graphed<void> readTop(const QString &text, GraphQuery &query)
{
    bool isNumber = false;
    const int top = text.trimmed().toInt(&isNumber);
    if (!isNumber || top < 1 || top > GraphQuery::maximumTop)
        return badRequest(
            QStringLiteral("Invalid value '%1' of the query option '$top': expected 1 to %2.")
                .arg(text)
                .arg(GraphQuery::maximumTop));
    query.top = top;
    return {};
}

Graphed<void> readOption(const QString &option, const QString &value, GraphOptions allowed,
                         GraphQuery &query)
{
    // Graph takes the names without the dollar sign as well.
    QString name = option.toLower();
    if (name.startsWith(u'$'))
        name.remove(0, 1);
    if (name == QLatin1String("select") && allowed.testFlag(GraphOption::Select))
        return readSelect(value, query);
    if (name == QLatin1String("top") && allowed.testFlag(GraphOption::Top))
        return readTop(value, query);
    if (name == QLatin1String("skiptoken") && allowed.testFlag(GraphOption::Top)) {
        if (value.isEmpty())
            return badRequest(QStringLiteral("Invalid value '' of the query option '$skiptoken'."));
        query.skipToken = value;
        return {};
    }
    if (name == QLatin1String("filter") && allowed.testFlag(GraphOption::OwnFilter)) {
        query.ownFilter = value;
        return {};
    }
    if (name == QLatin1String("orderby") && allowed.testFlag(GraphOption::OrderBy)) {
        query.orderBy = value;
        return {};
    }
    if (name == QLatin1String("count") && allowed.testFlag(GraphOption::Count)) {
        query.count = value.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
        if (!query.count && value.compare(QLatin1String("false"), Qt::CaseInsensitive) != 0)
            return badRequest(
                QStringLiteral("Invalid value '%1' of the query option '$count'.").arg(value));
        return {};
    }
    if (name == QLatin1String("filter") && allowed.testFlag(GraphOption::Filter)) {
        const Graphed<GraphFilter> filter = parseFilter(value);
        if (!filter)
            return tl::unexpected(filter.error());
        query.filter = *filter;
        return {};
    }
    return badRequest(
        QStringLiteral("The query option '%1' is not supported for this request.").arg(option));
}

} // namespace

Graphed<GraphQuery> parseGraphQuery(const GraphUrl &url, GraphOptions allowed)
{
    GraphQuery query;
    QStringList seen;
    for (const auto &[option, value] : url.options) {
        const QString name = option.startsWith(u'$') ? option.toLower() : u'$' + option.toLower();
        if (seen.contains(name))
            return badRequest(
                QStringLiteral("The query option '%1' is given more than once.").arg(option));
        seen.append(name);
        if (Graphed<void> read = readOption(option, value, allowed, query); !read)
            return tl::unexpected(read.error());
    }
    return query;
}

} // namespace LicenseDesk
