// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scrollpage.h"

namespace LicenseDesk {

/*! A strip above something more important: as high as its content is in the width that it has, but
    never more than a part of the window; the rest scrolls. Hidden while the content is. */
class FittedScroll : public ScrollPage
{
    Q_OBJECT

public:
    /*! Takes \a content, and gives it up to a \a part-th of the window's height. */
    FittedScroll(QWidget *content, int part, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int neededHeight() const;
    void fit();
    void fitAtOnce();

    int m_part;
};

} // namespace LicenseDesk
