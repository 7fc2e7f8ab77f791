// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace LicenseDesk {

Translators::Translators(const QLocale &locale)
{
    const QString own = QStringLiteral(":/i18n");
    const QString name = QStringLiteral("licensedesk");
    const QString separator = QStringLiteral("_");
    if (m_english.load(name + QStringLiteral("_en"), own))
        QCoreApplication::installTranslator(&m_english);
    if (!m_own.load(locale, name, separator, own))
        return;
    QCoreApplication::installTranslator(&m_own);
    if (m_qt.load(locale, QStringLiteral("qtbase"), separator,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
}

Translators::~Translators()
{
    for (QTranslator *translator : {&m_qt, &m_own, &m_english})
        QCoreApplication::removeTranslator(translator);
}

} // namespace LicenseDesk
