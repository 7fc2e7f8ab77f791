// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/redundantlicenses.h"
#include "widgets/dialogs/changedialog.h"

class QComboBox;

namespace LicenseDesk {

class GridView;
class RowTable;

/*! `Remove redundant licenses`: direct licenses that groups give as well, of a group's members or
    of everybody. Shows for each what will become of it before anything is done. */
class RemoveRedundantDialog : public ChangeDialog
{
    Q_OBJECT

public:
    /*! Without \a group the whole directory. */
    RemoveRedundantDialog(LicensingService *service, const std::optional<GroupId> &group,
                          QWidget *parent);

protected:
    std::optional<ChangeList> changes() override;
    [[nodiscard]] QString resultText() const override;

private:
    struct Facts;

    [[nodiscard]] static Result<Facts> readFacts(Reader &reader, const RedundancyScope &scope);
    void read();
    void showFacts(Facts facts);

    RedundancyScope m_scope;
    QComboBox *m_product;
    RowTable *m_rows;
    GridView *m_table;
    QLabel *m_sums;
    QString m_groupName;
    qint64 m_removable = 0;
};

} // namespace LicenseDesk
