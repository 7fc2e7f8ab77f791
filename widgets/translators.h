// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>

namespace LicenseDesk {

/*! The window's texts in the language of a locale, as far as there is one, else in English; Qt's
    own texts, too. Installed in the application for as long as it lives. */
class Translators
{
public:
    explicit Translators(const QLocale &locale = QLocale());
    ~Translators();
    Translators(const Translators &) = delete;
    Translators &operator=(const Translators &) = delete;

private:
    QTranslator m_english; //!< for its plurals
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace LicenseDesk
