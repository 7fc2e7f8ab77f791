// SPDX-License-Identifier: GPL-3.0-or-later
// The report `why` of the real program, on the sample organisation.
#include "app/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace LicenseDesk;

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

QJsonArray rows(const Run &run)
{
    return QJsonDocument::fromJson(run.out).array();
}

} // namespace

class TestWhyCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void explainsEveryErrorOfTheSample();
    void answersInText();
    void answersAboutAPlan();
    void refusesWrongUsage_data();
    void refusesWrongUsage();

private:
    std::unique_ptr<Program> m_program;
    QJsonArray m_errors;
};

void TestWhyCommand::initTestCase()
{
    m_program = std::make_unique<Program>();
    QCOMPARE(m_program->run(words("create d --sample")).status, 0);
    m_errors = rows(m_program->run(words("report d errors --format json")));
    QVERIFY(m_errors.size() > 5);
}

void TestWhyCommand::explainsEveryErrorOfTheSample()
{
    for (const QJsonValue error : std::as_const(m_errors)) {
        const QString user = error[u"userPrincipalName"].toString();
        const QString product = error[u"skuPartNumber"].toString();
        const Run run =
            m_program->run({QStringLiteral("report"), QStringLiteral("d"), QStringLiteral("why"),
                            QStringLiteral("--user"), user, QStringLiteral("--product"), product,
                            QStringLiteral("--format"), QStringLiteral("json")});
        QVERIFY2(run.status == 0, run.err.constData());
        const QJsonObject answer = rows(run).first().toObject();
        QVERIFY2(answer[u"inError"].toBool(), run.out.constData());
        QVERIFY(!answer[u"answer"].toString().isEmpty());
        QVERIFY(!answer[u"remedies"].toArray().isEmpty());
        const QJsonArray chain = answer[u"chain"].toArray();
        QVERIFY(std::any_of(chain.begin(), chain.end(), [](const QJsonValue &line) {
            return line[u"mark"].toString() == QLatin1String("blocked");
        }));
    }
}

void TestWhyCommand::answersInText()
{
    const QString user = m_errors.first()[u"userPrincipalName"].toString();
    const Run run = m_program->run({QStringLiteral("report"), QStringLiteral("d"),
                                    QStringLiteral("why"), QStringLiteral("--user"), user});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains(user.toUtf8()), run.out.constData());
    QVERIFY2(run.out.contains("What helps:\n    * "), run.out.constData());
    QVERIFY2(run.out.contains("    ! "), run.out.constData());
}

void TestWhyCommand::answersAboutAPlan()
{
    const QString user = m_errors.first()[u"userPrincipalName"].toString();
    QStringList asked{QStringLiteral("report"),
                      QStringLiteral("d"),
                      QStringLiteral("why"),
                      QStringLiteral("--user"),
                      user,
                      QStringLiteral("--product"),
                      QStringLiteral("ENTERPRISEPACK"),
                      QStringLiteral("--plan"),
                      QStringLiteral("exchange_s_enterprise")};
    const Run run = m_program->run(asked);
    QVERIFY2(run.status == 0, run.err.constData());
    QVERIFY2(run.out.contains("Exchange Online (Plan 2)"), run.out.constData());
    asked.last() = QStringLiteral("NOSUCHPLAN");
    const Run refused = m_program->run(asked);
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("NOSUCHPLAN"), refused.err.constData());
}

void TestWhyCommand::refusesWrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("no user") << QStringLiteral("report d why") << 2;
    QTest::newRow("unknown user") << QStringLiteral("report d why --user nobody@x.y") << 1;
    QTest::newRow("plan of no product") << QStringLiteral("report d why --user a --plan b") << 2;
    QTest::newRow("format") << QStringLiteral("report d why --user a --format csv") << 2;
    QTest::newRow("help") << QStringLiteral("report d why --help") << 0;
}

void TestWhyCommand::refusesWrongUsage()
{
    QFETCH(const QString, arguments);
    QFETCH(const int, status);
    const Run run = m_program->run(arguments.split(u' '));
    QCOMPARE(run.status, status);
    QVERIFY(run.err.size() + run.out.size() > 20);
}

QTEST_GUILESS_MAIN(TestWhyCommand)
#include "tst_whycommand.moc"
