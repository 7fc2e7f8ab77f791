// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace LicenseDesk {

enum class Appearance { System, Light, Dark };

/*! What the window remembers, with types; the one place that knows QSettings and its keys. */
class Settings
{
public:
    [[nodiscard]] static QString lastDirectory();
    /*! It is also the newest of recentDirectories() then. */
    static void setLastDirectory(const QString &path);
    /*! Paths of those opened lately, newest first; some may have gone. */
    [[nodiscard]] static QStringList recentDirectories();
    static void forgetDirectory(const QString &path);

    /*! What was chosen in the command palette lately, by keys, newest first. */
    [[nodiscard]] static QStringList recentChoices();
    static void addRecentChoice(const QString &key);

    /*! "de", "ar"; empty: the system's. */
    [[nodiscard]] static QString language();
    static void setLanguage(const QString &language);

    [[nodiscard]] static Appearance appearance();
    static void setAppearance(Appearance appearance);

    /*! Geometry and toolbars of the main window, as QWidget and QMainWindow save them. */
    [[nodiscard]] static QByteArray windowGeometry();
    [[nodiscard]] static QByteArray windowState();
    static void setWindow(const QByteArray &geometry, const QByteArray &state);

    /*! Columns and sorting of a grid, sizes of a splitter, by their object names. */
    [[nodiscard]] static QByteArray layout(const QString &objectName);
    static void setLayout(const QString &objectName, const QByteArray &state);

    /*! Saved views of a pane by name. */
    [[nodiscard]] static QJsonObject views(const QString &pane);
    static void setViews(const QString &pane, const QJsonObject &views);
    /*! What a pane was filtered by when it was left, in that directory. */
    [[nodiscard]] static QJsonObject filter(const QString &pane, const QString &directory);
    static void setFilter(const QString &pane, const QString &directory, const QJsonObject &filter);
};

} // namespace LicenseDesk
