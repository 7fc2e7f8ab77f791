// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/membershiprule.h"
#include "service/licensingservice.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace LicenseDesk {

class MessageLine;
class RuleHighlighter;

/*! The tab Rule of a group: whether its members are assigned or made by a rule (R11), the rule with
    its faults while it is typed, and who would join and leave. Checks on the reader thread, in
    slices. */
class GroupRuleTab : public QWidget
{
    Q_OBJECT

public:
    explicit GroupRuleTab(LicensingService *service, QWidget *parent = nullptr);

    void setGroup(const std::optional<GroupId> &group);
    /*! The group as it is; what is typed and not saved stays. */
    void showGroup(const GroupRecord &group, qint64 members);

signals:
    void done(const QString &result);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void discard();
    void save();
    void noteEdit();
    void showFault(const std::optional<MembershipRuleFault> &fault);
    void showConversion();
    void showCheck(const MembershipCheck &check);
    void startCheck();
    void goOnChecking(const MembershipRule &rule, const MembershipCheck &check, quint64 generation);
    [[nodiscard]] bool isDynamicChosen() const;
    [[nodiscard]] bool isChanged() const;

    LicensingService *m_service;
    QComboBox *m_kind;
    QCheckBox *m_paused;
    QPlainTextEdit *m_editor;
    RuleHighlighter *m_highlighter;
    MessageLine *m_fault;
    MessageLine *m_conversion;
    QLabel *m_summary;
    QListWidget *m_people;
    QPushButton *m_save;
    QPushButton *m_discard;
    QTimer m_delay;
    std::optional<GroupId> m_group;
    GroupRecord m_record;
    qint64 m_members = 0;
    bool m_sound = true; //!< the rule that is shown
    quint64 m_generation = 0; //!< of the check
};

} // namespace LicenseDesk
