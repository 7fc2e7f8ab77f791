// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exchange/importsummary.h"
#include "licensing/catalogue.h"
#include "store/assignmentstore.h"

#include <QJsonObject>

#include <memory>

namespace LicenseDesk {

class ChangeWriter;

/*! Takes over what users have, as files say it (R1): `licenseAssignmentStates` as they are, and of
    users without any entry `assignedLicenses` as direct licenses. Lives as long as the
    transaction of one file. */
class EntryReader
{
public:
    EntryReader(ChangeWriter &writer, ImportSummary &summary);

    /*! Reads the catalogue that entries are checked against. */
    [[nodiscard]] Result<void> open();
    /*! Returns whether entries of the user changed. Entries that name an unknown product or group
        are skipped. \a added: the user, where it has just been added and has none. */
    [[nodiscard]] Result<bool> take(qint64 row, UserKey user, const QJsonObject &object,
                                    const UserRecord *added);

private:
    using Entry = AssignmentStore::ImportedEntry;

    [[nodiscard]] Result<bool> takeStates(qint64 row, UserKey user, const QJsonArray &states,
                                          const UserRecord *added);
    [[nodiscard]] Result<bool> takeLicenses(qint64 row, UserKey user, const QJsonArray &licenses,
                                            const UserRecord *added);
    [[nodiscard]] Result<bool> hasEntries(UserKey user);
    [[nodiscard]] Result<std::optional<Entry>> readState(qint64 row, const QJsonValue &value);
    [[nodiscard]] Result<std::optional<GroupKey>> findGroup(const QString &id);

    ChangeWriter &m_writer;
    ImportSummary &m_summary;
    std::shared_ptr<const Catalogue> m_catalogue;
    QHash<QString, std::optional<GroupKey>> m_groups; //!< by id as written
};

} // namespace LicenseDesk
