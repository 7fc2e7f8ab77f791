// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/engine.h"

#include <QTemporaryDir>

namespace LicenseDesk {

/*! A small directory to be spoilt by one input and put back before the next: users `ada`, `bob` and
    `eve`, group `Sales` with Ada and a license, two products that exclude each other, one that
   needs one of them. */
class ScratchDirectory
{
public:
    ScratchDirectory();

    /*! The directory as it was made. */
    [[nodiscard]] Engine &fresh();
    /*! The directory as the last input left it. */
    [[nodiscard]] Engine &engine() { return *m_engine; }
    [[nodiscard]] static GroupId sales();

    /*! Requires that counts are right, references lead somewhere, everything can be read. */
    void examine();
    /*! The number of the newest audit entry: each change adds one (R10.1). */
    [[nodiscard]] qint64 newestAuditEntry();

private:
    void open();
    [[nodiscard]] QString firstText(const char *sql);

    QTemporaryDir m_folder;
    QString m_original;
    QString m_path;
    std::unique_ptr<Engine> m_engine;
    qint64 m_entryAtStart = 0;
};

} // namespace LicenseDesk
