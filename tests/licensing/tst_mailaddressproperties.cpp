// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for mail addresses whatever they are made from (R9).
#include "licensing/mailaddresses.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <ostream>

using namespace LicenseDesk;

namespace {

const QStringList locals{QStringLiteral("ada"), QStringLiteral("ADA"), QStringLiteral("bob"),
                         QStringLiteral("a.b"), QStringLiteral("n\u00fa\u00f1ez")};
const QStringList domainNames{
    QStringLiteral("contoso.com"), QStringLiteral("Contoso.COM"), QStringLiteral("fabrikam.com"),
    QStringLiteral("contoso.onmicrosoft.com"), QStringLiteral("eu.microsoftonline.com")};
const QStringList protocols{QStringLiteral("SMTP:"), QStringLiteral("smtp:"),
                            QStringLiteral("Smtp:"), QStringLiteral("sip:"), QString()};
const AddressDomains domains{QStringLiteral("contoso.onmicrosoft.com"),
                             {QStringLiteral("contoso.com")}};

int upTo(int last)
{
    return *rc::gen::inRange(0, last + 1);
}

QString oneOf(const QStringList &texts)
{
    return texts.at(upTo(int(texts.size()) - 1));
}

QString anAddress()
{
    if (upTo(7) == 7)
        return QStringLiteral("no address");
    return oneOf(locals) + u'@' + oneOf(domainNames);
}

AddressInputs someInputs()
{
    AddressInputs inputs;
    inputs.userPrincipalName = oneOf(locals) + u'@' + oneOf(domainNames.first(4));
    if (upTo(1) == 1)
        inputs.mail = anAddress();
    if (upTo(2) == 2)
        inputs.mailNickname = oneOf(locals);
    for (int count = upTo(4); count > 0; --count)
        inputs.proxyAddresses += oneOf(protocols) + anAddress();
    return inputs;
}

/*! Some initial addresses that others have. */
QStringList someTaken()
{
    QStringList taken;
    for (const QString &local : locals) {
        if (upTo(2) == 2)
            taken += local + QStringLiteral("@contoso.onmicrosoft.com");
    }
    return taken;
}

struct User
{
    AddressInputs inputs = someInputs();
    QStringList taken = someTaken();
    KeptAddresses kept;
    quint32 number = quint32(upTo(20000));

    MailAddresses make(bool hasExchangePlan)
    {
        const MailAddresses results = mailAddresses(
            inputs, kept, hasExchangePlan, domains,
            [this](const QString &address) { return taken.contains(address, Qt::CaseInsensitive); },
            [this] { return number++; });
        kept = {results.mailNickname, results.initialAddress};
        return results;
    }
    /*! Some licenses come and go. */
    void live()
    {
        for (int count = upTo(3); count > 0; --count)
            make(upTo(1) == 1);
    }
};

bool has(const MailAddresses &results, const QString &address)
{
    return std::ranges::any_of(results.addresses, [&](const MailAddress &entry) {
        return isSameAddress(entry.address, address);
    });
}

template <typename Check>
bool holds(const char *property, Check check)
{
    return rc::check(property, check);
}

} // namespace

class tst_MailAddressProperties : public QObject
{
    Q_OBJECT

private slots:
    void addressesAreWellMade();
    void makingThemAgainChangesNothing();
    void licensesComeAndGo();
    void everyInputIsUsedOrDropped();
};

void tst_MailAddressProperties::addressesAreWellMade()
{
    QVERIFY(holds("one primary where there is any address, each address once, only verified "
                  "domains with Exchange",
                  [] {
                      User user;
                      user.live();
                      const bool hasExchangePlan = upTo(1) == 1;
                      const MailAddresses results = user.make(hasExchangePlan);
                      const QStringList list = results.proxyAddresses();
                      const auto primaries = std::ranges::count_if(list, [](const QString &entry) {
                          return entry.startsWith(QLatin1String("SMTP:"));
                      });
                      RC_ASSERT(primaries == (list.isEmpty() ? 0 : 1));
                      RC_ASSERT(results.mail() == (list.isEmpty() ? QString() : list[0].mid(5)));
                      for (size_t i = 0; i < results.addresses.size(); ++i) {
                          const QString &address = results.addresses[i].address;
                          RC_ASSERT(!hasExchangePlan || domains.areVerifiedFor(address));
                          RC_ASSERT(!user.taken.contains(address, Qt::CaseInsensitive)
                                    || address == user.inputs.userPrincipalName);
                          for (size_t j = 0; j < i; ++j)
                              RC_ASSERT(!isSameAddress(address, results.addresses[j].address));
                      }
                      RC_ASSERT(!results.mailNickname.isEmpty());
                      RC_ASSERT(!hasExchangePlan || has(results, results.initialAddress));
                  }));
}

void tst_MailAddressProperties::makingThemAgainChangesNothing()
{
    QVERIFY(holds("a second time changes nothing", [] {
        User user;
        user.live();
        const bool hasExchangePlan = upTo(1) == 1;
        const MailAddresses results = user.make(hasExchangePlan);
        RC_ASSERT(user.make(hasExchangePlan) == results);
    }));
}

void tst_MailAddressProperties::licensesComeAndGo()
{
    QVERIFY(holds("a license that comes back brings back what was, and what goes leaves R9.5", [] {
        User user;
        user.live();
        const MailAddresses licensed = user.make(true);
        const MailAddresses unlicensed = user.make(false);
        RC_ASSERT(user.make(true) == licensed);
        RC_ASSERT(unlicensed.mailNickname == licensed.mailNickname);
        RC_ASSERT(has(unlicensed, licensed.initialAddress)); // once given, it stays
        // The UPN's address goes, unless it is an input or the initial address.
        const QString &upn = user.inputs.userPrincipalName;
        const bool isInput =
            (isSameAddress(user.inputs.mail, upn) && !dropReason(user.inputs.mail, false))
            || std::ranges::any_of(user.inputs.proxyAddresses, [&](const QString &value) {
                   return isSameAddress(smtpAddress(value), upn) && !dropReason(value, true);
               });
        RC_ASSERT(has(unlicensed, upn) == (isInput || isSameAddress(upn, licensed.initialAddress)));
    }));
}

void tst_MailAddressProperties::everyInputIsUsedOrDropped()
{
    QVERIFY(holds("no input is lost without a reason", [] {
        User user;
        const MailAddresses results = user.make(upTo(1) == 1);
        const auto isDropped = [&](const QString &value) {
            return std::ranges::find(results.dropped, value, &DroppedAddress::value)
                   != results.dropped.end();
        };
        for (const QString &value : user.inputs.proxyAddresses)
            RC_ASSERT(
                isDropped(value)
                != (dropReason(value, true) == std::nullopt && has(results, smtpAddress(value))));
        if (!user.inputs.mail.isEmpty())
            RC_ASSERT(isDropped(user.inputs.mail) || has(results, user.inputs.mail));
    }));
}

QTEST_GUILESS_MAIN(tst_MailAddressProperties)
#include "tst_mailaddressproperties.moc"
