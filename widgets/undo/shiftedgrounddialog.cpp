// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/undo/shiftedgrounddialog.h"

#include "items/texttable.h"
#include "service/undolabel.h"
#include "widgets/panes/gridview.h"
#include "widgets/plainlabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace LicenseDesk {

ShiftedGroundDialog::ShiftedGroundDialog(const QString &step, UndoDirection direction,
                                         const UndoShifts &shifts, QWidget *parent)
    : QDialog(parent)
{
    const bool undoing = direction == UndoDirection::Undo;
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("cannotUndo"));
    setWindowTitle(undoing ? tr("Cannot undo") : tr("Cannot redo"));
    setAccessibleName(windowTitle());
    auto *heading = new PlainLabel(step, this);
    QFont bold = heading->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    heading->setFont(bold);
    const auto count = int(qMin<qint64>(shifts.count, INT_MAX));
    auto *text = new PlainLabel(
        undoing
            ? tr("%Ln thing(s) that this change left are not as it left them, because they have "
                 "been changed again since. Nothing was undone.",
                 nullptr, count)
            : tr("%Ln thing(s) are not as they were before this change, because they have been "
                 "changed since. Nothing was redone.",
                 nullptr, count),
        this);
    setAccessibleDescription(step + u'\n' + text->text());

    QStringList sentences;
    QList<TextTable::Line> lines;
    for (const UndoShift &shift : shifts.rows) {
        sentences += undoShiftText(shift);
        lines.append({{sentences.back()}, Severity::Warning});
    }
    auto *view = new GridView(QStringLiteral("Changed since"), tr("Changed since"), this);
    auto *table = new TextTable({tr("What has changed since")}, {}, view);
    table->setSeverityColumn(0);
    table->setLines(std::move(lines));
    view->setModel(table);
    view->setColumnWidths({80});
    view->horizontalHeader()->setSortIndicatorShown(false);
    auto *more = new PlainLabel(this);
    more->setVisible(shifts.rows.size() < shifts.count);
    more->setText(
        tr("The first %1 of %2 are shown.")
            .arg(QLocale().toString(shifts.rows.size()), QLocale().toString(shifts.count)));
    auto *remedy = new PlainLabel(
        tr("Put back what was changed since, and try again; or forget this change: then all stays "
           "as it is, and the changes before it can be undone."),
        this);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("C&opy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyShifts"));
    copy->setAutoDefault(false);
    QPushButton *forget =
        buttons->addButton(tr("&Forget this change"), QDialogButtonBox::DestructiveRole);
    forget->setObjectName(QStringLiteral("forgetStep"));
    forget->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this,
            [sentences] { QGuiApplication::clipboard()->setText(sentences.join(u'\n')); });
    connect(forget, &QPushButton::clicked, this, [this] {
        emit forgetRequested();
        accept();
    });

    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    for (QWidget *widget : {static_cast<QWidget *>(heading), static_cast<QWidget *>(text),
                            static_cast<QWidget *>(view), static_cast<QWidget *>(more),
                            static_cast<QWidget *>(remedy), static_cast<QWidget *>(buttons)})
        column->addWidget(widget, widget == view ? 1 : 0);
    resize(720, 420);
    buttons->button(QDialogButtonBox::Close)->setFocus();
}

} // namespace LicenseDesk
