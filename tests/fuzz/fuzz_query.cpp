// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses with their query options: paths, keys, $filter, $select, $top, $skiptoken.
#include "exchange/graphquery.h"
#include "exchange/graphrequest.h"
#include "fuzz/fuzzing.h"
#include "fuzz/scratchdirectory.h"

#include <QJsonArray>

namespace LicenseDesk {

namespace {

const QString root = QStringLiteral("https://graph.microsoft.com/v1.0");

void requireFault(const GraphFault &fault)
{
    require(fault.status == 400, "what cannot be read is a bad request", fault.message);
    require(!fault.message.isEmpty(), "it is said why");
}

/*! An address in parts, written and read again, has the same parts. */
void readAgain(const GraphUrl &url)
{
    const QString address = graphAddress(root, url);
    const Graphed<GraphUrl> again = parseGraphUrl(address, root);
    require(again.has_value(), "an address that we write can be read", address);
    require(again->options == url.options, "and has the same options", address);
    QStringList segments;
    for (const QString &segment : url.segments)
        segments += splitKey(segment);
    require(again->segments == segments, "and the same path", address);
}

/*! Asks for it and follows the next links to the end. */
void ask(const QString &url)
{
    static ScratchDirectory directory;
    const qint64 before = directory.newestAuditEntry();
    QString address = url;
    for (int page = 0; !address.isEmpty(); ++page) {
        require(page < 100, "paging ends", url);
        GraphRequest request;
        request.method = QStringLiteral("GET");
        request.url = address;
        const GraphAnswer answer = answerRequest(directory.engine(), request);
        require(answer.status == 200 || answer.status == 400 || answer.status == 404
                    || answer.status == 405,
                "a reading request is answered, or refused", QString::number(answer.status));
        require(page == 0 || answer.status == 200, "a next link leads on", address);
        const QJsonObject body = answer.body.toObject();
        require(body.contains(QLatin1String("error")) == (answer.status != 200),
                "errors are errors");
        address = body.value(QLatin1String("@odata.nextLink")).toString();
    }
    require(directory.newestAuditEntry() == before, "reading changes nothing", url);
}

} // namespace

void fuzzOne(const QByteArray &input)
{
    const QString text = QString::fromUtf8(input);
    const Graphed<GraphUrl> url = parseGraphUrl(text, root);
    if (!url) {
        requireFault(url.error());
    } else {
        readAgain(*url);
        const GraphOptions all =
            GraphOptions(GraphOption::Select) | GraphOption::Top | GraphOption::Filter;
        const Graphed<GraphQuery> query = parseGraphQuery(*url, all);
        if (!query)
            requireFault(query.error());
        else
            require(query->top >= 1 && query->top <= GraphQuery::maximumTop, "$top has its bounds");
    }
    ask(text);
}

} // namespace LicenseDesk
