// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "licensing/ruletable.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace LicenseDesk {

class ChoiceList;
class MessageLine;

/*! One rule: an exclusive set with its plans, a plan with those of which it needs any one, or a
   plan with the countries where it is prohibited. Changes nothing by itself: tells the edited
   lines. */
class EditRuleDialog : public QDialog
{
    Q_OBJECT

public:
    /*! \a lines are those of the rule, none for a new one; \a table is what the rule stands in.
        Names come from \a catalogue, which must have all plans of the table. */
    EditRuleDialog(const RuleTable &table, const std::vector<RuleLine> &lines,
                   const std::shared_ptr<const Catalogue> &catalogue, QWidget *parent);

signals:
    /*! The lines of the rule as they are to be. */
    void ruleEdited(const std::vector<LicenseDesk::RuleLine> &lines);

private:
    void makeSetName();
    void makePlan();
    void makeChoices();
    void fill(const std::vector<RuleLine> &lines);
    void submit();
    [[nodiscard]] std::optional<PlanId> chosenPlan() const;
    [[nodiscard]] QString problemOfOwner() const;
    [[nodiscard]] QString problemOfChoices() const;
    [[nodiscard]] std::vector<RuleLine> editedLines() const;
    [[nodiscard]] RulePlan rulePlan(const QString &id) const;

    RuleKind m_kind;
    std::shared_ptr<const Catalogue> m_catalogue;
    QStringList m_otherOwners; //!< names or plan ids of the table's other rules
    QFormLayout *m_form;
    QLineEdit *m_name = nullptr;
    QComboBox *m_plan = nullptr;
    MessageLine *m_ownerMessage;
    ChoiceList *m_choices = nullptr;
    MessageLine *m_choicesMessage;
};

} // namespace LicenseDesk
