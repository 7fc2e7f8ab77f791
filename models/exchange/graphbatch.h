// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/error.h"

#include <QByteArray>
#include <QJsonDocument>

#include <optional>

namespace LicenseDesk {

class Engine;

struct BatchOptions
{
    /*! Whether background processing is awaited before the next request, and before the end. */
    bool wait = true;
    int maximumRequests = 0; //!< 0: any number
    /*! Ends the pass that is going on; requests not yet begun are answered 503. */
    CancelToken cancel;
    QJsonDocument::JsonFormat format = QJsonDocument::Indented;
};

struct BatchAnswer
{
    QByteArray json;
    bool anyFailed = false; //!< an answer of 400 or above
    bool resumed = false; //!< work of another program was found and finished first (R4.8)
    /*! The directory's own failure (locked, full disk, damaged) that ended the batch early; the
        requests behind it are answered 503. */
    std::optional<Error> directoryError;
};

/*! Runs a Graph JSON batch in order, each request seeing the effects of those before it.
    UnreadableInput, and nothing run, when it is no JSON, has no "requests", has more of them than
    allowed, one without a text for its id, a repeated id, or one that depends on a later or unknown
    request. */
[[nodiscard]] Result<BatchAnswer> runBatch(Engine &engine, const QByteArray &json,
                                           const BatchOptions &options = {});

} // namespace LicenseDesk
