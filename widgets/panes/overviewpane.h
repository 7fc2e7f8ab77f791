// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rows.h"
#include "widgets/panes/pane.h"

class QGridLayout;

namespace LicenseDesk {

class NumberButton;
class PlainLabel;
class SummaryWatch;

/*! The directory at a glance: its numbers, and what needs attention, by name. */
class OverviewPane : public Pane
{
    Q_OBJECT

public:
    explicit OverviewPane(SummaryWatch *watch, QWidget *parent = nullptr);

    [[nodiscard]] QString statusText() const override;
    void refresh() override;

signals:
    void usersRequested();
    void usersInErrorRequested();
    void groupsRequested();
    void productsRequested();
    void groupActivated(LicenseDesk::GroupId group);
    void productActivated(LicenseDesk::SkuId product);

private:
    struct Line;

    [[nodiscard]] NumberButton *addNumber(QGridLayout *layout, const QString &objectName);
    void show(const DirectorySummary &summary);
    void showAttention(const DirectorySummary &summary);
    void addLine(const Line &line);

    SummaryWatch *m_watch;
    PlainLabel *m_title;
    NumberButton *m_users;
    NumberButton *m_groups;
    NumberButton *m_products;
    NumberButton *m_usersInError;
    QWidget *m_attention;
    QGridLayout *m_lines;
    QStringList m_shown; //!< the lines as they are shown, to leave them alone while they stay
};

} // namespace LicenseDesk
