// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/detailview.h"

#include "licensing/messages.h"
#include "widgets/names.h"
#include "widgets/output/gridoutput.h"
#include "widgets/plainlabel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeView>

namespace LicenseDesk {

QTreeView *newDetailTree(const QString &name, const QString &translatedName, QWidget *parent)
{
    auto *tree = new QTreeView(parent);
    tree->setObjectName(objectNameOf(name));
    tree->setAccessibleName(translatedName);
    tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    tree->setSelectionMode(QAbstractItemView::SingleSelection);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->setTabKeyNavigation(false);
    tree->setAlternatingRowColors(true);
    tree->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    tree->setUniformRowHeights(true);
    tree->setAllColumnsShowFocus(true);
    tree->setExpandsOnDoubleClick(false);
    tree->header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    tree->header()->setStretchLastSection(true);
    return tree;
}

DetailView::DetailView(QAbstractItemView *view)
    : QObject(view),
      m_view(view),
      m_delegate(new DetailDelegate(view)),
      m_placeholder(new PlainLabel(view->viewport()))
{
    view->setItemDelegate(m_delegate);
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
    m_placeholder->setObjectName(QStringLiteral("placeholder"));
    m_placeholder->setAlignment(Qt::AlignCenter);
    m_placeholder->setMargin(12);
    m_placeholder->setForegroundRole(QPalette::PlaceholderText);
    m_placeholder->setTextInteractionFlags(Qt::NoTextInteraction);
    m_placeholder->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_placeholder->hide();
}

void DetailView::setPlaceholder(const QString &text)
{
    m_placeholder->setText(text);
    m_placeholder->resize(m_view->viewport()->size());
    m_placeholder->setVisible(!text.isEmpty());
    m_view->setAccessibleDescription(text);
}

void DetailView::showFailure(const Error &error)
{
    setPlaceholder(explanation(error, Catalogue()));
}

bool DetailView::eventFilter(QObject *watched, QEvent *event)
{
    const bool ofView = watched == m_view;
    if (ofView && !event->spontaneous()
        && (event->type() == QEvent::Show || event->type() == QEvent::Hide)) {
        emit shownChanged(event->type() == QEvent::Show);
    } else if (!ofView && event->type() == QEvent::Resize) {
        m_placeholder->resize(m_view->viewport()->size());
    } else if (ofView && event->type() == QEvent::KeyPress
               && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copyRows(m_view);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace LicenseDesk
