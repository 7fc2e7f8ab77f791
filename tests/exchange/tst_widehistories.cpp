// SPDX-License-Identifier: GPL-3.0-or-later
// Random histories with dynamic groups and contacts: the rules hold after every step, and importing
// an export of what came of it gives the same directory.
#include "exchange/export.h"
#include "exchange/import.h"
#include "support/widehistories.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace LicenseDesk;
using namespace Qt::StringLiterals;

namespace {

void check(const char *description, const std::function<void()> &property)
{
    QVERIFY2(rc::check(description, property), description);
}

void require(const QStringList &broken)
{
    if (!broken.isEmpty())
        RC_FAIL(broken.join(u'\n').toStdString());
}

/*! The lines that differ, for the reader of a counterexample. */
void requireSame(const QByteArray &now, const QByteArray &before, ExportKind kind)
{
    if (now == before)
        return;
    const QByteArrayList left = before.split('\n');
    const QByteArrayList right = now.split('\n');
    QStringList lines{toString(kind)};
    for (qsizetype line = 0; line < std::max(left.size(), right.size()); ++line) {
        if (left.value(line) != right.value(line))
            lines += QString::fromUtf8("- " + left.value(line) + "\n+ " + right.value(line));
    }
    require(lines);
}

std::vector<ImportSource> exportOf(TestOrganisation &org)
{
    std::vector<ImportSource> files;
    for (const ExportKind kind : allExportKinds) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        RC_ASSERT(writeExport(org.engine().store(), kind, buffer).has_value());
        files.push_back({exportFileName(kind), buffer.data()});
    }
    return files;
}

void requireSame(const std::vector<ImportSource> &now, const std::vector<ImportSource> &before)
{
    for (size_t place = 0; place < allExportKinds.size(); ++place)
        requireSame(*now[place].content, *before[place].content, allExportKinds[place]);
}

/*! Users with their entries in the order of ids: that of waiting is not carried by files (R4.6). */
std::vector<ImportSource> inOrder(std::vector<ImportSource> files)
{
    QByteArray &users = *files.back().content;
    QJsonObject document = QJsonDocument::fromJson(users).object();
    QJsonArray sorted;
    for (const QJsonValue value : document.value(u"value").toArray()) {
        QJsonObject user = value.toObject();
        std::map<QByteArray, QJsonObject> entries;
        for (const QJsonValue entry : user.value(u"licenseAssignmentStates").toArray()) {
            const QJsonObject object = entry.toObject();
            entries.emplace(QJsonDocument(object).toJson(), object);
        }
        QJsonArray states;
        for (const auto &[text, entry] : entries)
            states.append(entry);
        user.insert(u"licenseAssignmentStates"_s, states);
        sorted.append(user);
    }
    document.insert(u"value"_s, sorted);
    users = QJsonDocument(document).toJson();
    return files;
}

/*! Imports and returns what was told of each file. */
QStringList imported(TestOrganisation &org, const std::vector<ImportSource> &files)
{
    QStringList told;
    for (const Result<ImportSummary> &result : importFiles(org.engine(), files, {})) {
        told += result ? toText(*result)
                       : result.error().subject + u' ' + result.error().arguments.join(u' ')
                             + result.error().detail;
    }
    return told;
}

} // namespace

class TestWideHistories : public QObject
{
    Q_OBJECT

private slots:
    void R8_5_R9_R11_rulesHoldAfterEveryStep();
    void importingAnExportGivesTheSameDirectory();
};

void TestWideHistories::R8_5_R9_R11_rulesHoldAfterEveryStep()
{
    check("the rules hold after every step", [] {
        const std::vector<WideStep> steps = *wideHistories(40);
        TestOrganisation org;
        prepare(org);
        Snapshot before = snapshotOf(org);
        for (const WideStep &step : steps) {
            carryOut(org, step);
            const Snapshot after = snapshotOf(org);
            require(brokenRules(org, before, after, step));
            before = after;
        }
    });
}

void TestWideHistories::importingAnExportGivesTheSameDirectory()
{
    check("an export can be imported", [] {
        const std::vector<WideStep> steps = *wideHistories(40);
        TestOrganisation org;
        prepare(org);
        for (const WideStep &step : steps)
            carryOut(org, step);
        const std::vector<ImportSource> files = exportOf(org);
        const QStringList before = exactDump(org);
        const qsizetype logged = org.auditLog().size();

        // Into itself: nothing to do.
        org.advance(60);
        for (const QString &told : imported(org, files)) {
            if (!told.contains(u"added 0, changed 0, skipped 0"_s))
                RC_FAIL(told.toStdString());
        }
        RC_ASSERT(exactDump(org) == before);
        RC_ASSERT(org.auditLog().size() == logged);
        requireSame(exportOf(org), files);

        // Into a directory that has nothing but the same tenant.
        QTemporaryDir folder;
        const QString path = folder.filePath(u"copy.licensedesk"_s);
        OrganizationRecord organization = *org.engine().reader().organization();
        organization.defaultUsageLocation.clear();
        organization.verifiedDomains = {organization.initialDomain};
        organization.reprocessAutomatically = false;
        RC_ASSERT(Engine::create(path, organization, {}).has_value());
        TestOrganisation copy(path, 250);
        for (const QString &told : imported(copy, files)) {
            if (!told.contains(u"skipped 0"_s))
                RC_FAIL(told.toStdString());
        }
        requireSame(inOrder(exportOf(copy)), inOrder(files));
        require(copy.contradictions());
        const Snapshot left = snapshotOf(org);
        for (const auto &[id, product] : snapshotOf(copy).products)
            RC_ASSERT(product.consumed == left.products.at(id).consumed);
    });
}

QTEST_GUILESS_MAIN(TestWideHistories)
#include "tst_widehistories.moc"
