// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;
class QString;

namespace LicenseDesk {

/*! What assistive tools call \a box, which has no label that is shown. On Linux Qt tells a combo
    box's value in the place of its name; who it is, tools ask a label. */
void setSpokenName(QComboBox *box, const QString &name);

} // namespace LicenseDesk
