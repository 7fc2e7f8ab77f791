// SPDX-License-Identifier: GPL-3.0-or-later
// Mail addresses follow licenses and inputs (R9), and stand in the way of licenses (R5.6, R8.4).
#include "service/changewriter.h"
#include "support/shorthand.h"
#include "support/testorganisation.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace LicenseDesk;

namespace {

/*! E3 and E1 with Exchange, F3 without; Sales is licensed with E3. */
class Company : public TestOrganisation
{
public:
    Company()
    {
        product(s("E1"), l("EXCHANGE_S_STANDARD TEAMS"), 50);
        product(s("E3"), l("EXCHANGE_S_ENTERPRISE TEAMS"), 50);
        product(s("F3"), l("TEAMS"), 50);
        for (const char *name : {"Sales", "Field", "Plain"})
            group(s(name));
        license(s("Sales"), l("E3"));
        license(s("Field"), l("E1"));
        license(s("Plain"), l("F3"));
    }

    std::optional<ErrorCode> set(const char *user, const QJsonObject &properties)
    {
        return submit(UpdateUsers{{userId(s(user))}, properties});
    }
    std::optional<ErrorCode> contact(const char *address)
    {
        ContactRecord record;
        record.displayName = s("Contact ") + s(address);
        record.proxyAddresses = {s("SMTP:") + s(address)};
        return submit(CreateContact{record});
    }
    /*! "nickname | mail | proxy addresses" */
    QString addresses(const char *user)
    {
        const Result<UserRecord> record = engine().reader().user(userId(s(user)));
        if (!record)
            return s("nobody");
        return QStringList{record->mailNickname, record->mail, record->proxyAddresses.join(u' ')}
            .join(s(" | "));
    }
    qint64 auditEntries() { return qint64(auditLog().size()); }
};

QJsonObject proxies(const char *text)
{
    return {{s("proxyAddresses"), QJsonArray::fromStringList(l(text))}};
}

QJsonObject mail(const char *text)
{
    return {{s("mail"), s(text)}};
}

const QString withExchange =
    QStringLiteral("ada | ada@contoso.com | SMTP:ada@contoso.com smtp:ada@contoso.onmicrosoft.com");
const QString onceWithExchange =
    QStringLiteral("ada | ada@contoso.onmicrosoft.com | SMTP:ada@contoso.onmicrosoft.com");

} // namespace

class tst_Addresses : public QObject
{
    Q_OBJECT

private slots:
    void R9_case1_and_4_inAGroup();
    void R9_case1_and_4_directly();
    void R9_case2_mail();
    void R9_case3_reservedInputs();
    void R9_case5_nickname();
    void R9_case6_digits();
    void R9_otherLicensesChangeNothing();
    void R9_oneExchangePlanForAnother();
    void R9_planTurnedOffAndOn();
    void R9_userPrincipalName();
    void R9_presentResultsAreNoInputs();
    void R9_inputsThatShowLater();
    void R9_takenAddressesAreRefused();
    void R9_reservedInputsOfOthersAreNotRefused();
    void R5_6_takenAddress();
    void R5_6_unverifiedAddressIsNoConflict();
    void R8_4_addressThatComesBackTaken();
    void R8_4_directly();
    void R8_4_planTurnedOffOnTheGroup();
    void R8_3_conversionKeepsAddresses();
    void R4_9_reprocessingChangesNoAddress();
    void R10_reasons();
    void R9_6_digitsAreTheUsersOwn();
};

void tst_Addresses::R9_case1_and_4_inAGroup()
{
    Company org;
    org.user(s("ada"));
    QCOMPARE(org.addresses("ada"), s("ada |  | "));
    org.join(s("Sales"), l("ada"));
    QCOMPARE(org.addresses("ada"), withExchange);
    org.leave(s("Sales"), l("ada"));
    QCOMPARE(org.addresses("ada"), onceWithExchange);
    org.join(s("Sales"), l("ada"));
    QCOMPARE(org.addresses("ada"), withExchange);
    org.license(s("Sales"), {}, l("E3"));
    QCOMPARE(org.addresses("ada"), onceWithExchange);
}

void tst_Addresses::R9_case1_and_4_directly()
{
    Company org;
    org.user(s("ada"));
    QCOMPARE(org.assign(s("ada"), l("E3")), accepted);
    QCOMPARE(org.addresses("ada"), withExchange);
    QCOMPARE(org.assign(s("ada"), {}, l("E3")), accepted);
    QCOMPARE(org.addresses("ada"), onceWithExchange);
}

void tst_Addresses::R9_case2_mail()
{
    Company org;
    org.user(s("ada"));
    org.set("ada", mail("mail@contoso.com"));
    org.set("ada", {{s("mailNickname"), s("mail")}});
    QCOMPARE(org.addresses("ada"), s("mail | mail@contoso.com | SMTP:mail@contoso.com"));
    org.join(s("Sales"), l("ada"));
    QCOMPARE(org.addresses("ada"),
             s("mail | mail@contoso.com | SMTP:mail@contoso.com smtp:ada@contoso.com "
               "smtp:mail@contoso.onmicrosoft.com"));
}

void tst_Addresses::R9_case3_reservedInputs()
{
    Company org;
    CreateUser create;
    create.user.id = org.userId(s("ada"));
    create.user.displayName = s("ada");
    create.user.userPrincipalName = s("ada@contoso.com");
    create.user.usageLocation = s("DE");
    create.user.proxyAddresses = l("smtp:pa3@fabrikam.microsoftonline.com "
                                   "smtp:pa2@contoso.onmicrosoft.com SMTP:pa1@contoso.com");
    QCOMPARE(org.submit(create), accepted);
    QCOMPARE(org.addresses("ada"), s("pa1 | pa1@contoso.com | SMTP:pa1@contoso.com"));
    org.join(s("Sales"), l("ada"));
    QCOMPARE(org.addresses("ada"), s("pa1 | pa1@contoso.com | SMTP:pa1@contoso.com "
                                     "smtp:ada@contoso.com smtp:pa1@contoso.onmicrosoft.com"));
}

void tst_Addresses::R9_case5_nickname()
{
    Company org;
    org.user(s("ada"));
    org.join(s("Sales"), l("ada"));
    org.set("ada", {{s("mailNickname"), s("lovelace")}});
    QCOMPARE(org.addresses("ada"), QString(withExchange).replace(0, 3, s("lovelace")));
}

void tst_Addresses::R9_case6_digits()
{
    Company org;
    org.users(l("ada bob"));
    for (const char *name : {"ada", "bob"})
        org.set(name, {{s("mailNickname"), s("team")}});
    org.join(s("Sales"), l("ada"));
    org.join(s("Sales"), l("bob"));
    QCOMPARE(org.addresses("ada"), s("team | ada@contoso.com | SMTP:ada@contoso.com "
                                     "smtp:team@contoso.onmicrosoft.com"));
    static const QRegularExpression digits(
        s("^team \\| bob@contoso\\.com \\| SMTP:bob@contoso\\.com "
          "smtp:team\\d{4}@contoso\\.onmicrosoft\\.com$"));
    const QString bob = org.addresses("bob");
    QVERIFY2(digits.match(bob).hasMatch(), qPrintable(bob));
    // Once given, it is kept, also when the other one goes.
    org.leave(s("Sales"), l("bob"));
    org.submit(DeleteUser{org.userId(s("ada"))});
    org.join(s("Sales"), l("bob"));
    QCOMPARE(org.addresses("bob"), bob);
}

void tst_Addresses::R9_otherLicensesChangeNothing()
{
    Company org;
    org.user(s("ada"));
    org.join(s("Plain"), l("ada"));
    QCOMPARE(org.addresses("ada"), s("ada |  | "));
    // R9.7: without the Exchange plan the product gives none.
    org.assign(s("ada"), l("E3-EXCHANGE_S_ENTERPRISE"));
    QCOMPARE(org.addresses("ada"), s("ada |  | "));
}

/*! Nothing is turned on or off by a swap (R4.4). */
void tst_Addresses::R9_oneExchangePlanForAnother()
{
    Company org;
    org.user(s("ada"));
    org.join(s("Sales"), l("ada"));
    org.license(s("Sales"), l("E1"), l("E3"));
    QCOMPARE(org.entries(s("ada")), s("E1 from Sales: Active"));
    QCOMPARE(org.addresses("ada"), withExchange);
    org.join(s("Field"), l("ada"));
    org.leave(s("Sales"), l("ada"));
    QCOMPARE(org.addresses("ada"), withExchange);
}

void tst_Addresses::R9_planTurnedOffAndOn()
{
    Company org;
    org.user(s("ada"));
    org.join(s("Sales"), l("ada"));
    org.license(s("Sales"), l("E3-EXCHANGE_S_ENTERPRISE"));
    QCOMPARE(org.addresses("ada"), onceWithExchange);
    org.license(s("Sales"), l("E3-TEAMS"));
    QCOMPARE(org.addresses("ada"), withExchange);
}

void tst_Addresses::R9_userPrincipalName()
{
    Company org;
    org.user(s("ada"));
    org.join(s("Sales"), l("ada"));
    org.set("ada", {{s("userPrincipalName"), s("lovelace@contoso.com")}});
    QCOMPARE(org.addresses("ada"), s("ada | lovelace@contoso.com | SMTP:lovelace@contoso.com "
                                     "smtp:ada@contoso.onmicrosoft.com"));
}

void tst_Addresses::R9_presentResultsAreNoInputs()
{
    Company org;
    org.user(s("ada"));
    org.join(s("Sales"), l("ada"));
    const qint64 entries = org.auditEntries();
    // What a script read, in another order, and writes back.
    org.set("ada", proxies("smtp:ada@contoso.onmicrosoft.com SMTP:ada@contoso.com"));
    org.set("ada", {{s("mail"), s("ada@contoso.com")}, {s("mailNickname"), s("ada")}});
    org.set("ada", {{s("mail"), s("ada@contoso.com")}, {s("department"), s("Sales")}});
    QCOMPARE(org.auditEntries(), entries + 1); // the department
    org.leave(s("Sales"), l("ada"));
    QCOMPARE(org.addresses("ada"), onceWithExchange); // so the UPN was no input (R9.5)
    // Another value is one, and what is not named stays what it was.
    org.set("ada", mail("lovelace@contoso.com"));
    QCOMPARE(org.addresses("ada"), s("ada | lovelace@contoso.com | SMTP:lovelace@contoso.com "
                                     "smtp:ada@contoso.onmicrosoft.com"));
    org.set("ada", {{s("mail"), QJsonValue(QJsonValue::Null)}});
    QCOMPARE(org.addresses("ada"), onceWithExchange);
}

/*! An input that gives nothing now is recorded, and shows when the licenses allow it (R9.4). */
void tst_Addresses::R9_inputsThatShowLater()
{
    Company org;
    org.user(s("ada"));
    org.join(s("Sales"), l("ada"));
    const qint64 entries = org.auditEntries();
    org.set("ada", mail("ada@fabrikam.com"));
    QCOMPARE(org.addresses("ada"), withExchange);
    QCOMPARE(org.auditEntries(), entries + 1);
    const auto newest = AuditStore(org.engine().store()).newest(1);
    QCOMPARE(newest->at(0).newValue, s("{\"input mail\":\"ada@fabrikam.com\"}"));
    org.leave(s("Sales"), l("ada"));
    QCOMPARE(org.addresses("ada"), s("ada | ada@fabrikam.com | SMTP:ada@fabrikam.com "
                                     "smtp:ada@contoso.onmicrosoft.com"));
}

void tst_Addresses::R9_takenAddressesAreRefused()
{
    Company org;
    org.users(l("ada bob"));
    org.contact("info@contoso.com");
    org.join(s("Sales"), l("bob"));
    const auto refused = std::optional(ErrorCode::AlreadyExists);
    for (const char *address :
         {"info@contoso.com", "bob@contoso.com", "BOB@contoso.onmicrosoft.com"}) {
        const QString before = org.addresses("ada");
        // The initial domain is no input (R9.1), so that it takes nothing from anybody.
        const bool isReserved = s(address).endsWith(s(".onmicrosoft.com"));
        QCOMPARE(org.set("ada", mail(address)), isReserved ? accepted : refused);
        QCOMPARE(org.set("ada", proxies(QByteArray("smtp:").append(address).constData())),
                 isReserved ? accepted : refused);
        QCOMPARE(org.set("ada", {{s("userPrincipalName"), s(address)}}), refused);
        QCOMPARE(org.addresses("ada"), before);
    }
}

void tst_Addresses::R9_reservedInputsOfOthersAreNotRefused()
{
    Company org;
    org.users(l("ada bob"));
    org.join(s("Sales"), l("bob"));
    org.set("bob", proxies("smtp:shared@fabrikam.com")); // dropped: not bob's now (R9.4)
    QCOMPARE(org.set("ada", proxies("smtp:shared@fabrikam.com")), accepted);
    QCOMPARE(org.addresses("ada"), s("ada | shared@fabrikam.com | SMTP:shared@fabrikam.com"));
}

void tst_Addresses::R5_6_takenAddress()
{
    Company org;
    org.user(s("ada"));
    // Only an import can bring an address twice.
    QVERIFY(org.engine().write([&](ChangeWriter &writer) -> Result<void> {
        const UserKey key = *writer.users().find(s("ada@contoso.com"));
        UserRecord user = *writer.users().read(key);
        user.proxyAddresses = l("smtp:Info@contoso.com");
        return writer.updateUser(key, user).map([](bool) {});
    }));
    QVERIFY(org.engine().write([&](ChangeWriter &writer) -> Result<void> {
        ContactRecord contact;
        contact.id = ContactId::create();
        contact.displayName = s("Info desk");
        contact.mail = s("info@contoso.com");
        return writer.addContact(contact).map([](ContactKey) {});
    }));
    const QString before = org.addresses("ada");
    QCOMPARE(org.assign(s("ada"), l("E3")), std::optional(ErrorCode::AddressTaken));
    org.join(s("Sales"), l("ada"));
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Error UniquenessViolation"));
    QCOMPARE(org.addresses("ada"), before);
    org.join(s("Plain"), l("ada")); // no Exchange plan, no matter
    QCOMPARE(org.entries(s("ada")),
             s("E3 from Sales: Error UniquenessViolation; F3 from Plain: Active"));
    org.set("ada", proxies(""));
    org.reprocessUser(s("ada"));
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: Active; F3 from Plain: Active"));
    QCOMPARE(org.addresses("ada"), withExchange);
}

/*! What Exchange would drop is in nobody's way (R9.4). */
void tst_Addresses::R5_6_unverifiedAddressIsNoConflict()
{
    Company org;
    org.users(l("ada bob"));
    org.join(s("Sales"), l("bob"));
    org.set("bob", mail("info@fabrikam.com"));
    QCOMPARE(org.contact("info@fabrikam.com"), accepted);
    // bob has an Exchange plan already; another one is judged by what he would have with it.
    QCOMPARE(org.assign(s("bob"), l("E1")), accepted);
    QCOMPARE(org.assign(s("bob"), {}, l("E1")), accepted);
}

void tst_Addresses::R8_4_addressThatComesBackTaken()
{
    Company org;
    org.user(s("ada"));
    org.set("ada", mail("info@fabrikam.com"));
    org.join(s("Sales"), l("ada"));
    QCOMPARE(org.addresses("ada"), withExchange);
    QCOMPARE(org.contact("INFO@fabrikam.com"), accepted); // free since Exchange dropped it
    const QString before = org.addresses("ada");

    org.leave(s("Sales"), l("ada"));
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: ActiveWithError UniquenessViolation"));
    QCOMPARE(org.addresses("ada"), before);
    QVERIFY(org.auditLog().contains(
        s("Change user license | Microsoft Azure AD Group-Based Licensing | ada | failure | "
          "Proxy address is already being used")));
    // A license without Exchange goes as ever.
    org.join(s("Plain"), l("ada"));
    org.leave(s("Plain"), l("ada"));
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: ActiveWithError UniquenessViolation"));
    // Nor is the last Exchange plan lost while another license has one.
    org.join(s("Field"), l("ada"));
    QCOMPARE(org.entries(s("ada")), s("E1 from Field: Active"));

    org.leave(s("Field"), l("ada"));
    QCOMPARE(org.entries(s("ada")), s("E1 from Field: ActiveWithError UniquenessViolation"));
    // The input goes, and with it the reason; the license waits for Reprocess (R7).
    org.set("ada", {{s("mail"), QJsonValue(QJsonValue::Null)}});
    QCOMPARE(org.entries(s("ada")), s("E1 from Field: ActiveWithError UniquenessViolation"));
    org.reprocessUser(s("ada"));
    QCOMPARE(org.entries(s("ada")), QString());
    QCOMPARE(org.addresses("ada"), onceWithExchange);
}

void tst_Addresses::R8_4_directly()
{
    Company org;
    org.user(s("ada"));
    org.set("ada", mail("info@fabrikam.com"));
    org.assign(s("ada"), l("E3"));
    org.contact("info@fabrikam.com");
    const auto refused = std::optional(ErrorCode::AddressTaken);
    QCOMPARE(org.assign(s("ada"), {}, l("E3")), refused);
    QCOMPARE(org.assign(s("ada"), l("E3-EXCHANGE_S_ENTERPRISE")), refused);
    QCOMPARE(org.assign(s("ada"), l("E1"), l("E3")), accepted);
}

/*! Turning the plan off by editing counts as removing it (R5.4). */
void tst_Addresses::R8_4_planTurnedOffOnTheGroup()
{
    Company org;
    org.users(l("ada bob"));
    org.set("ada", mail("info@fabrikam.com"));
    org.join(s("Sales"), l("ada bob"));
    org.contact("info@fabrikam.com");
    org.license(s("Sales"), l("E3-EXCHANGE_S_ENTERPRISE"));
    QCOMPARE(org.entries(s("ada")), s("E3 from Sales: ActiveWithError UniquenessViolation"));
    QCOMPARE(org.addresses("ada"), withExchange);
    QCOMPARE(org.entries(s("bob")), s("E3-EXCHANGE_S_ENTERPRISE from Sales: Active"));
    // Another license with an Exchange plan, and the edit goes through.
    org.join(s("Field"), l("ada"));
    QCOMPARE(org.entries(s("ada")), s("E1 from Field: Active; "
                                      "E3-EXCHANGE_S_ENTERPRISE from Sales: Active"));
}

void tst_Addresses::R8_3_conversionKeepsAddresses()
{
    Company org;
    org.user(s("ada"));
    org.set("ada", mail("info@fabrikam.com"));
    org.join(s("Sales"), l("ada"));
    org.contact("info@fabrikam.com");
    const QString before = org.addresses("ada");
    org.license(s("Sales"), {}, l("E3"));
    QCOMPARE(org.submit(DeleteGroup{org.groupId(s("Sales"))}), accepted);
    QCOMPARE(org.entries(s("ada")), s("E3 direct: Active"));
    QCOMPARE(org.addresses("ada"), before);
}

void tst_Addresses::R4_9_reprocessingChangesNoAddress()
{
    Company org;
    org.users(l("ada bob"));
    for (const char *name : {"ada", "bob"})
        org.set(name, {{s("mailNickname"), s("team")}});
    org.join(s("Sales"), l("ada bob"));
    const QString ada = org.addresses("ada");
    const QString bob = org.addresses("bob");
    const qint64 entries = org.auditEntries();
    org.reprocessGroup(s("Sales"));
    org.reprocessUser(s("bob"));
    QCOMPARE(org.addresses("ada"), ada);
    QCOMPARE(org.addresses("bob"), bob);
    QCOMPARE(org.auditEntries(), entries + 3); // Trigger, Start, Finish
}

void tst_Addresses::R10_reasons()
{
    Company org;
    org.user(s("ada"));
    org.join(s("Sales"), l("ada"));
    QVERIFY(org.auditLog().contains(
        s("Update user | Microsoft Azure AD Group-Based Licensing | ada | success | "
          "EXCHANGE_S_ENTERPRISE of E3 was turned on.")));
    const auto newest = AuditStore(org.engine().store()).newest(1);
    QCOMPARE(newest->at(0).oldValue, s("{\"mail\":null,\"proxyAddresses\":[]}"));
    QCOMPARE(newest->at(0).newValue,
             s("{\"mail\":\"ada@contoso.com\",\"proxyAddresses\":[\"SMTP:ada@contoso.com\","
               "\"smtp:ada@contoso.onmicrosoft.com\"]}"));
    org.leave(s("Sales"), l("ada"));
    org.assign(s("ada"), l("E1"));
    org.set("ada", mail("m@contoso.com"));
    const QStringList log = org.auditLog();
    for (const char *line :
         {"Update user | Microsoft Azure AD Group-Based Licensing | ada | success | "
          "EXCHANGE_S_ENTERPRISE of E3 was turned off.",
          "Update user | tester | ada | success | EXCHANGE_S_STANDARD of E1 was turned on.",
          "Update user | tester | ada | success | Written: mail."})
        QVERIFY2(log.contains(s(line)), line);
}

/*! Drawn from the user, so that a preview comes to the address that is given afterwards. */
void tst_Addresses::R9_6_digitsAreTheUsersOwn()
{
    QStringList given;
    for (int time = 0; time < 2; ++time) {
        Company org;
        org.users(l("ada bob"));
        for (const char *name : {"ada", "bob"})
            org.set(name, {{s("mailNickname"), s("team")}});
        org.join(s("Sales"), l("ada"));
        org.join(s("Sales"), l("bob"));
        given += org.addresses("bob");
    }
    QCOMPARE(given[0], given[1]);
}

QTEST_GUILESS_MAIN(tst_Addresses)
#include "tst_addresses.moc"
