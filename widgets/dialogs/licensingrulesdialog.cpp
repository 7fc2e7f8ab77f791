// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/licensingrulesdialog.h"

#include "licensing/names.h"
#include "widgets/details/detaildelegate.h"
#include "widgets/dialogs/countries.h"
#include "widgets/plainlabel.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace LicenseDesk {

namespace {

constexpr int usersShown = 200;

QString sourcesText(const RuleConflictRow &row, const std::vector<PlanId> &plans,
                    const Catalogue &catalogue)
{
    QStringList texts;
    for (const RuleConflictRow::Source &source : row.sources) {
        if (std::ranges::find(plans, source.plan) == plans.end())
            continue;
        const QString from =
            source.groupName.isEmpty() ? LicensingRulesDialog::tr("direct") : source.groupName;
        texts += QStringLiteral("%1 (%2)").arg(productName(source.product, catalogue), from);
    }
    texts.removeDuplicates();
    return texts.join(QStringLiteral(", "));
}

/*! What is the matter with the user's plan, in names. */
QString reasonText(const RuleConflictRow &row, const Catalogue &catalogue)
{
    QStringList others;
    for (const PlanId &plan : row.otherPlans)
        others += planName(plan, catalogue);
    switch (row.kind) {
    case RuleKind::ExclusivePlans: {
        const QString from = sourcesText(row, row.otherPlans, catalogue);
        return LicensingRulesDialog::tr("excludes %1 of %2")
            .arg(others.join(QStringLiteral(", ")), from);
    }
    case RuleKind::PrerequisitePlans:
        return LicensingRulesDialog::tr("needs %1").arg(anyOf(others));
    case RuleKind::ProhibitedLocations:
        break;
    }
    return LicensingRulesDialog::tr("is prohibited in %1").arg(countryText(row.location));
}

} // namespace

LicensingRulesDialog::LicensingRulesDialog(LicensingService *service, QWidget *parent)
    : ChangeDialog(service, QStringLiteral("licensingRules"), tr("Licensing rules"), parent),
      m_catalogue(std::make_shared<const Catalogue>()),
      m_tabs(new QTabWidget(this)),
      m_count(new PlainLabel(this)),
      m_conflicts(new QTreeWidget(this))
{
    setAcceptText(tr("&Save"), tr("Saving…"));
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    for (const RuleKind kind : allRuleKinds) {
        auto *page = new RulePage(service, kind, this);
        m_pages[size_t(kind)] = page;
        m_tabs->addTab(page, RulePage::title(kind));
        connect(page, &RulePage::edited, this, &LicensingRulesDialog::noteEdit);
    }
    m_tabs->setObjectName(QStringLiteral("ruleTables"));
    m_tabs->setAccessibleName(tr("Rule tables"));
    splitter->addWidget(m_tabs);
    auto *below = new QWidget(this);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    makeConflicts();
    column->addWidget(m_count);
    column->addWidget(m_conflicts, 1);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    content()->addWidget(splitter, 1);
    resize(860, 720);

    m_editing.setSingleShot(true);
    m_editing.setInterval(300);
    connect(&m_editing, &QTimer::timeout, this, &LicensingRulesDialog::readConflicts);
    connect(m_tabs, &QTabWidget::currentChanged, this, &LicensingRulesDialog::readConflicts);
    load([](Reader &reader) { return reader.catalogue(); },
         [this](const std::shared_ptr<const Catalogue> &catalogue) { showCatalogue(catalogue); });
}

void LicensingRulesDialog::makeConflicts()
{
    m_count->setObjectName(QStringLiteral("conflictCount"));
    m_conflicts->setObjectName(QStringLiteral("conflicts"));
    m_conflicts->setAccessibleName(tr("Users in conflict"));
    m_conflicts->setHeaderLabels({tr("User"), tr("Service plan"), tr("From"), tr("Conflict")});
    m_conflicts->setRootIsDecorated(false);
    m_conflicts->setUniformRowHeights(true);
    m_conflicts->setAlternatingRowColors(true);
    m_conflicts->setItemDelegate(new DetailDelegate(m_conflicts));
    m_conflicts->header()->setStretchLastSection(true);
    const int widths[] = {150, 200, 200};
    for (int column = 0; column < 3; ++column)
        m_conflicts->setColumnWidth(column, widths[column]);
}

void LicensingRulesDialog::showCatalogue(const std::shared_ptr<const Catalogue> &catalogue)
{
    m_catalogue = catalogue;
    for (const RuleKind kind : allRuleKinds) {
        m_basis[size_t(kind)] = ruleTable(*catalogue, kind);
        m_pages[size_t(kind)]->setTable(m_basis[size_t(kind)], catalogue);
    }
    readConflicts();
}

RulePage *LicensingRulesDialog::currentPage() const
{
    return m_pages[size_t(qMax(0, m_tabs->currentIndex()))];
}

std::vector<RuleTable> LicensingRulesDialog::tables() const
{
    std::vector<RuleTable> tables;
    for (const RulePage *page : m_pages)
        tables.push_back(page->table());
    return tables;
}

bool LicensingRulesDialog::isEdited() const
{
    return std::ranges::any_of(allRuleKinds, [this](RuleKind kind) {
        return m_pages[size_t(kind)]->table() != m_basis[size_t(kind)];
    });
}

void LicensingRulesDialog::noteEdit()
{
    m_editing.start();
}

void LicensingRulesDialog::readConflicts()
{
    const int generation = ++m_generation;
    const auto work = [tables = tables(), kind = currentPage()->table().kind](Reader &reader) {
        return reader.ruleConflicts(tables, kind, 0, usersShown);
    };
    whenDone(service()->read(work), this,
             [this, generation](const Result<RuleConflicts> &conflicts) {
                 if (generation != m_generation)
                     return;
                 if (conflicts)
                     showConflicts(*conflicts);
                 else
                     showRefusal(conflicts.error());
             });
}

void LicensingRulesDialog::showConflicts(const RuleConflicts &conflicts)
{
    const RuleKind kind = currentPage()->table().kind;
    const auto users = int(conflicts.usersOfKind[size_t(kind)]);
    QString text;
    if (users == 0)
        text = isEdited() ? tr("Nobody would be in conflict with these rules.")
                          : tr("Nobody is in conflict with these rules.");
    else
        text = isEdited() ? tr("%n user(s) would be in conflict with these rules.", nullptr, users)
                          : tr("%n user(s) are in conflict with these rules.", nullptr, users);
    if (users > 0) {
        text +=
            u' ' + tr("Nobody loses anything by a rule: it counts when licenses are next changed.");
    }
    if (users > usersShown)
        text += u' ' + tr("The first %1 are shown.").arg(locale().toString(usersShown));
    m_count->setText(text);
    const Catalogue names = withRules(*m_catalogue, tables());
    m_conflicts->clear();
    for (const RuleConflictRow &row : conflicts.rows) {
        auto *item = new QTreeWidgetItem(m_conflicts);
        item->setText(0, row.userName);
        item->setToolTip(0, row.userPrincipalName.toHtmlEscaped());
        item->setText(1, planName(row.plan, names));
        item->setText(2, sourcesText(row, {row.plan}, names));
        item->setText(3, reasonText(row, names));
        for (int column = 1; column < 4; ++column)
            item->setToolTip(column, item->text(column).toHtmlEscaped());
    }
}

std::optional<ChangeList> LicensingRulesDialog::changes()
{
    std::vector<Change> all;
    for (const RuleKind kind : allRuleKinds) {
        const RuleTable &table = m_pages[size_t(kind)]->table();
        if (table != m_basis[size_t(kind)])
            all.push_back(UpdateRules{table, m_basis[size_t(kind)]});
    }
    if (all.empty()) {
        showMessage(tr("Nothing has been changed yet."));
        return {};
    }
    return all;
}

QString LicensingRulesDialog::resultText() const
{
    return tr("Licensing rules saved.");
}

} // namespace LicenseDesk
