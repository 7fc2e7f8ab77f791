// SPDX-License-Identifier: GPL-3.0-or-later
#include "licensing/mailaddresses.h"

#include <algorithm>

namespace LicenseDesk {

namespace {

constexpr QLatin1String primaryPrefix("SMTP:");
constexpr QLatin1String secondaryPrefix("smtp:");

bool isPlainAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar character) { return character.unicode() < 128; });
}

QString domainOf(const QString &address)
{
    return address.mid(address.lastIndexOf(u'@') + 1);
}

/*! What stands before the domain; all of it where there is none. */
QString prefixOf(const QString &address)
{
    return address.left(address.lastIndexOf(u'@'));
}

/*! Of an address without quotes, as the mail standards have it, in any script. */
bool isLocalCharacter(QChar character)
{
    static const QString others = QStringLiteral(".!#$%&'*+-/=?^_`{|}~");
    return character.isLetterOrNumber() || character.isMark() || character.isSurrogate()
           || others.contains(character);
}

bool isLocalPart(const QString &text)
{
    return !text.isEmpty() && text.size() <= 64 && !text.startsWith(u'.') && !text.endsWith(u'.')
           && !text.contains(QLatin1String("..")) && std::ranges::all_of(text, isLocalCharacter);
}

bool isDomain(const QString &text)
{
    const QStringList labels = text.split(u'.');
    return labels.size() > 1 && text.size() < 254
           && std::ranges::all_of(labels, [](const QString &label) {
                  return !label.isEmpty() && label.size() < 64 && !label.startsWith(u'-')
                         && !label.endsWith(u'-')
                         && std::ranges::all_of(label, [](QChar character) {
                                return character.isLetterOrNumber() || character.isMark()
                                       || character.isSurrogate() || character == u'-';
                            });
              });
}

bool isWellFormed(const QString &address)
{
    return address.contains(u'@') && isLocalPart(prefixOf(address)) && isDomain(domainOf(address));
}

bool isReserved(const QString &address)
{
    const QString domain = domainOf(address);
    return domain.endsWith(QLatin1String(".onmicrosoft.com"), Qt::CaseInsensitive)
           || domain.endsWith(QLatin1String(".microsoftonline.com"), Qt::CaseInsensitive);
}

/*! What an address can begin with of a nickname, which may be any text. */
QString localPartOf(const QString &nickname)
{
    QString local;
    for (const QChar character : nickname) {
        const bool isDotAfterDot = character == u'.' && (local.isEmpty() || local.endsWith(u'.'));
        if (isLocalCharacter(character) && !isDotAfterDot)
            local += character;
    }
    local.truncate(48); // room for what R9.6 adds
    while (local.endsWith(u'.') || (!local.isEmpty() && local.back().isHighSurrogate()))
        local.chop(1);
    return local.isEmpty() ? QStringLiteral("user") : local;
}

/*! R9.6: digits are added, and again where that is taken, too; more of them where many are. */
QString newInitialAddress(const QString &nickname, const QString &domain,
                          const TakenPredicate &isTaken, const RandomNumbers &random)
{
    constexpr int patience = 1000;
    QString local = localPartOf(nickname);
    const auto addressOf = [&domain](const QString &text) -> QString {
        return text + u'@' + domain;
    };
    if (!isTaken(addressOf(local)))
        return addressOf(local);
    for (;;) {
        QString longer;
        for (int attempt = 0; attempt < patience; ++attempt) {
            longer = local + QStringLiteral("%1").arg(random() % 10000, 4, 10, QLatin1Char('0'));
            if (!isTaken(addressOf(longer)))
                return addressOf(longer);
        }
        local = longer;
    }
}

/*! Makes the addresses of one user. */
class Composition
{
public:
    Composition(const AddressInputs &inputs, bool hasExchangePlan, const AddressDomains &domains)
        : m_inputs(inputs),
          m_hasExchangePlan(hasExchangePlan),
          m_domains(domains)
    {}

    MailAddresses run(const KeptAddresses &kept, const TakenPredicate &isTaken,
                      const RandomNumbers &random);

private:
    void readInputs();
    void readInput(const QString &value, AddressOrigin origin);
    void choosePrimary();
    void add(const QString &address, AddressOrigin origin);
    void putFirst(const QString &address);
    /*! R9.4: whether an address may be given to a user with these licenses. */
    [[nodiscard]] bool isAllowed(const QString &address) const
    {
        return !m_hasExchangePlan || m_domains.areVerifiedFor(address);
    }

    const AddressInputs &m_inputs;
    bool m_hasExchangePlan;
    const AddressDomains &m_domains;
    QString m_wantedPrimary; //!< R9.2, whether it is allowed or not
    bool m_hasPrimary = false; //!< the first of the addresses is it
    MailAddresses m_results;
};

void Composition::add(const QString &address, AddressOrigin origin)
{
    const auto same = [&address](const MailAddress &other) {
        return isSameAddress(other.address, address);
    };
    if (std::ranges::none_of(m_results.addresses, same))
        m_results.addresses.push_back({address, origin});
}

void Composition::putFirst(const QString &address)
{
    const auto found =
        std::ranges::find_if(m_results.addresses, [&address](const MailAddress &other) {
            return isSameAddress(other.address, address);
        });
    m_hasPrimary = found != m_results.addresses.end();
    if (m_hasPrimary)
        std::rotate(m_results.addresses.begin(), found, found + 1);
}

void Composition::readInput(const QString &value, AddressOrigin origin)
{
    const bool hasProtocol = origin == AddressOrigin::ProxyAddress;
    if (const std::optional<AddressDrop> reason = dropReason(value, hasProtocol)) { // R9.1
        m_results.dropped.push_back({value, *reason});
        return;
    }
    const QString address = hasProtocol ? smtpAddress(value) : value.trimmed();
    if (m_wantedPrimary.isEmpty() && (!hasProtocol || value.trimmed().startsWith(primaryPrefix)))
        m_wantedPrimary = address;
    if (isAllowed(address))
        add(address, origin);
    else
        m_results.dropped.push_back({value, AddressDrop::UnverifiedDomain});
}

/*! All but the initial address, in the order in which they will stand. */
void Composition::readInputs()
{
    for (const QString &value : m_inputs.proxyAddresses)
        readInput(value, AddressOrigin::ProxyAddress);
    if (!m_inputs.mail.trimmed().isEmpty())
        readInput(m_inputs.mail, AddressOrigin::Mail);
    if (!m_hasExchangePlan) // R9.5: the UPN is an address only where it is an input, too
        return;
    if (isAllowed(m_inputs.userPrincipalName))
        add(m_inputs.userPrincipalName, AddressOrigin::UserPrincipalName); // R9.4
    else
        m_results.dropped.push_back({m_inputs.userPrincipalName, AddressDrop::UnverifiedDomain});
}

/*! R9.2, and R9.4 where that is dropped. Without a primary the initial address becomes it. */
void Composition::choosePrimary()
{
    if (!m_wantedPrimary.isEmpty() && isAllowed(m_wantedPrimary))
        putFirst(m_wantedPrimary);
    else if (m_hasExchangePlan && isAllowed(m_inputs.userPrincipalName))
        putFirst(m_inputs.userPrincipalName);
}

MailAddresses Composition::run(const KeptAddresses &kept, const TakenPredicate &isTaken,
                               const RandomNumbers &random)
{
    readInputs();
    choosePrimary();
    // R9.3: the on-premises one, else what there is, else what is made from the primary or the UPN.
    m_results.mailNickname = m_inputs.mailNickname.trimmed();
    if (m_results.mailNickname.isEmpty())
        m_results.mailNickname = kept.mailNickname;
    if (m_results.mailNickname.isEmpty()) {
        m_results.mailNickname = prefixOf(m_hasPrimary ? m_results.addresses.front().address
                                                       : m_inputs.userPrincipalName);
    }
    m_results.initialAddress = kept.initialAddress;
    if (m_results.initialAddress.isEmpty() && m_hasExchangePlan) {
        m_results.initialAddress =
            newInitialAddress(m_results.mailNickname, m_domains.initialDomain, isTaken, random);
    }
    if (!m_results.initialAddress.isEmpty()) {
        add(m_results.initialAddress, AddressOrigin::InitialAddress);
        if (!m_hasPrimary) // R9.4, R9.5
            putFirst(m_results.initialAddress);
    }
    return std::move(m_results);
}

} // namespace

bool AddressDomains::areVerifiedFor(const QString &address) const
{
    if (!address.contains(u'@'))
        return false;
    const QString domain = domainOf(address);
    return domain.compare(initialDomain, Qt::CaseInsensitive) == 0
           || verifiedDomains.contains(domain, Qt::CaseInsensitive);
}

QString MailAddresses::mail() const
{
    return addresses.empty() ? QString() : addresses.front().address;
}

QStringList MailAddresses::proxyAddresses() const
{
    QStringList list;
    for (const MailAddress &entry : addresses)
        list += (list.isEmpty() ? primaryPrefix : secondaryPrefix) + entry.address;
    return list;
}

MailAddresses mailAddresses(const AddressInputs &inputs, const KeptAddresses &kept,
                            bool hasExchangePlan, const AddressDomains &domains,
                            const TakenPredicate &isTaken, const RandomNumbers &random)
{
    return Composition(inputs, hasExchangePlan, domains).run(kept, isTaken, random);
}

bool isSameAddress(const QString &left, const QString &right)
{
    if (left.compare(right, Qt::CaseInsensitive) == 0)
        return true;
    if (isPlainAscii(left) && isPlainAscii(right))
        return false;
    return left.normalized(QString::NormalizationForm_C)
               .compare(right.normalized(QString::NormalizationForm_C), Qt::CaseInsensitive)
           == 0;
}

QString smtpAddress(const QString &proxyAddress)
{
    const QString text = proxyAddress.trimmed();
    return text.startsWith(secondaryPrefix, Qt::CaseInsensitive)
               ? text.mid(secondaryPrefix.size()).trimmed()
               : QString();
}

std::optional<AddressDrop> dropReason(const QString &value, bool hasProtocol)
{
    QString address = value.trimmed();
    if (hasProtocol) {
        const bool isSmtp = address.startsWith(secondaryPrefix, Qt::CaseInsensitive);
        if (!isSmtp && address.contains(u':'))
            return AddressDrop::OtherProtocol;
        if (!isSmtp)
            return AddressDrop::Malformed;
        address = smtpAddress(value);
    }
    if (!isWellFormed(address))
        return AddressDrop::Malformed;
    if (isReserved(address))
        return AddressDrop::ReservedSuffix;
    return std::nullopt;
}

QString initialAddressAmong(const QStringList &proxyAddresses, const QString &userPrincipalName,
                            const AddressDomains &domains)
{
    for (const QString &value : proxyAddresses) {
        const QString address = smtpAddress(value);
        if (domainOf(address).compare(domains.initialDomain, Qt::CaseInsensitive) == 0
            && !isSameAddress(address, userPrincipalName))
            return address;
    }
    return {};
}

} // namespace LicenseDesk
