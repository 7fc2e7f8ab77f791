// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/errorline.h"

#include <QWidget>

class QAction;
class QPushButton;

namespace LicenseDesk {

class MessageLine;
class PlainLabel;

/*! Why an entry is in error, what its kind means and how it is resolved, with buttons that lead
    there. */
class ErrorDetails : public QWidget
{
    Q_OBJECT

public:
    /*! \a actions change the user, \a why explains the error. */
    ErrorDetails(const QList<QAction *> &actions, QAction *why, QWidget *parent = nullptr);

    /*! The kind of error that is chosen: said what it means while no line is there. */
    void setKind(const std::optional<AssignmentError> &kind);
    void setLine(const std::optional<ErrorLine> &line);

signals:
    void userActivated(LicenseDesk::UserId user);
    void groupActivated(LicenseDesk::GroupId group);
    void productActivated(LicenseDesk::SkuId product);

private:
    [[nodiscard]] QPushButton *addLink(const QString &objectName, const QString &text);

    std::optional<AssignmentError> m_kind;
    std::optional<ErrorLine> m_line;
    MessageLine *m_reason;
    PlainLabel *m_meaning;
    PlainLabel *m_remedies;
    QWidget *m_content;
    PlainLabel *m_nothing;
    QPushButton *m_user;
    QPushButton *m_group;
    QPushButton *m_product;
};

} // namespace LicenseDesk
