// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/scratchdirectory.h"

#include "fuzz/fuzzing.h"
#include "store/auditstore.h"
#include "support/temporarydirectory.h"
#include "support/testorganisation.h"

#include <QFile>
#include <QSqlQuery>

namespace LicenseDesk {

namespace {

template <typename T>
T sure(Result<T> result, const char *what)
{
    require(result.has_value(), what,
            result ? QString() : result.error().subject + u' ' + result.error().detail);
    return std::move(*result);
}

QString q(const char *text)
{
    return QString::fromLatin1(text);
}

/*! Fills a new directory and closes it, so that it is one file. */
QString makeOriginal(const QString &path)
{
    TestOrganisation org;
    org.product(q("E1"), {q("EXCHANGE_S_STANDARD"), q("TEAMS")}, 2);
    org.product(q("E3"), {q("EXCHANGE_S_ENTERPRISE"), q("TEAMS")}, 2);
    org.product(q("WPA"), {q("WORKPLACE")}, 1);
    org.exclusive({q("EXCHANGE_S_STANDARD"), q("EXCHANGE_S_ENTERPRISE")});
    org.prerequisite(q("WORKPLACE"), {q("EXCHANGE_S_STANDARD"), q("EXCHANGE_S_ENTERPRISE")});
    org.users({q("ada"), q("bob"), q("eve")});
    org.group(q("Sales"));
    org.join(q("Sales"), {q("ada")});
    org.license(q("Sales"), {q("E3-TEAMS")});
    org.assign(q("bob"), {q("E1")});
    const QString source = org.path();
    org.close();
    require(QFile::copy(source, path), "a directory can be copied", path);
    return path;
}

} // namespace

ScratchDirectory::ScratchDirectory()
    : m_folder(TemporaryDirectory::folderTemplate()),
      m_original(makeOriginal(m_folder.filePath(q("original")))),
      m_path(m_folder.filePath(q("scratch.licensedesk")))
{
    open();
}

void ScratchDirectory::open()
{
    m_engine.reset();
    QFile::remove(m_path);
    require(QFile::copy(m_original, m_path), "a directory can be copied", m_path);
    Engine::Options options;
    options.actor = q("fuzzer");
    m_engine = sure(Engine::open(m_path, options), "the directory opens");
    m_entryAtStart = newestAuditEntry();
}

Engine &ScratchDirectory::fresh()
{
    // Most inputs are refused as a whole, and whatever is changed is audited (R10.1).
    if (newestAuditEntry() != m_entryAtStart)
        open();
    return *m_engine;
}

GroupId ScratchDirectory::sales()
{
    return TestOrganisation::groupId(q("Sales"));
}

QString ScratchDirectory::firstText(const char *sql)
{
    Store &store = m_engine->store();
    QSqlQuery *query = sure(store.prepare(sql), sql);
    if (Result<void> done = store.execute(*query); !done)
        require(false, sql, done.error().detail);
    const QString text = query->next() ? query->value(0).toString() : QString();
    query->finish();
    return text;
}

qint64 ScratchDirectory::newestAuditEntry()
{
    QList<qint64> ids;
    sure(AuditStore(m_engine->store()).newest(1, 0, &ids), "the audit log can be read");
    return ids.value(0);
}

void ScratchDirectory::examine()
{
    const QStringList wrong = TestOrganisation::contradictions(m_engine->store());
    require(wrong.isEmpty(), "stored counts are right", wrong.join(u';'));
    const QString dangling = firstText("SELECT \"table\" FROM pragma_foreign_key_check");
    require(dangling.isEmpty(), "references lead somewhere", dangling);
    Reader reader = m_engine->reader();
    sure(reader.catalogue(), "the catalogue can be read");
    sure(reader.products(), "products can be read");
    sure(reader.users({}, UserColumn::DisplayName, Qt::AscendingOrder, 0, 1000), "users");
    sure(reader.groups({}, GroupColumn::DisplayName, Qt::AscendingOrder, 0, 1000), "groups");
    sure(reader.assignments(false, 0, 1000), "assignments");
}

} // namespace LicenseDesk
