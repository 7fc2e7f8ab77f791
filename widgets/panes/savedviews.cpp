// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/savedviews.h"

#include "widgets/icons.h"
#include "widgets/settings.h"

#include <QInputDialog>
#include <QJsonDocument>
#include <QMenu>

namespace LicenseDesk {

namespace {

/*! Names come from people: an ampersand is none of a menu's. */
QString menuText(const QString &name)
{
    return QString(name).replace(u'&', QStringLiteral("&&"));
}

} // namespace

SavedViews::SavedViews(const QString &pane, std::function<QJsonObject()> present, QWidget *parent)
    : QToolButton(parent),
      m_pane(pane + QStringLiteral("Views")),
      m_present(std::move(present))
{
    setObjectName(m_pane);
    setIcon(LicenseDesk::icon(QStringLiteral("filter")));
    setToolTip(tr("Choose, save and delete views: a filter with its order and columns"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(menu); });
    setMenu(menu);
    setCurrent({});
}

QStringList SavedViews::names() const
{
    QStringList names = Settings::views(m_pane).keys();
    names.sort(Qt::CaseInsensitive);
    return names;
}

void SavedViews::fill(QMenu *menu)
{
    menu->clear();
    for (const QString &name : names()) {
        QAction *action = menu->addAction(menuText(name));
        action->setCheckable(true);
        action->setChecked(name == m_current);
        connect(action, &QAction::triggered, this, [this, name] { choose(name); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("No views are saved yet"))->setEnabled(false);
    menu->addSeparator();
    QAction *add = menu->addAction(LicenseDesk::icon(QStringLiteral("add")), tr("&Save view…"));
    add->setObjectName(QStringLiteral("saveView"));
    connect(add, &QAction::triggered, this, &SavedViews::askForName);
    if (m_current.isEmpty())
        return;
    QAction *update = menu->addAction(LicenseDesk::icon(QStringLiteral("edit")),
                                      tr("&Update “%1”").arg(menuText(m_current)));
    update->setObjectName(QStringLiteral("updateView"));
    connect(update, &QAction::triggered, this, [this] { save(m_current); });
    QAction *erase = menu->addAction(LicenseDesk::icon(QStringLiteral("delete")),
                                     tr("&Delete “%1”").arg(menuText(m_current)));
    erase->setObjectName(QStringLiteral("deleteView"));
    connect(erase, &QAction::triggered, this, [this] { remove(m_current); });
}

void SavedViews::choose(const QString &name)
{
    const QJsonObject view = Settings::views(m_pane).value(name).toObject();
    setCurrent(name);
    emit chosen(view);
}

void SavedViews::askForName()
{
    auto *dialog = new QInputDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("viewName"));
    dialog->setAccessibleName(tr("Save view"));
    dialog->setWindowTitle(tr("Save view"));
    dialog->setLabelText(tr("Name of the view; one of the same name is replaced:"));
    dialog->setTextValue(m_current);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        if (const QString name = text.trimmed(); !name.isEmpty())
            save(name);
    });
    dialog->open();
}

void SavedViews::save(const QString &name)
{
    QJsonObject views = Settings::views(m_pane);
    views.insert(name, m_present());
    Settings::setViews(m_pane, views);
    setCurrent(name);
}

void SavedViews::remove(const QString &name)
{
    QJsonObject views = Settings::views(m_pane);
    views.remove(name);
    Settings::setViews(m_pane, views);
    setCurrent({});
}

void SavedViews::setCurrent(const QString &name)
{
    m_current = name;
    setText(name.isEmpty() ? tr("Views")
                           : fontMetrics().elidedText(menuText(name), Qt::ElideRight,
                                                      fontMetrics().averageCharWidth() * 24));
    setAccessibleName(tr("Views"));
    setAccessibleDescription(name);
}

} // namespace LicenseDesk
