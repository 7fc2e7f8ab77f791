// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <QByteArrayList>

#include <vector>

namespace LicenseDesk {

/*! One step of the schema: statements that bring a directory to \a version. */
struct Migration
{
    int version = 0;
    QByteArray checksum; //!< SHA-256 of the file, in hexadecimal
    QByteArrayList statements;

    /*! Splits the text of a migration file at its marker lines. */
    [[nodiscard]] static Migration fromText(int version, const QByteArray &text);
};

/*! The steps that the program is built with, in order, without a gap from version 1. */
[[nodiscard]] const std::vector<Migration> &builtInMigrations();

/*! Brings the directory to the last version of \a migrations, one transaction a step; steps that
    another process has taken meanwhile are left out. */
[[nodiscard]] Result<void> migrate(Connection &connection,
                                   const std::vector<Migration> &migrations);

/*! Whether the steps taken are the ones of \a migrations: DirectoryDamaged where they differ. */
[[nodiscard]] Result<void> verifyMigrations(Connection &connection,
                                            const std::vector<Migration> &migrations);

} // namespace LicenseDesk
