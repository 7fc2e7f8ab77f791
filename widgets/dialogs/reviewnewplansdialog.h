// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rows.h"

#include <QDialog>

#include <memory>

class QPushButton;
class QTreeWidget;

namespace LicenseDesk {

class LicensingService;
class MessageLine;
class PlainLabel;

/*! `New service plans`: those that a newer catalogue has switched on, with where; to be kept off or
    left on, each or all (R6.5). Stays open until all are decided or it is closed. */
class ReviewNewPlansDialog : public QDialog
{
    Q_OBJECT

public:
    ReviewNewPlansDialog(LicensingService *service, QWidget *parent);

signals:
    /*! A decision is stored; \a result says so in words. */
    void applied(const QString &result);

private:
    struct Loaded
    {
        QList<NewPlanRow> rows;
        std::shared_ptr<const Catalogue> catalogue;
    };
    void makeList();
    void read();
    void showPlans(const Loaded &loaded);
    void decide(bool keepOff);
    void tellRefused(const std::vector<Error> &refused);
    void updateButtons();
    [[nodiscard]] std::vector<NewPlan> chosen() const;

    LicensingService *m_service;
    std::shared_ptr<const Catalogue> m_catalogue;
    QList<NewPlanRow> m_rows;
    PlainLabel *m_heading;
    QTreeWidget *m_list;
    MessageLine *m_message;
    QPushButton *m_keepOff;
    QPushButton *m_leaveOn;
    bool m_busy = false;
};

} // namespace LicenseDesk
