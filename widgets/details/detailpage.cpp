// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/detailpage.h"

#include "licensing/messages.h"
#include "widgets/details/actionbutton.h"
#include "widgets/dialogs/messageline.h"
#include "widgets/panes/flowlayout.h"
#include "widgets/plainlabel.h"
#include "widgets/scrollpage.h"

#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace LicenseDesk {

DetailPage::DetailPage(LicensingService *service, const QString &objectName,
                       const QString &accessibleName, const QString &emptyText, QWidget *parent)
    : QWidget(parent),
      m_service(service),
      m_stack(new QStackedLayout(this)),
      m_title(new PlainLabel),
      m_subtitle(new PlainLabel),
      m_message(new MessageLine),
      m_tabs(new QTabWidget)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    auto *empty = new PlainLabel(emptyText);
    empty->setAlignment(Qt::AlignCenter);
    empty->setForegroundRole(QPalette::PlaceholderText);
    empty->setMargin(16);

    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setObjectName(QStringLiteral("title"));
    m_subtitle->setObjectName(QStringLiteral("subtitle"));
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(accessibleName);

    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addWidget(m_message);
    column->addSpacing(6);
    column->addWidget(m_tabs, 1);
    m_stack->addWidget(empty);
    m_stack->addWidget(page);
}

void DetailPage::addTab(QWidget *content, const QString &title)
{
    m_contents.append(content);
    auto *page = new ScrollPage(content, m_tabs);
    page->setAccessibleName(title);
    m_tabs->addTab(page, title);
}

void DetailPage::setTabTitle(const QWidget *content, const QString &title)
{
    m_tabs->setTabText(int(m_contents.indexOf(content)), title);
}

void DetailPage::showTab(const QWidget *content)
{
    m_tabs->setCurrentIndex(int(m_contents.indexOf(content)));
}

void DetailPage::restart(bool present)
{
    ++m_generation;
    m_message->clear();
    setTitle({}, {});
    m_stack->setCurrentIndex(present ? 1 : 0);
}

void DetailPage::setTitle(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    setAccessibleDescription(title);
}

void DetailPage::showFailure(const Error &error)
{
    m_message->setMessage(Severity::Error, explanation(error, Catalogue()));
}

FlowLayout *newButtonRow(const QList<QAction *> &actions, QWidget *parent)
{
    auto *row = new FlowLayout;
    for (QAction *action : actions)
        row->addWidget(new ActionButton(action, parent));
    return row;
}

} // namespace LicenseDesk
