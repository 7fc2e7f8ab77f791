// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/numberbutton.h"

#include "widgets/icons.h"

#include <QPainter>

namespace LicenseDesk {

namespace {

constexpr int margin = 14;
constexpr int iconSide = 20;
constexpr qreal radius = 6;

} // namespace

NumberButton::NumberButton(QWidget *parent) : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NumberButton::setNumber(const QString &number, const QString &sentence,
                             std::optional<Severity> severity)
{
    m_number = number;
    m_caption = QString(sentence).remove(number).trimmed();
    m_severity = severity;
    setText(sentence); // what is heard
    setToolTip(QStringLiteral("<p style='white-space:pre'>%1</p>").arg(sentence.toHtmlEscaped()));
    update();
}

QFont NumberButton::numberFont() const
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2);
    large.setWeight(QFont::DemiBold);
    return large;
}

QSize NumberButton::sizeHint() const
{
    const int height = QFontMetrics(numberFont()).height() + fontMetrics().height() + 2 * margin;
    return {fontMetrics().averageCharWidth() * 24 + 2 * margin, height};
}

void NumberButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = hasFocus() || underMouse();
    painter.setPen(
        QPen(palette().color(marked ? QPalette::Highlight : QPalette::Mid), hasFocus() ? 2 : 1));
    painter.setBrush(palette().color(isDown() ? QPalette::AlternateBase : QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);

    const QRect inner = rect().adjusted(margin, margin, -margin, -margin);
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(numberFont());
    painter.drawText(inner, int(Qt::AlignTop | Qt::AlignLeading), m_number);
    painter.setFont(font());
    painter.drawText(inner, int(Qt::AlignBottom | Qt::AlignLeading),
                     fontMetrics().elidedText(m_caption, Qt::ElideRight, inner.width()));
    if (m_severity) {
        QRect place(0, 0, iconSide, iconSide);
        place.moveTopRight(inner.topRight());
        if (layoutDirection() == Qt::RightToLeft)
            place.moveTopLeft(inner.topLeft());
        LicenseDesk::icon(*m_severity).paint(&painter, place);
    }
}

} // namespace LicenseDesk
