// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/error.h"
#include "service/engine.h"
#include "store/records.h"

namespace LicenseDesk {

/*! What a directory is made with. */
struct NewDirectory
{
    QString path;
    /*! Null or empty members are chosen: a new tenant id, names after the file, or those of the
        sample organisation. verifiedDomains need not have the initial one. */
    OrganizationRecord organization;
    bool sample = false; //!< fill it with the sample organisation
};

/*! Makes a directory with the default rule tables (R5.8) under a hidden name beside the target,
    and renames it into place when it is complete, never over anything: nothing stands at the target
    before, and nothing after a failure. DirectoryExists, DirectoryNotWritable, DiskFull; Cancelled
    when \a cancel asks for it meanwhile. */
[[nodiscard]] Result<void> createDirectory(const NewDirectory &directory,
                                           const Engine::Options &options = {},
                                           const CancelToken &cancel = {});

} // namespace LicenseDesk
