// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QJsonObject>

#include <optional>

namespace LicenseDesk {

/*! Why a request is not answered with what it asked for. Made from an Error of the core, whose text
    is found when the answer is written, or directly with a text. */
struct GraphFault
{
    int status = 400;
    QString code = QStringLiteral("Request_BadRequest");
    QString message; //!< empty when it is to be made from the error
    QJsonObject headers;
    std::optional<Error> error;

    GraphFault() = default;
    // Implicit, so that a failed Result converts on its way out of a request.
    GraphFault(const Error &cause); // NOLINT(google-explicit-constructor)
};

template <typename T>
using Graphed = tl::expected<T, GraphFault>;

/*! 400 with Request_BadRequest. */
[[nodiscard]] tl::unexpected<GraphFault> badRequest(const QString &message);
/*! 404 with Request_ResourceNotFound; \a what is what was looked for. */
[[nodiscard]] tl::unexpected<GraphFault> notFound(const QString &what);
/*! 409: the \a property's value belongs to another object. */
[[nodiscard]] tl::unexpected<GraphFault> conflict(const QString &property, const QString &value);

/*! The body of an answer that is an error, in Graph's shape. \a headers are the request's, of
    which the client-request-id is repeated. */
[[nodiscard]] QJsonObject errorBody(const QString &code, const QString &message,
                                    const QJsonObject &headers);

/*! Whether the directory itself failed, so that nothing else will succeed either. */
[[nodiscard]] bool isDirectoryError(ErrorCode code);

} // namespace LicenseDesk
