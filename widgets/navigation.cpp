// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/navigation.h"

#include "widgets/icons.h"
#include "widgets/panes/griddelegate.h"

#include <QHeaderView>
#include <QTreeWidgetItemIterator>

namespace LicenseDesk {

Navigation::Navigation(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Navigation"));
    setItemDelegate(new GridDelegate(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setFrameShape(QFrame::NoFrame);
    setIndentation(16);
    setIconSize(QSize(20, 20));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    header()->setStretchLastSection(true);

    addPane(nullptr, PaneId::Overview, QStringLiteral("overview"), tr("Overview"));
    addPane(nullptr, PaneId::Users, QStringLiteral("users"), tr("Users"));
    addPane(nullptr, PaneId::Groups, QStringLiteral("groups"), tr("Groups"));
    auto *licenses = new QTreeWidgetItem(this, {tr("Licenses")});
    licenses->setIcon(0, icon(QStringLiteral("license")));
    licenses->setFlags(Qt::ItemIsEnabled);
    addPane(licenses, PaneId::Products, QStringLiteral("products"), tr("All products"));
    addPane(licenses, PaneId::Errors, QStringLiteral("error"), tr("Errors"));
    addPane(nullptr, PaneId::AuditLog, QStringLiteral("auditlog"), tr("Audit log"));
    expandAll();

    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (const QVariant pane = item ? item->data(0, Qt::UserRole) : QVariant(); pane.isValid())
            emit paneRequested(PaneId(pane.toInt()));
    });
    // Assistive tools select without making current.
    connect(this, &QTreeWidget::itemSelectionChanged, this, [this] {
        if (const QList<QTreeWidgetItem *> items = selectedItems(); !items.isEmpty())
            setCurrentItem(items.first());
    });
}

QTreeWidgetItem *Navigation::addPane(QTreeWidgetItem *above, PaneId pane, const QString &iconName,
                                     const QString &text)
{
    auto *item = above ? new QTreeWidgetItem(above, {text}) : new QTreeWidgetItem(this, {text});
    item->setIcon(0, icon(iconName));
    item->setData(0, Qt::UserRole, int(pane));
    return item;
}

void Navigation::setCurrentPane(PaneId pane)
{
    for (QTreeWidgetItemIterator it(this); *it; ++it) {
        if ((*it)->data(0, Qt::UserRole) == QVariant(int(pane)))
            setCurrentItem(*it);
    }
}

QSize Navigation::sizeHint() const
{
    return {qMax(sizeHintForColumn(0) + 24, fontMetrics().averageCharWidth() * 28), 200};
}

} // namespace LicenseDesk
