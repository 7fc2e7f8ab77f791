// SPDX-License-Identifier: GPL-3.0-or-later
// Short words for tests that read like a protocol.
#pragma once

#include "base/error.h"

#include <QStringList>

#include <optional>

namespace LicenseDesk {

/*! What TestOrganisation answers to a request that was carried out. */
inline const std::optional<ErrorCode> accepted;

[[nodiscard]] inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/*! The words of \a text. */
[[nodiscard]] inline QStringList l(const char *text)
{
    return s(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace LicenseDesk
