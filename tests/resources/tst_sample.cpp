// SPDX-License-Identifier: GPL-3.0-or-later
// The sample organisation: every error of R1, each for the reason that its story tells.
#include "exchange/newdirectory.h"
#include "exchange/report.h"
#include "licensing/messages.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

class TestSample : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isAnOrganisationOfItsSize();
    void aRuleMakesTheApprentices();
    void everyErrorHasItsReason();
    void everyErrorKindOccurs();
    void sentencesNamePeopleAndProducts();
    void unitsAddUp();
    void oneDirectLicenseIsRedundant();
    void nothingIsLeftToProcess();
    void reprocessingChangesNothing();

private:
    [[nodiscard]] QStringList errors();

    QTemporaryDir m_folder;
    std::unique_ptr<Engine> m_engine;
};

void TestSample::initTestCase()
{
    NewDirectory directory;
    directory.path = m_folder.filePath(u"sample.licensedesk"_s);
    directory.sample = true;
    const Result<void> made = createDirectory(directory);
    QVERIFY2(made, made ? "" : qPrintable(made.error().subject + u'\n' + made.error().detail));
    Result<std::unique_ptr<Engine>> engine = Engine::open(directory.path, {});
    QVERIFY(engine);
    m_engine = std::move(*engine);
}

/*! For each error, product and source those who have it, by name. */
QStringList TestSample::errors()
{
    QMap<QString, QStringList> people;
    const Result<QList<AssignmentRow>> rows = m_engine->reader().assignments(true, 0, 10000);
    for (const AssignmentRow &row : *rows) {
        const QString state =
            row.state == AssignmentState::Error ? QString() : toString(row.state) + u' ';
        people[u"%1%2, %3 from %4"_s.arg(state, toString(row.error), row.productName,
                                         row.group ? row.groupName : u"direct"_s)]
            << u"    "_s + row.userName;
    }
    QStringList lines;
    for (const auto &[error, names] : people.asKeyValueRange())
        lines << error << names;
    return lines;
}

void TestSample::isAnOrganisationOfItsSize()
{
    const Result<DirectorySummary> summary = m_engine->reader().summary();
    QVERIFY(summary);
    QCOMPARE(summary->users, 300);
    QCOMPARE(summary->groups, 17);
    QCOMPARE(summary->products, 13);
    QCOMPARE(m_engine->reader().organization()->displayName,
             u"Seezeichenwerke Halvorsen & Brandis"_s);
}

void TestSample::aRuleMakesTheApprentices()
{
    const GroupId apprentices = *GroupId::fromString(u"3f0c6a52-7d1e-4b86-9c43-5a2e8d1b7f90");
    const Result<GroupRecord> group = m_engine->reader().group(apprentices);
    QVERIFY(group);
    QVERIFY(isDynamic(*group));
    QCOMPARE(m_engine->reader().countMembers(apprentices), Result<qint64>(12));
}

void TestSample::everyErrorHasItsReason()
{
    const QStringList expected = uR"(
ActiveWithError DependencyViolation, Exchange Online (Plan 2) from Rechtsdienst mit Archivpostfach
    Friederike Quellmalz
CountViolation, Visio Plan 2 from Konstruktion
    Kasimir Weißgerber
    Tjorven Ostendorp
DependencyViolation, Microsoft 365 Audio Conferencing from Telefonkonferenz-Gastgeber
    Fokko Abbenseth
    Telse Momsen
MutuallyExclusiveViolation, Microsoft 365 F3 from Fertigung und Gießerei
    Bożena Grzybek
MutuallyExclusiveViolation, Office 365 E3 from Büro Bremerhaven
    Hinnerk Büsing
    Jördis Wiechmann
    Lüder Schöttler
    Wiebke Früchtenicht
MutuallyExclusiveViolation, Office 365 E3 from Feltservice Nord
    Øyvind Tangstad
MutuallyExclusiveViolation, Planner and Project Plan 3 from Projekt Nordstern
    Gwénolé Trévidic
    Solenn Abhervé
Other, Planner and Project Plan 3 from Konstruktion
    Kasimir Weißgerber
    Tjorven Ostendorp
Other, Power BI Pro from Gäste der Werftpartner
    Ana Núñez Ibáñez
    Džordž Špoljarić
    Ngọc Anh Nguyễn
    Ruairí Mac Giolla
    Zdeněk Říčař
ProhibitedInUsageLocationViolation, Leuchtwart from Leuchtwart-Bedienung
    Håvard Nøstvik
    Ingebjørg Strømsnes
    Kåre Ytterland
UniquenessViolation, Exchange Online (Plan 1) from Saison- und Teilzeitkräfte
    Corentin Kervadec
    Gesine Vahrenkamp
UniquenessViolation, Office 365 E1 from Brest et Porto
    Maëlle Kervadec)"_s.trimmed()
                                     .split(u'\n');
    QCOMPARE(errors(), expected);
}

void TestSample::everyErrorKindOccurs()
{
    QSet<AssignmentError> kinds;
    int failedRemovals = 0;
    const Result<QList<AssignmentRow>> rows = m_engine->reader().assignments(true, 0, 10000);
    QVERIFY(rows);
    for (const AssignmentRow &row : *rows) {
        kinds.insert(row.error);
        failedRemovals += row.state == AssignmentState::ActiveWithError;
    }
    for (const AssignmentError kind :
         {AssignmentError::CountViolation, AssignmentError::MutuallyExclusiveViolation,
          AssignmentError::DependencyViolation, AssignmentError::UniquenessViolation,
          AssignmentError::ProhibitedInUsageLocationViolation, AssignmentError::Other})
        QVERIFY2(kinds.contains(kind), qPrintable(toString(kind)));
    QVERIFY(failedRemovals > 0);
}

void TestSample::sentencesNamePeopleAndProducts()
{
    static const QRegularExpression guid(u"[0-9a-f]{8}-[0-9a-f]{4}-"_s);
    const auto catalogue = m_engine->reader().catalogue();
    const Result<QList<AssignmentRow>> rows = m_engine->reader().assignments(true, 0, 10000);
    QVERIFY(catalogue && rows);
    for (const AssignmentRow &row : *rows) {
        const QString sentence =
            explanation(row.state, row.error, row.cause, row.userName, row.groupName,
                        (*catalogue)->indexOf(row.product), **catalogue);
        QVERIFY2(sentence.contains(row.userName), qPrintable(sentence));
        QVERIFY2(sentence.contains(row.productName), qPrintable(sentence));
        QVERIFY2(!sentence.contains(guid), qPrintable(sentence));
    }
}

void TestSample::unitsAddUp()
{
    const Result<QList<ProductRow>> products = m_engine->reader().products();
    QVERIFY(products);
    QStringList lines;
    for (const ProductRow &product : *products) {
        lines << u"%1: %2 of %3, %4 wait"_s.arg(product.partNumber)
                     .arg(product.consumed)
                     .arg(product.units.total())
                     .arg(product.waiting);
    }
    const QStringList expected{u"EMS: 71 of 120, 0 wait"_s,
                               u"EXCHANGESTANDARD: 8 of 20, 0 wait"_s,
                               u"EXCHANGEENTERPRISE: 3 of 8, 0 wait"_s,
                               u"LEUCHTWART: 36 of 60, 0 wait"_s,
                               u"MCOMEETADV: 9 of 20, 0 wait"_s,
                               u"SPE_F1: 84 of 100, 0 wait"_s,
                               u"WORKPLACE_ANALYTICS: 2 of 5, 0 wait"_s,
                               u"STANDARDPACK: 32 of 40, 0 wait"_s,
                               u"ENTERPRISEPACK: 148 of 160, 0 wait"_s,
                               u"ENTERPRISEPREMIUM: 8 of 12, 0 wait"_s,
                               u"PROJECTPROFESSIONAL: 26 of 30, 0 wait"_s,
                               u"POWER_BI_PRO: 12 of 0, 0 wait"_s,
                               u"VISIOCLIENT: 18 of 18, 2 wait"_s};
    QCOMPARE(lines, expected);
}

/*! R2.5: Eilert Brandis had Office 365 E5 of his own before his group got it. */
void TestSample::oneDirectLicenseIsRedundant()
{
    QBuffer report;
    QVERIFY(report.open(QIODevice::WriteOnly));
    QVERIFY(writeReport(m_engine->store(), ReportKind::Redundant, ReportFormat::Json, report));
    const QJsonArray rows = QJsonDocument::fromJson(report.data()).array();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first()[u"userPrincipalName"].toString(),
             u"eilert.brandis@seezeichenwerke.example"_s);
}

void TestSample::nothingIsLeftToProcess()
{
    QCOMPARE(m_engine->pendingJobs(), Result<bool>(false));
}

/*! R4.9 over the whole organisation: what stands is what reprocessing finds. */
void TestSample::reprocessingChangesNothing()
{
    const QStringList before = errors();
    const Result<QList<UserRow>> users =
        m_engine->reader().users({}, UserColumn::DisplayName, Qt::AscendingOrder, 0, 1000);
    QVERIFY(users);
    ReprocessUsers everybody;
    for (const UserRow &user : *users)
        everybody.users.push_back(user.id);
    QVERIFY(m_engine->apply(everybody));
    QVERIFY(m_engine->processAll());
    QCOMPARE(errors(), before);
}

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
