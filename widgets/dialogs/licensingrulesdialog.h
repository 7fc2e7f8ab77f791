// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/changedialog.h"
#include "widgets/dialogs/rulepage.h"

#include <QTimer>

class QTabWidget;
class QTreeWidget;

namespace LicenseDesk {

/*! `Licensing rules`: the three rule tables, edited together and stored as one change, with those
    whose present plans the rules would not allow (R5.8). */
class LicensingRulesDialog : public ChangeDialog
{
    Q_OBJECT

public:
    LicensingRulesDialog(LicensingService *service, QWidget *parent);

protected:
    std::optional<ChangeList> changes() override;
    [[nodiscard]] QString resultText() const override;

private:
    void makeConflicts();
    void showCatalogue(const std::shared_ptr<const Catalogue> &catalogue);
    void noteEdit();
    void readConflicts();
    void showConflicts(const RuleConflicts &conflicts);
    [[nodiscard]] std::vector<RuleTable> tables() const;
    [[nodiscard]] RulePage *currentPage() const;
    [[nodiscard]] bool isEdited() const;

    std::array<RuleTable, 3> m_basis; //!< as the directory had them
    std::array<RulePage *, 3> m_pages{};
    std::shared_ptr<const Catalogue> m_catalogue;
    QTabWidget *m_tabs;
    QLabel *m_count;
    QTreeWidget *m_conflicts;
    QTimer m_editing; //!< the conflicts are looked for when the editing pauses
    int m_generation = 0; //!< of the question; late answers are dropped
};

} // namespace LicenseDesk
