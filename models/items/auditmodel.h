// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/pagedrows.h"
#include "service/auditlines.h"

namespace LicenseDesk {

/*! The audit log, newest first, with values in names; as the history of one object it tells what
    happened in sentences. */
class AuditModel : public PagedRows<AuditLine>
{
    Q_OBJECT

public:
    enum Column { Time, Activity, Target, Actor, Outcome, OldValue, NewValue, ColumnCount };
    enum HistoryColumn { When, What, Who, HistoryColumnCount };

    explicit AuditModel(LicensingService *service, QObject *parent = nullptr);

    void setFilter(const AuditFilter &filter);
    [[nodiscard]] const AuditFilter &filter() const { return m_filter; }
    /*! Becomes the history of the object \a id, which shows nothing while that is empty. */
    void setHistoryOf(const QString &id);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::optional<Query> query() const override;
    [[nodiscard]] QVariant cell(const AuditLine &line, int column, int role) const override;
    [[nodiscard]] QString text(const AuditLine &line, int column) const;

    AuditFilter m_filter;
    bool m_isHistory = false;
};

/*! The moment in the reader's own time and form, with seconds. */
[[nodiscard]] QString auditTimeText(const QDateTime &time);

} // namespace LicenseDesk
