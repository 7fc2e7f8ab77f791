// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/reviewnewplansdialog.h"

#include "items/whendone.h"
#include "licensing/messages.h"
#include "licensing/names.h"
#include "service/licensingservice.h"
#include "widgets/details/detaildelegate.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace LicenseDesk {

namespace {

constexpr int refusalsNamed = 20;
enum Column { Plan, ProductName, Users, Groups };

} // namespace

ReviewNewPlansDialog::ReviewNewPlansDialog(LicensingService *service, QWidget *parent)
    : QDialog(parent),
      m_service(service),
      m_catalogue(std::make_shared<const Catalogue>()),
      m_heading(new PlainLabel(this)),
      m_list(new QTreeWidget(this)),
      m_message(new MessageLine(this)),
      m_keepOff(new QPushButton(tr("&Keep off"), this)),
      m_leaveOn(new QPushButton(tr("&Leave on"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("newServicePlans"));
    setWindowTitle(tr("New service plans"));
    setAccessibleName(windowTitle());
    m_message->setObjectName(QStringLiteral("refusal"));
    makeList();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_keepOff->setObjectName(QStringLiteral("keepOff"));
    m_leaveOn->setObjectName(QStringLiteral("leaveOn"));
    for (QPushButton *button : {m_keepOff, m_leaveOn}) {
        button->setAutoDefault(false);
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_keepOff, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_leaveOn, &QPushButton::clicked, this, [this] { decide(false); });
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_heading);
    column->addWidget(m_list, 1);
    column->addWidget(m_message);
    column->addStretch(); // where there is no list
    column->addWidget(buttons);
    resize(760, 420);
    updateButtons();
    read();
}

void ReviewNewPlansDialog::makeList()
{
    m_list->setObjectName(QStringLiteral("newPlans"));
    m_list->setAccessibleName(tr("New service plans"));
    m_list->setHeaderLabels({tr("Service plan"), tr("Product"), tr("Users"), tr("Groups")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setItemDelegate(new DetailDelegate(m_list));
    m_list->header()->setStretchLastSection(true);
    m_list->setColumnWidth(Plan, 280);
    m_list->setColumnWidth(ProductName, 180);
    m_list->setColumnWidth(Users, 80);
    connect(m_list, &QTreeWidget::itemChanged, this, &ReviewNewPlansDialog::updateButtons);
}

void ReviewNewPlansDialog::read()
{
    const auto work = [](Reader &reader) -> Result<Loaded> {
        const Result<QList<NewPlanRow>> rows = reader.newPlans();
        const Result<std::shared_ptr<const Catalogue>> catalogue = reader.catalogue();
        if (!rows || !catalogue)
            return tl::unexpected(rows ? catalogue.error() : rows.error());
        return Loaded{*rows, *catalogue};
    };
    whenDone(m_service->read(work), this, [this](const Result<Loaded> &loaded) {
        if (loaded)
            showPlans(*loaded);
        else
            m_message->setMessage(Severity::Error, explanation(loaded.error(), *m_catalogue));
    });
}

void ReviewNewPlansDialog::showPlans(const Loaded &loaded)
{
    m_rows = loaded.rows;
    m_catalogue = loaded.catalogue;
    m_list->clear();
    for (const NewPlanRow &row : std::as_const(m_rows)) {
        auto *item = new QTreeWidgetItem(m_list);
        const PlanIndex index = m_catalogue->indexOf(row.plan.plan);
        item->setText(Plan, planTitle(m_catalogue->plan(index)));
        item->setText(ProductName, productName(row.plan.product, *m_catalogue));
        item->setText(Users, locale().toString(row.users));
        item->setTextAlignment(Users, Qt::AlignRight | Qt::AlignVCenter);
        item->setText(Groups, row.groupNames.join(QStringLiteral(", ")));
        item->setCheckState(Plan, Qt::Checked);
        for (int column = 0; column < m_list->columnCount(); ++column)
            item->setToolTip(column, item->text(column).toHtmlEscaped());
    }
    m_heading->setText(
        m_rows.isEmpty()
            ? tr("No catalogue has added service plans on which nobody has decided yet.")
            : tr("A newer catalogue has added these service plans. They are on wherever their "
                 "product is licensed. Keeping them off edits the licenses of the groups and "
                 "users."));
    for (QWidget *part : std::initializer_list<QWidget *>{m_list, m_keepOff, m_leaveOn})
        part->setVisible(!m_rows.isEmpty());
    if (m_rows.isEmpty()) {
        layout()->activate();
        resize(width(), 0); // as low as can be
    }
    updateButtons();
}

std::vector<NewPlan> ReviewNewPlansDialog::chosen() const
{
    std::vector<NewPlan> plans;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (m_list->topLevelItem(row)->checkState(Plan) == Qt::Checked)
            plans.push_back(m_rows[row].plan);
    }
    return plans;
}

void ReviewNewPlansDialog::updateButtons()
{
    const bool any = !m_busy && m_list->topLevelItemCount() == m_rows.size() && !chosen().empty();
    m_keepOff->setEnabled(any);
    m_leaveOn->setEnabled(any);
    m_list->setEnabled(!m_busy);
}

void ReviewNewPlansDialog::decide(bool keepOff)
{
    const ReviewNewPlans change{chosen(), keepOff};
    const auto plans = int(change.plans.size());
    m_busy = true;
    m_message->clear();
    updateButtons();
    whenDone(
        m_service->submit(change), this,
        [this, keepOff, plans](const Result<Receipt> &receipt) {
            m_busy = false;
            updateButtons();
            if (!receipt) {
                m_message->setMessage(Severity::Error, explanation(receipt.error(), *m_catalogue));
                return;
            }
            emit applied(keepOff ? tr("%n new service plan(s) kept off.", nullptr, plans)
                                 : tr("%n new service plan(s) left on.", nullptr, plans));
            if (!receipt->refused.empty())
                tellRefused(receipt->refused);
            else if (plans == m_rows.size())
                return accept();
            read();
        },
        [this] {
            m_busy = false;
            m_message->setMessage(Severity::Error,
                                  tr("The directory was closed before the change could be made."));
        });
}

void ReviewNewPlansDialog::tellRefused(const std::vector<Error> &refused)
{
    QStringList lines{tr("%n license(s) could not be edited, and keep the plan on:", nullptr,
                         int(refused.size()))};
    for (size_t place = 0; place < refused.size() && place < refusalsNamed; ++place)
        lines += refused[place].subject + QStringLiteral(": ")
                 + explanation(refused[place], *m_catalogue);
    if (refused.size() > refusalsNamed)
        lines += tr("and %n more.", nullptr, int(refused.size()) - refusalsNamed);
    m_message->setMessage(Severity::Warning, lines.join(u'\n'));
}

} // namespace LicenseDesk
