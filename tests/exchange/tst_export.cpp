// SPDX-License-Identifier: GPL-3.0-or-later
// What is exported is what import reads: importing an export changes nothing, and makes the same
// directory elsewhere (R5.8 for the rule tables).
#include "exchange/export.h"
#include "exchange/import.h"
#include "store/auditstore.h"
#include "support/testorganisation.h"

#include <QBuffer>
#include <QDir>
#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class tst_Export : public QObject
{
    Q_OBJECT

private slots:
    void writesRuleTables(); // R5.8
    void importingAnExportChangesNothing_data();
    void importingAnExportChangesNothing();
    void importingAnExportElsewhereMakesTheSameDirectory();
    void leavesNoHalfWrittenFile();
};

namespace {

struct Company
{
    TestOrganisation org;

    Company()
    {
        org.product(u"SUITE"_s, {u"MAIL"_s, u"CHAT, \"the\" one"_s, u"EXCHANGE_S_STANDARD"_s}, 2);
        org.product(u"=OTHER"_s, {u"DRAW"_s}, 10);
        org.exclusive({u"MAIL"_s, u"DRAW"_s});
        org.prerequisite(u"CHAT, \"the\" one"_s, {u"MAIL"_s, u"DRAW"_s});
        org.prohibited(u"DRAW"_s, u"CU"_s);
        org.users({u"ada"_s, u"ben"_s, u"carl"_s, u"dora"_s});
        org.group(u"Sales"_s);
        org.group(u"Desk"_s);
        (void)org.license(u"Sales"_s, {u"SUITE-DRAW"_s});
        (void)org.license(u"Sales"_s, {u"SUITE"_s});
        (void)org.join(u"Sales"_s, {u"ada"_s, u"ben"_s, u"carl"_s});
        (void)org.assign(u"dora"_s, {u"=OTHER"_s});
        (void)org.submit(AddMembers{org.groupId(u"Sales"_s), {}, {org.groupId(u"Desk"_s)}});
        org.status(u"=OTHER"_s, CapabilityStatus::Suspended);
        ContactRecord contact;
        contact.displayName = u"Printer"_s;
        contact.mail = u"printer@contoso.com"_s;
        (void)org.submit(CreateContact{contact});
        UpdateOrganization organization;
        organization.defaultUsageLocation = u"AT"_s;
        organization.reprocessAutomatically = true;
        (void)org.submit(organization);
    }
};

QByteArray exported(Store &store, ExportKind kind)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeExport(store, kind, buffer) ? buffer.data() : QByteArray("error");
}

QList<QByteArray> allExports(Store &store)
{
    QList<QByteArray> files;
    for (const ExportKind kind : allExportKinds)
        files += exported(store, kind);
    return files;
}

QString told(const Result<ImportSummary> &result)
{
    return result ? toText(*result) : u"error "_s + result.error().arguments.join(u' ');
}

} // namespace

void tst_Export::writesRuleTables()
{
    Company company;
    Store &store = company.org.engine().store();
    const auto plan = [&](const char *name) -> QByteArray {
        return QByteArray(name) + ','
               + company.org.planId(QString::fromUtf8(name)).toString().toUtf8();
    };
    QCOMPARE(exported(store, ExportKind::ExclusivePlans), "set,service_plan,service_plan_id\nset 0,"
                                                              + plan("MAIL") + "\nset 0,"
                                                              + plan("DRAW") + '\n');
    const QByteArray chat = "\"CHAT, \"\"the\"\" one\","
                            + company.org.planId(u"CHAT, \"the\" one"_s).toString().toUtf8();
    QCOMPARE(exported(store, ExportKind::PrerequisitePlans),
             "dependent_plan,dependent_plan_id,requires_any_of_plan,requires_any_of_plan_id\n"
                 + chat + ',' + plan("MAIL") + '\n' + chat + ',' + plan("DRAW") + '\n');
    QCOMPARE(exported(store, ExportKind::ProhibitedLocations),
             "service_plan,service_plan_id,prohibited_location\n" + plan("DRAW") + ",CU\n");
}

void tst_Export::importingAnExportChangesNothing_data()
{
    QTest::addColumn<int>("kind");
    for (const ExportKind kind : allExportKinds)
        QTest::newRow(qPrintable(toString(kind))) << int(kind);
}

void tst_Export::importingAnExportChangesNothing()
{
    QFETCH(int, kind);
    Company company;
    const QByteArray file = exported(company.org.engine().store(), ExportKind(kind));
    const QStringList before = company.org.dump();
    const qsizetype entries = company.org.auditLog().size();
    const auto results = importFiles(company.org.engine(), {{u"file"_s, file}}, {});
    QVERIFY2(told(results[0]).contains(u"added 0, changed 0, skipped 0\n"_s),
             qPrintable(told(results[0])));
    QVERIFY(results[0]->read > 0);
    QCOMPARE(company.org.dump(), before);
    QCOMPARE(company.org.auditLog().size(), entries);
    QCOMPARE(exported(company.org.engine().store(), ExportKind(kind)), file);
}

void tst_Export::importingAnExportElsewhereMakesTheSameDirectory()
{
    Company company;
    QTemporaryDir folder;
    const Result<QStringList> files =
        exportDirectory(company.org.engine().store(), folder.filePath(u"out"_s));
    QVERIFY(files);
    QCOMPARE(QDir(folder.filePath(u"out"_s)).entryList(QDir::Files).size(), 9);

    const QString path = folder.filePath(u"copy.licensedesk"_s);
    OrganizationRecord organization = *company.org.engine().reader().organization();
    organization.displayName = u"Copy"_s;
    organization.defaultUsageLocation.clear();
    organization.verifiedDomains = {organization.initialDomain};
    organization.reprocessAutomatically = false;
    QVERIFY(Engine::create(path, organization, {}));
    TestOrganisation copy(path, 250);
    std::vector<ImportSource> sources;
    for (const QString &file : *files)
        sources.push_back({file, std::nullopt});
    for (const Result<ImportSummary> &result : importFiles(copy.engine(), sources, {}))
        QVERIFY2(told(result).contains(u"skipped 0"_s), qPrintable(told(result)));

    QCOMPARE(allExports(copy.engine().store()), allExports(company.org.engine().store()));
    QVERIFY(copy.contradictions().isEmpty());
    int waiting = 0; // one of the three who share two units
    for (const QString &user : {u"ada"_s, u"ben"_s, u"carl"_s, u"dora"_s}) {
        QCOMPARE(copy.entries(user), company.org.entries(user));
        waiting += copy.entries(user).contains(u"Error CountViolation"_s) ? 1 : 0;
    }
    QCOMPARE(waiting, 1);
    // R9: an import takes addresses over as they are.
    const auto addresses = [](TestOrganisation &org) {
        QStringList all;
        const QList<UserRecord> users = *org.engine().reader().userRecords({}, UserId());
        for (const UserRecord &user : users)
            all += user.proxyAddresses.join(u' ');
        return all;
    };
    QVERIFY(addresses(company.org).join(u' ').contains(u"SMTP:"_s));
    QCOMPARE(addresses(copy), addresses(company.org));
    QCOMPARE(copy.consumed(u"SUITE"_s), 2);
}

void tst_Export::leavesNoHalfWrittenFile()
{
    Company company;
    QTemporaryDir folder;
    const QDir dir(folder.path());
    QVERIFY(dir.mkdir(u"users.json"_s)); // the last file cannot be written
    const Result<QStringList> files = exportDirectory(company.org.engine().store(), folder.path());
    QVERIFY(!files);
    QVERIFY(files.error().subject.endsWith(u"users.json"_s));
    QVERIFY2(dir.entryList(QDir::Files | QDir::Hidden).isEmpty(),
             qPrintable(dir.entryList(QDir::Files | QDir::Hidden).join(u' ')));
}

QTEST_GUILESS_MAIN(tst_Export)
#include "tst_export.moc"
