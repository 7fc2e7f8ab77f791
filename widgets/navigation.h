// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

namespace LicenseDesk {

enum class PaneId { Overview, Users, Groups, Products, Errors, AuditLog };

/*! The list of panes at the left of the window. */
class Navigation : public QTreeWidget
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    void setCurrentPane(PaneId pane);

signals:
    void paneRequested(LicenseDesk::PaneId pane);

protected:
    QSize sizeHint() const override;

private:
    QTreeWidgetItem *addPane(QTreeWidgetItem *above, PaneId pane, const QString &iconName,
                             const QString &text);
};

} // namespace LicenseDesk
