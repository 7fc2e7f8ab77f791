// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/licensingservice.h"

class QAction;

namespace LicenseDesk {

/*! What can be done to the group selected: one set of actions for menus, toolbar, context menus
    and buttons. Owned by the widget that its dialogs are shown over. */
class GroupActions : public QObject
{
    Q_OBJECT

public:
    GroupActions(LicensingService *service, QWidget *dialogParent);

    /*! All but removeMembers(), which needs a selection of members. Their shortcuts hold in the
        widgets they are added to. */
    [[nodiscard]] QList<QAction *> actions() const;
    /*! Those of them that stand on buttons; the others are in menus. */
    [[nodiscard]] QList<QAction *> dailyActions() const;
    [[nodiscard]] QAction *assignLicenses() const { return m_assign; }
    [[nodiscard]] QAction *editServicePlans() const { return m_editPlans; }
    [[nodiscard]] QAction *removeLicenses() const { return m_remove; }
    [[nodiscard]] QAction *addMembers() const { return m_addMembers; }
    [[nodiscard]] QAction *removeMembers() const { return m_removeMembers; }
    [[nodiscard]] QAction *reprocess() const { return m_reprocess; }
    [[nodiscard]] QAction *swapProduct() const { return m_swap; }
    [[nodiscard]] QAction *moveMembers() const { return m_move; }
    [[nodiscard]] QAction *removeRedundant() const { return m_removeRedundant; }
    [[nodiscard]] QAction *deleteGroup() const { return m_delete; }

    void setGroup(const std::optional<GroupId> &group);
    /*! Those selected; what can be done to several of them is enabled. */
    void setGroups(const QList<GroupId> &groups);
    /*! Members of a dynamic group are made by its rule and not by hand (R11). */
    void setDynamic(bool dynamic);
    /*! The license that the dialogs begin with, where the window shows one as current. */
    void setProduct(const std::optional<SkuId> &product) { m_product = product; }
    /*! The members selected, for removeMembers(). */
    void setMembers(const QList<MemberRow> &members);

signals:
    /*! Something was done; \a result says what, in names, for the status bar. */
    void done(const QString &result);

private:
    void openAssign();
    void openEditPlans();
    void openRemove();
    void openAddMembers();
    void openRemoveMembers();
    void openReprocess();
    void openSwap();
    void openMove();
    void openRemoveRedundant();
    void openDelete();

    LicensingService *m_service;
    QWidget *m_dialogParent;
    QAction *m_assign;
    QAction *m_editPlans;
    QAction *m_remove;
    QAction *m_addMembers;
    QAction *m_removeMembers;
    QAction *m_reprocess;
    QAction *m_swap;
    QAction *m_move;
    QAction *m_removeRedundant;
    QAction *m_delete;
    std::optional<GroupId> m_group;
    std::vector<GroupId> m_groups; //!< where they are several
    std::optional<SkuId> m_product;
    QList<MemberRow> m_members;
    bool m_dynamic = false;
};

} // namespace LicenseDesk
