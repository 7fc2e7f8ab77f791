// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panes/errordetails.h"

#include "licensing/errorguide.h"
#include "widgets/details/actionbutton.h"
#include "widgets/details/detailpage.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/plainlabel.h"

#include <QPushButton>
#include <QScrollArea>
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
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("errorText"));
    scroll->setAccessibleName(tr("What helps"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_content);

    // Two rows, so that the window may be narrow.
    constexpr int inFirstRow = 4;
    QHBoxLayout *links = newButtonRow(actions.mid(inFirstRow), this);
    const int end = links->count() - 1; // before the stretch
    links->insertWidget(end, m_user);
    links->insertWidget(end + 1, m_group);
    links->insertWidget(end + 2, m_product);
    links->insertWidget(0, new ActionButton(why, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->addLayout(newButtonRow(actions.mid(0, inFirstRow), this));
    column->addLayout(links);
    column->addWidget(m_nothing);
    column->addWidget(scroll, 1);

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

void ErrorDetails::setLine(const std::optional<ErrorLine> &line)
{
    m_line = line;
    m_content->setVisible(line.has_value());
    m_nothing->setVisible(!line);
    m_user->setEnabled(line.has_value());
    m_product->setEnabled(line.has_value());
    m_group->setEnabled(line && line->assignment.group);
    if (!line)
        return;
    const AssignmentRow &entry = line->assignment;
    m_reason->setMessage(isApplied(entry.state) ? Severity::Warning : Severity::Error,
                         line->reason);
    m_meaning->setText(meaning(entry.error));
    QStringList steps{tr("What helps:")};
    for (const QString &remedy : remedies(entry.error))
        steps += QStringLiteral("•  ") + remedy;
    m_remedies->setText(steps.join(u'\n'));
}

} // namespace LicenseDesk
