// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphurl.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrl>

namespace LicenseDesk {

namespace {

constexpr QLatin1String version("v1.0");

/*! Takes `https://host` off the front of \a text; false for a host that is not ours. */
bool takeHost(QString &text, const QString &root)
{
    static const QRegularExpression pattern(QStringLiteral("^https?://([^/?]*)"),
                                            QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return true;
    const QString host = match.captured(1);
    const QString ours = QUrl(root).authority();
    text = text.mid(match.capturedLength());
    return host.compare(ours, Qt::CaseInsensitive) == 0
           || host.compare(QLatin1String("graph.microsoft.com"), Qt::CaseInsensitive) == 0;
}

tl::unexpected<GraphFault> brokenEncoding(const QString &part)
{
    return badRequest(QStringLiteral("The percent-encoding of '%1' is broken.").arg(part));
}

Graphed<QStringList> readPath(const QString &path)
{
    QStringList segments;
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        const std::optional<QString> segment = percentDecoded(part);
        if (!segment)
            return brokenEncoding(part);
        segments += splitKey(*segment);
    }
    return segments;
}

} // namespace

std::optional<QString> percentDecoded(const QString &text)
{
    static const QRegularExpression broken(QStringLiteral("%(?![0-9A-Fa-f]{2})"));
    if (text.contains(broken))
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(QByteArray::fromPercentEncoding(text.toUtf8()));
    return decoder.hasError() ? std::nullopt : std::optional(decoded);
}

QStringList splitKey(const QString &segment)
{
    static const QRegularExpression pattern(QStringLiteral("^([A-Za-z]+)\\('(.+)'\\)$"));
    const QRegularExpressionMatch match = pattern.match(segment);
    if (!match.hasMatch())
        return {segment};
    return {match.captured(1), match.captured(2).replace(QLatin1String("''"), QLatin1String("'"))};
}

Graphed<GraphUrl> parseGraphUrl(const QString &url, const QString &root)
{
    QString text = url.trimmed();
    const qsizetype whole = text.size();
    if (!takeHost(text, root))
        return badRequest(QStringLiteral("The address '%1' is not served here.").arg(url));
    const bool absolute = text.size() != whole;

    const qsizetype mark = text.indexOf(u'?');
    Graphed<QStringList> segments = readPath(text.left(mark));
    if (!segments)
        return tl::unexpected(segments.error());
    GraphUrl parsed{*segments, {}};
    const QString first = parsed.segments.value(0);
    if (first.compare(version, Qt::CaseInsensitive) == 0)
        parsed.segments.removeFirst();
    else if (absolute || first.compare(QLatin1String("beta"), Qt::CaseInsensitive) == 0)
        return badRequest(QStringLiteral("Invalid version: '%1'.").arg(first));

    const QString query = mark < 0 ? QString() : text.mid(mark + 1);
    for (QString option : query.split(u'&', Qt::SkipEmptyParts)) {
        option.replace(u'+', u' ');
        const qsizetype equals = option.indexOf(u'=');
        const std::optional<QString> name = percentDecoded(option.left(equals));
        const std::optional<QString> value =
            percentDecoded(equals < 0 ? QString() : option.mid(equals + 1));
        if (!name || !value)
            return brokenEncoding(option);
        parsed.options.append({*name, *value});
    }
    return parsed;
}

QString graphAddress(const QString &root, const GraphUrl &url)
{
    QString address = root;
    for (const QString &segment : url.segments)
        address += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(segment, "@$"));
    QChar separator = u'?';
    for (const auto &[name, value] : url.options) {
        address += separator + QString::fromLatin1(QUrl::toPercentEncoding(name, "$@")) + u'='
                   + QString::fromLatin1(QUrl::toPercentEncoding(value, "',@/:"));
        separator = u'&';
    }
    return address;
}

} // namespace LicenseDesk
