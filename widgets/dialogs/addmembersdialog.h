// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/changedialog.h"

#include <QTimer>

class QLineEdit;
class QListWidget;

namespace LicenseDesk {

class GridView;
class UsersModel;

/*! `Add members`: a search over all users, and below it the list of those chosen. */
class AddMembersDialog : public ChangeDialog
{
    Q_OBJECT

public:
    AddMembersDialog(LicensingService *service, const GroupId &group, QWidget *parent);

protected:
    std::optional<ChangeList> changes() override;
    [[nodiscard]] QString resultText() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /*! A user of the list of those chosen. */
    struct Choice
    {
        UserId user;
        QString name;
        QString userPrincipalName;
        bool member = false; //!< already
    };

    void makeResults();
    void makeChosen();
    void search();
    void takeSelected();
    void openList();
    void take(const std::vector<UserId> &users);
    void showChoices(const QList<Choice> &choices);
    void dropSelected();
    void showCount();
    [[nodiscard]] std::vector<UserId> newMembers() const;

    GroupId m_group;
    QString m_groupName;
    QTimer m_typing;
    QLineEdit *m_search;
    UsersModel *m_users;
    GridView *m_results;
    QPushButton *m_take;
    QPushButton *m_paste;
    QLabel *m_count;
    QListWidget *m_chosen;
    QPushButton *m_drop;
    MessageLine *m_chosenMessage;
};

} // namespace LicenseDesk
