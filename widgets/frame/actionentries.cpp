// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/actionentries.h"

#include "widgets/directoryview.h"
#include "widgets/icons.h"
#include "widgets/panes/pane.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

namespace LicenseDesk {

namespace {

constexpr QStringView step(u" \u203a ");

/*! "&Assign licenses…" as it is read: without mnemonic and without the dots. */
QString plainText(const QAction *action)
{
    QString text = action->text();
    text.replace(QLatin1String("&&"), QString(QChar(0x1)));
    text.remove(u'&');
    text.replace(QChar(0x1), u'&');
    while (text.endsWith(QChar(0x2026)) || text.endsWith(u'.'))
        text.chop(1);
    return text;
}

class Entries
{
public:
    explicit Entries(DirectoryView *view) : m_view(view) {}

    /*! All of \a menu and of the menus in it. */
    void addMenu(const QMenu *menu, const QString &path)
    {
        const QList<QAction *> actions = menu->actions();
        for (QAction *action : actions) {
            if (action->isSeparator() || !action->isVisible())
                continue;
            if (action->menu())
                addMenu(action->menu(), path + plainText(action) + step);
            else
                add(action, path, [action = QPointer(action)] {
                    if (action)
                        action->trigger();
                });
        }
    }

    /*! An action of a pane that is not shown: it is done to what is selected there. */
    void addOfPane(QAction *action, PaneId pane, const QString &path)
    {
        add(action, path, [view = QPointer(m_view), action = QPointer(action), pane] {
            if (!view || !action)
                return;
            view->showPane(pane);
            view->pane(pane)->setFocus(Qt::ShortcutFocusReason);
            if (action->isEnabled())
                action->trigger();
        });
    }

    [[nodiscard]] const QList<PaletteEntry> &entries() const { return m_entries; }

private:
    void add(QAction *action, const QString &path, std::function<void()> choose)
    {
        PaletteEntry entry;
        entry.text = path + plainText(action);
        const QString name = action->objectName();
        entry.key = QStringLiteral("action:") + (name.isEmpty() ? entry.text : path + name);
        entry.kind = PaletteModel::tr("Action");
        entry.icon = action->icon().isNull() ? icon(QStringLiteral("action")) : action->icon();
        entry.enabled = action->isEnabled();
        entry.detail = entry.enabled ? action->shortcut().toString(QKeySequence::NativeText)
                                     : PaletteModel::tr("not possible here and now");
        entry.choose = std::move(choose);
        m_entries.append(entry);
    }

    DirectoryView *m_view;
    QList<PaletteEntry> m_entries;
};

} // namespace

QList<PaletteEntry> actionEntries(const QMenuBar *menus, DirectoryView *view)
{
    Entries entries(view);
    const QList<QAction *> actions = menus->actions();
    for (const QAction *action : actions) {
        if (action->isVisible() && action->menu())
            entries.addMenu(action->menu(), plainText(action) + step);
    }
    if (!view)
        return entries.entries();
    const std::pair<PaneId, QString> panes[] = {{PaneId::Users, PaletteModel::tr("User")},
                                                {PaneId::Groups, PaletteModel::tr("Group")},
                                                {PaneId::Products, PaletteModel::tr("Product")},
                                                {PaneId::Errors, PaletteModel::tr("Errors")},
                                                {PaneId::AuditLog, PaletteModel::tr("Audit log")}};
    for (const auto &[pane, name] : panes) {
        if (pane == view->currentPaneId())
            continue;
        const QList<QAction *> ofPane = view->pane(pane)->objectActions();
        for (QAction *action : ofPane) {
            if (!action->isSeparator())
                entries.addOfPane(action, pane, name + step);
        }
    }
    return entries.entries();
}

} // namespace LicenseDesk
