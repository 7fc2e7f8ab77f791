// SPDX-License-Identifier: GPL-3.0-or-later
// One function a kind of export; each reads page by page.
#pragma once

#include "licensing/ruletable.h"
#include "store/reader.h"

#include <QByteArray>

class QIODevice;

namespace LicenseDesk {

/*! Where exports go; remembers that it could not be written. */
class ExportOutput
{
public:
    explicit ExportOutput(QIODevice &device) : m_device(device) {}

    [[nodiscard]] Result<void> write(const QByteArray &bytes);
    /*! A record of CSV. */
    [[nodiscard]] Result<void> writeRecord(const QStringList &cells);
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] Result<void> failed() const;

    QIODevice &m_device;
};

[[nodiscard]] Result<void> writeOrganization(Reader &reader, ExportOutput &out);
[[nodiscard]] Result<void> writeCatalogue(Reader &reader, ExportOutput &out);
[[nodiscard]] Result<void> writeSubscriptions(Reader &reader, ExportOutput &out);
[[nodiscard]] Result<void> writeRules(Reader &reader, RuleKind kind, ExportOutput &out);
/*! A table that is not in the directory (yet), as the window edits it. */
[[nodiscard]] Result<void> writeRules(const RuleTable &table, ExportOutput &out);
[[nodiscard]] Result<void> writeContacts(Reader &reader, ExportOutput &out);
[[nodiscard]] Result<void> writeGroups(Reader &reader, ExportOutput &out);
/*! Of mail addresses the inputs, for these are what an import writes (R9). */
[[nodiscard]] Result<void> writeUsers(Store &store, ExportOutput &out);

} // namespace LicenseDesk
