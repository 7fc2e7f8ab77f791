// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace LicenseDesk {

/*! A button that says in a sentence what it leads to, and below it what that touches; both wrap,
    for names are long. */
class RemedyButton : public QPushButton
{
    Q_OBJECT

public:
    /*! \a text and \a detail are data: never read as markup. */
    RemedyButton(const QString &text, const QString &detail, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
};

} // namespace LicenseDesk
