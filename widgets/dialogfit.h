// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDialog;
class QEvent;

namespace LicenseDesk {

/*! Keeps a dialog within its screen: at 200 % a notebook's screen is smaller than what looks good
    on a desk. Owned by its dialog. */
class DialogFit : public QObject
{
public:
    /*! Follows \a dialog from now on; once is enough. */
    static void follow(QDialog *dialog);
    /*! Messages come and go, and wrapped text needs the height of its width: makes \a dialog as
       high as nothing is cut off. To be called for each event of the dialog. */
    static void growFor(const QEvent *event, QDialog *dialog);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit DialogFit(QDialog *dialog);
};

} // namespace LicenseDesk
