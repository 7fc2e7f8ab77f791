// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/report.h"
#include "store/rows.h"
#include "widgets/panes/gridpane.h"

class QComboBox;

namespace LicenseDesk {

class AuditDetails;
class AuditModel;
class LicensingService;

/*! The audit log (R10): every change, newest first, with its old and new values. */
class AuditPane : public GridPane
{
    Q_OBJECT

public:
    explicit AuditPane(LicensingService *service, QWidget *parent = nullptr);

    [[nodiscard]] QList<QAction *> objectActions() const override;
    void refresh() override;
    /*! Writes what is shown to \a path, in the background; done() tells when. */
    void exportTo(const QString &path, ReportFormat format);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] bool applyFilter() override;
    [[nodiscard]] bool isFiltered() const override;
    void select(const QList<int> &rows) override;
    [[nodiscard]] QString rowsText(int rows) const override;
    [[nodiscard]] QString selectedText(int selected) const override;
    [[nodiscard]] QString emptyText(bool filtered) const override;
    [[nodiscard]] QJsonObject conditions() const override;
    void setConditions(const QJsonObject &conditions) override;
    [[nodiscard]] AuditFilter filter() const;
    void readChoices();
    void chooseFile(ReportFormat format);

    LicensingService *m_service;
    AuditModel *m_model;
    AuditDetails *m_details;
    QComboBox *m_time;
    QComboBox *m_activity;
    QComboBox *m_actor;
    QComboBox *m_result;
    QAction *m_exportCsv;
    QAction *m_exportJson;
    QAction *m_copy;
};

} // namespace LicenseDesk
