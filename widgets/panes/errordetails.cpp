// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/errordetails.h"

#include "licensing/errorguide.h"
#include "widgets/details/actionbutton.h"
#include "widgets/details/detailpage.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/panes/flowlayout.h"
#include "widgets/plainlabel.h"
#include "widgets/scrollpage.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace LicenseDesk {

ErrorDetails::ErrorDetails(const QList<QAction *> &actions, QAction *why, QWidget *parent)
    : QWidget(parent),
      m_reason(new MessageLine(this)),
      m_meaning(new PlainLabel(this)),
      m_remedies(new PlainLabel(this)),
      m_content(new QWidget(this)),
      m_nothing(new PlainLabel(tr("Select an error to see why it is there and what helps."), this)),
      m_user(addLink(QStringLiteral("showUser"), tr("Show &user"))),
      m_group(addLink(QStringLiteral("showGroup"), tr("Show &group"))),
      m_product(addLink(QStringLiteral("showProduct"), tr("Show p&roduct")))
{
    setObjectName(QStringLiteral("errorDetails"));
    m_reason->setObjectName(QStringLiteral("errorReason"));
    m_meaning->setObjectName(QStringLiteral("errorMeaning"));
    m_remedies->setObjectName(QStringLiteral("errorRemedies"));
    m_nothing->setEnabled(false);

    auto *text = new QVBoxLayout(m_content);
    text->setContentsMargins(0, 0, 0, 0);
    text->setSpacing(10);
    text->addWidget(m_reason);
    text->addWidget(m_meaning);
    text->addWidget(m_remedies);
    text->addStretch(1);
    auto *page = new QWidget(this);
    page->setAccessibleName(tr("What helps"));
    FlowLayout *buttons = newButtonRow(actions, page);
    buttons->insertWidget(0, new ActionButton(why, page));
    for (QPushButton *link : {m_user, m_group, m_product})
        buttons->addWidget(link);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    column->addLayout(buttons);
    column->addWidget(m_nothing);
    column->addWidget(m_content, 1);
    auto *scroll = new ScrollPage(page, this);
    scroll->setObjectName(QStringLiteral("errorText"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(m_user, &QPushButton::clicked, this, [this] {
        if (m_line)
            emit userActivated(m_line->assignment.user);
    });
    connect(m_group, &QPushButton::clicked, this, [this] {
        if (m_line && m_line->assignment.group)
            emit groupActivated(*m_line->assignment.group);
    });
    connect(m_product, &QPushButton::clicked, this, [this] {
        if (m_line)
            emit productActivated(m_line->assignment.product);
    });
    setLine({});
}

QPushButton *ErrorDetails::addLink(const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

void ErrorDetails::setKind(const std::optional<AssignmentError> &kind)
{
    m_kind = kind;
    if (!m_line)
        setLine({});
}

void ErrorDetails::setLine(const std::optional<ErrorLine> &line)
{
    m_line = line;
    const std::optional<AssignmentError> kind =
        line ? std::optional(line->assignment.error) : m_kind;
    m_content->setVisible(kind.has_value());
    m_nothing->setVisible(!line);
    m_user->setEnabled(line.has_value());
    m_product->setEnabled(line.has_value());
    m_group->setEnabled(line && line->assignment.group);
    if (line) {
        m_reason->setMessage(
            isApplied(line->assignment.state) ? Severity::Warning : Severity::Error, line->reason);
    } else {
        m_reason->clear();
    }
    if (!kind)
        return;
    m_meaning->setText(meaning(*kind));
    QStringList steps{tr("What helps:")};
    for (const QString &remedy : remedies(*kind))
        steps += QStringLiteral("•  ") + remedy;
    m_remedies->setText(steps.join(u'\n'));
}

} // namespace LicenseDesk
