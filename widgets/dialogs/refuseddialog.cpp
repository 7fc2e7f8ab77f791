// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/refuseddialog.h"

#include "items/texttable.h"
#include "service/refusals.h"
#include "widgets/panes/gridview.h"
#include "widgets/plainlabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace LicenseDesk {

namespace {

GridView *newList(const RefusedUsers &refused, QWidget *parent)
{
    auto *view =
        new GridView(QStringLiteral("Refused users"), RefusedDialog::tr("Refused users"), parent);
    auto *table = new TextTable({RefusedDialog::tr("User"), RefusedDialog::tr("Why")}, {}, view);
    table->setSeverityColumn(1);
    table->setLines(refused.lines);
    view->setModel(table);
    view->setColumnWidths({24, 76});
    return view;
}

} // namespace

RefusedUsers RefusedUsers::of(Refusals &&refusals)
{
    RefusedUsers shown;
    shown.lines.reserve(qsizetype(refusals.refused.size()));
    for (const Refusals::Refused &refused : refusals.refused) {
        shown.lines.append({{refused.name, refused.reason}, Severity::Error});
        shown.text += refused.name + u'\t' + refused.reason + u'\n';
    }
    shown.others = ChangeList(std::move(refusals.others));
    return shown;
}

RefusedDialog::RefusedDialog(const QString &title, const RefusedUsers &refused, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("refusedUsers"));
    setWindowTitle(tr("Refused users"));
    setAccessibleName(windowTitle());
    auto *heading = new PlainLabel(title, this);
    QFont bold = heading->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    heading->setFont(bold);
    const int others = refused.others.count();
    auto *text = new PlainLabel(
        tr("%1 of %2 users would be refused.")
                .arg(locale().toString(refused.lines.size()),
                     locale().toString(refused.lines.size() + others))
            + u' '
            + (others > 0 ? tr("One request is all or nothing: go on without them, or cancel, put "
                               "right what is wrong, and try again.")
                          : tr("Nobody is left to go on with.")),
        this);
    text->setObjectName(QStringLiteral("refusedCount"));
    setAccessibleDescription(title + u'\n' + text->text());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    if (others > 0) {
        buttons->addButton(tr("&Go on with the others…"), QDialogButtonBox::AcceptRole)
            ->setObjectName(QStringLiteral("goOn"));
    }
    QPushButton *copy = buttons->addButton(tr("C&opy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyRefused"));
    copy->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this,
            [list = refused.text] { QGuiApplication::clipboard()->setText(list); });

    GridView *view = newList(refused, this);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(heading);
    column->addWidget(text);
    column->addWidget(view, 1);
    column->addWidget(buttons);
    resize(760, 420);
    // What is safe has the focus; going on is one key further.
    buttons->button(QDialogButtonBox::Cancel)->setFocus();
}

} // namespace LicenseDesk
