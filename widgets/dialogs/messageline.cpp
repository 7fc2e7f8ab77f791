// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/messageline.h"

#include "widgets/icons.h"
#include "widgets/plainlabel.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QHBoxLayout>

namespace LicenseDesk {

namespace {

QAccessibleInterface *messageInterface(const QString &, QObject *object)
{
    auto *line = qobject_cast<MessageLine *>(object);
    return line ? new QAccessibleWidget(line, QAccessible::AlertMessage) : nullptr;
}

/*! Message lines are alerts to assistive tools; said once. */
void installRole()
{
    static const bool installed = [] {
        QAccessible::installFactory(&messageInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace

MessageLine::MessageLine(QWidget *parent)
    : QWidget(parent),
      m_icon(new PlainLabel(this)),
      m_text(new PlainLabel(this))
{
    installRole();
    m_icon->setAlignment(Qt::AlignTop);
    m_text->setAlignment((m_text->alignment() & Qt::AlignHorizontal_Mask) | Qt::AlignTop);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 2, 0, 2);
    line->setSpacing(6);
    line->addWidget(m_icon);
    line->addWidget(m_text, 1);
    hide();
}

void MessageLine::setMessage(Severity severity, const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    paintIn(severity);
    setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageLine::clear()
{
    m_text->clear();
    setAccessibleName({});
    hide();
}

QString MessageLine::text() const
{
    return m_text->text();
}

void MessageLine::paintIn(Severity severity)
{
    m_severity = severity;
    const int size = fontMetrics().height();
    m_icon->setPixmap(icon(severity).pixmap(QSize(size, size), devicePixelRatioF()));
    m_icon->setFixedWidth(size);
    m_icon->setAccessibleName(severityWord(severity));
    // The words carry the meaning; only an error's are coloured.
    QPalette colours = palette();
    if (severity == Severity::Error)
        colours.setColor(QPalette::WindowText, severityColor(severity, colours));
    m_text->setPalette(colours);
}

void MessageLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        paintIn(m_severity);
}

} // namespace LicenseDesk
