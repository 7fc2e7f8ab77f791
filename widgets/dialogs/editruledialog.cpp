// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/editruledialog.h"

#include "licensing/cataloguewatch.h"
#include "widgets/dialogs/choicelist.h"
#include "widgets/dialogs/countries.h"
#include "widgets/dialogs/messageline.h"

#include <QCollator>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace LicenseDesk {

namespace {

QList<Choice> planChoices(const Catalogue &catalogue)
{
    QList<Choice> choices;
    for (const ServicePlan &plan : catalogue.plans())
        choices.append({plan.id.toString(), planTitle(plan)});
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::ranges::sort(choices, [&](const Choice &left, const Choice &right) {
        return collator.compare(left.text, right.text) < 0;
    });
    return choices;
}

QList<Choice> countryChoices()
{
    QList<Choice> choices;
    for (const Country &country : countries())
        choices.append({country.code, countryText(country.code)});
    return choices;
}

} // namespace

EditRuleDialog::EditRuleDialog(const RuleTable &table, const std::vector<RuleLine> &lines,
                               const std::shared_ptr<const Catalogue> &catalogue, QWidget *parent)
    : QDialog(parent),
      m_kind(table.kind),
      m_catalogue(catalogue),
      m_form(new QFormLayout),
      m_ownerMessage(new MessageLine(this)),
      m_choicesMessage(new MessageLine(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("editRule"));
    m_ownerMessage->setObjectName(QStringLiteral("ownerMessage"));
    m_choicesMessage->setObjectName(QStringLiteral("choicesMessage"));
    const auto ownerOf = [&](const RuleLine &line) {
        return m_kind == RuleKind::ExclusivePlans ? line.subject : line.plan.id.toString();
    };
    const QString own = lines.empty() ? QString() : ownerOf(lines.front());
    for (const RuleLine &line : table.lines) {
        if (lines.empty() || ownerOf(line) != own)
            m_otherOwners += ownerOf(line);
    }
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_form);
    if (m_kind == RuleKind::ExclusivePlans)
        makeSetName();
    else
        makePlan();
    column->addWidget(m_ownerMessage);
    makeChoices();
    column->addWidget(m_choices, 1);
    column->addWidget(m_choicesMessage);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("accept"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &EditRuleDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    fill(lines);
    resize(820, 480);
}

void EditRuleDialog::makeSetName()
{
    setWindowTitle(tr("Exclusive plans"));
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("setName"));
    m_name->setAccessibleName(tr("Name of the set"));
    m_form->addRow(tr("&Name of the set:"), m_name);
    setAccessibleName(windowTitle());
}

void EditRuleDialog::makePlan()
{
    setWindowTitle(m_kind == RuleKind::PrerequisitePlans ? tr("Prerequisites")
                                                         : tr("Prohibited locations"));
    m_plan = new QComboBox(this);
    m_plan->setObjectName(QStringLiteral("servicePlan"));
    m_plan->setAccessibleName(tr("Service plan"));
    m_plan->setEditable(true);
    m_plan->setInsertPolicy(QComboBox::NoInsert);
    m_plan->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_plan->lineEdit()->setPlaceholderText(tr("Any part of a plan's name or code"));
    m_plan->completer()->setFilterMode(Qt::MatchContains);
    m_plan->completer()->setCompletionMode(QCompleter::PopupCompletion);
    for (const Choice &choice : planChoices(*m_catalogue))
        m_plan->addItem(choice.text, choice.key);
    m_plan->setCurrentIndex(-1);
    m_form->addRow(tr("&Service plan:"), m_plan);
    setAccessibleName(windowTitle());
}

void EditRuleDialog::makeChoices()
{
    switch (m_kind) {
    case RuleKind::ExclusivePlans:
        m_choices =
            new ChoiceList(tr("Plans of which a user can have only one"), tr("Search plans"), this);
        break;
    case RuleKind::PrerequisitePlans:
        m_choices = new ChoiceList(tr("Needs any one of"), tr("Search plans"), this);
        break;
    case RuleKind::ProhibitedLocations:
        m_choices = new ChoiceList(tr("Prohibited in"), tr("Search countries"), this);
        break;
    }
    m_choices->setChoices(m_kind == RuleKind::ProhibitedLocations ? countryChoices()
                                                                  : planChoices(*m_catalogue));
    connect(m_choices, &ChoiceList::edited, m_choicesMessage, &MessageLine::clear);
}

void EditRuleDialog::fill(const std::vector<RuleLine> &lines)
{
    if (lines.empty())
        return;
    QStringList keys;
    for (const RuleLine &line : lines) {
        switch (m_kind) {
        case RuleKind::ExclusivePlans:
            keys += line.plan.id.toString();
            break;
        case RuleKind::PrerequisitePlans:
            keys += line.other.id.toString();
            break;
        case RuleKind::ProhibitedLocations:
            keys += line.subject;
            break;
        }
    }
    m_choices->setChosen(keys);
    if (m_name)
        m_name->setText(lines.front().subject);
    else
        m_plan->setCurrentIndex(m_plan->findData(lines.front().plan.id.toString()));
}

std::optional<PlanId> EditRuleDialog::chosenPlan() const
{
    int index = m_plan->findText(m_plan->currentText().trimmed(), Qt::MatchFixedString);
    // The code alone will do.
    for (int row = 0; index < 0 && row < m_plan->count(); ++row) {
        const PlanId id = PlanId::fromString(m_plan->itemData(row).toString()).value_or(PlanId());
        const ServicePlan &plan = m_catalogue->plan(m_catalogue->indexOf(id));
        if (plan.name.compare(m_plan->currentText().trimmed(), Qt::CaseInsensitive) == 0)
            index = row;
    }
    return index < 0 ? std::nullopt : PlanId::fromString(m_plan->itemData(index).toString());
}

QString EditRuleDialog::problemOfOwner() const
{
    if (m_name) {
        const QString name = m_name->text().simplified();
        if (name.isEmpty())
            return tr("Give the set a name.");
        return m_otherOwners.contains(name) ? tr("There is a set of that name already.")
                                            : QString();
    }
    const std::optional<PlanId> plan = chosenPlan();
    if (!plan) {
        return m_plan->currentText().trimmed().isEmpty()
                   ? tr("Choose the service plan.")
                   : tr("There is no service plan \"%1\". Choose one of the list.")
                         .arg(m_plan->currentText().trimmed());
    }
    return m_otherOwners.contains(plan->toString()) ? tr("There is a rule for this plan already.")
                                                    : QString();
}

QString EditRuleDialog::problemOfChoices() const
{
    const QStringList chosen = m_choices->chosen();
    switch (m_kind) {
    case RuleKind::ExclusivePlans:
        return chosen.size() < 2 ? tr("Add at least two plans: they exclude each other.")
                                 : QString();
    case RuleKind::PrerequisitePlans: {
        if (chosen.isEmpty())
            return tr("Add at least one plan that is needed.");
        const std::optional<PlanId> plan = chosenPlan();
        return plan && chosen.contains(plan->toString()) ? tr("A plan cannot need itself.")
                                                         : QString();
    }
    case RuleKind::ProhibitedLocations:
        break;
    }
    return chosen.isEmpty() ? tr("Add at least one country.") : QString();
}

RulePlan EditRuleDialog::rulePlan(const QString &id) const
{
    const PlanId plan = PlanId::fromString(id).value_or(PlanId());
    const PlanIndex index = m_catalogue->indexOf(plan);
    return {plan, index < 0 ? id : m_catalogue->plan(index).name};
}

std::vector<RuleLine> EditRuleDialog::editedLines() const
{
    std::vector<RuleLine> lines;
    const QStringList chosen = m_choices->chosen();
    const RulePlan owner =
        m_plan ? rulePlan(chosenPlan().value_or(PlanId()).toString()) : RulePlan();
    for (const QString &key : chosen) {
        switch (m_kind) {
        case RuleKind::ExclusivePlans:
            lines.push_back({m_name->text().simplified(), rulePlan(key), {}});
            break;
        case RuleKind::PrerequisitePlans:
            lines.push_back({{}, owner, rulePlan(key)});
            break;
        case RuleKind::ProhibitedLocations:
            lines.push_back({key, owner, {}});
            break;
        }
    }
    return lines;
}

void EditRuleDialog::submit()
{
    // All that is wrong is said at once, at its field.
    const QString owner = problemOfOwner();
    const QString choices = problemOfChoices();
    const auto show = [](MessageLine *line, const QString &text) {
        if (text.isEmpty())
            line->clear();
        else
            line->setMessage(Severity::Error, text);
    };
    show(m_ownerMessage, owner);
    show(m_choicesMessage, choices);
    if (!owner.isEmpty()) {
        (m_name ? static_cast<QWidget *>(m_name) : m_plan)->setFocus();
        return;
    }
    if (!choices.isEmpty()) {
        m_choices->setFocus();
        return;
    }
    emit ruleEdited(editedLines());
    accept();
}

} // namespace LicenseDesk
