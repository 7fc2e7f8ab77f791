// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/domainname.h"

#include <QStringList>

#include <algorithm>

namespace LicenseDesk {

bool isDomainName(const QString &name)
{
    const QStringList labels = name.split(u'.');
    return labels.size() > 1 && name.size() < 254
           && std::ranges::all_of(labels, [](const QString &label) {
                  return !label.isEmpty() && label.size() < 64
                         && std::ranges::all_of(label, [](QChar character) {
                                return character.isLetterOrNumber() || character == u'-';
                            });
              });
}

} // namespace LicenseDesk
