// SPDX-License-Identifier: GPL-3.0-or-later
// The commands as a script meets them: the real executable, its statuses and its words.
#include "app/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace LicenseDesk;

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takesTheLanguageOfTheWindow();
    void helps_data();
    void helps();
    void refusesWrongUsage_data();
    void refusesWrongUsage();

    void createsADirectory();
    void createsWithTheDefaultRules();
    void createsTheSample();

    void importsFiles();
    void tellsSkippedRows();
    void tellsUnreadableFiles_data();
    void tellsUnreadableFiles();
    void asksForTheGroupOfMembers();

    void runsABatchFromAFile();
    void runsABatchFromStandardInput();
    void tellsRefusedRequests();
    void refusesWhatIsNoBatch_data();
    void refusesWhatIsNoBatch();
    void finishesWhatAnEarlierCommandLeft();

    void reportsInEveryFormat();
    void speaksTheLanguageThatIsAskedFor();
    void guardsSpreadsheets();
    void reportsRedundantLicenses();
    void keepsNamesFromTheTerminal();
    void tellsWhenOutputIsFull();

private:
    /*! Directory `d` with three users in group Sales and product E3 of \a units. */
    void fill(int units);
    [[nodiscard]] QJsonArray json(const QString &report);

    std::unique_ptr<Program> m_program;
};

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

QByteArray request(const QByteArray &method, const QByteArray &url, const QByteArray &body)
{
    return R"({"requests":[{"id":"1","method":")" + method + R"(","url":")" + url
           + R"(","headers":{"Content-Type":"application/json"},"body":)" + body + "}]}";
}

QByteArray licenseSales()
{
    return request("POST", "/groups/" + id(2000000) + "/assignLicense",
                   R"({"addLicenses":[{"skuId":")" + id(1000000)
                       + R"(","disabledPlans":[]}],"removeLicenses":[]})");
}

} // namespace

void TestCommandLine::init()
{
    m_program = std::make_unique<Program>();
}

void TestCommandLine::fill(int units)
{
    m_program->create();
    m_program->file(u"p.csv"_qs, productCsv());
    m_program->file(u"s.json"_qs, subscriptionJson(units));
    m_program->file(u"u.csv"_qs, usersCsv(3));
    m_program->file(u"g.json"_qs, groupJson(3));
    const Run run = m_program->run(words("import d g.json u.csv s.json p.csv"));
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 0);
}

QJsonArray TestCommandLine::json(const QString &report)
{
    const Run run = m_program->run({u"report"_qs, u"d"_qs, report, u"--format"_qs, u"json"_qs});
    return run.status == 0 ? QJsonDocument::fromJson(run.out).array() : QJsonArray{run.status};
}

void TestCommandLine::takesTheLanguageOfTheWindow()
{
    m_program->create();
    // It goes on as far as to the window system, of which there is none here.
    for (const QStringList &line : {QStringList{u"--language"_qs, u"de"_qs, u"d"_qs},
                                    QStringList{u"d"_qs, u"--language=ar"_qs}}) {
        const Run run = m_program->run(line);
        QVERIFY2(run.err.contains("platform plugin"), run.err.constData());
        QVERIFY2(!run.err.contains("Usage:"), run.err.constData());
    }
}

void TestCommandLine::helps_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("help") << u"--help"_qs
                          << QByteArray("Usage: licensedesk [--language CODE] [DIRECTORY]");
    QTest::newRow("version") << u"--version"_qs << QByteArray("licensedesk ");
    for (const char *command : {"create", "import", "export", "graph", "report", "new-plans",
                                "remove-redundant", "move"}) {
        QTest::newRow(command) << QString::fromLatin1(command) + u" --help"_qs
                               << QByteArray("Usage: licensedesk ") + command + " DIRECTORY";
    }
}

void TestCommandLine::helps()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, word);
    const Run run = m_program->run(line.split(u' '));
    QCOMPARE(run.status, 0);
    QCOMPARE(run.err, QByteArray());
    QVERIFY2(run.out.startsWith(word), run.out.constData());
    QVERIFY2(!run.out.contains("serve"), "there is no HTTP endpoint yet");
}

void TestCommandLine::refusesWrongUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("word");
    const auto row = [](const char *line, const char *word) {
        QTest::newRow(line) << QString::fromLatin1(line) << QByteArray(word);
    };
    row("create", "missing");
    row("--language", "language");
    row("--language nowhere d", "'nowhere'");
    row("--language= d", "language");
    row("create d e", "'e'");
    row("create d --colour", "colour");
    row("create d --tenant-id 12", "'12' after --tenant-id");
    row("create d --tenant-id", "tenant-id");
    row("create d --domain -.com", "'-.com'");
    row("create d --domain localhost", "'localhost'");
    row("create d --initial-domain a..b", "'a..b'");
    row("create d --default-location Germany", "'Germany'");
    row("create d --default-location D1", "'D1'");
    row("import d", "missing");
    row("import d f --group 12", "'12' after --group");
    row("graph", "missing");
    row("graph d a b", "'b'");
    row("graph d --wait", "wait");
    row("report d", "missing");
    row("report d licenses", "'licenses'");
    row("report d errors --format xml", "'xml'");
    row("report d errors more", "'more'");
    row("serve d", "'serve' is not available in this version");
    row("improt d f", "Unknown command 'improt'");
    row("--colour", "'--colour'");
}

void TestCommandLine::refusesWrongUsage()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, word);
    const Run run = m_program->run(line.split(u' '));
    QCOMPARE(run.status, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains(word), run.err.constData());
    QVERIFY2(run.err.contains("Usage: licensedesk "), run.err.constData());
    QCOMPARE(m_program->names(), QStringList());
}

void TestCommandLine::createsADirectory()
{
    const Run run = m_program->run(
        words("create d --tenant-id 11111111-2222-3333-4444-55555555555A --initial-domain "
              "Contoso.onmicrosoft.com --domain contoso.com --domain fabrikam.com "
              "--default-location de"));
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 0);
    QCOMPARE(m_program->names(), QStringList{u"d"_qs});
    const Run read = m_program->run(words("graph d"), request("GET", "/organization", "null"));
    QCOMPARE(read.status, 0);
    const QJsonObject organization =
        QJsonDocument::fromJson(read.out)[u"responses"][0][u"body"][u"value"][0].toObject();
    QCOMPARE(organization.value(u"id").toString(), u"11111111-2222-3333-4444-55555555555a"_qs);
    QCOMPARE(organization.value(u"defaultUsageLocation").toString(), u"DE"_qs);
    const QByteArray text = QJsonDocument(organization).toJson();
    for (const char *domain : {"contoso.onmicrosoft.com", "contoso.com", "fabrikam.com"})
        QVERIFY2(text.contains(domain), text.constData());
}

void TestCommandLine::createsWithTheDefaultRules()
{
    m_program->create();
    const QString folder = qEnvironmentVariable("LICENSEDESK_SOURCE_DIR") + u"/resources/rules/"_qs;
    for (const char *table : {"exclusive-plans.csv", "prerequisite-plans.csv"}) {
        const Run run = m_program->run({u"import"_qs, u"d"_qs, folder + QLatin1String(table)});
        QCOMPARE(run.status, 0);
        QVERIFY2(run.out.contains("added 0, changed 0, skipped 0"), run.out.constData());
    }
}

void TestCommandLine::createsTheSample()
{
    const Run run = m_program->run(words("create d --sample --default-location FR"));
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 0);
    QCOMPARE(m_program->names(), QStringList{u"d"_qs});
    QVERIFY(json(u"errors"_qs).size() > 5);
    QVERIFY(json(u"groups"_qs).size() > 10);
    const Run read = m_program->run(words("graph d"), request("GET", "/organization", "null"));
    QVERIFY2(read.out.contains("\"FR\""), read.out.constData());
}

void TestCommandLine::importsFiles()
{
    m_program->create();
    m_program->file(u"p.csv"_qs, productCsv());
    m_program->file(u"u.csv"_qs, usersCsv(3));
    Run run = m_program->run(words("import d u.csv p.csv"));
    QCOMPARE(run.status, 0);
    QCOMPARE(run.out, QByteArray("u.csv: users: read 3, added 3, changed 0, skipped 0\n"
                                 "p.csv: product catalogue: read 1, added 1, changed 0, "
                                 "skipped 0\n"));
    run = m_program->run(words("import d u.csv"));
    QCOMPARE(run.out, QByteArray("u.csv: users: read 3, added 0, changed 0, skipped 0\n"));
    QCOMPARE(m_program->names(), (QStringList{u"d"_qs, u"p.csv"_qs, u"u.csv"_qs}));
}

void TestCommandLine::tellsSkippedRows()
{
    m_program->create();
    m_program->file(u"u %1.csv"_qs, usersCsv(1) + "x,y@contoso.com,y,DE\n");
    const Run run = m_program->run({u"import"_qs, u"d"_qs, u"u %1.csv"_qs});
    QCOMPARE(run.status, 1);
    QCOMPARE(run.out, QByteArray("u %1.csv: users: read 2, added 1, changed 0, skipped 1\n"
                                 "u %1.csv:3: id is wrong: expected is a GUID\n"));
}

void TestCommandLine::tellsUnreadableFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("open quote") << u"f.csv"_qs << QByteArray("id,userPrincipalName\n1,\"x\n")
                                << QByteArray("f.csv cannot be read: Line 2: a quoted field");
    QTest::newRow("truncated") << u"f.json"_qs << QByteArray("{\"value\":[{\"id\":")
                               << QByteArray("f.json cannot be read: Line 1: this is no JSON");
    QTest::newRow("missing") << u"none.csv"_qs << QByteArray()
                             << QByteArray("none.csv cannot be read: It cannot be opened");
    QTest::newRow("folder") << u"."_qs << QByteArray() << QByteArray(". cannot be read: ");
    QTest::newRow("unknown") << u"f.txt"_qs << QByteArray("hello\n")
                             << QByteArray("unknown header \"hello\"");
}

void TestCommandLine::tellsUnreadableFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, word);
    m_program->create();
    if (!content.isEmpty())
        m_program->file(name, content);
    const QByteArray before = m_program->content(u"d"_qs);
    const Run run = m_program->run({u"import"_qs, u"d"_qs, name});
    QCOMPARE(run.status, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains(word), run.err.constData());
    QVERIFY(m_program->content(u"d"_qs) == before);
}

void TestCommandLine::asksForTheGroupOfMembers()
{
    fill(5);
    m_program->file(u"m.json"_qs, "[{\"id\":\"" + id(1) + "\"}]");
    Run run = m_program->run(words("import d m.json"));
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains("--group"), run.err.constData());
    run = m_program->run(
        {u"import"_qs, u"d"_qs, u"--group"_qs, QString::fromLatin1(id(7)), u"m.json"_qs});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(id(7)), run.err.constData());
    run = m_program->run(
        {u"import"_qs, u"d"_qs, u"--group"_qs, QString::fromLatin1(id(2000000)), u"m.json"_qs});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.out, QByteArray("m.json: members: read 1, added 0, changed 0, skipped 0\n"));
}

void TestCommandLine::runsABatchFromAFile()
{
    fill(5);
    m_program->file(u"r.json"_qs, licenseSales());
    const Run run = m_program->run(words("graph d r.json"));
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.status, 0);
    const QJsonValue answer = QJsonDocument::fromJson(run.out)[u"responses"][0];
    QCOMPARE(answer[u"status"].toInt(), 202);
    // Processing was awaited before the command ended.
    QCOMPARE(json(u"assignments"_qs).size(), 3);
}

void TestCommandLine::runsABatchFromStandardInput()
{
    fill(2);
    QByteArray batch = "\xef\xbb\xbf" + licenseSales();
    QCOMPARE(m_program->run(words("graph d"), batch).status, 0);
    QCOMPARE(m_program->run(words("graph d -"), request("GET", "/users", "null")).status, 0);
    const QJsonArray errors = json(u"errors"_qs);
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors[0][u"error"].toString(), u"CountViolation"_qs);
    QVERIFY2(errors[0][u"explanation"].toString().contains(u"Office E3"),
             qPrintable(errors[0][u"explanation"].toString()));
}

void TestCommandLine::tellsRefusedRequests()
{
    fill(5);
    const Run run = m_program->run(words("graph d"), request("GET", "/users/nobody", "null"));
    QCOMPARE(run.status, 1);
    QCOMPARE(QJsonDocument::fromJson(run.out)[u"responses"][0][u"status"].toInt(), 404);
}

void TestCommandLine::refusesWhatIsNoBatch_data()
{
    QTest::addColumn<QByteArray>("batch");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"requests\":[");
    QTest::newRow("no requests") << QByteArray("{}");
    QTest::newRow("repeated id") << QByteArray(
        R"({"requests":[{"id":"1","method":"GET","url":"/users"},{"id":"1","method":"GET","url":"/users"}]})");
    QTest::newRow("later dependency") << QByteArray(
        R"({"requests":[{"id":"1","method":"GET","url":"/users","dependsOn":["2"]},{"id":"2","method":"GET","url":"/users"}]})");
}

void TestCommandLine::refusesWhatIsNoBatch()
{
    QFETCH(QByteArray, batch);
    m_program->create();
    const QByteArray before = m_program->content(u"d"_qs);
    const Run run = m_program->run(words("graph d"), batch);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains("cannot be read"), run.err.constData());
    QVERIFY(m_program->content(u"d"_qs) == before);
}

void TestCommandLine::finishesWhatAnEarlierCommandLeft()
{
    fill(5);
    const Run left = m_program->run(words("graph d --no-wait"), licenseSales());
    QCOMPARE(left.status, 0);
    const Run run = m_program->run(words("report d assignments --format csv"));
    QCOMPARE(run.status, 0);
    QCOMPARE(run.err, QByteArray("licensedesk: Finished license processing that an earlier program "
                                 "left: 1 group, 3 users.\n"));
    QCOMPARE(run.out.count('\n'), 4);
    QCOMPARE(m_program->run(words("report d groups")).err, QByteArray());
}

void TestCommandLine::reportsInEveryFormat()
{
    fill(2);
    QCOMPARE(m_program->run(words("graph d"), licenseSales()).status, 0);
    for (const char *report : {"errors", "groups", "products", "assignments", "redundant"}) {
        const QString name = QLatin1String(report);
        const QJsonArray rows = json(name);
        const Run csv = m_program->run({u"report"_qs, u"d"_qs, name, u"--format"_qs, u"csv"_qs});
        QCOMPARE(csv.status, 0);
        QCOMPARE(csv.out.count('\n'), rows.size() + 1);
        const Run table = m_program->run({u"report"_qs, u"d"_qs, name});
        QCOMPARE(table.status, 0);
        QCOMPARE(table.out.count('\n'), rows.isEmpty() ? 1 : rows.size() + 2);
    }
    const QJsonArray products = json(u"products"_qs);
    QCOMPARE(products.size(), 1);
    QCOMPARE(products[0][u"product"].toString(), u"Office E3"_qs);
    QCOMPARE(products[0][u"total"].toInt(), 2);
    QCOMPARE(products[0][u"assigned"].toInt(), 2);
    QCOMPARE(products[0][u"available"].toInt(), 0);
    QCOMPARE(products[0][u"waiting"].toInt(), 1);
    const QJsonArray groups = json(u"groups"_qs);
    QCOMPARE(groups[0][u"members"].toInt(), 3);
    QCOMPARE(groups[0][u"usersInError"].toInt(), 1);
    QCOMPARE(groups[0][u"licenses"].toArray(), QJsonArray{u"Office E3"_qs});
    QCOMPARE(groups[0][u"state"].toString(), u"ProcessingComplete"_qs);
    const Run table = m_program->run(words("report d products"));
    QCOMPARE(table.out,
             QByteArray("Product    SKU  Total  Assigned  Available  Waiting  Status   Groups\n"
                        "---------  ---  -----  --------  ---------  -------  -------  ------\n"
                        "Office E3  E3       2         2          0        1  Enabled       1\n"));
}

/*! English without a language; the words in German, and the same for a script otherwise. */
void TestCommandLine::speaksTheLanguageThatIsAskedFor()
{
    fill(1);
    const Run english = m_program->run(words("report d products"));
    const Run german = m_program->run(words("--language de report d products"));
    const Run other = m_program->run(words("--language=de report d products"));
    QCOMPARE(english.status, 0);
    QCOMPARE(german.status, 0);
    QVERIFY2(german.out != english.out, german.out.constData());
    QCOMPARE(other.out, german.out);
    QCOMPARE(german.out.count('\n'), english.out.count('\n'));
    QVERIFY(english.out.startsWith("Product "));
    QVERIFY(german.out.startsWith("Produkt "));
    // A script finds the same in every language.
    const Run csv = m_program->run(words("report d products --format csv"));
    QCOMPARE(m_program->run(words("--language de report d products --format csv")).out, csv.out);
    const Run wrong = m_program->run(words("--language nowhere report d products"));
    QCOMPARE(wrong.status, 2);
    QVERIFY2(wrong.err.contains("'nowhere'"), wrong.err.constData());
}

void TestCommandLine::guardsSpreadsheets()
{
    m_program->create();
    QJsonArray groups;
    for (const char *name : {"=HYPERLINK(\"x\",\"y\")", "  @sum", "+1", "-1", "A-1"}) {
        groups += QJsonObject{{u"id"_qs, QString::fromLatin1(id(int(groups.size()) + 1))},
                              {u"displayName"_qs, QString::fromLatin1(name)},
                              {u"groupTypes"_qs, QJsonArray()}};
    }
    m_program->file(u"g.json"_qs, QJsonDocument(groups).toJson());
    QCOMPARE(m_program->run(words("import d g.json")).status, 0);
    const Run run = m_program->run(words("report d groups --format csv"));
    const QByteArrayList lines = run.out.split('\n');
    QCOMPARE(lines.size(), 7);
    for (const char *start :
         {"\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",", "'  @sum,", "'+1,", "'-1,", "A-1,"}) {
        QVERIFY2(std::any_of(lines.begin(), lines.end(),
                             [&](const QByteArray &line) { return line.startsWith(start); }),
                 run.out.constData());
    }
}

void TestCommandLine::reportsRedundantLicenses()
{
    fill(5);
    QCOMPARE(m_program->run(words("graph d"), licenseSales()).status, 0);
    const auto assign = [&](int user, const QByteArray &disabled) {
        const QByteArray body = R"({"addLicenses":[{"skuId":")" + id(1000000)
                                + R"(","disabledPlans":[)" + disabled
                                + R"(]}],"removeLicenses":[]})";
        return m_program
            ->run(words("graph d"), request("POST", "/users/" + id(user) + "/assignLicense", body))
            .status;
    };
    QCOMPARE(json(u"redundant"_qs).size(), 0);
    QCOMPARE(assign(1, {}), 0);
    const QJsonArray rows = json(u"redundant"_qs);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0][u"user"].toString(), u"user1"_qs);
    QCOMPARE(rows[0][u"product"].toString(), u"Office E3"_qs);
    QCOMPARE(rows[0][u"groups"].toArray(), QJsonArray{u"Sales"_qs});
    // A group that gives less does not make the direct license redundant.
    const QByteArray less =
        request("POST", "/groups/" + id(2000000) + "/assignLicense",
                R"({"addLicenses":[{"skuId":")" + id(1000000) + R"(","disabledPlans":[")"
                    + id(1000001) + R"("]}],"removeLicenses":[]})");
    QCOMPARE(m_program->run(words("graph d"), less).status, 0);
    QCOMPARE(json(u"redundant"_qs).size(), 0);
}

void TestCommandLine::keepsNamesFromTheTerminal()
{
    m_program->create();
    m_program->file(u"g.json"_qs, R"([{"id":")" + id(1)
                                      + R"(","displayName":"a\u001b[31mb\nc","groupTypes":[]}])");
    QCOMPARE(m_program->run(words("import d g.json")).status, 0);
    const Run run = m_program->run(words("report d groups"));
    QVERIFY2(run.out.contains("a [31mb c"), run.out.constData());
    QVERIFY(!run.out.contains('\x1b'));
}

void TestCommandLine::tellsWhenOutputIsFull()
{
    if (!QFile::exists(u"/dev/full"_qs))
        QSKIP("there is no /dev/full");
    fill(5);
    const std::unique_ptr<QProcess> process =
        m_program->startInto(u"/dev/full"_qs, words("report d groups"));
    QVERIFY(process->waitForFinished());
    QCOMPARE(process->exitCode(), 3);
    QVERIFY(!process->readAllStandardError().isEmpty());
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
