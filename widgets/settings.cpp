// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings.h"

#include <QSettings>

namespace LicenseDesk {

namespace {

const QLatin1String lastDirectoryKey("directory/last");
const QLatin1String appearanceKey("window/appearance");
const QLatin1String geometryKey("window/geometry");
const QLatin1String stateKey("window/state");

QString layoutKey(const QString &objectName)
{
    return QStringLiteral("layout/") + objectName;
}

} // namespace

QString Settings::lastDirectory()
{
    return QSettings().value(lastDirectoryKey).toString();
}

void Settings::setLastDirectory(const QString &path)
{
    QSettings().setValue(lastDirectoryKey, path);
}

Appearance Settings::appearance()
{
    const QString value = QSettings().value(appearanceKey).toString();
    if (value == u"light")
        return Appearance::Light;
    return value == u"dark" ? Appearance::Dark : Appearance::System;
}

void Settings::setAppearance(Appearance appearance)
{
    QSettings settings;
    switch (appearance) {
    case Appearance::System:
        settings.remove(appearanceKey);
        break;
    case Appearance::Light:
        settings.setValue(appearanceKey, QStringLiteral("light"));
        break;
    case Appearance::Dark:
        settings.setValue(appearanceKey, QStringLiteral("dark"));
        break;
    }
}

QByteArray Settings::windowGeometry()
{
    return QSettings().value(geometryKey).toByteArray();
}

QByteArray Settings::windowState()
{
    return QSettings().value(stateKey).toByteArray();
}

void Settings::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    QSettings settings;
    settings.setValue(geometryKey, geometry);
    settings.setValue(stateKey, state);
}

QByteArray Settings::layout(const QString &objectName)
{
    return QSettings().value(layoutKey(objectName)).toByteArray();
}

void Settings::setLayout(const QString &objectName, const QByteArray &state)
{
    QSettings().setValue(layoutKey(objectName), state);
}

} // namespace LicenseDesk
