// SPDX-License-Identifier: GPL-3.0-or-later
// What all fuzz targets share.
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace LicenseDesk {

/*! Ends the program, as a fuzzer expects it of a finding, unless \a holds. \a what says which
    property is broken, \a detail by what. */
void require(bool holds, const char *what, const QString &detail = {});

/*! The target itself: looks at one input and requires what must hold of it. */
void fuzzOne(const QByteArray &input);

} // namespace LicenseDesk
