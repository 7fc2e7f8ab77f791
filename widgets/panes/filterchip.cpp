// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/filterchip.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace LicenseDesk {

namespace {

constexpr int margin = 10;
constexpr int gap = 6;
constexpr int widestInCharacters = 44;

int markSide(const QFontMetrics &metrics)
{
    return metrics.height() * 3 / 5;
}

} // namespace

FilterChip::FilterChip(Kind kind, const QString &objectName, QWidget *parent)
    : QPushButton(parent),
      m_kind(kind)
{
    setObjectName(objectName);
    setCheckable(kind == Kind::Switch);
    setAutoDefault(false);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, &QWidget::updateGeometry);
    describe();
}

void FilterChip::setLabel(const QString &text)
{
    setText(text);
    setAccessibleName(text);
    updateGeometry();
}

void FilterChip::setCount(std::optional<qint64> count)
{
    if (m_count == count)
        return;
    m_count = count;
    describe();
    updateGeometry();
    update();
}

QString FilterChip::countText() const
{
    return m_count ? QLocale().toString(*m_count) : QString();
}

void FilterChip::describe()
{
    QStringList parts;
    if (m_count)
        parts.append(tr("%Ln row(s)", nullptr, int(qMin<qint64>(*m_count, INT_MAX))));
    if (m_kind == Kind::Value)
        parts.append(tr("Press Delete to remove this filter"));
    setAccessibleDescription(parts.join(QStringLiteral(". ")));
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    int width =
        2 * margin + 2 // advances are rounded
        + qMin(metrics.horizontalAdvance(text()), metrics.averageCharWidth() * widestInCharacters);
    if (m_count)
        width += gap + metrics.horizontalAdvance(countText());
    if (m_kind == Kind::Value || isChecked())
        width += gap + markSide(metrics);
    return {width, metrics.height() + 10};
}

QSize FilterChip::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 12), sizeHint().height()};
}

QRect FilterChip::markArea() const
{
    const int side = markSide(fontMetrics());
    // The tick stands before the text, the cross behind it.
    const int x = m_kind == Kind::Switch ? margin : width() - margin - side;
    return QStyle::visualRect(layoutDirection(), rect(),
                              QRect(x, (height() - side) / 2, side, side));
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = m_kind == Kind::Value || isChecked();
    const QColor accent = palette().color(QPalette::Highlight);
    const QColor text = palette().color(QPalette::WindowText);
    QColor edge = on ? accent : text;
    edge.setAlphaF(on ? 1.0F : 0.35F);
    QColor ground = on ? accent : text;
    ground.setAlphaF((on ? 0.20F : 0.0F) + (underMouse() ? 0.08F : 0.0F) + (isDown() ? 0.1F : 0));
    const QRectF shape = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setBrush(ground);
    painter.setPen(QPen(edge, hasFocus() ? 2.5 : 1.0));
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
    painter.setPen(QPen(text, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (on)
        paintMark(painter);

    QRect words = rect().adjusted(margin, 0, -margin, 0);
    const int marked = on ? markArea().width() + gap : 0;
    words.adjust(m_kind == Kind::Switch ? marked : 0, 0, m_kind == Kind::Value ? -marked : 0, 0);
    const int counted = m_count ? fontMetrics().horizontalAdvance(countText()) : 0;
    const QRect labelArea = words.adjusted(0, 0, counted ? -counted - gap : 0, 0);
    painter.setPen(text);
    painter.drawText(
        QStyle::visualRect(layoutDirection(), rect(), labelArea),
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)
            | Qt::TextSingleLine),
        fontMetrics().elidedText(this->text(), Qt::ElideRight, labelArea.width()));
    if (!counted)
        return;
    painter.setPen(on ? text : palette().color(QPalette::PlaceholderText));
    const QRect countArea(words.right() + 1 - counted, 0, counted, height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), countArea), int(Qt::AlignCenter),
                     countText());
}

void FilterChip::paintMark(QPainter &painter) const
{
    const QRectF area = QRectF(markArea()).adjusted(1, 1, -1, -1);
    QPainterPath path;
    if (m_kind == Kind::Switch) {
        path.moveTo(area.left(), area.center().y());
        path.lineTo(area.left() + area.width() * 0.38, area.bottom());
        path.lineTo(area.right(), area.top());
    } else {
        path.moveTo(area.topLeft());
        path.lineTo(area.bottomRight());
        path.moveTo(area.topRight());
        path.lineTo(area.bottomLeft());
    }
    painter.drawPath(path);
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_kind != Kind::Value)
            break;
        emit removeRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        break;
    }
    QPushButton::keyPressEvent(event);
}

void FilterChip::mouseReleaseEvent(QMouseEvent *event)
{
    // The whole height and the margin belong to the cross: it is small.
    const QRect cross = markArea().adjusted(-gap / 2, -height(), margin, height());
    if (m_kind == Kind::Value && isDown() && cross.contains(event->position().toPoint())) {
        setDown(false);
        emit removeRequested();
        return;
    }
    QPushButton::mouseReleaseEvent(event);
}

} // namespace LicenseDesk
