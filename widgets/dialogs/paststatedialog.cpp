// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/paststatedialog.h"

#include "widgets/plainlabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace LicenseDesk {

PastStateDialog::PastStateDialog(const QString &time, const QStringList &lines, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("stateAtATime"));
    setWindowTitle(tr("State at a time"));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    auto *heading = new PlainLabel(tr("What the user was on %1").arg(time), this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    auto *text = new QPlainTextEdit(lines.join(u'\n'), this);
    text->setObjectName(QStringLiteral("pastState"));
    text->setAccessibleName(heading->text());
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(heading);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this,
            [text] { QGuiApplication::clipboard()->setText(text->toPlainText()); });
    resize(620, 460);
    buttons->button(QDialogButtonBox::Close)->setFocus();
}

} // namespace LicenseDesk
