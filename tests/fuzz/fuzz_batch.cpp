// SPDX-License-Identifier: GPL-3.0-or-later
// Batches of Graph requests: whatever is asked, the answer has Graph's shape, and the directory
// stays sound.
#include "exchange/graphbatch.h"
#include "fuzz/fuzzing.h"
#include "fuzz/scratchdirectory.h"

#include <QJsonArray>
#include <QJsonObject>

namespace LicenseDesk {

namespace {

QString shown(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

void requireErrorShape(const QJsonObject &response)
{
    const QJsonObject body = response.value(QLatin1String("body")).toObject();
    const QJsonObject error = body.value(QLatin1String("error")).toObject();
    const QJsonObject inner = error.value(QLatin1String("innerError")).toObject();
    for (const char *name : {"code", "message"}) {
        require(!error.value(QLatin1String(name)).toString().isEmpty(),
                "an error says what and why", shown(response));
    }
    for (const char *name : {"date", "request-id", "client-request-id"}) {
        require(inner.value(QLatin1String(name)).isString(), "and when, and to whom",
                shown(response));
    }
}

void requireResponse(const QJsonObject &response, const QJsonObject &request)
{
    require(response.value(QLatin1String("id")) == request.value(QLatin1String("id")),
            "answers come in the order of requests", shown(response));
    const int status = response.value(QLatin1String("status")).toInt();
    require(response.value(QLatin1String("headers")).isObject(), "headers", shown(response));
    switch (status) {
    case 200:
    case 201:
    case 202:
        require(response.value(QLatin1String("body")).isObject(), "a success with a body has one",
                shown(response));
        break;
    case 204:
        require(!response.contains(QLatin1String("body")), "no content is none", shown(response));
        break;
    case 400:
    case 404:
    case 405:
    case 409:
    case 424:
        requireErrorShape(response);
        break;
    default:
        require(false, "an answer that no request may bring about", shown(response));
    }
}

} // namespace

void fuzzOne(const QByteArray &input)
{
    static ScratchDirectory directory;
    Engine &engine = directory.fresh();
    const qint64 before = directory.newestAuditEntry();
    const Result<BatchAnswer> answer = runBatch(engine, input);
    if (!answer) {
        require(answer.error().code == ErrorCode::UnreadableInput, "unreadable, nothing worse",
                answer.error().detail);
        require(!answer.error().arguments.value(0).isEmpty(), "it is said why");
        require(directory.newestAuditEntry() == before, "and nothing is run");
        return;
    }
    require(!answer->directoryError, "no request damages the directory");
    const QJsonArray requests =
        QJsonDocument::fromJson(input).object().value(QLatin1String("requests")).toArray();
    const QJsonObject whole = QJsonDocument::fromJson(answer->json).object();
    const QJsonArray responses = whole.value(QLatin1String("responses")).toArray();
    require(whole.size() == 1, "an answer has responses and nothing else", shown(whole));
    bool failed = false;
    for (qsizetype index = 0; index < responses.size(); ++index) {
        const QJsonObject response = responses.at(index).toObject();
        // Other encodings than UTF-8 are read as well, only not here.
        if (responses.size() == requests.size())
            requireResponse(response, requests.at(index).toObject());
        failed |= response.value(QLatin1String("status")).toInt() >= 400;
    }
    require(answer->anyFailed == failed, "a failure is told");
    if (directory.newestAuditEntry() != before)
        directory.examine();
}

} // namespace LicenseDesk
