// SPDX-License-Identifier: GPL-3.0-or-later
// Directories of earlier versions of the program, with data in them, keep what they show.
#include "store/connection.h"
#include "store/directoryfile.h"
#include "store/migration.h"
#include "store/reader.h"
#include "store/useraddressstore.h"
#include "support/directorybuilder.h"

#include <QTest>

using namespace LicenseDesk;

namespace {

/*! A directory as the program made it when it had the first \a version migrations. */
std::unique_ptr<Connection> makeOldDirectory(const QString &path, int version)
{
    auto connection = valueOf(Connection::open(path, Connection::Access::Create));
    const std::vector<Migration> &all = builtInMigrations();
    valueOf(
        connection->run("PRAGMA application_id = " + QByteArray::number(directoryApplicationId)));
    valueOf(migrate(*connection, {all.begin(), all.begin() + version}));
    valueOf(connection->run(
        "INSERT INTO directory (key, tenant_id, display_name, initial_domain, verified_domains, "
        "default_usage_location, reprocess_automatically) VALUES (1, zeroblob(16), 'Contoso', "
        "'contoso.onmicrosoft.com', '[\"contoso.onmicrosoft.com\",\"contoso.com\"]', 'DE', 0)"));
    return connection;
}

} // namespace

class tst_OldDirectories : public QObject
{
    Q_OBJECT

private slots:
    void addressesAreInputsAndResults();
};

/*! Version 1 knew results only (R9). */
void tst_OldDirectories::addressesAreInputsAndResults()
{
    const TemporaryDirectory directory;
    {
        auto old = makeOldDirectory(directory.path(), 1);
        const auto user = [&old](int number, const QByteArray &mail, const QByteArray &nickname,
                                 const QByteArray &proxies) {
            const QByteArray id = QByteArray::number(number);
            valueOf(old->run(
                "INSERT INTO usr (id, upn, upn_key, display_name, name_key, usage_location, "
                "department, department_key, user_type, account_enabled, mail, mail_nickname, "
                "proxy_addresses, address_keys, created, attributes) VALUES (x'"
                + id.rightJustified(32, '0') + "', 'u" + id + "@contoso.com', 'u" + id
                + "@contoso.com', 'U', 'u', 'DE', '', '', 'Member', 1, '" + mail + "', '" + nickname
                + "', '" + proxies + "', '', NULL, '{}')"));
        };
        user(1, "m@contoso.com", "n",
             "[\"SMTP:m@contoso.com\",\"smtp:x7@contoso.onmicrosoft.com\"]");
        user(2, "", "", "[]");
        valueOf(old->run("INSERT INTO address (address_key, owner_kind, owner, address) "
                         "VALUES ('m@contoso.com', 0, 1, 'm@contoso.com')"));
    }
    auto store = valueOf(Store::open(directory.path(), OpenMode::ReadWrite));
    UserAddressStore addresses(*store);
    const AddressDomains domains = valueOf(addresses.domains());
    const auto read = [&](int key) { return valueOf(addresses.read(UserKey(key), domains)); };

    const QStringList proxies{QStringLiteral("SMTP:m@contoso.com"),
                              QStringLiteral("smtp:x7@contoso.onmicrosoft.com")};
    const UserRecord shown = valueOf(UserStore(*store).read(UserKey(1)));
    QCOMPARE(shown.mail, QStringLiteral("m@contoso.com"));
    QCOMPARE(shown.mailNickname, QStringLiteral("n"));
    QCOMPARE(shown.proxyAddresses, proxies);
    const UserAddresses first = read(1);
    QCOMPARE(first.inputs.mail, shown.mail);
    QCOMPARE(first.inputs.mailNickname, shown.mailNickname);
    QCOMPARE(first.inputs.proxyAddresses, proxies);
    // The initial address was given, though nobody wrote down which one it is (R9).
    QCOMPARE(first.kept.initialAddress, QStringLiteral("x7@contoso.onmicrosoft.com"));
    QVERIFY(read(2).inputs.proxyAddresses.isEmpty());
    QVERIFY(read(2).kept.initialAddress.isEmpty());
    QVERIFY(valueOf(addresses.isTaken(UserKey(2), QStringLiteral("M@contoso.com"))));
    QVERIFY(!valueOf(addresses.isTaken(UserKey(1), QStringLiteral("M@contoso.com"))));
}

QTEST_GUILESS_MAIN(tst_OldDirectories)
#include "tst_olddirectories.moc"
