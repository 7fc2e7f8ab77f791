// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphauditfilter.h"

#include <QRegularExpression>

namespace LicenseDesk {

namespace {

bool same(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

tl::unexpected<GraphFault> unsupported(const QString &what)
{
    return badRequest(QStringLiteral("%1 is not supported in $filter.").arg(what));
}

/*! A moment as a filter gives it, and whether more digits than milliseconds followed. */
struct Moment
{
    QDateTime time;
    bool hasRest = false;

    /*! The first millisecond at or behind it. */
    [[nodiscard]] QDateTime rounded() const { return hasRest ? time.addMSecs(1) : time; }
};

std::optional<Moment> momentFrom(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d)(?:T(\\d\\d:\\d\\d(?::\\d\\d)?)(\\.\\d+)?"
                       "(Z|[+-]\\d\\d:\\d\\d)?)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString clock = match.captured(2).isEmpty() ? QStringLiteral("00:00") : match.captured(2);
    const QString zone = match.captured(4).isEmpty() ? QStringLiteral("Z") : match.captured(4);
    const QString fraction = match.captured(3).mid(1).leftJustified(3, u'0');
    Moment moment{QDateTime::fromString(match.captured(1) + u'T' + clock + zone, Qt::ISODate),
                  fraction.mid(3).contains(QRegularExpression(QStringLiteral("[1-9]")))};
    moment.time = moment.time.addMSecs(fraction.left(3).toInt());
    return moment.time.isValid() ? std::optional(moment) : std::nullopt;
}

/*! Reads one filter from left to right. */
class AuditFilterReader
{
public:
    explicit AuditFilterReader(const QString &text) : m_text(text), m_rest(text.trimmed()) {}

    Graphed<GraphAuditFilter> read()
    {
        if (Graphed<void> conditions = readConditions(); !conditions)
            return tl::unexpected(conditions.error());
        if (!m_rest.isEmpty())
            return invalid();
        return m_result;
    }

private:
    [[nodiscard]] tl::unexpected<GraphFault> invalid() const
    {
        return badRequest(QStringLiteral("Invalid filter clause: '%1'.").arg(m_text));
    }

    QString take(const char *pattern)
    {
        const QRegularExpression expression(QLatin1Char('^') + QLatin1String(pattern));
        const QRegularExpressionMatch match = expression.match(m_rest);
        if (match.hasMatch())
            m_rest = m_rest.mid(match.capturedLength()).trimmed();
        return match.captured(0).trimmed();
    }

    QString takePath() { return take("[A-Za-z_$][A-Za-z0-9_.]*(/[A-Za-z_$][A-Za-z0-9_.]*)*"); }

    /*! Text without its quotes, or a bare word such as a time. */
    std::optional<QString> takeValue()
    {
        QString value = take("'(?:[^']|'')*'");
        if (!value.isEmpty())
            return value.mid(1, value.size() - 2).replace(QLatin1String("''"), QLatin1String("'"));
        value = take("[^\\s()',]+");
        return value.isEmpty() ? std::nullopt : std::optional(value);
    }

    Graphed<void> readConditions()
    {
        for (;;) {
            Graphed<void> read = take("\\(").isEmpty() ? readCondition() : readBrackets();
            if (!read)
                return read;
            if (m_rest.isEmpty() || m_rest.startsWith(u')'))
                return {};
            const QString word = takePath();
            if (word.isEmpty())
                return invalid();
            if (!same(word, QStringLiteral("and")))
                return unsupported(QStringLiteral("The operator '%1'").arg(word));
        }
    }

    Graphed<void> readBrackets()
    {
        if (++m_depth > 50)
            return invalid();
        if (Graphed<void> inner = readConditions(); !inner)
            return inner;
        --m_depth;
        return take("\\)").isEmpty() ? Graphed<void>(invalid()) : Graphed<void>();
    }

    Graphed<void> readCondition()
    {
        const QString path = takePath();
        if (path.isEmpty())
            return invalid();
        if (same(path, QStringLiteral("not")))
            return unsupported(QStringLiteral("The operator '%1'").arg(path));
        if (same(path, QStringLiteral("targetResources/any")))
            return readTarget();
        if (m_rest.startsWith(u'('))
            return unsupported(QStringLiteral("The function '%1'").arg(path));
        const QString operation = takePath().toLower();
        const std::optional<QString> value = takeValue();
        if (operation.isEmpty() || !value)
            return invalid();
        if (same(path, QStringLiteral("activityDateTime")))
            return addTime(operation, *value);
        return addText(path, operation, *value);
    }

    Graphed<void> readTarget()
    {
        if (take("\\(").isEmpty())
            return invalid();
        const QString variable = take("[A-Za-z_]\\w*\\s*:").chopped(1).trimmed();
        const QString path = takePath();
        if (variable.isEmpty() || path.isEmpty())
            return invalid();
        if (!same(path, variable + QLatin1String("/id")))
            return unsupported(QStringLiteral("The property path 'targetResources/%1'")
                                   .arg(path.section(u'/', 1)));
        const QString operation = takePath();
        const std::optional<QString> value = takeValue();
        if (operation.isEmpty() || !value)
            return invalid();
        if (!same(operation, QStringLiteral("eq")))
            return unsupported(QStringLiteral("The operator '%1'").arg(operation));
        if (take("\\)").isEmpty())
            return invalid();
        // One request, one object: membership has two targets, and both could be asked for.
        if (!m_result.filter.target.isEmpty())
            return unsupported(QStringLiteral("A second condition on 'targetResources'"));
        m_result.contradicts |= value->isEmpty();
        m_result.filter.target = value->toLower();
        return {};
    }

    Graphed<void> addTime(const QString &operation, const QString &value)
    {
        const std::optional<Moment> moment = momentFrom(value);
        if (!moment) {
            return badRequest(
                QStringLiteral("Invalid filter clause: '%1' is not a time.").arg(value));
        }
        const QDateTime behind = moment->time.addMSecs(1);
        if (operation == QLatin1String("ge"))
            addSince(moment->rounded());
        else if (operation == QLatin1String("gt"))
            addSince(behind);
        else if (operation == QLatin1String("le"))
            addUntil(behind);
        else if (operation == QLatin1String("lt"))
            addUntil(moment->rounded());
        else if (operation == QLatin1String("eq")) {
            addSince(moment->rounded());
            addUntil(behind);
        } else
            return unsupported(QStringLiteral("The operator '%1'").arg(operation));
        return {};
    }

    void addSince(const QDateTime &time)
    {
        QDateTime &since = m_result.filter.since;
        since = since.isValid() ? std::max(since, time) : time;
    }

    void addUntil(const QDateTime &time)
    {
        QDateTime &until = m_result.filter.until;
        until = until.isValid() ? std::min(until, time) : time;
    }

    Graphed<void> addText(const QString &path, const QString &operation, const QString &value)
    {
        AuditFilter &filter = m_result.filter;
        QString *wanted = nullptr;
        const bool byUser = same(path, QStringLiteral("initiatedBy/user/displayName"))
                            || same(path, QStringLiteral("initiatedBy/user/userPrincipalName"));
        const bool byApp = same(path, QStringLiteral("initiatedBy/app/displayName"));
        const bool isResult = same(path, QStringLiteral("result"));
        if (same(path, QStringLiteral("activityDisplayName")))
            wanted = &filter.activity;
        else if (same(path, QStringLiteral("category")))
            wanted = &filter.category;
        else if (byUser || byApp)
            wanted = &filter.actor;
        else if (!isResult)
            return unsupported((path.contains(u'/') ? QStringLiteral("The property path '%1'")
                                                    : QStringLiteral("The property '%1'"))
                                   .arg(path));
        if (operation != QLatin1String("eq"))
            return unsupported(QStringLiteral("The operator '%1'").arg(operation));
        if (isResult)
            return addResult(value);
        // Background work is an app, everybody else a user.
        if (byUser || byApp)
            m_result.contradicts |= byApp != same(value, backgroundActor);
        m_result.contradicts |= value.isEmpty() || (!wanted->isEmpty() && !same(*wanted, value));
        *wanted = value;
        return {};
    }

    Graphed<void> addResult(const QString &value)
    {
        const bool success = same(value, QStringLiteral("success"));
        // timeout and unknownFutureValue are results, too; nothing of ours has them.
        m_result.contradicts |= !success && !same(value, QStringLiteral("failure"));
        m_result.contradicts |= m_result.filter.success.value_or(success) != success;
        m_result.filter.success = success;
        return {};
    }

    QString m_text;
    QString m_rest;
    GraphAuditFilter m_result;
    int m_depth = 0;
};

} // namespace

Graphed<GraphAuditFilter> parseGraphAuditFilter(const QString &text)
{
    return AuditFilterReader(text).read();
}

} // namespace LicenseDesk
