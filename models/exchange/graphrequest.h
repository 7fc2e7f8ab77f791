// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QJsonObject>

#include <optional>

namespace LicenseDesk {

class Engine;

/*! One request in the vendor's vocabulary, Microsoft Graph v1.0, wherever it came from. */
struct GraphRequest
{
    QString method; //!< in any case
    QString url; //!< "/users/ada@contoso.com", with /v1.0 or the whole address before it, or not
    QJsonObject headers;
    QJsonValue body{QJsonValue::Undefined}; //!< undefined or null: none
};

struct GraphAnswer
{
    int status = 200;
    QJsonObject headers;
    QJsonValue body{QJsonValue::Undefined}; //!< undefined: none, as with 204
    bool changed = false; //!< something was written, and passes may be queued
    /*! Set when the directory itself failed (full disk, locked, damaged): later requests would
        fail as well. */
    std::optional<Error> directoryError;
};

/*! Under which address the requests are served: next links and contexts begin with it. */
struct GraphService
{
    QString root = QStringLiteral("https://graph.microsoft.com/v1.0");
};

/*! Carries out one request and says what came of it; every failure is an answer of Graph's shape.
    Passes that the request queues are left to the caller, except for the reprocessing of one user,
    whose answer depends on it. */
[[nodiscard]] GraphAnswer answerRequest(Engine &engine, const GraphRequest &request,
                                        const GraphService &service = {});

} // namespace LicenseDesk
