// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace LicenseDesk {

/*! Lets what stands in it scroll where the window is too small, so that the window may be. What
   gets the focus is brought into sight; where nothing in it could, the page itself can be reached
   by Tab and scrolled by the arrow keys. */
class ScrollPage : public QScrollArea
{
    Q_OBJECT

public:
    enum class Reach { ByTab, ThroughContent };
    /*! Takes \a content. */
    explicit ScrollPage(QWidget *content, QWidget *parent = nullptr, Reach reach = Reach::ByTab);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *focused);
};

} // namespace LicenseDesk
