// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/undo/changehistorydialog.h"

#include "items/texttable.h"
#include "service/undolabel.h"
#include "widgets/panes/gridview.h"
#include "widgets/plainlabel.h"
#include "widgets/undo/undosteps.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace LicenseDesk {

ChangeHistoryDialog::ChangeHistoryDialog(const UndoSteps *steps, QWidget *parent)
    : QDialog(parent),
      m_steps(steps),
      m_view(new GridView(QStringLiteral("Changes"), tr("Changes"), this)),
      m_table(new TextTable({tr("Time"), tr("Change"), tr("By"), tr("State")}, {}, m_view))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("historyOfChanges"));
    setWindowTitle(tr("History of changes"));
    setAccessibleName(windowTitle());
    auto *text = new PlainLabel(tr("The last hundred changes, newest first. Select how far to go "
                                   "back, or forth again."),
                                this);
    m_view->setModel(m_table);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEmptyText(tr("Nothing has been changed yet that can be undone."));
    m_view->setColumnWidths({28, 44, 16, 10});
    m_view->horizontalHeader()->setSortIndicatorShown(false);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_revert = buttons->addButton(QString(), QDialogButtonBox::ApplyRole);
    m_revert->setObjectName(QStringLiteral("revert"));
    m_revert->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_revert, &QPushButton::clicked, this, &ChangeHistoryDialog::revert);
    connect(m_view, &GridView::selectionSettled, this, &ChangeHistoryDialog::updateButton);
    connect(m_steps, &UndoSteps::changed, this, &ChangeHistoryDialog::showSteps);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(text);
    column->addWidget(m_view, 1);
    column->addWidget(buttons);
    resize(760, 480);
    showSteps();
    m_view->setFocus();
}

void ChangeHistoryDialog::showSteps()
{
    const std::optional<qint64> chosen = m_chosen;
    QList<TextTable::Line> lines;
    const std::vector<UndoStep> &steps = m_steps->steps();
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        lines.append(
            {{QLocale().toString(step->at.toLocalTime(), QLocale::ShortFormat),
              undoLabelText(step->label), step->actor, step->undone ? tr("Undone") : tr("Done")},
             {}});
    }
    m_table->setLines(std::move(lines));
    const auto undone =
        std::ranges::count_if(steps, [](const UndoStep &step) { return step.undone; });
    // Others may change something while it is open: what was chosen stays so.
    const auto place =
        std::ranges::find_if(steps, [&](const UndoStep &step) { return step.id == chosen; });
    const qsizetype row = place != steps.end() ? steps.end() - place - 1 : undone;
    if (!steps.empty())
        m_view->selectRow(int(std::min<qsizetype>(row, qsizetype(steps.size()) - 1)));
    updateButton();
}

ChangeHistoryDialog::Wish ChangeHistoryDialog::wish() const
{
    const std::vector<UndoStep> &steps = m_steps->steps();
    const QList<int> rows = m_view->selectedRowNumbers();
    if (rows.isEmpty() || size_t(rows.front()) >= steps.size())
        return {};
    const size_t place = steps.size() - 1 - size_t(rows.front());
    const auto isUndone = [](const UndoStep &step) { return step.undone; };
    if (steps[place].undone) {
        return {UndoDirection::Redo,
                std::count_if(steps.begin(), steps.begin() + qsizetype(place) + 1, isUndone)};
    }
    return {UndoDirection::Undo,
            std::count_if(steps.begin() + qsizetype(place), steps.end(),
                          [&](const UndoStep &step) { return !isUndone(step); })};
}

void ChangeHistoryDialog::updateButton()
{
    const std::vector<UndoStep> &steps = m_steps->steps();
    const QList<int> rows = m_view->selectedRowNumbers();
    if (!rows.isEmpty() && size_t(rows.front()) < steps.size()) {
        const UndoStep &step = steps[steps.size() - 1 - size_t(rows.front())];
        const std::optional<UndoStep> next = m_steps->next(UndoDirection::Undo);
        m_chosen = next && next->id == step.id ? std::nullopt : std::optional(step.id);
    }
    const Wish wanted = wish();
    m_revert->setEnabled(wanted.count > 0);
    if (wanted.count == 0)
        return m_revert->setText(tr("&Undo"));
    m_revert->setText(wanted.direction == UndoDirection::Undo
                          ? tr("&Undo %n change(s)", nullptr, int(wanted.count))
                          : tr("&Redo %n change(s)", nullptr, int(wanted.count)));
}

void ChangeHistoryDialog::revert()
{
    const Wish wanted = wish();
    if (wanted.count == 0)
        return;
    accept();
    emit revertRequested(wanted.direction, wanted.count);
}

} // namespace LicenseDesk
