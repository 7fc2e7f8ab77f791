// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/remedybutton.h"

#include "widgets/plainlabel.h"

#include <QVBoxLayout>

namespace LicenseDesk {

RemedyButton::RemedyButton(const QString &text, const QString &detail, QWidget *parent)
    : QPushButton(parent)
{
    setAccessibleName(text);
    setAccessibleDescription(detail);
    setAutoDefault(false);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(2);
    const auto add = [&](const QString &words) {
        auto *label = new PlainLabel(words, this);
        label->setTextInteractionFlags(Qt::NoTextInteraction);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        label->setFocusPolicy(Qt::NoFocus);
        column->addWidget(label);
        return label;
    };
    add(text + QStringLiteral("…"));
    if (!detail.isEmpty())
        add(detail)->setForegroundRole(QPalette::PlaceholderText);
}

QSize RemedyButton::sizeHint() const
{
    return layout()->totalSizeHint();
}

QSize RemedyButton::minimumSizeHint() const
{
    return layout()->totalMinimumSize();
}

int RemedyButton::heightForWidth(int width) const
{
    return layout()->totalHeightForWidth(width);
}

} // namespace LicenseDesk
