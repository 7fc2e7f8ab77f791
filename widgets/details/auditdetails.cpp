// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/auditdetails.h"

#include "items/auditmodel.h"
#include "widgets/names.h"
#include "widgets/plainlabel.h"

#include <QPlainTextEdit>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace LicenseDesk {

AuditDetails::AuditDetails(QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedLayout(this)),
      m_title(new PlainLabel(this)),
      m_subtitle(new PlainLabel(this)),
      m_sentence(new PlainLabel(this))
{
    setObjectName(QStringLiteral("auditDetails"));
    setAccessibleName(tr("Entry details"));
    auto *empty = new PlainLabel(tr("Select an entry to see its old and new values."), this);
    empty->setAlignment(Qt::AlignCenter);
    empty->setForegroundRole(QPalette::PlaceholderText);
    QFont bold = m_title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_title->setFont(bold);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_title, m_subtitle, m_sentence}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addWidget(m_sentence);
    auto *values = new QHBoxLayout;
    values->addWidget(newValue(QStringLiteral("Old value"), tr("Old value"), m_old), 1);
    values->addWidget(newValue(QStringLiteral("New value"), tr("New value"), m_new), 1);
    column->addLayout(values, 1);
    m_stack->addWidget(empty);
    m_stack->addWidget(page);
}

QWidget *AuditDetails::newValue(const QString &name, const QString &title, QPlainTextEdit *&value)
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto *label = new PlainLabel(title, box);
    value = new QPlainTextEdit(box);
    value->setObjectName(objectNameOf(name));
    value->setAccessibleName(title);
    value->setReadOnly(true);
    value->setTabChangesFocus(true);
    value->setPlaceholderText(tr("Nothing"));
    label->setBuddy(value);
    column->addWidget(label);
    column->addWidget(value, 1);
    return box;
}

void AuditDetails::setLine(const std::optional<AuditLine> &line)
{
    m_line = line;
    m_stack->setCurrentIndex(line ? 1 : 0);
    if (!line)
        return;
    const AuditEntry &entry = line->row.entry;
    const QString result = entry.success ? tr("Success") : tr("Failure");
    m_title->setText(line->targetText.isEmpty()
                         ? entry.activity
                         : tr("%1: %2").arg(entry.activity, line->targetText));
    m_subtitle->setText(tr("%1 · %2 · %3").arg(auditTimeText(entry.at), entry.actor, result));
    m_sentence->setText(line->sentence);
    m_old->setPlainText(line->oldText);
    m_new->setPlainText(line->newText);
}

QString AuditDetails::text() const
{
    if (!m_line)
        return {};
    return QStringList{m_title->text(),        m_subtitle->text(), m_sentence->text(),
                       tr("Old value") + u':', m_line->oldText,    tr("New value") + u':',
                       m_line->newText}
        .join(u'\n');
}

} // namespace LicenseDesk
