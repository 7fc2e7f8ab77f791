// SPDX-License-Identifier: GPL-3.0-or-later
// Directories of before the compact audit log: their entries are taken over without loss (R10.1).
#include "store/auditstore.h"
#include "store/connection.h"
#include "store/directoryfile.h"
#include "store/migration.h"
#include "store/reader.h"
#include "store/statement.h"
#include "support/directorybuilder.h"

#include <QTest>

using namespace LicenseDesk;

namespace {

const QByteArray ada("0a0a0a0a-1111-2222-3333-444444444444");
const QByteArray bob("0b0b0b0b-1111-2222-3333-444444444444");
const QByteArray sales("5a1e5a1e-1111-2222-3333-444444444444");

/*! An entry as the first schema keeps it, in the order of its columns. */
struct OldEntry
{
    qint64 at = 0;
    QByteArray actor, activity, category, type, id, name;
    bool success = true;
    QByteArray reason, oldValue, newValue;
};

const std::vector<OldEntry> oldEntries{
    {1000, "grace", "Add user", "UserManagement", "User", ada, "Ada", true, "", "",
     R"({"displayName":"Ada"})"},
    {2000, "grace", "Add member to group", "GroupManagement", "Group", sales, "Sales", true, "", "",
     R"({"displayName":"Ada","id":")" + ada + R"(","type":"User"})"},
    {2000, "Microsoft Azure AD Group-Based Licensing", "Change user license", "UserManagement",
     "User", ada, "Ada", true, "", "", R"([{"skuId":"x","state":"Active"}])"},
    {1500, "Microsoft Azure AD Group-Based Licensing", "Change user license", "UserManagement",
     "User", ada, "Ada Lovelace", false, "no units of E3", R"([{"skuId":"x"}])",
     R"([{"skuId":"x","state":"Active"}])"},
    {3000, "grace", "Remove member from group", "GroupManagement", "Group", sales, "Sales", true,
     "", R"({"displayName":"Ada Lovelace","id":")" + ada + R"(","type":"User"})", ""},
    {4000, "grace", "Import rule table", "DirectoryManagement", "Organization", "", "exclusive",
     true, "[Rules added: 1];", "", ""},
    {5000, "grace", "Import product catalogue", "DirectoryManagement", "Organization", "", "", true,
     "", "", ""},
    {6000, "grace", "Update user", "UserManagement", "User", "no guid", "it's", true, "",
     R"({"city":null})", R"({"city":"[]"})"},
    {7000, "grace", "Cancel", "", "", "", "", false, "", "", ""},
};

/*! The steps of before the one that this is about. */
std::vector<Migration> stepsBefore()
{
    std::vector<Migration> steps = builtInMigrations();
    const auto ours = std::ranges::find_if(steps, [](const Migration &step) {
        return step.statements.first().contains("RENAME TO audit_before");
    });
    steps.erase(ours, steps.end());
    return steps;
}

QString quoted(const QByteArray &text)
{
    return u'\'' + QString::fromUtf8(text).replace(u'\'', QLatin1String("''")) + u'\'';
}

void makeOldDirectory(const QString &path)
{
    auto connection = valueOf(Connection::open(path, Connection::Access::Create));
    valueOf(
        connection->run("PRAGMA application_id = " + QByteArray::number(directoryApplicationId)));
    valueOf(migrate(*connection, stepsBefore()));
    valueOf(connection->run("INSERT INTO directory (key, tenant_id, display_name, initial_domain, "
                            "verified_domains, default_usage_location, reprocess_automatically) "
                            "VALUES (1, x'00', 'Contoso', 'c.onmicrosoft.com', '[]', '', 0)"));
    for (const OldEntry &entry : oldEntries) {
        QStringList values{QString::number(entry.at)};
        for (const QByteArray &text :
             {entry.actor, entry.activity, entry.category, entry.type, entry.id, entry.name})
            values.append(quoted(text));
        values.append(QString::number(int(entry.success)));
        for (const QByteArray &text : {entry.reason, entry.oldValue, entry.newValue})
            values.append(quoted(text));
        const QString sql =
            QStringLiteral("INSERT INTO audit (at, actor, activity, category, target_type, "
                           "target_id, target_name, success, reason, old_value, new_value) "
                           "VALUES (%1)")
                .arg(values.join(u','));
        valueOf(connection->run(sql.toUtf8()));
    }
    for (const auto &[id, name] : {std::pair(ada, "Ada"), std::pair(bob, "Bob")}) {
        const QByteArray bytes = QByteArray(id).replace("-", "");
        valueOf(connection->run(
            "INSERT INTO usr (id, upn, upn_key, display_name, name_key, usage_location, "
            "department, department_key, user_type, account_enabled, mail, mail_nickname, "
            "proxy_addresses, address_keys, attributes) VALUES (x'"
            + bytes + "', '" + name + "', '" + name + "', '" + name + "', '" + name
            + "', 'DE', '', '', 'Member', 1, '', '', '[]', '', '{}')"));
    }
}

} // namespace

class tst_AuditMigration : public QObject
{
    Q_OBJECT

private slots:
    void R10_1_oldEntriesAreTakenOverWithoutLoss();
    void theyAreFoundAsNewOnesAre();
    void theOldTableIsGone();
    void usersKnowTheirNumbers();

    void init() { m_folder = std::make_unique<TemporaryDirectory>(); }

private:
    std::unique_ptr<Store> open() const
    {
        makeOldDirectory(m_folder->path());
        return valueOf(Store::open(m_folder->path(), OpenMode::ReadWrite));
    }

    std::unique_ptr<TemporaryDirectory> m_folder;
};

/*! Those of whom the log tells, and who are called so. */
void tst_AuditMigration::usersKnowTheirNumbers()
{
    auto store = open();
    const auto known = valueOf(
        Statement(*store, "SELECT u.display_name, o.name, o.id = u.id FROM usr u "
                          "LEFT JOIN audit_object o ON o.key = u.audit_object ORDER BY u.upn")
            .all([](const Row &row) {
                return QStringList{row.text(0), row.text(1), QString::number(row.integer(2))};
            }));
    QCOMPARE(known.size(), size_t(2));
    QCOMPARE(known[0].join(u' '), QStringLiteral("Ada Ada 1"));
    QCOMPARE(known[1].join(u' '), QStringLiteral("Bob  0"));
}

void tst_AuditMigration::R10_1_oldEntriesAreTakenOverWithoutLoss()
{
    auto store = open();
    const QList<AuditRow> rows =
        valueOf(Reader(*store).auditEntries({}, Qt::AscendingOrder, 0, 1000));
    QCOMPARE(size_t(rows.size()), oldEntries.size());
    for (qsizetype place = 0; place < rows.size(); ++place) {
        const AuditEntry &entry = rows[place].entry;
        const OldEntry &old = oldEntries[size_t(place)];
        QCOMPARE(rows[place].id, place + 1);
        QCOMPARE(entry.at.toMSecsSinceEpoch(), old.at);
        QCOMPARE(entry.actor.toUtf8(), old.actor);
        QCOMPARE(entry.activity.toUtf8(), old.activity);
        QCOMPARE(entry.category.toUtf8(), old.category);
        QCOMPARE(entry.targetType.toUtf8(), old.type);
        QCOMPARE(entry.targetId.toUtf8(), old.id);
        QCOMPARE(entry.targetName.toUtf8(), old.name);
        QCOMPARE(entry.success, old.success);
        QCOMPARE(entry.reason.toUtf8(), old.reason);
        if (!old.activity.contains(" member ")) {
            QCOMPARE(entry.oldValue.toUtf8(), old.oldValue);
            QCOMPARE(entry.newValue.toUtf8(), old.newValue);
            QVERIFY(entry.memberId.isEmpty());
            continue;
        }
        QVERIFY(entry.oldValue.isEmpty() && entry.newValue.isEmpty());
        QCOMPARE(entry.memberType, QStringLiteral("User"));
        QCOMPARE(entry.memberId.toUtf8(), ada);
        const QByteArray name = "\"displayName\":\"" + entry.memberName.toUtf8() + '"';
        QVERIFY(old.oldValue.contains(name) || old.newValue.contains(name));
    }
}

void tst_AuditMigration::theyAreFoundAsNewOnesAre()
{
    auto store = open();
    AuditEntry added;
    added.at = QDateTime::fromMSecsSinceEpoch(8000, Qt::UTC);
    added.actor = QStringLiteral("grace");
    added.activity = QStringLiteral("Update user");
    added.targetType = QStringLiteral("User");
    added.targetId = QString::fromUtf8(ada);
    added.targetName = QStringLiteral("Ada");
    valueOf(store->inTransaction([&] { return AuditStore(*store).write(added); }));
    AuditFilter filter;
    filter.target = QString::fromUtf8(ada);
    QCOMPARE(valueOf(Reader(*store).countAuditEntries(filter)), 6);
    // The fourth entry's clock was behind the third's: noted while it was taken over.
    filter = {};
    filter.since = QDateTime::fromMSecsSinceEpoch(1500, Qt::UTC);
    filter.until = QDateTime::fromMSecsSinceEpoch(2000, Qt::UTC);
    const auto found = valueOf(Reader(*store).auditEntries(filter, Qt::DescendingOrder, 0, 10));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].id, 4);
}

void tst_AuditMigration::theOldTableIsGone()
{
    auto store = open();
    QCOMPARE(valueOf(Statement(*store, "SELECT count(*) FROM sqlite_schema "
                                       "WHERE name = 'audit_before'")
                         .number()),
             0);
}

QTEST_GUILESS_MAIN(tst_AuditMigration)
#include "tst_auditmigration.moc"
