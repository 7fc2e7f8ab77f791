// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogfit.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QScreen>

namespace LicenseDesk {

namespace {

constexpr int titleBar = 40; // what the desktop adds above and around

} // namespace

DialogFit::DialogFit(QDialog *dialog) : QObject(dialog)
{
    setObjectName(QStringLiteral("dialogFit"));
    dialog->installEventFilter(this);
}

void DialogFit::follow(QDialog *dialog)
{
    if (!dialog->findChild<QObject *>(QStringLiteral("dialogFit"), Qt::FindDirectChildrenOnly))
        new DialogFit(dialog);
}

void DialogFit::growFor(const QEvent *event, QDialog *dialog)
{
    if (event->type() != QEvent::LayoutRequest && event->type() != QEvent::Show)
        return;
    const QLayout *layout = dialog->layout();
    const int needed = layout->hasHeightForWidth() ? layout->totalHeightForWidth(dialog->width())
                                                   : layout->totalMinimumSize().height();
    if (needed > dialog->height())
        dialog->resize(dialog->width(), needed);
}

bool DialogFit::eventFilter(QObject *watched, QEvent *event)
{
    auto *dialog = static_cast<QDialog *>(watched);
    if (event->type() == QEvent::Show && !event->spontaneous() && dialog->screen()) {
        const QSize screen = dialog->screen()->availableSize();
        dialog->resize(dialog->size().boundedTo(screen - QSize(titleBar / 4, titleBar)));
    }
    return QObject::eventFilter(watched, event);
}

} // namespace LicenseDesk
