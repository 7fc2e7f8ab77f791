// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plainlabel.h"

namespace LicenseDesk {

/*! One line that may be narrower than its text: then it ends with dots, and the tooltip says all of
    it, unless it has another one. */
class ElidedLabel : public PlainLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool isTooNarrow() const;
};

} // namespace LicenseDesk
