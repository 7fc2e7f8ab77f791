// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import.h"
#include "service/engine.h"

#include <QTemporaryDir>

namespace LicenseDesk {

/*! Imports texts into a real directory and tells in short what came of it. */
class ImportDesk
{
public:
    ImportDesk();

    [[nodiscard]] Engine &engine() { return *m_engine; }

    /*! "users: read 3, added 2, changed 0, skipped 1", then ":NUMBER: REASON" a skipped row, each a
        line; or "unreadable: SENTENCE", "error N". The file is called `file`. */
    QString import(const QByteArray &content, const ImportOptions &options = {});
    /*! The same for several files of one command, in the order given. */
    QStringList import(const QList<QByteArray> &contents, const ImportOptions &options = {});

    /*! "PART | Display name | PLAN=Friendly name, …", plans by name, products by part number. */
    [[nodiscard]] QStringList products();
    /*! "PART enabled/warning/suspended/lockedOut Status" of those bought. */
    [[nodiscard]] QStringList subscriptions();
    /*! The rule table of a kind as "set: PLAN" , "PLAN needs PLAN", "PLAN not in CC". */
    [[nodiscard]] QStringList exclusive();
    [[nodiscard]] QStringList prerequisites();
    [[nodiscard]] QStringList locations();

    [[nodiscard]] UserRecord user(const QString &idOrName);
    /*! "PART from Group: State Error -DISABLED", one a line, joined by "; ". */
    [[nodiscard]] QString entries(const QString &idOrName);
    /*! Names of first-level members, in order, joined by ", ". */
    [[nodiscard]] QString members(const QString &group);
    /*! "PART-DISABLED, …" of a group's licenses. */
    [[nodiscard]] QString licenses(const QString &group);
    [[nodiscard]] qint64 consumed(const QString &partNumber);
    [[nodiscard]] qint64 auditEntries();

    /*! Everything that is in the file, after closing it; opens it again. */
    [[nodiscard]] QByteArray bytes();

private:
    void open();
    [[nodiscard]] std::shared_ptr<const Catalogue> catalogue();

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Engine> m_engine;
};

/*! Ids for tests: `g(7)` ends with 7. */
[[nodiscard]] QString guidText(int number);

} // namespace LicenseDesk
