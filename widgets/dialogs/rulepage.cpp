// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/rulepage.h"

#include "exchange/export.h"
#include "exchange/report.h"
#include "items/whendone.h"
#include "licensing/messages.h"
#include "service/licensingservice.h"
#include "widgets/details/detaildelegate.h"
#include "widgets/dialogs/countries.h"
#include "widgets/dialogs/editruledialog.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/icons.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace LicenseDesk {

namespace {

constexpr int ownerRole = Qt::UserRole + 100;

QTreeWidget *newTree(const QString &name, QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setObjectName(QStringLiteral("rules"));
    tree->setAccessibleName(name);
    tree->setColumnCount(2);
    tree->setHeaderLabels({RulePage::tr("Name"), RulePage::tr("Code")});
    tree->setItemDelegate(new DetailDelegate(tree));
    tree->setAlternatingRowColors(true);
    tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    tree->setUniformRowHeights(true);
    tree->setExpandsOnDoubleClick(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    return tree;
}

/*! A table may have more wrong lines than a window has room for. */
QString beginningOf(const QString &text)
{
    constexpr qsizetype most = 10;
    const QStringList lines = text.split(u'\n');
    if (lines.size() <= most)
        return text;
    return lines.first(most).join(u'\n') + u'\n'
           + RulePage::tr("and %n more", nullptr, int(lines.size() - most));
}

} // namespace

RulePage::RulePage(LicensingService *service, RuleKind kind, QWidget *parent)
    : QWidget(parent),
      m_service(service),
      m_table{kind, {}},
      m_catalogue(std::make_shared<const Catalogue>()),
      m_filter(new QLineEdit(this)),
      m_tree(newTree(title(kind), this)),
      m_add(new QPushButton(tr("&Add…"), this)),
      m_edit(new QPushButton(tr("&Edit…"), this)),
      m_remove(new QPushButton(tr("&Remove"), this)),
      m_import(new QPushButton(tr("&Import CSV…"), this)),
      m_export(new QPushButton(tr("E&xport CSV…"), this)),
      m_message(new MessageLine(this))
{
    m_filter->setObjectName(QStringLiteral("filterRules"));
    m_filter->setAccessibleName(tr("Filter rules"));
    m_filter->setPlaceholderText(tr("Filter rules by any part of a name or code"));
    m_filter->setClearButtonEnabled(true);
    m_message->setObjectName(QStringLiteral("ruleMessage"));
    auto *buttons = new QHBoxLayout;
    makeButtons(buttons);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(m_tree, 1);
    column->addLayout(buttons);
    column->addWidget(m_message);
    connect(m_filter, &QLineEdit::textChanged, this, &RulePage::applyFilter);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, &RulePage::updateButtons);
    connect(m_tree, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem *item) { editRule(item->data(0, ownerRole).toString()); });
    updateButtons();
}

QString RulePage::title(RuleKind kind)
{
    switch (kind) {
    case RuleKind::ExclusivePlans:
        return tr("Exclusive plans");
    case RuleKind::PrerequisitePlans:
        return tr("Prerequisites");
    case RuleKind::ProhibitedLocations:
        break;
    }
    return tr("Prohibited locations");
}

void RulePage::makeButtons(QBoxLayout *row)
{
    const std::pair<QPushButton *, const char *> named[] = {{m_add, "addRule"},
                                                            {m_edit, "editRule"},
                                                            {m_remove, "removeRule"},
                                                            {m_import, "importRules"},
                                                            {m_export, "exportRules"}};
    for (const auto &[button, name] : named) {
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        if (button == m_import)
            row->addStretch();
        row->addWidget(button);
    }
    m_add->setIcon(icon(QStringLiteral("add")));
    m_edit->setIcon(icon(QStringLiteral("edit")));
    m_remove->setIcon(icon(QStringLiteral("remove")));
    connect(m_add, &QPushButton::clicked, this, [this] { editRule({}); });
    connect(m_edit, &QPushButton::clicked, this, [this] { editRule(selectedOwner()); });
    connect(m_remove, &QPushButton::clicked, this, &RulePage::removeRules);
    connect(m_import, &QPushButton::clicked, this, &RulePage::chooseImport);
    connect(m_export, &QPushButton::clicked, this, &RulePage::chooseExport);
}

void RulePage::setTable(const RuleTable &table, const std::shared_ptr<const Catalogue> &catalogue)
{
    m_catalogue = catalogue;
    m_table = table;
    showTable();
}

void RulePage::setTable(const RuleTable &table)
{
    // Plans that only the new lines know have their names from there.
    setTable(normalized(table),
             std::make_shared<const Catalogue>(withRules(*m_catalogue, {table})));
    emit edited();
}

QString RulePage::ownerOf(const RuleLine &line) const
{
    return m_table.kind == RuleKind::ExclusivePlans ? line.subject : line.plan.id.toString();
}

std::pair<QString, QString> RulePage::textsOf(const RulePlan &plan) const
{
    const PlanIndex index = m_catalogue->indexOf(plan.id);
    if (index < 0)
        return {plan.name, plan.name};
    const ServicePlan &known = m_catalogue->plan(index);
    return {known.displayName(), known.name};
}

void RulePage::showTable()
{
    QSet<QString> closed;
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_tree->topLevelItem(row);
        if (!item->isExpanded())
            closed.insert(item->data(0, ownerRole).toString());
    }
    m_tree->clear();
    QTreeWidgetItem *rule = nullptr;
    for (const RuleLine &line : m_table.lines) {
        const QString owner = ownerOf(line);
        if (!rule || rule->data(0, ownerRole).toString() != owner) {
            rule = new QTreeWidgetItem(m_tree);
            const auto [name, code] = m_table.kind == RuleKind::ExclusivePlans
                                          ? std::pair(line.subject, QString())
                                          : textsOf(line.plan);
            rule->setText(0, name);
            rule->setText(1, code);
            rule->setData(0, ownerRole, owner);
            QFont bold = m_tree->font();
            bold.setBold(true);
            rule->setFont(0, bold);
        }
        auto *item = new QTreeWidgetItem(rule);
        const auto [name, code] = m_table.kind == RuleKind::ProhibitedLocations
                                      ? std::pair(countryName(line.subject), line.subject)
                                  : m_table.kind == RuleKind::PrerequisitePlans
                                      ? textsOf(line.other)
                                      : textsOf(line.plan);
        item->setText(0, name);
        item->setText(1, code);
        item->setData(0, ownerRole, owner);
        rule->setExpanded(!closed.contains(owner));
    }
    applyFilter();
    updateButtons();
}

void RulePage::applyFilter()
{
    const QString text = m_filter->text().trimmed();
    const auto matches = [&](const QTreeWidgetItem *item) {
        return item->text(0).contains(text, Qt::CaseInsensitive)
               || item->text(1).contains(text, Qt::CaseInsensitive);
    };
    // A rule is shown whole, or not at all.
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
        QTreeWidgetItem *rule = m_tree->topLevelItem(row);
        bool shown = matches(rule);
        for (int child = 0; child < rule->childCount(); ++child)
            shown = shown || matches(rule->child(child));
        rule->setHidden(!shown);
    }
}

QString RulePage::selectedOwner() const
{
    const QList<QTreeWidgetItem *> items = m_tree->selectedItems();
    return items.isEmpty() ? QString() : items.first()->data(0, ownerRole).toString();
}

void RulePage::updateButtons()
{
    QSet<QString> owners;
    const QList<QTreeWidgetItem *> items = m_tree->selectedItems();
    for (const QTreeWidgetItem *item : items)
        owners.insert(item->data(0, ownerRole).toString());
    m_edit->setEnabled(owners.size() == 1);
    m_remove->setEnabled(!owners.isEmpty());
    m_export->setEnabled(!m_table.lines.empty());
}

std::vector<RuleLine> RulePage::linesOf(const QString &owner) const
{
    std::vector<RuleLine> lines;
    if (owner.isNull())
        return lines;
    std::ranges::copy_if(m_table.lines, std::back_inserter(lines),
                         [&](const RuleLine &line) { return ownerOf(line) == owner; });
    return lines;
}

void RulePage::editRule(const QString &owner)
{
    auto *dialog = new EditRuleDialog(m_table, linesOf(owner), m_catalogue, this);
    connect(dialog, &EditRuleDialog::ruleEdited, this,
            [this, owner](const std::vector<RuleLine> &lines) { replaceRule(owner, lines); });
    dialog->open();
}

void RulePage::replaceRule(const QString &owner, const std::vector<RuleLine> &lines)
{
    RuleTable table{m_table.kind, {}};
    bool placed = false;
    for (const RuleLine &line : m_table.lines) {
        if (owner.isNull() || ownerOf(line) != owner) {
            table.lines.push_back(line);
        } else if (!std::exchange(placed, true)) {
            table.lines.insert(table.lines.end(), lines.begin(), lines.end());
        }
    }
    if (!placed)
        table.lines.insert(table.lines.end(), lines.begin(), lines.end());
    setTable(table);
    m_tree->setFocus();
}

void RulePage::removeRules()
{
    // A selected rule goes whole; of a rule that is not selected itself, the selected lines go.
    QSet<QString> rules;
    QSet<QString> lines;
    const QList<QTreeWidgetItem *> items = m_tree->selectedItems();
    for (const QTreeWidgetItem *item : items) {
        const QString owner = item->data(0, ownerRole).toString();
        if (item->parent())
            lines.insert(owner + u'\n'
                         + QString::number(
                             item->parent()->indexOfChild(const_cast<QTreeWidgetItem *>(item))));
        else
            rules.insert(owner);
    }
    RuleTable table{m_table.kind, {}};
    QHash<QString, int> places;
    for (const RuleLine &line : m_table.lines) {
        const QString owner = ownerOf(line);
        const int place = places[owner]++;
        if (!rules.contains(owner) && !lines.contains(owner + u'\n' + QString::number(place)))
            table.lines.push_back(line);
    }
    setTable(table);
    m_tree->setFocus();
}

void RulePage::chooseImport()
{
    auto *dialog = new QFileDialog(this, tr("Import %1").arg(title(m_table.kind)), {},
                                   tr("CSV files (*.csv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RulePage::importFile);
    dialog->open();
}

void RulePage::importFile(const QString &path)
{
    const auto work = [path](Reader &) { return readRuleFile(path); };
    whenDone(m_service->read(work), this, [this, path](const Result<RuleTable> &table) {
        if (!table) {
            m_message->setMessage(Severity::Error,
                                  beginningOf(explanation(table.error(), *m_catalogue)));
        } else if (table->kind != m_table.kind) {
            m_message->setMessage(Severity::Error,
                                  tr("%1 is a table of another kind: %2. Import it on its page.")
                                      .arg(path, title(table->kind)));
        } else {
            m_message->setMessage(Severity::Information,
                                  tr("Read from %1. Nothing is stored before Save.").arg(path));
            setTable(*table);
        }
    });
}

void RulePage::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export %1").arg(title(m_table.kind)), {},
                                   tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const auto work = [path, table = m_table](Reader &) { return exportToFile(table, path); };
        whenDone(m_service->read(work), this, [this, path](const Result<void> &written) {
            if (written)
                m_message->setMessage(Severity::Success, tr("Written to %1.").arg(path));
            else
                m_message->setMessage(Severity::Error, explanation(written.error(), *m_catalogue));
        });
    });
    dialog->open();
}

} // namespace LicenseDesk
