// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <cstring>
#include <optional>

namespace LicenseDesk {

/*! A GUID as 16 bytes in the order in which they are written. Compares like its lower-case text
    (R4.14); QUuid's own order differs. */
class Guid
{
public:
    constexpr Guid() = default;

    /*! Reads the 36 characters `xxxxxxxx-xxxx-…` in any case, nothing around them. */
    [[nodiscard]] static std::optional<Guid> fromString(QStringView text);
    /*! Reads the 16 bytes of toBytes(); a wrong length gives the null GUID. */
    [[nodiscard]] static Guid fromBytes(QByteArrayView bytes);
    /*! A new random GUID (version 4). */
    [[nodiscard]] static Guid create();

    /*! The 36 characters in lower case. */
    [[nodiscard]] QString toString() const;
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] bool isNull() const { return *this == Guid(); }

    friend constexpr auto operator<=>(const Guid &, const Guid &) = default;
    friend constexpr bool operator==(const Guid &, const Guid &) = default;
    friend size_t qHash(const Guid &guid, size_t seed = 0)
    {
        return qHashBits(guid.m_bytes.data(), guid.m_bytes.size(), seed);
    }

private:
    std::array<quint8, 16> m_bytes{};
};

/*! A GUID of one kind of object. Kinds do not convert into each other: a skuId and a
    servicePlanId are different even when equal. */
template <typename Tag>
class ObjectId
{
public:
    constexpr ObjectId() = default;
    constexpr explicit ObjectId(const Guid &guid) : m_guid(guid) {}

    [[nodiscard]] static std::optional<ObjectId> fromString(QStringView text)
    {
        const std::optional<Guid> guid = Guid::fromString(text);
        return guid ? std::optional(ObjectId(*guid)) : std::nullopt;
    }
    [[nodiscard]] static ObjectId create() { return ObjectId(Guid::create()); }

    [[nodiscard]] const Guid &guid() const { return m_guid; }
    [[nodiscard]] QString toString() const { return m_guid.toString(); }
    [[nodiscard]] bool isNull() const { return m_guid.isNull(); }

    friend constexpr auto operator<=>(const ObjectId &, const ObjectId &) = default;
    friend constexpr bool operator==(const ObjectId &, const ObjectId &) = default;
    friend size_t qHash(const ObjectId &id, size_t seed = 0) { return qHash(id.m_guid, seed); }

private:
    Guid m_guid;
};

using UserId = ObjectId<struct UserTag>;
using GroupId = ObjectId<struct GroupTag>;
using ContactId = ObjectId<struct ContactTag>;
using SkuId = ObjectId<struct SkuTag>;
using PlanId = ObjectId<struct PlanTag>;

} // namespace LicenseDesk
