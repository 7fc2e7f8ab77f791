// SPDX-License-Identifier: GPL-3.0-or-later
// What the audit log says to people, and what it takes for each user (R10).
#include "service/auditlines.h"
#include "store/statement.h"
#include "support/testorganisation.h"

#include <QTest>

using namespace LicenseDesk;

namespace {

template <typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().subject), qPrintable(result.error().detail));
    return *std::move(result);
}

} // namespace

class TestAuditWords : public QObject
{
    Q_OBJECT

private slots:
    void historyReadsAsSentences();
    void bytesPerProcessedUser();
};

void TestAuditWords::historyReadsAsSentences()
{
    TestOrganisation org;
    org.product(QStringLiteral("E3"), {QStringLiteral("A"), QStringLiteral("B")}, 1);
    org.group(QStringLiteral("Sales"));
    org.user(QStringLiteral("ada"));
    org.user(QStringLiteral("bob"));
    const UserId ada = TestOrganisation::userId(QStringLiteral("ada"));
    QVERIFY(
        !org.submit(UpdateUsers{{ada}, {{QStringLiteral("department"), QStringLiteral("IT")}}}));
    QVERIFY(!org.join(QStringLiteral("Sales"), {QStringLiteral("ada")}));
    QVERIFY(!org.license(QStringLiteral("Sales"), {QStringLiteral("E3-B")}));
    QVERIFY(!org.license(QStringLiteral("Sales"), {QStringLiteral("E3-A")}));
    QVERIFY(!org.leave(QStringLiteral("Sales"), {QStringLiteral("ada")}));
    Reader reader = org.engine().reader();
    AuditFilter filter;
    filter.target = ada.toString();
    QStringList sentences;
    QString newText;
    for (const AuditLine &line : valueOf(auditLines(reader, filter, filter.target, 0, 100))) {
        sentences.prepend(line.sentence);
        if (line.sentence == QLatin1String("E3 from Sales given."))
            newText = line.newText;
    }
    sentences.removeFirst();
    QCOMPARE(sentences,
             (QStringList{QStringLiteral("Update user: department from (none) to IT."),
                          QStringLiteral("Joined Sales."), QStringLiteral("E3 from Sales given."),
                          QStringLiteral("E3 from Sales changed (off: A; on: B)."),
                          QStringLiteral("Left Sales."), QStringLiteral("E3 from Sales taken.")}));
    QVERIFY(newText.startsWith(QLatin1String("E3 from Sales")));
    QVERIFY(newText.endsWith(QLatin1String("off: B")));
}

void TestAuditWords::bytesPerProcessedUser()
{
    // A group's license for a thousand members: what the log takes for each of them.
    TestOrganisation org;
    org.product(QStringLiteral("E3"), {QStringLiteral("A")}, 5000);
    org.group(QStringLiteral("Sales"));
    QStringList names;
    for (int user = 0; user < 1000; ++user)
        names.append(QStringLiteral("user%1").arg(user, 4, 10, QLatin1Char('0')));
    org.users(names);
    QVERIFY(!org.join(QStringLiteral("Sales"), names));
    const auto bytes = [&] {
        return valueOf(
            Statement(org.engine().store(),
                      "SELECT sum(payload) FROM dbstat WHERE name LIKE 'audit%' AND aggregate = 1")
                .number());
    };
    const qint64 before = bytes();
    QVERIFY(!org.license(QStringLiteral("Sales"), {QStringLiteral("E3")}));
    const double each = double(bytes() - before) / 1000;
    qInfo("%.1f bytes of audit log for each processed user", each);
    QVERIFY2(each < 60, qPrintable(QString::number(each)));
}

QTEST_GUILESS_MAIN(TestAuditWords)
#include "tst_auditwords.moc"
