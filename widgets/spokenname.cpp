// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/spokenname.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPointer>

namespace LicenseDesk {

namespace {

/*! A label beside the box that nobody sees; it goes wherever the box is put. */
class UnseenLabel : public QObject
{
public:
    UnseenLabel(QComboBox *box, const QString &name) : QObject(box), m_label(new QLabel(name))
    {
        m_label->setTextFormat(Qt::PlainText);
        m_label->setBuddy(box);
        follow(box);
        box->installEventFilter(this);
    }
    ~UnseenLabel() override { delete m_label; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ParentChange)
            follow(static_cast<QWidget *>(watched));
        return QObject::eventFilter(watched, event);
    }

private:
    void follow(const QWidget *box)
    {
        if (!m_label)
            return;
        m_label->setParent(box->parentWidget());
        m_label->hide();
    }

    QPointer<QLabel> m_label;
};

} // namespace

void setSpokenName(QComboBox *box, const QString &name)
{
    box->setAccessibleName(name);
    new UnseenLabel(box, name);
}

} // namespace LicenseDesk
