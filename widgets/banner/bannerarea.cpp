// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/banner/bannerarea.h"

#include "widgets/icons.h"
#include "widgets/plainlabel.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace LicenseDesk {

namespace {

constexpr int iconSize = 20;

QAccessibleInterface *bannerInterface(const QString &, QObject *object)
{
    auto *banner = qobject_cast<BannerWidget *>(object);
    return banner ? new QAccessibleWidget(banner, QAccessible::AlertMessage) : nullptr;
}

} // namespace

void installBannerAccessibility()
{
    QAccessible::installFactory(&bannerInterface);
}

BannerWidget::BannerWidget(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(new PlainLabel(this)),
      m_action(new QPushButton(this)),
      m_dismiss(new QToolButton(this))
{
    setObjectName(QStringLiteral("banner"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 8, 6);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_dismiss);

    m_dismiss->setAutoRaise(true);
    m_dismiss->setFocusPolicy(Qt::TabFocus);
    m_dismiss->setIcon(icon(QStringLiteral("close")));
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss"));
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_banner.action)
            m_banner.action();
    });
    connect(m_dismiss, &QToolButton::clicked, this, [this] { emit dismissed(m_banner.key); });
}

void BannerWidget::setBanner(const Banner &banner)
{
    const bool news = m_banner.text != banner.text;
    m_banner = banner;
    m_text->setText(banner.text);
    m_action->setVisible(!banner.actionText.isEmpty());
    m_action->setText(banner.actionText);
    m_dismiss->setVisible(banner.dismissible);
    setAccessibleName(banner.text);
    showIcon();
    update();
    if (news && banner.severity != Severity::Information) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void BannerWidget::showIcon()
{
    m_icon->setPixmap(
        icon(m_banner.severity).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_icon->setAccessibleName(severityWord(m_banner.severity));
    m_icon->setToolTip(severityWord(m_banner.severity));
}

void BannerWidget::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

void BannerWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor color = severityColor(m_banner.severity, palette());
    QColor ground = color;
    ground.setAlphaF(0.12F);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(rect(), ground);
    QRect edge = rect();
    edge.setWidth(4);
    if (layoutDirection() == Qt::RightToLeft)
        edge.moveRight(rect().right());
    painter.fillRect(edge, color);
}

BannerArea::BannerArea(BannerModel *model, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("banners"));
    setAccessibleName(tr("Banners"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
    connect(model, &BannerModel::changed, this, &BannerArea::refresh);
    refresh();
}

void BannerArea::refresh()
{
    // Widgets stay with their banners, so that nobody's focus or click goes astray.
    QList<BannerWidget *> widgets;
    for (const Banner &banner : m_model->banners()) {
        const auto found = std::ranges::find(m_widgets, banner.key, &BannerWidget::key);
        BannerWidget *widget = nullptr;
        if (found != m_widgets.end()) {
            widget = *found;
            m_widgets.erase(found);
        } else {
            widget = new BannerWidget(this);
            connect(widget, &BannerWidget::dismissed, m_model, &BannerModel::dismiss);
            m_layout->addWidget(widget);
        }
        widget->setBanner(banner);
        widgets.append(widget);
    }
    for (BannerWidget *gone : std::as_const(m_widgets)) {
        gone->hide();
        gone->deleteLater();
    }
    m_widgets = widgets;
    setVisible(!m_widgets.isEmpty());
}

} // namespace LicenseDesk
