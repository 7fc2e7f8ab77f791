// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace LicenseDesk {

/*! A label that shows data: never reads it as markup, wraps, and lets it be selected and copied. */
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    /*! At the side where the window begins, also for a name in another script. */
    void align();
};

} // namespace LicenseDesk
