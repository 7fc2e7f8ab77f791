// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/mailaddresses.h"

#include <QRegularExpression>
#include <QTest>

using namespace LicenseDesk;

namespace {

/*! A user of Contoso whose addresses are made again after each event, as the product does it. */
class Mailbox
{
public:
    AddressInputs inputs;
    QStringList taken; //!< addresses of others
    QList<quint32> numbers; //!< the next random ones; counts up from 1 when used up

    Mailbox &upn(const char *text)
    {
        inputs.userPrincipalName = QString::fromUtf8(text);
        return *this;
    }
    Mailbox &mail(const char *text)
    {
        inputs.mail = QString::fromUtf8(text);
        return *this;
    }
    Mailbox &nickname(const char *text)
    {
        inputs.mailNickname = QString::fromUtf8(text);
        m_kept.mailNickname.clear();
        return *this;
    }
    Mailbox &proxies(const char *text)
    {
        inputs.proxyAddresses = QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
        return *this;
    }
    Mailbox &licensed(bool on = true)
    {
        m_licensed = on;
        return *this;
    }
    Mailbox &givenInitial(const char *text)
    {
        m_kept.initialAddress = QString::fromUtf8(text);
        return *this;
    }

    MailAddresses make()
    {
        const AddressDomains domains{QStringLiteral("contoso.onmicrosoft.com"),
                                     {QStringLiteral("contoso.com"), QStringLiteral("Contoso.DE")}};
        const MailAddresses results = mailAddresses(
            inputs, m_kept, m_licensed, domains,
            [this](const QString &address) { return taken.contains(address, Qt::CaseInsensitive); },
            [this] { return numbers.isEmpty() ? ++m_count : numbers.takeFirst(); });
        m_kept = {results.mailNickname, results.initialAddress};
        return results;
    }
    /*! "nickname | mail | SMTP:… smtp:…" */
    QString text()
    {
        const MailAddresses results = make();
        return QStringList{results.mailNickname, results.mail(),
                           results.proxyAddresses().join(u' ')}
            .join(QLatin1String(" | "));
    }
    /*! "value: reason, …" */
    QString dropped()
    {
        static const QStringList names{QStringLiteral("protocol"), QStringLiteral("malformed"),
                                       QStringLiteral("reserved"), QStringLiteral("unverified")};
        QStringList lines;
        for (const DroppedAddress &entry : make().dropped)
            lines += entry.value + QLatin1String(": ") + names.at(int(entry.reason));
        return lines.join(QLatin1String(", "));
    }

private:
    KeptAddresses m_kept;
    bool m_licensed = false;
    quint32 m_count = 0;
};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class tst_MailAddresses : public QObject
{
    Q_OBJECT

private slots:
    void case1_onlyAPrincipalName();
    void case2_mail();
    void case3_reservedSuffixes();
    void case4_theLicenseGoes();
    void case5_anotherNickname();
    void case6_theSameNicknameTwice();

    void droppedInputs_data();
    void droppedInputs();
    void wellFormedInputsStay_data();
    void wellFormedInputsStay();
    void primary_data();
    void primary();
    void nickname();
    void unverifiedDomainsWithExchange_data();
    void unverifiedDomainsWithExchange();
    void unverifiedDomainsComeBack();
    void principalNameThatIsAnInputStays();
    void initialAddressStaysASecondary();
    void principalNameInTheInitialDomain();
    void takenInitialAddress_data();
    void takenInitialAddress();
    void manyTakenInitialAddresses();
    void nicknamesThatAreNoAddress_data();
    void nicknamesThatAreNoAddress();
    void addressesAreComparedWithoutCase();
    void whatWasGivenElsewhere();
};

// The worked cases of R9.

void tst_MailAddresses::case1_onlyAPrincipalName()
{
    Mailbox user;
    user.upn("user1upn@contoso.com");
    QCOMPARE(user.text(), s("user1upn |  | "));
    QCOMPARE(user.licensed().text(),
             s("user1upn | user1upn@contoso.com | SMTP:user1upn@contoso.com "
               "smtp:user1upn@contoso.onmicrosoft.com"));
}

void tst_MailAddresses::case2_mail()
{
    Mailbox user;
    user.upn("user2upn@contoso.com").mail("user2mail@contoso.com");
    QCOMPARE(user.text(), s("user2mail | user2mail@contoso.com | SMTP:user2mail@contoso.com"));
    QCOMPARE(user.licensed().text(),
             s("user2mail | user2mail@contoso.com | SMTP:user2mail@contoso.com "
               "smtp:user2upn@contoso.com smtp:user2mail@contoso.onmicrosoft.com"));
}

void tst_MailAddresses::case3_reservedSuffixes()
{
    Mailbox user;
    user.upn("user3upn@contoso.com")
        .proxies("smtp:user3pa3@fabrikam.microsoftonline.com "
                 "smtp:user3pa2@contoso.onmicrosoft.com SMTP:user3pa1@contoso.com");
    QCOMPARE(user.licensed().text(),
             s("user3pa1 | user3pa1@contoso.com | SMTP:user3pa1@contoso.com "
               "smtp:user3upn@contoso.com smtp:user3pa1@contoso.onmicrosoft.com"));
    QCOMPARE(user.dropped(), s("smtp:user3pa3@fabrikam.microsoftonline.com: reserved, "
                               "smtp:user3pa2@contoso.onmicrosoft.com: reserved"));
}

void tst_MailAddresses::case4_theLicenseGoes()
{
    Mailbox user;
    user.upn("user1upn@contoso.com").licensed().text();
    QCOMPARE(user.licensed(false).text(), s("user1upn | user1upn@contoso.onmicrosoft.com | "
                                            "SMTP:user1upn@contoso.onmicrosoft.com"));
    // And comes again: as it was.
    QCOMPARE(user.licensed().text(),
             s("user1upn | user1upn@contoso.com | SMTP:user1upn@contoso.com "
               "smtp:user1upn@contoso.onmicrosoft.com"));
}

void tst_MailAddresses::case5_anotherNickname()
{
    Mailbox user;
    user.upn("user1upn@contoso.com").licensed().text();
    QCOMPARE(user.nickname("user5new1").text(),
             s("user5new1 | user1upn@contoso.com | SMTP:user1upn@contoso.com "
               "smtp:user1upn@contoso.onmicrosoft.com"));
}

void tst_MailAddresses::case6_theSameNicknameTwice()
{
    Mailbox first;
    first.upn("user6a@contoso.com").nickname("user6mnn").licensed();
    QCOMPARE(first.text(), s("user6mnn | user6a@contoso.com | SMTP:user6a@contoso.com "
                             "smtp:user6mnn@contoso.onmicrosoft.com"));
    Mailbox second;
    second.upn("user6b@contoso.com").nickname("user6mnn").licensed();
    second.taken = {s("User6mnn@contoso.onmicrosoft.com")};
    second.numbers = {4711};
    QCOMPARE(second.text(), s("user6mnn | user6b@contoso.com | SMTP:user6b@contoso.com "
                              "smtp:user6mnn4711@contoso.onmicrosoft.com"));
    QCOMPARE(second.text(), s("user6mnn | user6b@contoso.com | SMTP:user6b@contoso.com "
                              "smtp:user6mnn4711@contoso.onmicrosoft.com"));
}

// R9.1

void tst_MailAddresses::droppedInputs_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *value, const char *reason) {
        QTest::newRow(value) << s(value) << s(reason);
    };
    row("smtp:a@fabrikam.onmicrosoft.com", "reserved");
    row("SMTP:a@Fabrikam.OnMicrosoft.COM", "reserved");
    row("smtp:a@deep.fabrikam.onmicrosoft.com", "reserved");
    row("smtp:a@eu.microsoftonline.com", "reserved");
    row("sip:a@contoso.com", "protocol");
    row("X500:/o=Contoso/cn=a", "protocol");
    row("EUM:123;phone-context=x", "protocol");
    row("a@contoso.com", "malformed");
    row("", "malformed");
    row("smtp:", "malformed");
    row("smtp:a", "malformed");
    row("smtp:@contoso.com", "malformed");
    row("smtp:a@", "malformed");
    row("smtp:a@contoso", "malformed");
    row("smtp:a@contoso..com", "malformed");
    row("smtp:a@-contoso.com", "malformed");
    row("smtp:a@b@contoso.com", "malformed");
    row("smtp:a b@contoso.com", "malformed");
    row("smtp:a,b@contoso.com", "malformed");
    row("smtp:<a>@contoso.com", "malformed");
    row("smtp:.a@contoso.com", "malformed");
    row("smtp:a.@contoso.com", "malformed");
    row("smtp:a..b@contoso.com", "malformed");
}

void tst_MailAddresses::droppedInputs()
{
    QFETCH(QString, value);
    QFETCH(QString, reason);
    Mailbox user;
    user.upn("u@contoso.com");
    user.inputs.proxyAddresses = {value};
    QCOMPARE(user.dropped(), value + s(": ") + reason);
    QCOMPARE(user.text(), s("u |  | "));
    QCOMPARE(user.licensed().text(),
             s("u | u@contoso.com | SMTP:u@contoso.com smtp:u@contoso.onmicrosoft.com"));
    // The same in mail, where there is no protocol to be wrong.
    if (!value.startsWith(QLatin1String("smtp:"), Qt::CaseInsensitive) || value.size() == 5)
        return;
    Mailbox other;
    other.upn("u@contoso.com");
    other.inputs.mail = value.mid(5);
    QCOMPARE(other.dropped(), value.mid(5) + s(": ") + reason);
    QCOMPARE(other.text(), s("u |  | "));
}

void tst_MailAddresses::wellFormedInputsStay_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"a@contoso.com", "A.B+tag@contoso.com", "o'neil@contoso.com",
                                "a_b-c@contoso.com", "ana.núñez@contoso.com", "χαρά@παράδειγμα.gr",
                                "a@onmicrosoft.com.example", "a@notonmicrosoft.com", "1@2.example"})
        QTest::newRow(address) << s(address);
}

void tst_MailAddresses::wellFormedInputsStay()
{
    QFETCH(QString, address);
    Mailbox user;
    user.upn("u@contoso.com");
    user.inputs.proxyAddresses = {s("SMTP:") + address};
    QCOMPARE(user.make().proxyAddresses(), user.inputs.proxyAddresses);
    QCOMPARE(user.dropped(), QString());
}

// R9.2, and what the specification leaves open: no address is lost but by a rule, and where there
// is any address, one is the primary.

void tst_MailAddresses::primary_data()
{
    QTest::addColumn<QString>("mail");
    QTest::addColumn<QString>("proxies");
    QTest::addColumn<QString>("unlicensed");
    QTest::addColumn<QString>("licensed");
    const auto row = [](const char *name, const char *mail, const char *proxies,
                        const char *unlicensed, const char *licensed) {
        QTest::newRow(name) << s(mail) << s(proxies) << s(unlicensed) << s(licensed);
    };
    row("SMTP before mail", "m@contoso.com", "smtp:s@contoso.com SMTP:p@contoso.com",
        "SMTP:p@contoso.com smtp:s@contoso.com smtp:m@contoso.com",
        "SMTP:p@contoso.com smtp:s@contoso.com smtp:m@contoso.com smtp:u@contoso.com "
        "smtp:p@contoso.onmicrosoft.com");
    row("mail before UPN", "m@contoso.com", "smtp:s@contoso.com",
        "SMTP:m@contoso.com smtp:s@contoso.com",
        "SMTP:m@contoso.com smtp:s@contoso.com smtp:u@contoso.com "
        "smtp:m@contoso.onmicrosoft.com");
    row("two SMTP: the first", "", "SMTP:p@contoso.com SMTP:q@contoso.com",
        "SMTP:p@contoso.com smtp:q@contoso.com",
        "SMTP:p@contoso.com smtp:q@contoso.com smtp:u@contoso.com "
        "smtp:p@contoso.onmicrosoft.com");
    row("Smtp is a secondary", "", "Smtp:s@contoso.com", "SMTP:s@contoso.com",
        "SMTP:u@contoso.com smtp:s@contoso.com smtp:u@contoso.onmicrosoft.com");
    row("a dropped SMTP is none", "m@contoso.com", "SMTP:p@x.onmicrosoft.com", "SMTP:m@contoso.com",
        "SMTP:m@contoso.com smtp:u@contoso.com smtp:m@contoso.onmicrosoft.com");
    row("mail that is a proxy address", "S@contoso.com", "smtp:r@contoso.com smtp:s@contoso.com",
        "SMTP:s@contoso.com smtp:r@contoso.com",
        "SMTP:s@contoso.com smtp:r@contoso.com smtp:u@contoso.com "
        "smtp:s@contoso.onmicrosoft.com");
}

void tst_MailAddresses::primary()
{
    QFETCH(QString, mail);
    QFETCH(QString, proxies);
    QFETCH(QString, unlicensed);
    QFETCH(QString, licensed);
    Mailbox user;
    user.upn("u@contoso.com").mail(qPrintable(mail)).proxies(qPrintable(proxies));
    QCOMPARE(user.make().proxyAddresses().join(u' '), unlicensed);
    Mailbox other;
    other.upn("u@contoso.com").mail(qPrintable(mail)).proxies(qPrintable(proxies)).licensed();
    QCOMPARE(other.make().proxyAddresses().join(u' '), licensed);
}

// R9.3

void tst_MailAddresses::nickname()
{
    Mailbox user;
    user.upn("u@contoso.com");
    QCOMPARE(user.make().mailNickname, s("u"));
    user.mail("m@contoso.com").upn("v@contoso.com");
    QCOMPARE(user.make().mailNickname, s("u")); // once set, it stays
    QCOMPARE(user.nickname("n").make().mailNickname, s("n"));
    QCOMPARE(user.nickname("").make().mailNickname, s("m")); // made anew from the primary
    user.mail("");
    QCOMPARE(user.nickname("").make().mailNickname, s("v"));
}

// R9.4

void tst_MailAddresses::unverifiedDomainsWithExchange_data()
{
    QTest::addColumn<QString>("upn");
    QTest::addColumn<QString>("mail");
    QTest::addColumn<QString>("proxies");
    QTest::addColumn<QString>("addresses");
    QTest::addColumn<QString>("dropped");
    const auto row = [](const char *name, const char *upn, const char *mail, const char *proxies,
                        const char *addresses, const char *dropped) {
        QTest::newRow(name) << s(upn) << s(mail) << s(proxies) << s(addresses) << s(dropped);
    };
    row("secondary", "u@contoso.com", "", "SMTP:p@contoso.com smtp:s@fabrikam.com",
        "SMTP:p@contoso.com smtp:u@contoso.com smtp:p@contoso.onmicrosoft.com",
        "smtp:s@fabrikam.com: unverified");
    row("primary: the UPN", "u@contoso.com", "", "SMTP:p@fabrikam.com smtp:s@contoso.com",
        "SMTP:u@contoso.com smtp:s@contoso.com smtp:u@contoso.onmicrosoft.com",
        "SMTP:p@fabrikam.com: unverified");
    row("primary: the UPN, not the mail", "u@contoso.com", "m@contoso.com", "SMTP:p@fabrikam.com",
        "SMTP:u@contoso.com smtp:m@contoso.com smtp:u@contoso.onmicrosoft.com",
        "SMTP:p@fabrikam.com: unverified");
    row("mail", "u@contoso.com", "m@fabrikam.com", "",
        "SMTP:u@contoso.com smtp:u@contoso.onmicrosoft.com", "m@fabrikam.com: unverified");
    row("the UPN, too: the initial address", "u@fabrikam.com", "m@fabrikam.com", "",
        "SMTP:u@contoso.onmicrosoft.com", "m@fabrikam.com: unverified, u@fabrikam.com: unverified");
    row("the UPN, and a secondary that stays", "u@fabrikam.com", "", "smtp:s@contoso.com",
        "SMTP:u@contoso.onmicrosoft.com smtp:s@contoso.com", "u@fabrikam.com: unverified");
    row("another case, another script", "u@CONTOSO.com", "", "SMTP:p@contoso.de",
        "SMTP:p@contoso.de smtp:u@CONTOSO.com smtp:p@contoso.onmicrosoft.com", "");
    row("a subdomain is another domain", "u@contoso.com", "m@sub.contoso.com", "",
        "SMTP:u@contoso.com smtp:u@contoso.onmicrosoft.com", "m@sub.contoso.com: unverified");
    row("no domain at all", "u", "", "", "SMTP:u@contoso.onmicrosoft.com", "u: unverified");
}

void tst_MailAddresses::unverifiedDomainsWithExchange()
{
    QFETCH(QString, upn);
    QFETCH(QString, mail);
    QFETCH(QString, proxies);
    QFETCH(QString, addresses);
    QFETCH(QString, dropped);
    Mailbox user;
    user.upn(qPrintable(upn)).mail(qPrintable(mail)).proxies(qPrintable(proxies)).licensed();
    QCOMPARE(user.make().proxyAddresses().join(u' '), addresses);
    QCOMPARE(user.dropped(), dropped);
}

void tst_MailAddresses::unverifiedDomainsComeBack()
{
    Mailbox user;
    user.upn("u@contoso.com").proxies("SMTP:p@fabrikam.com smtp:s@contoso.com");
    QCOMPARE(user.text(), s("p | p@fabrikam.com | SMTP:p@fabrikam.com smtp:s@contoso.com"));
    user.licensed().text();
    // R8.4, R9.5: and the initial address, once given, stays as a secondary.
    QCOMPARE(user.licensed(false).text(),
             s("p | p@fabrikam.com | SMTP:p@fabrikam.com smtp:s@contoso.com "
               "smtp:p@contoso.onmicrosoft.com"));
}

// R9.5

void tst_MailAddresses::principalNameThatIsAnInputStays()
{
    Mailbox user;
    user.upn("u@contoso.com").proxies("SMTP:p@contoso.com smtp:U@contoso.com").licensed().text();
    QCOMPARE(user.licensed(false).text(),
             s("p | p@contoso.com | SMTP:p@contoso.com smtp:U@contoso.com "
               "smtp:p@contoso.onmicrosoft.com"));
    Mailbox other;
    other.upn("u@contoso.com").mail("u@contoso.com").licensed().text();
    QCOMPARE(other.licensed(false).text(),
             s("u | u@contoso.com | SMTP:u@contoso.com smtp:u@contoso.onmicrosoft.com"));
}

void tst_MailAddresses::initialAddressStaysASecondary()
{
    Mailbox user;
    user.upn("u@contoso.com").licensed().text();
    user.licensed(false).text();
    QCOMPARE(user.mail("m@contoso.com").text(),
             s("u | m@contoso.com | SMTP:m@contoso.com smtp:u@contoso.onmicrosoft.com"));
}

// R9.1: it is never dropped, and stands once.

void tst_MailAddresses::principalNameInTheInitialDomain()
{
    Mailbox user;
    user.upn("u@contoso.onmicrosoft.com").licensed();
    QCOMPARE(user.text(), s("u | u@contoso.onmicrosoft.com | SMTP:u@contoso.onmicrosoft.com"));
    QCOMPARE(user.licensed(false).text(),
             s("u | u@contoso.onmicrosoft.com | SMTP:u@contoso.onmicrosoft.com"));
    Mailbox other;
    other.upn("u@contoso.onmicrosoft.com").nickname("n").licensed();
    QCOMPARE(other.text(), s("n | u@contoso.onmicrosoft.com | SMTP:u@contoso.onmicrosoft.com "
                             "smtp:n@contoso.onmicrosoft.com"));
}

// R9.6

void tst_MailAddresses::takenInitialAddress_data()
{
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QList<quint32>>("numbers");
    QTest::addColumn<QString>("initial");
    using Numbers = QList<quint32>;
    QTest::newRow("free") << QStringList() << Numbers{1234} << s("u");
    QTest::newRow("taken") << QStringList{s("u")} << Numbers{1234} << s("u1234");
    QTest::newRow("with zeros") << QStringList{s("u")} << Numbers{7} << s("u0007");
    QTest::newRow("the last four") << QStringList{s("u")} << Numbers{987654321} << s("u4321");
    QTest::newRow("digits taken, too")
        << QStringList{s("u"), s("u1234"), s("U0005")} << Numbers{1234, 5, 9999} << s("u9999");
}

void tst_MailAddresses::takenInitialAddress()
{
    QFETCH(QStringList, taken);
    QFETCH(QList<quint32>, numbers);
    QFETCH(QString, initial);
    Mailbox user;
    user.upn("u@contoso.com").licensed();
    for (const QString &local : taken)
        user.taken += local + s("@contoso.onmicrosoft.com");
    user.numbers = numbers;
    QCOMPARE(user.make().initialAddress, initial + s("@contoso.onmicrosoft.com"));
}

void tst_MailAddresses::manyTakenInitialAddresses()
{
    Mailbox user;
    user.upn("u@contoso.com").licensed();
    user.taken += s("u@contoso.onmicrosoft.com");
    for (int number = 0; number < 10000; ++number)
        user.taken += s("u%1@contoso.onmicrosoft.com").arg(number, 4, 10, QLatin1Char('0'));
    static const QRegularExpression eightDigits(s("^u\\d{8}@contoso\\.onmicrosoft\\.com$"));
    QVERIFY(eightDigits.match(user.make().initialAddress).hasMatch());
}

void tst_MailAddresses::nicknamesThatAreNoAddress_data()
{
    QTest::addColumn<QString>("nickname");
    QTest::addColumn<QString>("local");
    QTest::newRow("blank inside") << s("ada lovelace") << s("adalovelace");
    QTest::newRow("an address") << s("a@b.c") << s("ab.c");
    QTest::newRow("dots") << s("..a...b..") << s("a.b");
    QTest::newRow("nothing left") << s("(),;") << s("user");
    QTest::newRow("long") << QString(300, u'x') << QString(48, u'x');
}

void tst_MailAddresses::nicknamesThatAreNoAddress()
{
    QFETCH(QString, nickname);
    QFETCH(QString, local);
    Mailbox user;
    user.upn("u@contoso.com").nickname(qPrintable(nickname)).licensed();
    const MailAddresses results = user.make();
    QCOMPARE(results.mailNickname, nickname);
    QCOMPARE(results.initialAddress, local + s("@contoso.onmicrosoft.com"));
}

void tst_MailAddresses::addressesAreComparedWithoutCase()
{
    QVERIFY(isSameAddress(s("Ada@Contoso.com"), s("ada@contoso.COM")));
    QVERIFY(isSameAddress(s("ANA.NÚÑEZ@contoso.com"), s("ana.nu\u0301n\u0303ez@contoso.com")));
    QVERIFY(!isSameAddress(s("strasse@contoso.com"), s("straße@contoso.com")));
    Mailbox user;
    user.upn("U@contoso.com").mail("u@Contoso.com").proxies("smtp:u@contoso.com").licensed();
    QCOMPARE(user.make().proxyAddresses().join(u' '),
             s("SMTP:u@contoso.com smtp:u@contoso.onmicrosoft.com"));
}

/*! Of what an import brings, the address in the initial domain is the one once given. */
void tst_MailAddresses::whatWasGivenElsewhere()
{
    const AddressDomains domains{s("contoso.onmicrosoft.com"), {}};
    const auto among = [&](const char *proxies, const char *upn) {
        return initialAddressAmong(s(proxies).split(u' ', Qt::SkipEmptyParts), s(upn), domains);
    };
    QCOMPARE(among("SMTP:u@contoso.com smtp:x7@Contoso.onmicrosoft.com", "u@contoso.com"),
             s("x7@Contoso.onmicrosoft.com"));
    QCOMPARE(among("SMTP:u@contoso.onmicrosoft.com smtp:n@contoso.onmicrosoft.com",
                   "U@contoso.onmicrosoft.com"),
             s("n@contoso.onmicrosoft.com"));
    QCOMPARE(among("SMTP:u@contoso.com sip:u@contoso.onmicrosoft.com", "u@contoso.com"), QString());
    Mailbox user;
    user.upn("u@contoso.com").givenInitial("x7@contoso.onmicrosoft.com").licensed();
    QCOMPARE(user.text(),
             s("u | u@contoso.com | SMTP:u@contoso.com smtp:x7@contoso.onmicrosoft.com"));
}

QTEST_GUILESS_MAIN(tst_MailAddresses)

#include "tst_mailaddresses.moc"
