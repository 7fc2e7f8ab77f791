// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/guid.h"
#include "exchange/importsummary.h"

#include <optional>
#include <vector>

namespace LicenseDesk {

class Engine;

/*! A file to import: read from disk by its name, unless the content is given. */
struct ImportSource
{
    QString name;
    std::optional<QByteArray> content;
};

struct ImportOptions
{
    std::optional<GroupId> group; //!< whose members a list of members has
    /*! Switches plans that products in use get off in every license of them (R6.5); otherwise they
        are on, and remembered to be reviewed. */
    bool keepNewPlansOff = false;
    /*! Does it all in one transaction that is rolled back: the results tell what would come. */
    bool dryRun = false;
    /*! Makes one step that can be undone of all files. What is asked to be undone should be no more
        than mostUndoable changes, which a dry run tells. The catalogue itself stays, and inherited
        licenses are what processing makes of them. */
    bool undoable = false;
};

/*! The sum of ImportSummary::changes that still makes a sensible step: a new user takes about
    a kilobyte of the directory for as long as the step is kept. */
inline constexpr qint64 mostUndoable = 50'000;

/*! Imports the files in the order catalogues and subscriptions, rule tables, groups, users,
   members; each is one transaction and starts no processing. The members that group objects carry
   follow the users: in the transaction of their file, or, when the command brings users too, in one
   of their own. They are added to those there are; an empty list or null takes all away.

    One result a file in the order of \a sources. UnreadableInput and NotFound (the group of the
    options) concern that file only; any other error is the directory's, ends the import, and stands
    for the files that were not imported because of it. */
[[nodiscard]] std::vector<Result<ImportSummary>> importFiles(
    Engine &engine, const std::vector<ImportSource> &sources, const ImportOptions &options = {});

} // namespace LicenseDesk
