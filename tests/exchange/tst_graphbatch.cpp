// SPDX-License-Identifier: GPL-3.0-or-later
// Batches: what is refused whole, order, dependencies, waiting.
#include "exchange/graphclient.h"

#include "exchange/graphrequest.h"

#include <QJsonDocument>
#include <QTest>

using namespace LicenseDesk;

class TestGraphBatch : public QObject
{
    Q_OBJECT

private slots:
    void refusedWhole_data();
    void refusedWhole();
    void takenAsItIs_data();
    void takenAsItIs();
    void atMost();
    void answersInOrderOfRequests();
    void dependsOn();
    void laterRequestsSeeTheEffects();
    void withoutWaiting();
    void queuedWorkComesFirst();
    void cancelled();
    void lockedDirectory();
    void singleRequest();

private:
    static QString statuses(const QJsonArray &responses)
    {
        QStringList texts;
        for (const QJsonValue &value : responses) {
            const QJsonObject response = value.toObject();
            texts.append(response.value(u"id").toString() + u'='
                         + QString::number(response.value(u"status").toInt()));
        }
        return texts.join(u' ');
    }
};

void TestGraphBatch::refusedWhole_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &json, const char *reason) {
        QTest::newRow(name) << json << QString::fromUtf8(reason);
    };
    const QByteArray first =
        R"({"id":"1","method":"POST","url":"/groups","body":{"displayName":"G"}})";
    const auto after = [&](const char *second) -> QByteArray {
        return QByteArray("{\"requests\":[") + first + QByteArray(",") + second + "]}";
    };
    row("empty", "", "It is not JSON");
    row("not JSON", "{\"requests\":[", "It is not JSON");
    row("not UTF-8", "{\"requests\":[\"\xff\"]}", "It is not JSON");
    row("too deep", QByteArray(100000, '['), "It is not JSON");
    row("array", "[]", "It has no array \"requests\".");
    row("no requests", "{}", "It has no array \"requests\".");
    row("requests is an object", R"({"requests":{}})", "It has no array \"requests\".");
    row("no object", after("7"), "Request number 2 is no object.");
    row("no id", after(R"({"method":"GET","url":"/users"})"),
        "Request number 2 has no text as its \"id\".");
    row("id is a number", after(R"({"id":2,"method":"GET","url":"/users"})"),
        "Request number 2 has no text as its \"id\".");
    row("repeated id", after(R"({"id":"1","method":"GET","url":"/users"})"),
        "The id \"1\" is used twice.");
    row("depends on a later one",
        after(R"({"id":"2","method":"GET","url":"/users","dependsOn":["3"]},)"
              R"({"id":"3","method":"GET","url":"/users"})"),
        "Request \"2\" depends on \"3\", which is no earlier request.");
    row("depends on itself", after(R"({"id":"2","method":"GET","url":"/users","dependsOn":["2"]})"),
        "Request \"2\" depends on \"2\", which is no earlier request.");
    row("depends on an unknown one",
        after(R"({"id":"2","method":"GET","url":"/users","dependsOn":["x"]})"),
        "Request \"2\" depends on \"x\", which is no earlier request.");
    row("depends on a text", after(R"({"id":"2","method":"GET","url":"/users","dependsOn":"1"})"),
        "\"dependsOn\" of request \"2\" is no array.");
}

void TestGraphBatch::refusedWhole()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, reason);
    GraphClient client;
    const Result<BatchAnswer> answer = runBatch(client.org.engine(), json);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::UnreadableInput);
    QVERIFY2(answer.error().arguments.value(0).startsWith(reason),
             qPrintable(answer.error().arguments.value(0)));
    QCOMPARE(client.column("/groups", "displayName"), QString()); // nothing was run
}

void TestGraphBatch::takenAsItIs_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &json, const char *expected) {
        QTest::newRow(name) << json << QString::fromUtf8(expected);
    };
    const QByteArray plain = R"({"requests":[{"id":"a","method":"GET","url":"/users"}]})";
    row("empty batch", R"({"requests":[]})", "");
    row("byte order mark", QByteArray("\xef\xbb\xbf").append(plain), "a=200");
    QByteArray utf16("\xff\xfe");
    for (const char character : plain)
        utf16.append(character).append('\0');
    row("UTF-16", utf16, "a=200");
    row("nulls",
        R"({"requests":[{"id":"a","method":"GET","url":"/users","body":null,)"
        R"("headers":null,"dependsOn":null}]})",
        "a=200");
    row("further members", R"({"requests":[{"id":"a","method":"GET","url":"/users","x":1}],"y":2})",
        "a=200");
    row("no method", R"({"requests":[{"id":"a","url":"/users"}]})", "a=400");
    row("no url", R"({"requests":[{"id":"a","method":"GET"}]})", "a=400");
    row("url is a number", R"({"requests":[{"id":"a","method":"GET","url":7}]})", "a=400");
}

void TestGraphBatch::takenAsItIs()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    GraphClient client;
    const Result<BatchAnswer> answer = runBatch(client.org.engine(), json);
    QVERIFY(answer);
    const QJsonObject body = QJsonDocument::fromJson(answer->json).object();
    QCOMPARE(statuses(body.value(u"responses").toArray()), expected);
    QCOMPARE(answer->anyFailed, expected.contains(u"400"));
}

void TestGraphBatch::atMost()
{
    GraphClient client;
    QByteArrayList requests;
    for (int number = 0; number < 21; ++number) {
        requests.append(QByteArray(R"({"id":"%1","method":"GET","url":"/organization"})")
                            .replace("%1", QByteArray::number(number)));
    }
    const QByteArray json = QByteArray(R"({"requests":[%1]})").replace("%1", requests.join(','));
    BatchOptions options;
    QVERIFY(runBatch(client.org.engine(), json, options));
    options.maximumRequests = 20;
    QVERIFY(!runBatch(client.org.engine(), json, options));
}

void TestGraphBatch::answersInOrderOfRequests()
{
    GraphClient client;
    const QJsonArray responses = client.batch(QStringLiteral(
        R"({"requests":[
            {"id":"z","method":"GET","url":"/users"},
            {"id":"a","method":"DELETE","url":"/users/nobody@contoso.com"},
            {"id":"m","method":"POST","url":"/groups","body":{"displayName":"G"}},
            {"id":"b","method":"PATCH","url":"/organization","body":{"displayName":"Us"}}]})"));
    QCOMPARE(statuses(responses), QStringLiteral("z=200 a=404 m=201 b=204"));
    QCOMPARE(responses[0].toObject().value(u"headers").toObject().value(u"Content-Type").toString(),
             QStringLiteral("application/json"));
    QVERIFY(!responses[3].toObject().contains(u"body"));
}

void TestGraphBatch::dependsOn()
{
    GraphClient client;
    const QJsonArray responses = client.batch(QStringLiteral(
        R"({"requests":[
            {"id":"1","method":"GET","url":"/users/nobody@contoso.com"},
            {"id":"2","method":"POST","url":"/groups","body":{"displayName":"Not"},
             "dependsOn":["1"]},
            {"id":"3","method":"POST","url":"/groups","body":{"displayName":"Not"},
             "dependsOn":["2"]},
            {"id":"4","method":"POST","url":"/groups","body":{"displayName":"Yes"}},
            {"id":"5","method":"POST","url":"/groups","body":{"displayName":"Too"},
             "dependsOn":["4"]},
            {"id":"6","method":"POST","url":"/groups","body":{"displayName":"Not"},
             "dependsOn":["4","1"]}]})"));
    QCOMPARE(statuses(responses), QStringLiteral("1=404 2=424 3=424 4=201 5=201 6=424"));
    QStringList names = client.column("/groups", "displayName").split(u' ');
    names.sort();
    QCOMPARE(names, (QStringList{QStringLiteral("Too"), QStringLiteral("Yes")}));
}

void TestGraphBatch::laterRequestsSeeTheEffects()
{
    GraphClient client;
    client.org.product(QStringLiteral("P"), {QStringLiteral("PLAN")}, 5);
    const QJsonArray responses = client.batch(QStringLiteral(
        R"({"requests":[
            {"id":"1","method":"POST","url":"/users","body":{"id":"{user:ada}","displayName":"ada",
             "userPrincipalName":"ada@contoso.com","usageLocation":"DE"}},
            {"id":"2","method":"POST","url":"/groups","body":{"id":"{group:G}","displayName":"G",
             "members@odata.bind":["/users/ada@contoso.com"]}},
            {"id":"3","method":"POST","url":"/groups/{group:G}/assignLicense",
             "body":{"addLicenses":[{"skuId":"{sku:P}"}]}},
            {"id":"4","method":"GET","url":"/users/ada@contoso.com?$select=assignedLicenses"}]})"));
    QCOMPARE(statuses(responses), QStringLiteral("1=201 2=201 3=202 4=200"));
    QCOMPARE(responses[3]
                 .toObject()
                 .value(u"body")
                 .toObject()
                 .value(u"assignedLicenses")
                 .toArray()
                 .size(),
             1);
}

void TestGraphBatch::withoutWaiting()
{
    GraphClient client;
    client.org.product(QStringLiteral("P"), {QStringLiteral("PLAN")}, 1);
    client.user("ada");
    client.user("bob");
    client.group("G");
    client.join("G", {QStringLiteral("ada"), QStringLiteral("bob")});
    client.wait = false;
    QCOMPARE(client.license("G", {QStringLiteral("P")}), QStringLiteral("202"));
    QCOMPARE(client.states("ada"), QString());
    QCOMPARE(client.get("/groups/{group:G}")
                 .value(u"licenseProcessingState")
                 .toObject()
                 .value(u"state")
                 .toString(),
             QStringLiteral("QueuedForProcessing"));
    // A user's reprocess answers with what came of it, so it is never left queued.
    QCOMPARE(client.reprocessUser("ada"), QStringLiteral("200"));
    QCOMPARE(client.states("ada"), QStringLiteral("P from G: Active"));
    QCOMPARE(client.reprocessUser("bob"),
             client.expand("400 Subscription with SKU {sku:P} does not have any available "
                           "licenses."));
    client.org.reopen();
    client.wait = true;
    QCOMPARE(client.states("bob"), QStringLiteral("P from G: Error CountViolation"));
    QVERIFY(!client.org.engine().pendingJobs().value_or(true));
}

void TestGraphBatch::queuedWorkComesFirst()
{
    GraphClient client;
    client.org.product(QStringLiteral("P"), {QStringLiteral("PLAN")}, 1);
    client.user("ada");
    client.group("G");
    client.join("G", {QStringLiteral("ada")});
    client.wait = false;
    client.license("G", {QStringLiteral("P")});
    client.org.reopen(); // as the next command does
    const Result<BatchAnswer> answer =
        runBatch(client.org.engine(), R"({"requests":[{"id":"1","method":"GET","url":"/users"}]})");
    QVERIFY(answer);
    QVERIFY(answer->resumed);
    const QJsonObject user = QJsonDocument::fromJson(answer->json)
                                 .object()
                                 .value(u"responses")
                                 .toArray()[0]
                                 .toObject()
                                 .value(u"body")
                                 .toObject()
                                 .value(u"value")
                                 .toArray()[0]
                                 .toObject();
    QCOMPARE(user.value(u"assignedLicenses").toArray().size(), 1);
}

void TestGraphBatch::cancelled()
{
    GraphClient client;
    BatchOptions options;
    options.cancel.cancel();
    const Result<BatchAnswer> answer =
        runBatch(client.org.engine(),
                 R"({"requests":[{"id":"1","method":"POST","url":"/groups",)"
                 R"("body":{"displayName":"G"}}]})",
                 options);
    QVERIFY(answer);
    QVERIFY(answer->anyFailed);
    QCOMPARE(statuses(QJsonDocument::fromJson(answer->json).object().value(u"responses").toArray()),
             QStringLiteral("1=503"));
    QCOMPARE(client.column("/groups", "displayName"), QString());
}

void TestGraphBatch::lockedDirectory()
{
    GraphClient client;
    const Result<std::unique_ptr<Store>> other =
        Store::open(client.org.path(), OpenMode::ReadWrite);
    QVERIFY(other);
    Result<BatchAnswer> answer;
    const Result<void> held = (*other)->inTransaction([&]() -> Result<void> {
        answer = runBatch(client.org.engine(),
                          R"({"requests":[{"id":"1","method":"POST","url":"/groups",)"
                          R"("body":{"displayName":"G"}},)"
                          R"({"id":"2","method":"GET","url":"/groups"}]})");
        return {};
    });
    QVERIFY(held);
    QVERIFY(answer);
    QVERIFY(answer->directoryError);
    QCOMPARE(answer->directoryError->code, ErrorCode::DirectoryLocked);
    QCOMPARE(statuses(QJsonDocument::fromJson(answer->json).object().value(u"responses").toArray()),
             QStringLiteral("1=503 2=503"));
    QCOMPARE(client.outcome("POST", "/groups", R"({"displayName":"G"})"), QStringLiteral("201"));
    QCOMPARE(client.column("/groups", "displayName"), QStringLiteral("G"));
}

void TestGraphBatch::singleRequest()
{
    // As an HTTP server will use it: another address, one request.
    GraphClient client;
    client.user("ada");
    client.user("bob");
    const GraphService service{QStringLiteral("http://127.0.0.1:8080/v1.0")};
    const GraphAnswer answer = answerRequest(
        client.org.engine(),
        {QStringLiteral("GET"), QStringLiteral("/v1.0/users?$top=1&$select=id"), {}}, service);
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.changed);
    const QString link = answer.body.toObject().value(u"@odata.nextLink").toString();
    QVERIFY2(link.startsWith(QStringLiteral("http://127.0.0.1:8080/v1.0/users?")),
             qPrintable(link));
    QCOMPARE(answerRequest(client.org.engine(), {QStringLiteral("GET"), link, {}}, service).status,
             200);
    const GraphAnswer created =
        answerRequest(client.org.engine(),
                      {QStringLiteral("POST"),
                       QStringLiteral("/groups"),
                       {},
                       QJsonObject{{QStringLiteral("displayName"), QStringLiteral("G")}}},
                      service);
    QCOMPARE(created.status, 201);
    QVERIFY(created.changed);
}

QTEST_GUILESS_MAIN(TestGraphBatch)
#include "tst_graphbatch.moc"
