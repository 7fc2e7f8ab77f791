// SPDX-License-Identifier: GPL-3.0-or-later
// Mail addresses through requests and imported files (R9): what is written are inputs, what is read
// are results.
#include "exchange/import.h"
#include "graphdirectory.h"

#include <QTest>

using namespace LicenseDesk;

namespace {

const QString taken = QStringLiteral("409 Another object with the same value for property "
                                     "proxyAddresses already exists.");

/*! E3 has Exchange, VISIO has not; Sales is licensed with E3, Staff with VISIO. */
class Mail : public Directory
{
public:
    Mail()
    {
        license("Sales", l("E3"));
        license("Staff", l("VISIO"));
    }

    /*! "nickname | mail | proxy addresses" as requests tell it. */
    QString addresses(const char *name)
    {
        const QJsonObject user = get(qPrintable(
            s("/users/{user:%1}?$select=mail,mailNickname,proxyAddresses").arg(s(name))));
        QStringList proxies;
        for (const QJsonValue entry : user.value(u"proxyAddresses").toArray())
            proxies += entry.toString();
        return QStringList{user.value(u"mailNickname").toString(), user.value(u"mail").toString(),
                           proxies.join(u' ')}
            .join(QLatin1String(" | "));
    }
    /*! "users: read 1, …" without the file's name. */
    QString import(const QByteArray &content)
    {
        ImportSource source;
        source.name = s("file");
        source.content = content;
        const auto results = importFiles(org.engine(), {source}, {});
        if (!results[0])
            return s("unreadable");
        return toText(*results[0]).trimmed().section(QLatin1String(": "), 1);
    }
    QByteArray catalogueLine(const char *product, const char *plan)
    {
        return org.skuId(s(product)).toString().toLatin1().prepend("Product,X,") + ','
               + QByteArray(plan) + ',' + org.planId(s(plan)).toString().toLatin1() + ',' + plan
               + '\n';
    }
};

const QByteArray catalogueHeader(
    "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,"
    "Service_Plans_Included_Friendly_Names\n");

} // namespace

class tst_MailExchange : public QObject
{
    Q_OBJECT

private slots:
    void R9_workedCasesByRequest();
    void R9_createdWithInputs();
    void R9_whatWasReadIsNoInput();
    void R9_conflicts();
    void R9_groupsAndContactsAreAsWritten();
    void R9_importTakesAddressesAsTheyAre();
    void R9_importedInitialAddressIsKept();
    void R7_cataloguePlanOnlyMovesAddresses();
    void R7_subscriptionPlanOnlyMovesAddresses();
};

void tst_MailExchange::R9_workedCasesByRequest()
{
    Mail mail;
    QCOMPARE(mail.addresses("ada"), s("ada |  | "));
    mail.join("Sales", l("ada"));
    const QString licensed = s("ada | ada@contoso.com | SMTP:ada@contoso.com "
                               "smtp:ada@contoso.onmicrosoft.com");
    QCOMPARE(mail.addresses("ada"), licensed); // case 1
    QCOMPARE(mail.outcome("PATCH", "/users/{user:ada}", R"({"mailNickname":"new1"})"), done);
    QCOMPARE(mail.addresses("ada"), QString(licensed).replace(0, 3, s("new1"))); // case 5
    mail.leave("Sales", "ada");
    QCOMPARE(mail.addresses("ada"), s("new1 | ada@contoso.onmicrosoft.com | "
                                      "SMTP:ada@contoso.onmicrosoft.com")); // case 4
    mail.join("Staff", l("bob"));
    QCOMPARE(mail.addresses("bob"), s("bob |  | "));
    QCOMPARE(mail.assign("bob", l("E3")), fine);
    QCOMPARE(mail.addresses("bob"), QString(licensed).replace(s("ada"), s("bob")));
}

void tst_MailExchange::R9_createdWithInputs()
{
    Mail mail;
    mail.user("zoe", "DE",
              R"(,"mail":"z@contoso.com","proxyAddresses":["smtp:z3@x.onmicrosoft.com",)"
              R"("x500:/o=x","smtp:z2@contoso.com"])");
    QCOMPARE(mail.addresses("zoe"),
             s("z | z@contoso.com | SMTP:z@contoso.com smtp:z2@contoso.com"));
    mail.join("Sales", l("zoe"));
    QCOMPARE(mail.addresses("zoe"),
             s("z | z@contoso.com | SMTP:z@contoso.com smtp:z2@contoso.com smtp:zoe@contoso.com "
               "smtp:z@contoso.onmicrosoft.com"));
}

void tst_MailExchange::R9_whatWasReadIsNoInput()
{
    Mail mail;
    mail.join("Sales", l("ada"));
    QCOMPARE(mail.outcome("PATCH", "/users/{user:ada}",
                          R"({"mail":"ada@contoso.com","mailNickname":"ada","proxyAddresses":)"
                          R"(["smtp:ada@contoso.onmicrosoft.com","SMTP:ada@contoso.com"]})"),
             done);
    mail.leave("Sales", "ada");
    QCOMPARE(mail.addresses("ada"), s("ada | ada@contoso.onmicrosoft.com | "
                                      "SMTP:ada@contoso.onmicrosoft.com"));
}

void tst_MailExchange::R9_conflicts()
{
    Mail mail;
    mail.join("Sales", l("bob"));
    mail.outcome("POST", "/contacts", R"({"displayName":"Info","mail":"info@contoso.com"})");
    const auto patch = [&](const char *path, const char *body) {
        return mail.outcome("PATCH", path, body);
    };
    QCOMPARE(patch("/users/{user:ada}", R"({"mail":"Info@contoso.com"})"), taken);
    QCOMPARE(patch("/users/{user:ada}", R"({"proxyAddresses":["smtp:bob@contoso.com"]})"), taken);
    QCOMPARE(patch("/groups/{group:Staff}", R"({"mail":"info@contoso.com"})"), taken);
    QCOMPARE(patch("/groups/{group:Staff}",
                   R"({"proxyAddresses":["SMTP:bob@contoso.onmicrosoft.com"]})"),
             taken);
    QCOMPARE(mail.outcome("POST", "/contacts",
                          R"({"displayName":"X","proxyAddresses":["smtp:Ada@contoso.com"]})"),
             taken);
    // A name that is an address of another object is refused with the property in which it clashes.
    QCOMPARE(patch("/users/{user:ada}", R"({"userPrincipalName":"info@contoso.com"})").left(3),
             s("409"));
    QCOMPARE(mail.addresses("ada"), s("ada |  | "));
}

void tst_MailExchange::R9_groupsAndContactsAreAsWritten()
{
    Mail mail;
    QCOMPARE(mail.outcome("PATCH", "/groups/{group:Staff}",
                          R"({"mail":"staff@fabrikam.com","proxyAddresses":)"
                          R"(["SMTP:staff@fabrikam.com","smtp:staff@x.onmicrosoft.com"]})"),
             done);
    const QJsonObject group = mail.get("/groups/{group:Staff}");
    QCOMPARE(group.value(u"mail").toString(), s("staff@fabrikam.com"));
    QCOMPARE(group.value(u"proxyAddresses").toArray().size(), 2);
}

void tst_MailExchange::R9_importTakesAddressesAsTheyAre()
{
    Mail mail;
    const QByteArray file =
        mail
            .expand(s(
                R"([{"id":"{user:ada}","userPrincipalName":"ada@contoso.com","mail":"ada@fabrikam.com",)"
                R"("proxyAddresses":["SMTP:ada@fabrikam.com",)"
                R"("smtp:a2@contoso.com","x500:/o=x"]}])"))
            .toUtf8();
    mail.join("Sales", l("ada"));
    QCOMPARE(mail.import(file), s("users: read 1, added 0, changed 1, skipped 0"));
    QCOMPARE(mail.addresses("ada"),
             s("ada | ada@fabrikam.com | SMTP:ada@fabrikam.com smtp:a2@contoso.com x500:/o=x"));
    QCOMPARE(mail.import(file), s("users: read 1, added 0, changed 0, skipped 0"));
    mail.reprocessUser("ada"); // nothing is turned on or off
    QCOMPARE(mail.addresses("ada"),
             s("ada | ada@fabrikam.com | SMTP:ada@fabrikam.com smtp:a2@contoso.com x500:/o=x"));
    // They are inputs as well, from which the addresses are made again later.
    mail.leave("Sales", "ada");
    QCOMPARE(mail.addresses("ada"), s("ada | ada@fabrikam.com | SMTP:ada@fabrikam.com "
                                      "smtp:a2@contoso.com smtp:ada@contoso.onmicrosoft.com"));
    mail.join("Sales", l("ada"));
    QCOMPARE(mail.addresses("ada"), s("ada | ada@contoso.com | SMTP:ada@contoso.com "
                                      "smtp:a2@contoso.com smtp:ada@contoso.onmicrosoft.com"));
}

void tst_MailExchange::R9_importedInitialAddressIsKept()
{
    Mail mail;
    const QByteArray file =
        mail
            .expand(s(
                R"([{"id":"{user:ada}","userPrincipalName":"ada@contoso.com","proxyAddresses":["SMTP:ada@contoso.com",)"
                R"("smtp:x7@contoso.onmicrosoft.com"]}])"))
            .toUtf8();
    mail.import(file);
    mail.join("Sales", l("ada"));
    QCOMPARE(mail.addresses("ada"), s("ada | ada@contoso.com | SMTP:ada@contoso.com "
                                      "smtp:x7@contoso.onmicrosoft.com"));
}

void tst_MailExchange::R7_cataloguePlanOnlyMovesAddresses()
{
    Mail mail;
    mail.join("Staff", l("ada"));
    mail.assign("bob", l("VISIO"));
    QCOMPARE(mail.addresses("ada"), s("ada |  | "));
    const QStringList before = mail.audits();
    QVERIFY(mail.import(catalogueHeader + mail.catalogueLine("VISIO", "EXCHANGE_S_DESKLESS"))
                .startsWith(s("product catalogue: read 1")));
    for (const char *name : {"ada", "bob"}) {
        QCOMPARE(mail.addresses(name),
                 s("ada | ada@contoso.com | SMTP:ada@contoso.com smtp:ada@contoso.onmicrosoft.com")
                     .replace(s("ada"), s(name)));
    }
    QCOMPARE(mail.addresses("eve"), s("eve |  | "));
    QCOMPARE(mail.states("ada"), s("X from Staff: Active").replace(u'X', s("VISIO")));
    // Nothing was processed (R4.11): only addresses followed, and the import.
    QStringList more = mail.audits();
    more = more.first(more.size() - before.size());
    QCOMPARE(more.filter(s("Update user")).size(), 2);
    QCOMPARE(more.filter(s("Change user license")).size(), 0);
    QCOMPARE(more.size(), 3);
}

void tst_MailExchange::R7_subscriptionPlanOnlyMovesAddresses()
{
    Mail mail;
    mail.join("Staff", l("ada"));
    const QByteArray file = mail.expand(s(R"([{"skuId":"{sku:VISIO}","skuPartNumber":"VISIO",)"
                                          R"("prepaidUnits":{"enabled":10},"servicePlans":[)"
                                          R"({"servicePlanId":"{plan:EXCHANGE_S_DESKLESS}",)"
                                          R"("servicePlanName":"EXCHANGE_S_DESKLESS"}]}])"))
                                .toUtf8();
    QVERIFY2(mail.import(file).contains(s("read 1")), qPrintable(mail.import(file)));
    QCOMPARE(mail.addresses("ada"), s("ada | ada@contoso.com | SMTP:ada@contoso.com "
                                      "smtp:ada@contoso.onmicrosoft.com"));
}

QTEST_GUILESS_MAIN(tst_MailExchange)
#include "tst_mailexchange.moc"
