// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace LicenseDesk {

/*! What a user's mail addresses are made from (R9). */
struct AddressInputs
{
    QString userPrincipalName;
    QString mail; //!< on-premises, without a prefix
    QString mailNickname; //!< on-premises
    QStringList proxyAddresses; //!< on-premises: SMTP:primary, smtp:secondary, other protocols

    friend bool operator==(const AddressInputs &, const AddressInputs &) = default;
};

/*! What was given once and stays, whatever it was made from; empty where nothing was given yet. */
struct KeptAddresses
{
    QString mailNickname; //!< R9.3; to be left out when the on-premises one has changed
    QString initialAddress; //!< R9.4 to R9.6

    friend bool operator==(const KeptAddresses &, const KeptAddresses &) = default;
};

/*! The domains of the directory (R1), compared without case. */
struct AddressDomains
{
    QString initialDomain; //!< counts as verified
    QStringList verifiedDomains;

    [[nodiscard]] bool areVerifiedFor(const QString &address) const;
};

enum class AddressOrigin { ProxyAddress, Mail, UserPrincipalName, InitialAddress };

struct MailAddress
{
    QString address; //!< without a prefix
    AddressOrigin origin = AddressOrigin::ProxyAddress;

    friend bool operator==(const MailAddress &, const MailAddress &) = default;
};

/*! Why an input gives no address (R9.1, R9.4). */
enum class AddressDrop { OtherProtocol, Malformed, ReservedSuffix, UnverifiedDomain };

struct DroppedAddress
{
    QString value; //!< as it was given
    AddressDrop reason = AddressDrop::Malformed;

    friend bool operator==(const DroppedAddress &, const DroppedAddress &) = default;
};

/*! The results (R9). */
struct MailAddresses
{
    QString mailNickname;
    QString initialAddress; //!< empty while none was given
    std::vector<MailAddress> addresses; //!< the primary first, each once without case
    std::vector<DroppedAddress> dropped;

    [[nodiscard]] QString mail() const; //!< the primary without prefix, or empty
    [[nodiscard]] QStringList proxyAddresses() const; //!< `SMTP:…` first, then `smtp:…`

    friend bool operator==(const MailAddresses &, const MailAddresses &) = default;
};

/*! Whether another object has this address. Asked about new initial addresses only. */
using TakenPredicate = std::function<bool(const QString &address)>;
/*! Any number; its last four decimal digits are used (R9.6). Must not repeat itself for ever. */
using RandomNumbers = std::function<quint32()>;

/*! The addresses of a user with or without an Exchange plan (R9.7). Making them again from the
    same inputs and what it kept changes nothing. */
[[nodiscard]] MailAddresses mailAddresses(const AddressInputs &inputs, const KeptAddresses &kept,
                                          bool hasExchangePlan, const AddressDomains &domains,
                                          const TakenPredicate &isTaken,
                                          const RandomNumbers &random);

/*! Equal without case, however accents are composed (R5.6). */
[[nodiscard]] bool isSameAddress(const QString &left, const QString &right);

/*! The address in an entry of proxyAddresses whose protocol is smtp in whatever case; else empty.
 */
[[nodiscard]] QString smtpAddress(const QString &proxyAddress);

/*! Why \a value, a mail or, with \a hasProtocol, an entry of proxyAddresses, is dropped whatever
    the user's licenses are (R9.1). */
[[nodiscard]] std::optional<AddressDrop> dropReason(const QString &value, bool hasProtocol);

/*! The first of \a proxyAddresses in the initial domain but for the user principal name: what a
    user was given before it was written down, or elsewhere. Empty if there is none. */
[[nodiscard]] QString initialAddressAmong(const QStringList &proxyAddresses,
                                          const QString &userPrincipalName,
                                          const AddressDomains &domains);

} // namespace LicenseDesk
