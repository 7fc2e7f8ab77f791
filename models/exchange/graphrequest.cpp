// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphrequest.h"

#include "exchange/graphrouter.h"
#include "licensing/messages.h"

namespace LicenseDesk {

namespace {

QString textOf(const GraphFault &fault, GraphCall &call)
{
    if (!fault.error)
        return fault.message;
    if (fault.error->code == ErrorCode::Unsupported) {
        return QStringLiteral("Property '%1' cannot be set: it is read-only or not supported.")
            .arg(fault.error->arguments.value(0));
    }
    // Without a catalogue, when the directory is damaged, the text does without its names.
    const Result<std::shared_ptr<const Catalogue>> catalogue = call.reader().catalogue();
    return vendorText(*fault.error, catalogue ? **catalogue : Catalogue());
}

GraphAnswer failed(const GraphFault &fault, GraphCall &call, const GraphRequest &request)
{
    GraphAnswer answer;
    answer.status = fault.status;
    answer.headers = fault.headers;
    answer.body = errorBody(fault.code, textOf(fault, call), request.headers);
    if (fault.error && isDirectoryError(fault.error->code))
        answer.directoryError = fault.error;
    return answer;
}

Graphed<GraphAnswer> carryOut(GraphCall &call, const GraphRequest &request)
{
    const Graphed<GraphUrl> url = parseGraphUrl(request.url, call.root());
    if (!url)
        return tl::unexpected(url.error());
    const Graphed<GraphMatch> match = findRoute(request.method.toUpper(), url->segments);
    if (!match)
        return tl::unexpected(match.error());
    const Graphed<GraphQuery> query = parseGraphQuery(*url, match->route->options);
    if (!query)
        return tl::unexpected(query.error());
    call.url = *url;
    call.parameters = match->parameters;
    call.query = *query;
    return match->route->handler(call);
}

} // namespace

GraphAnswer answerRequest(Engine &engine, const GraphRequest &request, const GraphService &service)
{
    GraphCall call(engine, request, service);
    const Graphed<GraphAnswer> done = carryOut(call, request);
    GraphAnswer answer = done ? *done : failed(done.error(), call, request);
    answer.changed = call.hasChanged();
    if (!answer.body.isUndefined())
        answer.headers.insert(QStringLiteral("Content-Type"), QStringLiteral("application/json"));
    if (answer.status == 201) {
        GraphUrl created = call.url;
        created.segments.append(answer.body.toObject().value(QLatin1String("id")).toString());
        answer.headers.insert(QStringLiteral("Location"), graphAddress(service.root, created));
    }
    return answer;
}

} // namespace LicenseDesk
