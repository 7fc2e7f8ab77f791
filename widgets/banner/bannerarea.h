// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/banner/bannermodel.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace LicenseDesk {

class PlainLabel;

/*! One banner: icon, words, a button, and a cross where it may be dismissed. Its role for assistive
    tools is alert, its name the text. */
class BannerWidget : public QFrame
{
    Q_OBJECT

public:
    explicit BannerWidget(QWidget *parent = nullptr);

    void setBanner(const Banner &banner);
    [[nodiscard]] const QString &key() const { return m_banner.key; }

signals:
    void dismissed(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    Banner m_banner;
    QLabel *m_icon;
    PlainLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_dismiss;
};

/*! Shows a BannerModel above the content, in the layout. */
class BannerArea : public QWidget
{
    Q_OBJECT

public:
    explicit BannerArea(BannerModel *model, QWidget *parent = nullptr);

private:
    void refresh();

    BannerModel *m_model;
    QVBoxLayout *m_layout;
    QList<BannerWidget *> m_widgets;
};

/*! Makes BannerWidgets alerts for assistive tools; to be called once, before the first window. */
void installBannerAccessibility();

} // namespace LicenseDesk
