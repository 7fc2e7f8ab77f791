// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings.h"

#include <QJsonDocument>
#include <QSettings>

namespace LicenseDesk {

namespace {

const QLatin1String lastDirectoryKey("directory/last");
const QLatin1String recentDirectoriesKey("directory/recent");
const QLatin1String recentChoicesKey("palette/recent");
constexpr int mostDirectories = 8;
constexpr int mostChoices = 40; // of several directories
const QLatin1String languageKey("window/language");
const QLatin1String appearanceKey("window/appearance");
const QLatin1String geometryKey("window/geometry");
const QLatin1String stateKey("window/state");

QString layoutKey(const QString &objectName)
{
    return QStringLiteral("layout/") + objectName;
}

QString viewsKey(const QString &pane)
{
    return QStringLiteral("views/") + pane;
}

// Groups are another directory's business in each.
constexpr QLatin1String directoryMember("directory");

QString filterKey(const QString &pane)
{
    return QStringLiteral("filter/") + pane;
}

/*! Puts \a entry before the others of the list. */
void addNewest(QLatin1String key, const QString &entry, int most)
{
    QSettings settings;
    QStringList entries = settings.value(key).toStringList();
    entries.removeAll(entry);
    entries.prepend(entry);
    settings.setValue(key, QStringList(entries.mid(0, most)));
}

} // namespace

QString Settings::lastDirectory()
{
    return QSettings().value(lastDirectoryKey).toString();
}

void Settings::setLastDirectory(const QString &path)
{
    QSettings().setValue(lastDirectoryKey, path);
    addNewest(recentDirectoriesKey, path, mostDirectories);
}

QStringList Settings::recentDirectories()
{
    return QSettings().value(recentDirectoriesKey).toStringList();
}

void Settings::forgetDirectory(const QString &path)
{
    QSettings settings;
    QStringList paths = settings.value(recentDirectoriesKey).toStringList();
    paths.removeAll(path);
    settings.setValue(recentDirectoriesKey, paths);
    if (lastDirectory() == path)
        settings.remove(lastDirectoryKey);
}

QStringList Settings::recentChoices()
{
    return QSettings().value(recentChoicesKey).toStringList();
}

void Settings::addRecentChoice(const QString &key)
{
    addNewest(recentChoicesKey, key, mostChoices);
}

QString Settings::language()
{
    return QSettings().value(languageKey).toString();
}

void Settings::setLanguage(const QString &language)
{
    QSettings().setValue(languageKey, language);
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

QJsonObject Settings::views(const QString &pane)
{
    return QJsonDocument::fromJson(QSettings().value(viewsKey(pane)).toByteArray()).object();
}

void Settings::setViews(const QString &pane, const QJsonObject &views)
{
    QSettings().setValue(viewsKey(pane), QJsonDocument(views).toJson(QJsonDocument::Compact));
}

QJsonObject Settings::filter(const QString &pane, const QString &directory)
{
    const QByteArray stored = QSettings().value(filterKey(pane)).toByteArray();
    const QJsonObject filter = QJsonDocument::fromJson(stored).object();
    return filter.value(directoryMember).toString() == directory ? filter : QJsonObject();
}

void Settings::setFilter(const QString &pane, const QString &directory, const QJsonObject &filter)
{
    QJsonObject stored = filter;
    stored.insert(directoryMember, directory);
    QSettings().setValue(filterKey(pane), QJsonDocument(stored).toJson(QJsonDocument::Compact));
}

} // namespace LicenseDesk
