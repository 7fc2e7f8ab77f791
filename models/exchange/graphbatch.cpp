// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graphbatch.h"

#include "exchange/graphfault.h"
#include "exchange/graphrequest.h"
#include "service/engine.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringDecoder>

namespace LicenseDesk {

namespace {

constexpr QLatin1String idName("id");
constexpr QLatin1String statusName("status");

struct BatchItem
{
    QString id;
    QStringList dependsOn;
    QJsonObject request;
};

tl::unexpected<Error> unreadable(const QString &sentence)
{
    return failure(ErrorCode::UnreadableInput, QStringLiteral("requests"), {sentence});
}

/*! UTF-8, or what a byte order mark says: Windows shells write UTF-16. */
QByteArray toUtf8(const QByteArray &text)
{
    const auto encoding = QStringConverter::encodingForData(text);
    if (!encoding || *encoding == QStringConverter::Utf8)
        return text;
    return QString(QStringDecoder(*encoding)(text)).toUtf8();
}

Result<QStringList> readDependencies(const QJsonValue &value, const QString &id,
                                     const QSet<QString> &earlier)
{
    if (value.isUndefined() || value.isNull())
        return QStringList();
    if (!value.isArray())
        return unreadable(QStringLiteral("\"dependsOn\" of request \"%1\" is no array.").arg(id));
    QStringList names;
    for (const QJsonValue name : value.toArray()) {
        if (!name.isString() || !earlier.contains(name.toString())) {
            return unreadable(
                QStringLiteral("Request \"%1\" depends on \"%2\", which is no earlier request.")
                    .arg(id, name.toVariant().toString()));
        }
        names.append(name.toString());
    }
    return names;
}

Result<QList<BatchItem>> readItems(const QJsonArray &requests)
{
    QList<BatchItem> items;
    QSet<QString> ids;
    for (qsizetype index = 0; index < requests.size(); ++index) {
        const QString number = QString::number(index + 1);
        if (!requests[index].isObject())
            return unreadable(QStringLiteral("Request number %1 is no object.").arg(number));
        const QJsonObject request = requests[index].toObject();
        const QString id = request.value(idName).toString();
        if (id.isEmpty())
            return unreadable(
                QStringLiteral("Request number %1 has no text as its \"id\".").arg(number));
        if (ids.contains(id))
            return unreadable(QStringLiteral("The id \"%1\" is used twice.").arg(id));
        const Result<QStringList> dependsOn =
            readDependencies(request.value(QLatin1String("dependsOn")), id, ids);
        if (!dependsOn)
            return tl::unexpected(dependsOn.error());
        ids.insert(id);
        items.append({id, *dependsOn, request});
    }
    return items;
}

Result<QList<BatchItem>> parseBatch(const QByteArray &json, int maximumRequests)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(toUtf8(json), &error);
    if (error.error != QJsonParseError::NoError) {
        return unreadable(QStringLiteral("It is not JSON: %1 at offset %2.")
                              .arg(error.errorString())
                              .arg(error.offset));
    }
    const QJsonValue requests = document.object().value(QLatin1String("requests"));
    if (!requests.isArray())
        return unreadable(QStringLiteral("It has no array \"requests\"."));
    if (maximumRequests > 0 && requests.toArray().size() > maximumRequests) {
        return unreadable(QStringLiteral("It has more than %1 requests.").arg(maximumRequests));
    }
    return readItems(requests.toArray());
}

GraphAnswer refusal(int status, const QString &code, const QString &message,
                    const QJsonObject &headers)
{
    GraphAnswer answer;
    answer.status = status;
    answer.headers.insert(QStringLiteral("Content-Type"), QStringLiteral("application/json"));
    answer.body = errorBody(code, message, headers);
    return answer;
}

/*! Runs the requests one after the other and remembers how they ended. */
class BatchRun
{
public:
    BatchRun(Engine &engine, const BatchOptions &options) : m_engine(engine), m_options(options) {}

    void run(const BatchItem &item)
    {
        const GraphAnswer answer = answerTo(item);
        if (answer.directoryError)
            m_directoryError = answer.directoryError;
        if (answer.changed && m_options.wait)
            process();
        QJsonObject response{{idName, item.id},
                             {statusName, answer.status},
                             {QStringLiteral("headers"), answer.headers}};
        if (!answer.body.isUndefined())
            response.insert(QStringLiteral("body"), answer.body);
        m_responses.append(response);
        m_failed.insert(item.id, answer.status >= 400);
        m_anyFailed |= answer.status >= 400;
    }

    /*! Works off the queue; what is left of it stays there when the directory fails. */
    void process()
    {
        const Result<ProcessingSummary> processed = m_engine.processAll(m_options.cancel);
        if (!processed && processed.error().code != ErrorCode::Cancelled)
            m_directoryError = processed.error();
        m_resumed |= processed && processed->resumed;
    }

    [[nodiscard]] BatchAnswer answer() const
    {
        const QJsonObject json{{QStringLiteral("responses"), m_responses}};
        return {QJsonDocument(json).toJson(m_options.format), m_anyFailed, m_resumed,
                m_directoryError};
    }

private:
    [[nodiscard]] GraphAnswer answerTo(const BatchItem &item)
    {
        const QJsonObject headers = item.request.value(QLatin1String("headers")).toObject();
        for (const QString &id : item.dependsOn) {
            if (m_failed.value(id)) {
                return refusal(424, QStringLiteral("FailedDependency"),
                               QStringLiteral("The request was not run because request '%1' "
                                              "failed.")
                                   .arg(id),
                               headers);
            }
        }
        if (m_options.cancel.isCancelled() || m_directoryError) {
            return refusal(503, QStringLiteral("serviceNotAvailable"),
                           m_directoryError
                               ? QStringLiteral("The request was not run: the directory failed.")
                               : QStringLiteral("The request was not run: the batch was "
                                                "cancelled."),
                           headers);
        }
        const QJsonValue method = item.request.value(QLatin1String("method"));
        const QJsonValue url = item.request.value(QLatin1String("url"));
        if (!method.isString() || !url.isString()) {
            return refusal(400, QStringLiteral("Request_BadRequest"),
                           QStringLiteral("A request needs a \"method\" and a \"url\"."), headers);
        }
        return answerRequest(m_engine, {method.toString(), url.toString(), headers,
                                        item.request.value(QLatin1String("body"))});
    }

    Engine &m_engine;
    const BatchOptions &m_options;
    QJsonArray m_responses;
    QHash<QString, bool> m_failed;
    bool m_anyFailed = false;
    bool m_resumed = false;
    std::optional<Error> m_directoryError;
};

} // namespace

Result<BatchAnswer> runBatch(Engine &engine, const QByteArray &json, const BatchOptions &options)
{
    const Result<QList<BatchItem>> items = parseBatch(json, options.maximumRequests);
    if (!items)
        return tl::unexpected(items.error());
    BatchRun run(engine, options);
    // What an earlier command left queued comes first: requests see its effects.
    if (options.wait)
        run.process();
    for (const BatchItem &item : *items)
        run.run(item);
    return run.answer();
}

} // namespace LicenseDesk
